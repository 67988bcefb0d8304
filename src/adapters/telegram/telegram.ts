import type { IncomingMessage, ServerResponse } from 'node:http'
import { Bot } from 'grammy'
import type { Message } from 'grammy/types'
import { say } from '../../quiz/message.ts'
import { Chats } from './chats.ts'
import { takePress, takeText } from './handlers.ts'
import { register } from './commands.ts'
import { Inline } from './inline.ts'
import { Lags } from './lags.ts'
import { openLine, overLine } from './line.ts'
import { noticed, waitedOut } from './outages.ts'
import { forgetErased } from './privacy.ts'
import type { MatchRoom } from './room.ts'
import { chatMoved, memberChanged, noteReturn } from './membership.ts'
import { Orders } from './orders.ts'
import { Outbox } from './outbox.ts'
import type { Desk, TelegramParts } from './parts.ts'
import { keepDaily } from './daily.ts'
import { takeVote } from './polls.ts'
import { createPolling } from './polling.ts'
import { post, sentence } from './practice.ts'
import { accountOf } from './read.ts'
import { Readers } from './readers.ts'
import { Requests } from './requests.ts'
import { Rights } from './rights.ts'
import { Seats } from './seats.ts'
import { Seen } from './seen.ts'
import type { Pressed, Told } from './told.ts'
import { answered, saidIn } from './updates.ts'
import { makeVenue } from './venue.ts'
import { words } from './words.ts'

/**
 * Telegram. The house starts it, hands it requests that may be its webhook's, and stops it:
 *
 *     const telegram = await makeTelegram({ play, store, clock, config, log })
 *     await telegram.start()
 */

export interface TelegramAdapter {
  start(): Promise<void>
  stop(): Promise<void>
  /** True: it was Telegram's webhook. */
  readonly handle: (request: IncomingMessage, response: ServerResponse) => boolean
}

const API_ROOT = 'https://api.telegram.org'

export async function makeTelegram(parts: TelegramParts): Promise<TelegramAdapter> {
  const { telegram } = parts.config
  if (telegram === undefined) throw new Error('Telegram needs a token')
  const { token, apiRoot = API_ROOT } = telegram
  const bot = new Bot(token, { client: { apiRoot } })
  bot.api.config.use(overLine(openLine(apiRoot, token)), noticed(parts.log), waitedOut(parts.clock))
  const known = withResolvers<string>()
  const desk = makeDesk(parts, bot, known.promise)
  const room = makeRoom(desk)
  forgetErased(room)
  const seen = new Seen(parts.store.keys)
  await seen.restore()
  listen(bot, room, seen)
  parts.play.matches.restore('telegram', (stored) => makeVenue(desk, stored))
  const polling = createPolling({
    bot,
    config: telegram,
    clock: parts.clock,
    log: parts.log,
    online: () => {
      known.resolve(bot.botInfo.username)
      register(desk).catch((problem: unknown) => {
        parts.log.error({ err: problem }, 'the commands could not be registered')
      })
    },
  })
  return running({ room, seen, polling })
}

interface Running {
  readonly room: MatchRoom
  readonly seen: Seen
  readonly polling: ReturnType<typeof createPolling>
}

function running({ room, seen, polling }: Running): TelegramAdapter {
  let stopDaily: () => void = () => undefined
  let cleared = Promise.resolve()
  return {
    async start() {
      room.requests.restore()
      await room.seats.restore()
      cleared = room.seats.clear().catch((problem: unknown) => {
        room.desk.log.error({ err: problem }, 'the seats of ended matches could not be cleared away')
      })
      stopDaily = keepDaily(room.desk)
      polling.start()
    },
    async stop() {
      stopDaily()
      await polling.stop()
      await cleared
      room.desk.outbox.close()
      await seen.keep()
    },
    handle: polling.handle,
  }
}

function makeDesk({ play, store, clock, log }: TelegramParts, { api }: Bot, username: Promise<string>): Desk {
  const chats = new Chats(store.keys)
  const outbox = new Outbox({
    clock,
    moved: (from, to) => chats.moved(from, to),
    address: (chat) => chats.address(chat),
    report: (problem) => {
      log.error({ err: problem }, 'Telegram refused a message')
    },
  })
  return {
    play,
    keys: store.keys,
    clock,
    log,
    api,
    outbox,
    chats,
    lags: new Lags(),
    username: () => username,
  }
}

const makeRoom = (desk: Desk): MatchRoom => ({
  desk,
  rights: new Rights(desk),
  seats: new Seats(desk),
  orders: new Orders(),
  readers: new Readers(desk.play.people),
  requests: new Requests(desk),
  inline: new Inline(desk),
  noting: new Map(),
  typing: new Map(),
})

function listen(bot: Bot, room: MatchRoom, seen: Seen): void {
  const { desk, readers, inline } = room
  const handle = (pressed: Pressed): Promise<Told> => takePress(room, pressed)
  // A round is thousands of presses: they pass no filter.
  bot.use(async ({ update }, next) => {
    if (!seen.isNew(update.update_id)) return
    if (update.callback_query === undefined) await next()
    else await answered(desk, readers, { query: update.callback_query, handle })
  })
  bot.on(['message', 'channel_post'], (context) => takeMessage(room, context.msg))
  bot.on('poll_answer', (context) => takeVote(desk, context.pollAnswer))
  bot.on('my_chat_member', (context) => memberChanged(room, context.myChatMember))
  bot.on('inline_query', async ({ inlineQuery: { id, from, query } }) => {
    const account = accountOf(from)
    const results = await inline.results(account, await readers.of(account), query)
    await desk.api.answerInlineQuery(id, results, { cache_time: 0, is_personal: true })
  })
  bot.catch(({ error }) => {
    desk.log.error({ err: error }, 'an update from Telegram could not be handled')
  })
}

async function takeMessage(room: MatchRoom, message: Message): Promise<void> {
  if (await chatMoved(room, message)) return
  const { text } = message
  const said = text === undefined ? undefined : await saidIn(room.desk, room.readers, { ...message, text })
  if (said === undefined) return
  try {
    await noteReturn(room, said.spot)
    await takeText(room, said)
  } catch (problem) {
    room.desk.log.error({ err: problem }, 'a message could not be handled')
    const { reader, spot } = said
    await post(room.desk, spot.chat, sentence(say(words.failed, reader.lang), reader), spot.thread)
  }
}

function withResolvers<T>(): { readonly promise: Promise<T>; readonly resolve: (value: T) => void } {
  let resolve: (value: T) => void = () => undefined
  const promise = new Promise<T>((done) => {
    resolve = done
  })
  return { promise, resolve }
}
