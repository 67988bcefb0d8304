import type { Update } from 'grammy/types'
import type { Registry, TestChats } from './chats.ts'
import type { Params } from './requests.ts'
import type { Updates } from './updates.ts'
import { BOT, plainChat, seen } from './world.ts'
import type { Answered, Button, Pushed, TestChat, TestUser } from './world.ts'

/** What people do. */
export interface People {
  /** Writes a message; returns its update. */
  say(
    user: TestUser,
    to: { readonly id: number },
    text: string,
    more?: { readonly thread?: number; readonly anonymous?: boolean },
  ): Update
  /** Presses a button of the newest message that has it; resolves with what the presser is told. */
  press(user: TestUser, to: { readonly id: number }, label: string): Promise<Answered>
  /** A press of a button that may not stand there any more. */
  pressData(user: TestUser, to: { readonly id: number }, pressed: Pressed): Promise<Answered>
  /** Presses a button of a message that was sent through the bot's name. */
  pressInline(user: TestUser, data: string): Promise<Answered>
  /** The bot is brought into a chat, or sent away. */
  membership(by: TestUser, to: { readonly id: number }, inside: boolean): void
  /** The data behind a button, to press it later. */
  dataOf(to: { readonly id: number }, label: string): { readonly message: number; readonly data: string }
  /** The address behind a button. */
  linkOf(to: { readonly id: number }, label: string): string
  /** Follows a link to the bot. */
  follow(user: TestUser, url: string): void
  /** Types the bot's name and some words anywhere. */
  ask(user: TestUser, query: string): Promise<readonly Params[]>
  /** Votes in the newest poll of a chat. */
  vote(user: TestUser, to: { readonly id: number }, option: number): Update
}

interface Pressed {
  readonly message: number
  readonly data: string
  readonly thread?: number | undefined
}

/** What the bot answers to people. */
export interface Answers {
  /** False: nobody waits for it, or not any more. */
  answerPress(id: string, told: Answered): boolean
  answerInline(id: string, results: readonly Params[]): void
}

type Chats = TestChats & Registry

export function createPeople(chats: Chats, { push }: Pick<Updates, 'push'>): People & Answers {
  const presses = new Map<string, (told: Answered) => void>()
  const inline = new Map<string, (results: readonly Params[]) => void>()
  const say: People['say'] = (user, to, text, more = {}) => {
    const chat = chats.chat(to)
    const message = messageFrom(user, chat, { text, ...more })
    return push((chat.type === 'channel' ? { channel_post: message } : { message }) as unknown as Pushed)
  }
  const pressed = (user: TestUser, data: string, where: object): Promise<Answered> => {
    const id = `q${chats.newId()}`
    const told = new Promise<Answered>((resolve) => presses.set(id, resolve))
    push({ callback_query: { id, from: user, chat_instance: '1', data, ...where } })
    return told
  }
  const pressData: People['pressData'] = (user, to, { message, data, thread }) =>
    pressed(user, data, {
      message: {
        message_id: message,
        date: 1_700_000_000,
        chat: plainChat(chats.chat(to)),
        from: BOT,
        text: '…',
        ...inTopic(thread),
      },
    })
  return {
    say,
    press(user, to, label) {
      const chat = chats.chat(to)
      const found = newestWith(chat, label, ({ callback_data: data }) => data)
      if (found === undefined)
        throw new Error(`no button "${label}" in: ${JSON.stringify(chat.messages.map(seen))}`)
      return pressData(user, chat, { message: found.id, data: found.value, thread: found.thread })
    },
    pressData,
    pressInline: (user, data) => pressed(user, data, { inline_message_id: 'inline-1' }),
    membership(by, to, inside) {
      const member = (status: string): object => ({ status, user: BOT })
      push({
        my_chat_member: {
          chat: plainChat(chats.chat(to)),
          from: by,
          date: 1_700_000_000,
          old_chat_member: member(inside ? 'left' : 'member'),
          new_chat_member: member(inside ? 'member' : 'kicked'),
        },
      } as unknown as Pushed)
    },
    dataOf(to, label) {
      const found = newestWith(chats.chat(to), label, ({ callback_data: data }) => data)
      if (found === undefined) throw new Error(`no button "${label}"`)
      return { message: found.id, data: found.value }
    },
    linkOf(to, label) {
      const found = newestWith(chats.chat(to), label, ({ url }) => url)
      if (found === undefined) throw new Error(`no link "${label}"`)
      return found.value
    },
    follow(user, url) {
      say(user, user, `/start ${new URL(url).searchParams.get('start') ?? ''}`)
    },
    ask(user, query) {
      const id = `i${chats.newId()}`
      const results = new Promise<readonly Params[]>((resolve) => inline.set(id, resolve))
      push({ inline_query: { id, from: user, query, offset: '' } })
      return results
    },
    vote(user, to, option) {
      const poll = chats.chat(to).messages.findLast((one) => one.poll !== undefined)?.poll
      if (poll === undefined) throw new Error('there is no poll')
      return push({
        poll_answer: {
          poll_id: poll.id,
          user,
          option_ids: [option],
          option_persistent_ids: [String(option)],
        },
      })
    },
    answerPress(id, told) {
      const tell = presses.get(id)
      presses.delete(id)
      tell?.(told)
      return tell !== undefined
    },
    answerInline: (id, results) => inline.get(id)?.(results),
  }
}

interface Written {
  readonly text: string
  readonly thread?: number
  readonly anonymous?: boolean
}

function messageFrom(user: TestUser, chat: TestChat, { text, thread, anonymous = false }: Written): object {
  const entities = text.startsWith('/')
    ? [{ type: 'bot_command', offset: 0, length: text.split(/\s/)[0]?.length }]
    : []
  const from = anonymous
    ? { id: 1_087_968_824, is_bot: true, first_name: 'Group', username: 'GroupAnonymousBot' }
    : user
  return {
    message_id: chat.nextMessage++,
    date: 1_700_000_000,
    chat: plainChat(chat),
    ...(chat.type === 'channel' ? { sender_chat: plainChat(chat) } : { from }),
    ...(anonymous ? { sender_chat: plainChat(chat) } : {}),
    text,
    entities,
    ...inTopic(thread),
  }
}

const inTopic = (thread: number | undefined): object =>
  thread === undefined ? {} : { message_thread_id: thread, is_topic_message: true }

/** What the button of this name has in the newest message where it has it. */
function newestWith(
  { messages }: TestChat,
  label: string,
  read: (button: Button) => string | undefined,
): { readonly id: number; readonly thread: number | undefined; readonly value: string } | undefined {
  for (const { id, thread, keyboard } of messages.toReversed()) {
    const button = keyboard.flat().find(({ text }) => text === label)
    const value = button && read(button)
    if (value !== undefined) return { id, thread, value }
  }
  return undefined
}
