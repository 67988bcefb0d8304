import type { Account, PlayRefusal } from '../../play/api/account.ts'
import type { Asked } from '../../play/api/practice.ts'
import { playerIdOf } from '../../play/ids.ts'
import { creditText } from '../../play/text.ts'
import { say } from '../../quiz/message.ts'
import type { Answer } from '../../quiz/question.ts'
import type { PlayerId, Result } from '../../quiz/vocabulary.ts'
import { plain, receipt, sent } from './markup.ts'
import type { Draft, Reader } from './markup.ts'
import { refusedTo } from './told.ts'
import type { Pressed, Told } from './told.ts'
import { completed } from './orders.ts'
import type { Desk } from './parts.ts'
import type { Press } from './press.ts'
import { askedDraft, readerOf, refusalDraft, verdictDraft } from './render.ts'
import { peopleWords } from './people-words.ts'

/** Practice in a private chat: a question at once, and one after the other. */

type Of<T extends Press['type']> = Pressed<Extract<Press, { type: T }>>
/** Somebody in the private chat with the bot. */
export interface Guest {
  readonly account: Account
  readonly reader: Reader
  readonly chat: number
}

export const typedKey = (chat: number): string => `telegram/typed/${chat}`
/** A private chat has the id of its person. */
const personOf = (chat: number): PlayerId => playerIdOf({ platform: 'telegram', id: String(chat) })

/** Sends a message to a chat; resolves once it is there, or cannot be. */
export function post(desk: Desk, chat: number, draft: Draft, thread?: number) {
  return desk.outbox.send(chat, (address) =>
    desk.api.sendMessage(address, draft.text, {
      ...sent(draft),
      ...(thread === undefined ? {} : { message_thread_id: thread }),
    }),
  )
}

export async function askNew(desk: Desk, guest: Guest, from: 'ask' | 'review' = 'ask'): Promise<void> {
  const { practice } = desk.play
  const asked =
    from === 'ask'
      ? await practice.ask(guest.account, undefined, { entry: true })
      : await practice.review(guest.account, { entry: true })
  if (!asked.ok && asked.code === 'no-question' && from === 'review')
    await post(desk, guest.chat, sentence(say(peopleWords.nothingDue, guest.reader.lang), guest.reader))
  else await showAsked(desk, guest, asked)
}

async function showAsked(
  desk: Desk,
  { chat, reader }: Guest,
  asked: Result<Asked, PlayRefusal>,
): Promise<void> {
  if (!asked.ok) {
    await post(desk, chat, refusalDraft(asked.code, reader))
    return
  }
  const { kind } = asked.value.question.task
  const draft = askedDraft(asked.value)
  if (kind === 'pick' || kind === 'arrange') await post(desk, chat, draft)
  else await postTyped(desk, chat, { draft, token: asked.value.token })
}

/** The next text in this chat is the answer, after a restart too. */
async function postTyped(
  { api, outbox, keys }: Desk,
  chat: number,
  { draft, token }: { draft: Draft; token: string },
): Promise<void> {
  await keys.update(typedKey(chat), () => ({ value: '', people: { [personOf(chat)]: token } }))
  await outbox.send(chat, () =>
    api.sendMessage(chat, draft.text, { parse_mode: 'HTML', reply_markup: { force_reply: true } }),
  )
}

/** A typed answer to the question that waits for one; false: none does. */
export async function typedAnswer(desk: Desk, guest: Guest, text: string): Promise<boolean> {
  const token = (await desk.keys.read(typedKey(guest.chat)))?.people?.[personOf(guest.chat)]
  if (token === undefined) return false
  const given = await desk.play.practice.answer(guest.account, token, { kind: 'enter', text })
  if (!given.ok) {
    await post(desk, guest.chat, refusalDraft(given.code, guest.reader))
    if (given.code !== 'bad-answer') await desk.keys.update(typedKey(guest.chat), () => undefined)
    return true
  }
  await desk.keys.update(typedKey(guest.chat), () => undefined)
  await post(desk, guest.chat, verdictDraft(given.value, token, guest.reader))
  return true
}

export const pickPress = (desk: Desk, pressed: Of<'pick'>): Promise<Told> =>
  give(desk, pressed, { kind: 'pick', option: pressed.press.option })

/** The order so far stands in the buttons, so that a restart loses nothing. */
export async function orderPress(desk: Desk, pressed: Of<'order'>): Promise<Told> {
  const { press, account, reader } = pressed
  const asked = await desk.play.practice.recall(account, press.token)
  if (!asked.ok) return refusedTo(asked.code, reader)
  const { task } = asked.value.question
  if (task.kind !== 'arrange' || press.before.includes(press.option)) return refusedTo('bad-answer', reader)
  const order = completed([...press.before, press.option], task.options.length)
  if (order.length === task.options.length) return give(desk, pressed, { kind: 'arrange', order })
  return { after: () => edit(desk, pressed, askedDraft(asked.value, order)) }
}

async function give(desk: Desk, pressed: Of<'pick' | 'order'>, answer: Answer): Promise<Told> {
  const { account, press, reader } = pressed
  const given = await desk.play.practice.answer(account, press.token, answer)
  if (!given.ok) return refusedTo(given.code, reader)
  const asked = await desk.play.practice.recall(account, press.token)
  const own = asked.ok ? readerOf(asked.value) : reader
  return {
    text: receipt([creditText(given.value.credit, own.lang)], own),
    after: () => edit(desk, pressed, verdictDraft(given.value, press.token, own)),
  }
}

export async function edit(desk: Desk, { spot, message }: Pressed, draft: Draft): Promise<void> {
  await desk.outbox.send(spot.chat, (chat) =>
    desk.api.editMessageText(chat, message, draft.text, sent(draft)),
  )
}

export const morePress = (desk: Desk, { account, reader, spot }: Of<'more'>): Told => ({
  after: () => askNew(desk, { account, reader, chat: spot.chat }),
})

export const sentence = (text: string, reader: Reader): Draft => ({ text: plain(text, reader), keyboard: [] })
