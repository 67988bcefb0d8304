import { createContext } from 'preact'
import { useContext, useLayoutEffect, useMemo } from 'preact/hooks'
import { DIGITS, LANGS, type Digits, type Lang, type Texts } from '../../../quiz/vocabulary.ts'
import { calendarDate, fill, moment, numeral, percent, type Entry, type Params } from './words.ts'

/** The reader's language with everything that depends on it. */
export interface Tongue {
  readonly lang: Lang
  readonly digits: Digits
  readonly say: (entry: Entry, params?: Params) => string
  readonly read: (texts: Texts) => string
  readonly number: (value: number) => string
  readonly percent: (share: number) => string
  readonly date: (iso: string, precision: 'day' | 'month' | 'year') => string
  readonly moment: (at: number) => string
  /** "3, 4 and 7" */
  readonly list: (parts: readonly string[]) => string
}

const ARABIC = '٠١٢٣٤٥٦٧٨٩'
const spell = (text: string, lang: Lang, digits: Digits): string =>
  lang === 'ar' && digits === 'arabic'
    ? text.replaceAll(/[0-9]/g, (digit) => ARABIC[Number(digit)] ?? digit)
    : text

export const tongue = (lang: Lang, digits: Digits): Tongue => ({
  lang,
  digits,
  say: (entry, params) => fill(entry, lang, digits, params),
  read: (texts) => spell(texts[lang], lang, digits),
  number: (value) => numeral(value, lang, digits),
  percent: (share) => percent(share, lang, digits),
  date: (iso, precision) => calendarDate(iso, precision, lang, digits),
  moment: (at) => moment(at, lang, digits),
  list: (parts) => new Intl.ListFormat(lang, { type: 'conjunction' }).format(parts),
})

export const TongueContext = createContext<Tongue>(tongue('en', 'latin'))
export const useTongue = (): Tongue => useContext(TongueContext)

/** A tongue for this language; the document follows it. */
export function useDocumentTongue(lang: Lang, digits: Digits, title: Entry): Tongue {
  const speaker = useMemo(() => tongue(lang, digits), [lang, digits])
  useLayoutEffect(() => {
    document.documentElement.lang = lang
    document.documentElement.dir = lang === 'ar' ? 'rtl' : 'ltr'
    document.title = speaker.say(title)
  }, [speaker, title])
  return speaker
}

export const isDigits = (value: unknown): value is Digits => DIGITS.some((digits) => digits === value)
export const isLang = (value: unknown): value is Lang => LANGS.some((lang) => lang === value)

/** What was chosen here before, else what the browser asks for, else English. */
export function firstLang(stored: string | null): Lang {
  if (isLang(stored)) return stored
  const wanted = navigator.languages.map((tag) => tag.slice(0, 2).toLowerCase())
  return wanted.find(isLang) ?? 'en'
}
