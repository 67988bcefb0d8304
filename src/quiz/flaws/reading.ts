import { MONTHS } from '../dates.ts'
import type { Measure } from '../faces.ts'
import { withoutIsolates } from '../message.ts'
import { wordsOf } from '../normal.ts'
import type { Lang, Texts } from '../vocabulary.ts'
import { ATTRIBUTION, JOINED, LEADS, LOADED } from './lexicon.ts'

/** What an option looks like to who reads it. */
type TextKind = 'day' | 'month' | 'year' | 'number' | 'name' | 'sentence'

/** More words than a name has. */
const NAME_AT_MOST = 12
/** More words than a date has. */
const DATE_AT_MOST = 4

function kindOfText(text: string, lang: Lang): TextKind {
  const plain = withoutIsolates(text).trim()
  if (!/\d/.test(plain)) return wordsOf(plain).length > NAME_AT_MOST ? 'sentence' : 'name'
  const month = wordsOf(plain).length <= DATE_AT_MOST ? monthIn(plain, lang) : undefined
  if (month !== undefined && /\d{4}/.test(plain)) return /^\D*\d{1,2}(?:er)?\D/u.test(plain) ? 'day' : 'month'
  if (/^\d{4}$/.test(plain)) return 'year'
  if (/^\d/.test(plain)) return 'number'
  return wordsOf(plain).length > NAME_AT_MOST ? 'sentence' : 'name'
}

function monthIn(text: string, lang: Lang): number | undefined {
  const found = MONTHS[lang].findIndex((month) => text.toLowerCase().includes(month.toLowerCase()))
  return found < 0 ? undefined : found
}

interface Reading {
  readonly kind: TextKind
  /** Of a number with its unit, or a date. */
  readonly value: number | undefined
  readonly joined: boolean
  readonly loaded: boolean
}

const known = new WeakMap<Texts, Readonly<Record<Lang, Reading>>>()

/** An option read once, however often it is offered. */
export function readingOf(text: Texts): Readonly<Record<Lang, Reading>> {
  const found = known.get(text)
  if (found !== undefined) return found
  const reading = { ar: read(text.ar, 'ar'), fr: read(text.fr, 'fr'), en: read(text.en, 'en') }
  known.set(text, reading)
  return reading
}

function read(text: string, lang: Lang): Reading {
  const lower = withoutIsolates(text).trim().toLowerCase()
  return {
    kind: kindOfText(text, lang),
    value: numberIn(text, lang),
    joined: JOINED[lang].test(lower),
    loaded: LOADED[lang].test(lower) && !ATTRIBUTION[lang].test(lower),
  }
}

/** Does an option begin with a preposition or an indefinite article? */
export const isLed = (option: Measure, lang: Lang): boolean => LEADS[lang].test(option.lower)

/** The value that an option stands for when it is a number with its unit or a date; undefined for names. */
function numberIn(text: string, lang: Lang): number | undefined {
  const plain = withoutIsolates(text).trim()
  const kind = kindOfText(plain, lang)
  if (kind === 'name' || kind === 'sentence') return undefined
  if (kind === 'number' || kind === 'year') return valueOf(plain, lang)
  const year = Number(/\d{4}/.exec(plain)?.[0])
  const day = kind === 'day' ? Number(/\d{1,2}/.exec(plain)?.[0]) : 0
  return year * 10_000 + (monthIn(plain, lang) ?? 0) * 100 + day
}

/** 1,500 and 1 500 are one number; the decimal sign is the language's own. */
function valueOf(text: string, lang: Lang): number | undefined {
  const grouped = lang === 'fr' ? /^\d+(?:[\s\u00A0\u202F]\d{3})*(?:,\d+)?/u : /^\d+(?:,\d{3})*(?:\.\d+)?/u
  const digits = grouped.exec(text)?.[0]
  if (digits === undefined) return undefined
  return Number(
    lang === 'fr' ? digits.replace(/[\s\u00A0\u202F]/gu, '').replace(',', '.') : digits.replace(/,/g, ''),
  )
}
