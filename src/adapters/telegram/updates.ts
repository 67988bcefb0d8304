import type { CallbackQuery, Chat, Message, User } from 'grammy/types'
import type { Account } from '../../play/api/account.ts'
import { say } from '../../quiz/message.ts'
import { parsePress } from './press-read.ts'
import type { Reader } from './markup.ts'
import { receipt } from './markup.ts'
import { inlinePress } from './inline.ts'
import type { Pressed, Told } from './told.ts'
import { failureOf } from './failures.ts'
import { pause } from './pace.ts'
import type { Desk } from './parts.ts'
import type { Readers } from './readers.ts'
import { accountOf, commandOf, isAnonymous, threadOf, titleOf } from './read.ts'
import type { Command, Spot } from './read.ts'
import { words } from './words.ts'

/** Somebody wrote something that is meant for the bot. */
export interface Said {
  readonly account: Account
  readonly user: number
  readonly reader: Reader
  readonly spot: Spot
  readonly anonymous: boolean
  readonly text: string
  readonly command: Command | undefined
}

export async function spotOf({ chats }: Desk, chat: Chat, message: Message | undefined): Promise<Spot> {
  return {
    chat: await chats.first(chat.id),
    type: chat.type,
    title: titleOf(chat),
    thread: message === undefined ? undefined : threadOf(message),
  }
}

/** Undefined: nobody that could be answered, or no word to the bot. */
export async function saidIn(
  desk: Desk,
  readers: Readers,
  message: Message & { readonly text: string },
): Promise<Said | undefined> {
  // Neither a question that was sent through the bot's name nor a channel's post in its group is a word to the bot.
  if (message.via_bot !== undefined || message.is_automatic_forward === true) return undefined
  const anonymous = isAnonymous(message)
  const from = message.from ?? nobody(message.chat)
  if (from.is_bot && !anonymous && message.chat.type !== 'channel') return undefined
  const command = commandOf(message.text, await desk.username())
  if (command === undefined && message.chat.type !== 'private') return undefined
  const account = accountOf(from)
  const reader = await readers.of(account)
  const spot = await spotOf(desk, message.chat, message)
  return { account, user: from.id, reader, spot, anonymous, text: message.text, command }
}

/** A channel's post has no author. */
const nobody = ({ id }: Chat): User => ({ id, is_bot: true, first_name: '' })

/** Answers a press exactly once, whatever becomes of it, and then does what else is to be done. */
export async function answered(
  desk: Desk,
  readers: Readers,
  { query, handle }: { readonly query: CallbackQuery; readonly handle: Handle },
): Promise<void> {
  const account = accountOf(query.from)
  const reader = await readers.of(account).catch((problem: unknown): Reader => {
    desk.log.error({ err: problem }, 'it could not be read how somebody reads')
    return { lang: account.lang, digits: 'latin' }
  })
  const told = await toldOf(desk, { query, account, reader, handle })
  await reply(desk, query.id, told)
  await told.after?.()
}

type Handle = (pressed: Pressed) => Promise<Told>

interface Pressing extends Pick<Pressed, 'account' | 'reader'> {
  readonly query: CallbackQuery
  readonly handle: Handle
}

async function toldOf(desk: Desk, pressing: Pressing): Promise<Told> {
  try {
    return await handled(desk, pressing)
  } catch (problem) {
    const { reader } = pressing
    desk.log.error({ err: problem }, 'a press could not be handled')
    return { text: receipt([say(words.failed, reader.lang)], reader), alert: true }
  }
}

async function handled(desk: Desk, { query, account, reader, handle }: Pressing): Promise<Told> {
  const { id, from, message } = query
  const press = parsePress(query.data ?? '')
  if (press?.type === 'pick' && message === undefined) return inlinePress(desk, { account, reader, press })
  if (press === undefined || message === undefined)
    return { text: receipt([say(words.oldButton, reader.lang)], reader), alert: true }
  const spot = await spotOf(desk, message.chat, message)
  return handle({ press, id, account, reader, user: from.id, spot, message: message.message_id })
}

/** Milliseconds between tries. */
const AGAIN = [500, 2_000]

/** Tried anew for some seconds: after that Telegram has forgotten the press. */
async function reply(desk: Desk, id: string, { text, alert = false }: Told, tries = 0): Promise<void> {
  try {
    await desk.api.answerCallbackQuery(id, text === undefined ? {} : { text, show_alert: alert })
  } catch (problem) {
    const failure = failureOf(problem)
    if (failure === undefined) throw problem
    const wait = failure.type === 'later' ? AGAIN[tries] : undefined
    if (wait === undefined) {
      desk.log.warn({ err: problem }, 'a press could not be answered')
      return
    }
    await pause(desk.clock, wait)
    await reply(desk, id, { ...(text === undefined ? {} : { text }), alert }, tries + 1)
  }
}
