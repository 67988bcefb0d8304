import type { InlineKeyboardButton, InlineKeyboardMarkup } from 'grammy/types'
import { digits } from '../../quiz/message.ts'
import type { Digits, Lang } from '../../quiz/vocabulary.ts'
import { makePress } from './press.ts'
import type { Press } from './press.ts'

/** Telegram's limits, in UTF-16 units after the markup is read. */
export const MESSAGE_LENGTH = 4096
const RECEIPT_LENGTH = 200

/** Who reads: text comes in their language and digits. */
export interface Reader {
  readonly lang: Lang
  readonly digits: Digits
}

/** A message as it goes out: text in HTML, and its buttons in rows. */
export interface Draft {
  readonly text: string
  readonly keyboard: Keyboard
}
export type Keyboard = readonly (readonly InlineKeyboardButton[])[]

/** For text and for values of attributes: names are never markup. */
export const escaped = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;')

/** Plain text as markup, in the reader's digits. */
export const plain = (text: string, reader: Reader): string => escaped(read(text, reader))
export const bold = (text: string, reader: Reader): string => `<b>${plain(text, reader)}</b>`
export const italic = (text: string, reader: Reader): string => `<i>${plain(text, reader)}</i>`
export const link = (text: string, url: string, reader: Reader): string =>
  `<a href="${escaped(url)}">${plain(text, reader)}</a>`

/** Text that takes no markup, such as a button's, in the reader's digits. */
export const read = (text: string, { lang, digits: choice }: Reader): string => digits(text, lang, choice)

const RLM = '\u200f'

/**
 * Lines of markup as one message. Telegram sets each line by its first strong letter, so that an Arabic line that begins with
 * a Latin name would turn round: a mark before it says which way it reads.
 */
export const lines = (texts: readonly string[], { lang }: Reader): string =>
  lang === 'ar' ? texts.map((text) => (text === '' ? text : RLM + text)).join('\n') : texts.join('\n')

/** As a notification over the screen shows it: no markup, at most 200 characters. */
export const receipt = (texts: readonly string[], reader: Reader): string =>
  clipped(read(texts.join('\n'), reader), RECEIPT_LENGTH)

/** At most `length` UTF-16 units, cut between characters as people see them, with what was opened closed again. */
export function clipped(text: string, length: number): string {
  if (text.length <= length) return text
  let cut = ''
  for (const { segment } of new Intl.Segmenter().segment(text)) {
    if (cut.length + segment.length > length - 2) break
    cut += segment
  }
  return closed(`${cut.trimEnd()}…`)
}

/** A cut may leave an isolate open. */
function closed(text: string): string {
  const open = (text.match(/[\u2066-\u2068]/g) ?? []).length - (text.match(/\u2069/g) ?? []).length
  return open > 0 ? `${text}\u2069` : text
}

export const button = (text: string, press: Press): InlineKeyboardButton => ({
  text,
  callback_data: makePress(press),
})

export const urlButton = (text: string, url: string): InlineKeyboardButton => ({ text, url })

/** What goes with a message's text. */
export const sent = ({ keyboard }: Pick<Draft, 'keyboard'>) => ({
  parse_mode: 'HTML' as const,
  link_preview_options: { is_disabled: true },
  ...(keyboard.length === 0 ? {} : { reply_markup: markup(keyboard) }),
})

const markup = (keyboard: Keyboard): InlineKeyboardMarkup => ({
  inline_keyboard: keyboard.map((row) => [...row]),
})

/** Buttons in rows of so many. */
export const rowsOf = (buttons: readonly InlineKeyboardButton[], width: number): Keyboard =>
  Array.from({ length: Math.ceil(buttons.length / width) }, (_, row) =>
    buttons.slice(row * width, (row + 1) * width),
  )
