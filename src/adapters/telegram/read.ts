import type { Chat, Message, User } from 'grammy/types'
import { latinDigits } from '../../quiz/digits.ts'
import { LANGS } from '../../quiz/vocabulary.ts'
import type { Lang, VenueId } from '../../quiz/vocabulary.ts'
import type { Account, Place } from '../../play/api/account.ts'
import { venueIdOf } from '../../play/ids.ts'

/** What comes from Telegram, in the house's words. */

/** Where something was said or pressed. */
export interface Spot {
  /** The id under which the chat is known here. */
  readonly chat: number
  readonly type: Chat['type']
  readonly title: string
  /** The topic of a forum. */
  readonly thread: number | undefined
}

export const langOf = (code: string | undefined): Lang =>
  LANGS.find((lang) => code?.toLowerCase().split('-')[0] === lang) ?? 'en'

export const accountOf = ({
  id,
  first_name: first,
  last_name: last,
  language_code: code,
}: User): Account => ({
  platform: 'telegram',
  id: String(id),
  name: last === undefined ? first : `${first} ${last}`,
  lang: langOf(code),
})

export const titleOf = (chat: Chat): string => chat.title ?? chat.first_name

export const threadOf = (
  message: Pick<Message, 'is_topic_message' | 'message_thread_id'>,
): number | undefined => (message.is_topic_message === true ? message.message_thread_id : undefined)

export const placeOf = ({ chat, title }: Spot): Place => ({ platform: 'telegram', id: String(chat), title })

/** A chat, or a topic of a forum, as a venue. */
export const venueOf = ({ chat, thread }: Pick<Spot, 'chat' | 'thread'>): VenueId =>
  venueIdOf({ platform: 'telegram', id: thread === undefined ? String(chat) : `${chat}/${thread}` })

const VENUE = /^telegram-(-?\d+)(?:\/(\d+))?$/

export function parseVenue(venue: string): Pick<Spot, 'chat' | 'thread'> | undefined {
  const [, chat, thread] = VENUE.exec(venue) ?? []
  if (chat === undefined) return undefined
  return { chat: Number(chat), thread: thread === undefined ? undefined : Number(thread) }
}

/** Sent in the name of the chat itself by an admin who stays unnamed. */
export const isAnonymous = ({ sender_chat: sender, chat }: Pick<Message, 'sender_chat' | 'chat'>): boolean =>
  sender?.id === chat.id

export const isGroup = ({ type }: Pick<Spot, 'type'>): boolean => type === 'group' || type === 'supergroup'

export interface Command {
  readonly name: string
  readonly rest: string
}

/** "/match@our_bot 5": undefined for text, and for commands to another bot. */
export function commandOf(text: string, username: string): Command | undefined {
  const [, name = '', bot, rest = ''] = /^\/([a-z_]+)(?:@(\w+))?(?:\s+([\s\S]*))?$/i.exec(text.trim()) ?? []
  if (name === '' || (bot !== undefined && bot.toLowerCase() !== username.toLowerCase())) return undefined
  return { name: name.toLowerCase(), rest: rest.trim() }
}

/** "123 456" or «١٢٣٤٥٦» as a match knows it. */
export const pinOf = (text: string): string => latinDigits(text).replace(/\s/g, '')

/** "18:30", «١٨:٣٠» or "18h30" as minutes after midnight; undefined: no time of day. */
export function minuteOfDay(text: string): number | undefined {
  const [, hours, minutes] = /^(\d{1,2})[:.hH](\d{2})$/.exec(latinDigits(text).trim()) ?? []
  const [hour, minute] = [Number(hours), Number(minutes)]
  return hours !== undefined && hour < 24 && minute < 60 ? hour * 60 + minute : undefined
}
