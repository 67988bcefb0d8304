import { ORDINAL, MONTH_WORDS, SILENT_WORDS } from './calendar.ts'
import { latinDigits } from './digits.ts'
import type { FactDate } from './pack.ts'
import type { Precision } from './vocabulary.ts'

/** Invisible marks, and the marks of Arabic vowels and lengthening. */
const MARKS = /[\p{Cf}\u0640\u064B-\u0652\u0670]/gu

/** ٠-٩ and ۰-۹ as 0-9, wide forms as narrow ones, no invisible marks, small letters. */
function plain(text: string): string {
  return latinDigits(text.normalize('NFKC').replace(MARKS, '')).toLowerCase().trim()
}

/** A longer entry is none. */
export const LONGEST_ENTRY = 100

const short = (text: string): string => (text.length > LONGEST_ENTRY ? '' : plain(text))

// ── numbers ────────────────────────────────────────────────────────────────────────────────────

const NUMBER = /^([+\-−])?\s*(\d[\d\s.,'’٫٬،_]*)(.*)$/su
const FACTORS: readonly (readonly [RegExp, number])[] = [
  [/^(thousands?|mille|milliers?|ألف|الف|آلاف|الاف)(?!\p{L})/u, 1e3],
  [/^(millions?|مليون|ملايين)(?!\p{L})/u, 1e6],
  [/^(billions?|milliards?|bn|مليار|مليارات|بليون)(?!\p{L})/u, 1e9],
]
/** "5k": thousands to one reader and nothing to another. */
const UNCLEAR = /^[kb]$/u

/**
 * What a typed number may mean, the likelier reading first; empty: it is no number. «1,500» is 1,500 to one reader and 1.5 to
 * another, so both come back. A unit after the number is read over, words such as "million" multiply.
 */
export function readNumbers(text: string): readonly number[] {
  const [, sign, digits, after] = NUMBER.exec(short(text)) ?? []
  if (digits === undefined || after === undefined || /\d/u.test(after) || UNCLEAR.test(after)) return []
  const factor = FACTORS.find(([word]) => word.test(after))?.[1] ?? 1
  const readings = readingsOf(digits.trim().replace(/[.,،٫]$/u, ''))
  return readings.map((value) => value * factor * (sign === undefined || sign === '+' ? 1 : -1))
}

/** Arabic separators say what they are; spaces and apostrophes group. */
function readingsOf(digits: string): readonly number[] {
  const text = digits
    .replace(/(?<=\d)[\s'’٬_](?=\d)/gu, '')
    .replace(/[٫]/gu, 'd')
    .replace(/،/gu, ',')
  const forms = text.includes('d') ? [text.replace(/[.,]/g, '').replace('d', '.')] : westernForms(text)
  return forms.filter((form) => /^\d+(\.\d+)?$/u.test(form)).map(Number)
}

/** The last of two kinds of separators is the decimal one; a single one before three digits may be either. */
function westernForms(text: string): readonly string[] {
  const marks = text.replace(/\d/g, '')
  if (marks === '') return [text]
  if (marks.length === 1) return oneMark(text, marks)
  const last = marks.at(-1) ?? ''
  const grouped = /^\d{1,3}([.,]\d{3})+([.,]\d+)?$/u.test(text)
  if (!grouped) return []
  if (new Set(marks).size === 1) return [text.replaceAll(last, '')]
  return marks.indexOf(last) < marks.length - 1
    ? []
    : [text.replaceAll(last === ',' ? '.' : ',', '').replace(last, '.')]
}

function oneMark(text: string, mark: string): readonly string[] {
  const decimal = text.replace(mark, '.')
  return /^[1-9]\d{0,2}[.,]\d{3}$/u.test(text) ? [text.replace(mark, ''), decimal] : [decimal]
}

// ── dates ──────────────────────────────────────────────────────────────────────────────────────

interface Parts {
  readonly year?: number
  readonly month?: number
  readonly day?: number
}

/**
 * A typed date at the precision asked, or undefined where it is none, or is coarser than asked; a finer one is cut. Numbers
 * stand day first unless only month first makes a date; years have four digits.
 */
export function readDate(text: string, precision: Precision): FactDate | undefined {
  const clean = short(text)
  const parts = numeric(clean) ?? worded(clean)
  const iso = parts === undefined ? undefined : isoOf(parts, precision)
  return iso === undefined ? undefined : { iso, precision }
}

const NUMERIC: readonly (readonly [RegExp, readonly (keyof Parts)[]])[] = [
  [/^(\d{4})$/, ['year']],
  [/^(\d{4})\s*[-/.\s]\s*(\d{1,2})$/, ['year', 'month']],
  [/^(\d{1,2})\s*[-/.\s]\s*(\d{4})$/, ['month', 'year']],
  [/^(\d{4})\s*[-/.\s]\s*(\d{1,2})\s*[-/.\s]\s*(\d{1,2})$/, ['year', 'month', 'day']],
  [/^(\d{1,2})\s*[-/.\s]\s*(\d{1,2})\s*[-/.\s]\s*(\d{4})$/, ['day', 'month', 'year']],
]

function numeric(text: string): Parts | undefined {
  for (const [pattern, names] of NUMERIC) {
    const found = pattern.exec(text)
    if (found) return dayFirst(Object.fromEntries(names.map((name, i) => [name, Number(found[i + 1])])))
  }
  return undefined
}

/** 09/13/2023 can only be month first. */
function dayFirst(parts: Parts): Parts {
  const { day, month } = parts
  return day !== undefined && month !== undefined && month > 12 && day <= 12
    ? { ...parts, day: month, month: day }
    : parts
}

/** "13 sept. 2023", "September 13th, 2023", «13 أيلول/سبتمبر 2023»: one month, one year, at most one day, nothing unknown. */
function worded(text: string): Parts | undefined {
  const words = joined(text).match(/\d+|[\p{L}\p{M}_]+/gu) ?? []
  const numbers = words.filter((word) => /^\d/.test(word))
  const letters = words.filter((word) => !/^\d/.test(word) && !SILENT_WORDS.has(word))
  const months = new Set(letters.map((word) => MONTH_WORDS.get(word)))
  const years = numbers.filter((word) => word.length === 4).map(Number)
  const days = numbers.filter((word) => word.length < 3).map(Number)
  const [month] = months
  const known = !months.has(undefined) && months.size <= 1 && years.length === 1 && days.length <= months.size
  if (!known || years.length + days.length !== numbers.length) return undefined
  return { ...parted('year', years[0]), ...parted('month', month), ...parted('day', days[0]) }
}

const parted = (name: keyof Parts, value: number | undefined): Parts =>
  value === undefined ? {} : { [name]: value }

/** Names of months in two words become one, ordinals lose their ending, and letters that people mix up become one. */
const joined = (text: string): string =>
  text
    .replace(/[أإآ]/g, 'ا')
    .replace(/ى/g, 'ي')
    .replace(/ة/g, 'ه')
    .replace(/(تشرين|كانون)\s+(ال[اث])/gu, '$1_$2')
    .replace(ORDINAL, '$1')

const two = (n: number): string => String(n).padStart(2, '0')

function isoOf({ year, month, day }: Parts, precision: Precision): string | undefined {
  if (year === undefined || year < 1 || (month !== undefined && !exists(year, month, day ?? 1)))
    return undefined
  const start = String(year).padStart(4, '0')
  if (precision === 'year') return start
  if (month === undefined) return undefined
  if (precision === 'month') return `${start}-${two(month)}`
  return day === undefined ? undefined : `${start}-${two(month)}-${two(day)}`
}

function exists(year: number, month: number, day: number): boolean {
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
  const lengths = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
  return day >= 1 && day <= (lengths[month - 1] ?? 0)
}
