import type { Digits, Lang } from '../../../quiz/vocabulary.ts'

/** A sentence, or one for each plural category of its parameter `n`. */
export type Phrase = string | (Partial<Record<Intl.LDMLPluralRule, string>> & { readonly other: string })
/** One phrase of the words files; `{name}` stands for a parameter. */
export type Entry = Readonly<Record<Lang, Phrase>>
export type Params = Readonly<Record<string, string | number>>

const locale = (lang: Lang, digits: Digits): string =>
  lang === 'ar' ? `ar-u-nu-${digits === 'arabic' ? 'arab' : 'latn'}` : lang

/** A number as the reader writes it; `part` asks for a fixed count of decimals. */
export const numeral = (value: number, lang: Lang, digits: Digits): string =>
  new Intl.NumberFormat(locale(lang, digits), { maximumFractionDigits: 1 }).format(value)

/** A share from 0 to 1 as a percentage. */
export const percent = (value: number, lang: Lang, digits: Digits): string =>
  new Intl.NumberFormat(locale(lang, digits), { style: 'percent' }).format(value)

/** A day, month or year; reads only the calendar date, never a zone. */
export function calendarDate(
  iso: string,
  precision: 'day' | 'month' | 'year',
  lang: Lang,
  digits: Digits,
): string {
  const parts = {
    day: { day: 'numeric', month: 'long', year: 'numeric' },
    month: { month: 'long', year: 'numeric' },
    year: { year: 'numeric' },
  } as const
  const full = (iso + '-01-01').slice(0, 10)
  const format = new Intl.DateTimeFormat(locale(lang, digits), { ...parts[precision], timeZone: 'UTC' })
  return format.format(new Date(`${full}T00:00:00Z`))
}

/** A moment in the reader's own zone. */
export const moment = (at: number, lang: Lang, digits: Digits): string =>
  new Intl.DateTimeFormat(locale(lang, digits), { dateStyle: 'medium', timeStyle: 'short' }).format(at)

const ISOLATED = { open: '\u2068', close: '\u2069' }

/** Inside Arabic a text that comes from outside could turn the sentence round. */
const isolate = (text: string, lang: Lang): string =>
  lang === 'ar' && /[^\p{Script=Arabic}\s]/u.test(text) ? ISOLATED.open + text + ISOLATED.close : text

function chosen(phrase: Phrase, lang: Lang, params: Params): string {
  if (typeof phrase === 'string') return phrase
  const count = Number(params['n'] ?? 0)
  return phrase[new Intl.PluralRules(lang).select(count)] ?? phrase.other
}

/** Fills a phrase in. A placeholder without a parameter stays as it is, so that a test can find it. */
export function fill(entry: Entry, lang: Lang, digits: Digits, params: Params = {}): string {
  return chosen(entry[lang], lang, params).replaceAll(/\{(\w+)\}/g, (whole, name: string) => {
    const value = params[name]
    if (value === undefined) return whole
    return typeof value === 'number' ? numeral(value, lang, digits) : isolate(value, lang)
  })
}
