import type { Update, User } from 'grammy/types'

/** People and chats of the server, and what stands in the chats. */

export interface TestUser extends User {
  readonly id: number
}
export interface TestChat {
  readonly id: number
  readonly type: 'private' | 'group' | 'supergroup' | 'channel'
  readonly title?: string
  readonly first_name?: string
  readonly members: Set<number>
  readonly admins: Set<number>
  /** Messages as they stand now, oldest first. */
  readonly messages: Stored[]
  /** 'blocked' or 'removed': nothing can be sent any more. */
  shut: string | undefined
  movedTo: number | undefined
  /** Its members may send no polls, and the bot is no admin. */
  noPolls: boolean
  readonly lostTopics: Set<number>
  nextMessage: number
}
export interface Button {
  readonly text: string
  readonly callback_data?: string
  readonly url?: string
}
/** A message as a person sees it. */
export interface Seen {
  readonly id: number
  readonly text: string
  readonly buttons: readonly (readonly string[])[]
  readonly thread: number | undefined
}
export interface Stored {
  readonly id: number
  text: string
  html: string
  keyboard: readonly (readonly Button[])[]
  readonly thread: number | undefined
  /** Sent with something else than an inline keyboard: it cannot be edited. */
  readonly fixed: boolean
  readonly only: number | undefined
  readonly poll?: StoredPoll
  readonly document?: { readonly name: string; readonly text: string }
}
export interface StoredPoll {
  readonly id: string
  readonly question: string
  readonly options: readonly string[]
  readonly correct: number
  readonly explanation: string
  readonly anonymous: boolean
  readonly protected: boolean
}
/** How a press was answered. */
export interface Answered {
  readonly text: string | undefined
  readonly alert: boolean
}
export type Pushed = Omit<Update, 'update_id'>

export const seen = ({ id, text, keyboard, thread }: Stored): Seen => ({
  id,
  text,
  buttons: keyboard.map((row) => row.map((button) => button.text)),
  thread,
})

export const BOT = {
  id: 999_999,
  is_bot: true as const,
  first_name: 'Communiqué',
  username: 'communique_bot',
}

/** A chat as updates and answers name it. */
export const plainChat = ({ id, type, title, first_name }: TestChat): object =>
  title === undefined ? { id, type, first_name } : { id, type, title }
