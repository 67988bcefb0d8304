import type { FactDate } from './pack.ts'
import type { Lang, Precision, Texts } from './vocabulary.ts'

export const MONTHS: Readonly<Record<Lang, readonly string[]>> = {
  ar: [
    'يناير',
    'فبراير',
    'مارس',
    'أبريل',
    'مايو',
    'يونيو',
    'يوليو',
    'أغسطس',
    'سبتمبر',
    'أكتوبر',
    'نوفمبر',
    'ديسمبر',
  ],
  fr: [
    'janvier',
    'février',
    'mars',
    'avril',
    'mai',
    'juin',
    'juillet',
    'août',
    'septembre',
    'octobre',
    'novembre',
    'décembre',
  ],
  en: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
}

interface Parts {
  readonly year: number
  readonly month: number | undefined
  readonly day: number | undefined
}

/** @throws where the text is no date at a precision: '2016', '2023-05', '2023-09-13'. */
export function partsOf(iso: string): Parts {
  const match = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/.exec(iso)
  if (match === null) throw new Error(`no date: "${iso}"`)
  const [, year, month, day] = match
  return { year: Number(year), month: part(month), day: part(day) }
}

const part = (text: string | undefined): number | undefined => (text === undefined ? undefined : Number(text))

export function dateOf(iso: string): FactDate {
  const { month, day } = partsOf(iso)
  return { iso, precision: day === undefined ? (month === undefined ? 'year' : 'month') : 'day' }
}

/** A date as a label, as options show it: "13 September 2023", "May 2023", "2016". */
export function dateLabel(date: FactDate, lang: Lang): string {
  const { year, month, day } = partsOf(date.iso)
  if (month === undefined) return String(year)
  const name = MONTHS[lang][month - 1] ?? ''
  return day === undefined ? `${name} ${year}` : `${dayText(day, lang)} ${name} ${year}`
}

const dayText = (day: number, lang: Lang): string => (lang === 'fr' && day === 1 ? '1er' : String(day))

const labels = new Map<string, Texts>()
const LABELS_AT_MOST = 20_000

/** The label in each language. One object for one date: its measures are taken once. */
export function dateLabels(date: FactDate): Texts {
  const known = labels.get(date.iso)
  if (known !== undefined) return known
  if (labels.size >= LABELS_AT_MOST) labels.clear()
  const made = { ar: dateLabel(date, 'ar'), fr: dateLabel(date, 'fr'), en: dateLabel(date, 'en') }
  labels.set(date.iso, made)
  return made
}

/** A date as a noun phrase: « le 13 septembre 2023 », «عام 2016». */
export function dateText(date: FactDate, lang: Lang): string {
  const label = dateLabel(date, lang)
  if (lang === 'fr' && date.precision === 'day') return `le ${label}`
  return lang === 'ar' && date.precision === 'year' ? `عام ${label}` : label
}

/** A date as an adverb: "on 13 September 2023", « en mai 2023 », «في عام 2016». */
export function dateOn(date: FactDate, lang: Lang): string {
  const text = dateText(date, lang)
  if (lang === 'ar') return `في ${text}`
  if (date.precision !== 'day') return lang === 'fr' ? `en ${text}` : `in ${text}`
  return lang === 'fr' ? text : `on ${text}`
}

const DAY = 86_400_000

interface Span {
  readonly first: number
  readonly last: number
}

/** The days that a date may mean, counted from 1970. */
export function span(date: FactDate): Span {
  const { year, month, day } = partsOf(date.iso)
  if (month === undefined) return { first: Date.UTC(year, 0, 1) / DAY, last: Date.UTC(year, 11, 31) / DAY }
  if (day === undefined)
    return { first: Date.UTC(year, month - 1, 1) / DAY, last: Date.UTC(year, month, 0) / DAY }
  return { first: Date.UTC(year, month - 1, day) / DAY, last: Date.UTC(year, month - 1, day) / DAY }
}

/** Can both be the date of one thing? */
export function overlap(one: FactDate, other: FactDate): boolean {
  const [a, b] = [span(one), span(other)]
  return a.first <= b.last && b.first <= a.last
}

/** Earlier first, for dates that do not overlap. */
export const byDate = (one: FactDate, other: FactDate): number => span(one).first - span(other).first

/** A date moved by whole units of its own precision. */
export function moved(date: FactDate, by: number): FactDate {
  const { year, month, day } = partsOf(date.iso)
  const time = new Date(
    month === undefined
      ? Date.UTC(year + by, 0, 1)
      : day === undefined
        ? Date.UTC(year, month - 1 + by, 1)
        : Date.UTC(year, month - 1, day + by),
  )
  return coarse({ iso: time.toISOString().slice(0, 10), precision: 'day' }, date.precision)
}

const LENGTH: Readonly<Record<Precision, number>> = { year: 4, month: 7, day: 10 }

/** A date at a precision that is no finer than its own. */
const coarse = (date: FactDate, precision: Precision): FactDate =>
  dateOf(date.iso.slice(0, LENGTH[precision]))
