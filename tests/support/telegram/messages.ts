import type { Registry } from './chats.ts'
import { readHtml } from './entities.ts'
import { Refused } from './requests.ts'
import type { Params } from './requests.ts'
import type { ServerState } from './state.ts'
import { BOT, plainChat } from './world.ts'
import type { Button, Stored, TestChat } from './world.ts'

/** What the bot puts into chats, changes there and takes away, within what Telegram lets it. */
export interface Messages {
  /** The chat of a call, where the bot may say anything there. */
  open(params: Params): TestChat
  send(params: Params): object
  sendPoll(params: Params): object
  sendDocument(params: Params): object
  edit(params: Params): object | true
  remove(params: Params): true
}

export function createMessages(state: Pick<ServerState, 'clock' | 'edits'>, registry: Registry): Messages {
  /** When each group was told something, in its last minute. */
  const said = new Map<number, readonly number[]>()
  /** Twenty messages and edits a minute, in a group. */
  const count = ({ id }: TestChat): void => {
    const now = state.clock?.now()
    if (now === undefined || id > 0) return
    const lately = (said.get(id) ?? []).filter((at) => at > now - 60_000)
    const seconds = lately[0] === undefined ? 0 : Math.ceil((lately[0] + 60_000 - now) / 1000)
    if (lately.length >= 20)
      throw new Refused(429, `Too Many Requests: retry after ${seconds}`, { retry_after: seconds })
    said.set(id, [...lately, now])
  }
  const open = (params: Params): TestChat => openChat(registry, params)
  return {
    open,
    send(params) {
      const chat = open(params)
      const reader = readerOf(params)
      if (reader !== undefined && chat.type === 'private')
        throw new Refused(400, 'Bad Request: ephemeral messages are for groups')
      if (reader !== undefined && !chat.members.has(reader))
        throw new Refused(400, 'Bad Request: PARTICIPANT_ID_INVALID')
      const text = visible(params)
      if (reader === undefined) count(chat)
      return messageOf(chat, store(chat, params, { text }))
    },
    sendPoll(params) {
      const chat = open(params)
      if (chat.type === 'channel' && params.is_anonymous === false)
        throw new Refused(400, "Bad Request: non-anonymous polls can't be sent to channel chats")
      if (chat.noPolls) throw new Refused(400, 'Bad Request: not enough rights to send polls to the chat')
      count(chat)
      const poll = pollOf(`poll${registry.newId()}`, params)
      const stored = store(chat, params, { text: poll.question, poll })
      return { ...messageOf(chat, stored), poll: plainPoll(poll) }
    },
    sendDocument(params) {
      const chat = open(params)
      const { name, text } = JSON.parse(String(params.document)) as { name: string; text: string }
      return messageOf(chat, store(chat, params, { text: textOf(params.caption), document: { name, text } }))
    },
    edit(params) {
      if (params.inline_message_id !== undefined) return true
      const chat = open(params)
      const stored = chat.messages.find(({ id, only }) => id === params.message_id && only === undefined)
      if (stored === undefined) throw new Refused(400, 'Bad Request: message to edit not found')
      if (stored.fixed || stored.poll !== undefined)
        throw new Refused(400, "Bad Request: message can't be edited")
      const keyboard = keyboardOf(params) ?? []
      const text = visible(params)
      if (stored.html === params.text && JSON.stringify(stored.keyboard) === JSON.stringify(keyboard))
        throw new Refused(
          400,
          'Bad Request: message is not modified: specified new message content and reply markup are exactly the same',
        )
      count(chat)
      Object.assign(stored, { text, html: params.text, keyboard })
      state.edits.push({ chat: chat.id, message: stored.id })
      return messageOf(chat, stored)
    },
    remove(params) {
      const { messages } = open(params)
      const at = messages.findIndex(({ id }) => id === params.message_id)
      if (at < 0) throw new Refused(400, 'Bad Request: message to delete not found')
      messages.splice(at, 1)
      return true
    },
  }
}

function openChat({ chats }: Registry, { chat_id: id, message_thread_id: thread }: Params): TestChat {
  const chat = chats.get(Number(id))
  if (chat === undefined) throw new Refused(400, 'Bad Request: chat not found')
  if (chat.movedTo !== undefined)
    throw new Refused(400, 'Bad Request: group chat was upgraded to a supergroup chat', {
      migrate_to_chat_id: chat.movedTo,
    })
  if (chat.shut === 'blocked') throw new Refused(403, 'Forbidden: bot was blocked by the user')
  if (chat.shut !== undefined) throw new Refused(403, 'Forbidden: bot was kicked from the supergroup chat')
  if (typeof thread === 'number' && chat.lostTopics.has(thread))
    throw new Refused(400, 'Bad Request: message thread not found')
  return chat
}

const readerOf = ({ ephemeral_message_parameters: parameters }: Params): number | undefined =>
  (parameters as { receiver_user_id: number } | undefined)?.receiver_user_id

const keyboardOf = ({ reply_markup: markup }: Params): Button[][] | undefined =>
  (markup as { inline_keyboard?: Button[][] } | undefined)?.inline_keyboard

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')

function store(chat: TestChat, params: Params, more: Partial<Stored>): Stored {
  const keyboard = keyboardOf(params)
  const stored: Stored = {
    id: chat.nextMessage++,
    text: '',
    html: textOf(params.text),
    keyboard: keyboard ?? [],
    thread: params.message_thread_id as number | undefined,
    fixed: params.reply_markup !== undefined && keyboard === undefined,
    only: readerOf(params),
    ...more,
  }
  chat.messages.push(stored)
  return stored
}

/** The text as people see it, within its limit. */
export function visible({ text, parse_mode: mode }: Params): string {
  const plain = mode === 'HTML' ? readHtml(String(text)) : String(text)
  if (plain.trim() === '') throw new Refused(400, 'Bad Request: message text is empty')
  if (plain.length > 4096) throw new Refused(400, 'Bad Request: message is too long')
  return plain
}

const messageOf = (chat: TestChat, { id, text, thread }: Stored): object => ({
  message_id: id,
  date: 1_700_000_000,
  chat: plainChat(chat),
  from: BOT,
  text,
  ...(thread === undefined ? {} : { message_thread_id: thread, is_topic_message: true }),
})

type Poll = NonNullable<Stored['poll']>

const pollOf = (id: string, params: Params): Poll => ({
  id,
  question: String(params.question),
  options: (params.options as { text: string }[]).map(({ text }) => text),
  correct: (params.correct_option_ids as number[])[0] ?? -1,
  explanation: textOf(params.explanation),
  anonymous: params.is_anonymous !== false,
  protected: params.protect_content === true,
})

const plainPoll = ({ id, question, options, anonymous }: Poll): object => ({
  id,
  question,
  options: options.map((text) => ({ text, voter_count: 0 })),
  total_voter_count: 0,
  is_closed: false,
  is_anonymous: anonymous,
  type: 'quiz',
  allows_multiple_answers: false,
})
