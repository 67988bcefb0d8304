import type { IncomingMessage, ServerResponse } from 'node:http'
import { autoRetry } from '@grammyjs/auto-retry'
import { Bot } from 'grammy'
import type { Transformer } from 'grammy'
import { Chats } from './chats.ts'
import { takePress, takeText } from './handlers.ts'
import { Lags } from './lags.ts'
import type { MatchRoom } from './matches.ts'
import { Orders } from './orders.ts'
import { Outbox } from './outbox.ts'
import type { Desk, TelegramParts } from './parts.ts'
import { createPolling } from './polling.ts'
import { Readers } from './readers.ts'
import { Rights } from './rights.ts'
import { Seats } from './seats.ts'
import { answered, saidIn } from './updates.ts'
import { makeVenue } from './venue.ts'

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

/** Calls that belong to no chat: nothing has to stay in order, the plugin waits limits and outages out. */
const HOUSE_CALLS = new Set(['getMe', 'setMyCommands', 'setMyDescription', 'setWebhook', 'deleteWebhook'])

const retryHouseCalls = (): Transformer => {
  const retry = autoRetry()
  return (prev, method, payload, signal) =>
    HOUSE_CALLS.has(method) ? retry(prev, method, payload, signal) : prev(method, payload, signal)
}

export function makeTelegram(parts: TelegramParts): Promise<TelegramAdapter> {
  const { telegram } = parts.config
  if (telegram === undefined) return Promise.reject(new Error('Telegram needs a token'))
  const { token, apiRoot } = telegram
  const bot = new Bot(token, apiRoot === undefined ? {} : { client: { apiRoot } })
  bot.api.config.use(retryHouseCalls())
  const known = withResolvers<string>()
  const desk = makeDesk(parts, bot, known.promise)
  const room = makeRoom(desk)
  const readers = new Readers(parts.play.people)
  listen(bot, { desk, room, readers })
  parts.play.matches.restore('telegram', (stored) => makeVenue(desk, stored))
  const polling = createPolling({
    bot,
    config: telegram,
    clock: parts.clock,
    log: parts.log,
    known: known.resolve,
  })
  return Promise.resolve({
    async start() {
      await room.seats.restore()
      await polling.start()
    },
    async stop() {
      await polling.stop()
      desk.outbox.close()
    },
    handle: polling.handle,
  })
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
  typing: new Map(),
})

interface Listening {
  readonly desk: Desk
  readonly room: MatchRoom
  readonly readers: Readers
}

function listen(bot: Bot, { desk, room, readers }: Listening): void {
  bot.on('message:text', async (context) => {
    const said = await saidIn(desk, readers, context.message)
    if (said !== undefined) await takeText(room, said)
  })
  bot.on('callback_query', (context) =>
    answered(desk, readers, { context, handle: (pressed) => takePress(room, pressed) }),
  )
  bot.catch(({ error }) => {
    desk.log.error({ err: error }, 'an update from Telegram could not be handled')
  })
}

function withResolvers<T>(): { readonly promise: Promise<T>; readonly resolve: (value: T) => void } {
  let resolve: (value: T) => void = () => undefined
  const promise = new Promise<T>((done) => {
    resolve = done
  })
  return { promise, resolve }
}
