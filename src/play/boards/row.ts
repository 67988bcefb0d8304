import type { Period } from '../api/boards.ts'
import type { StoredBoardRow, Totals } from '../records/boards.ts'
import { monthKey, weekKey } from '../calendar.ts'

export const NOTHING: Totals = { practice: 0, match: 0, answers: 0, right: 0, matches: 0, wins: 0 }
/** More than one player can be told between a kill and the start that tells it again. */
const REMEMBERED = 32

/** Something to add to a row, once: sums, each at its own time. Points of a voided round come as negative ones. */
export interface Addition {
  /** Adding the same key again changes nothing. */
  readonly key: string
  readonly sums: readonly Sum[]
}
interface Sum {
  readonly at: number
  readonly add: Partial<Totals>
}

export function newRow(name: string): StoredBoardRow {
  return { name, ever: NOTHING, month: { key: '', ...NOTHING }, week: { key: '', ...NOTHING }, added: [] }
}

/** The row with the addition in it; what belongs to a week or month that is over counts in `ever` alone. */
export function added(row: StoredBoardRow, { key, sums }: Addition, zone: string): StoredBoardRow {
  if (row.added.includes(key)) return row
  const sum = sums.reduce((to, one) => withSum(to, one, zone), row)
  return { ...sum, added: [...row.added, key].slice(-REMEMBERED) }
}

const withSum = (row: StoredBoardRow, { at, add }: Sum, zone: string): StoredBoardRow => ({
  ...row,
  ever: plus(row.ever, add),
  month: inSpan(row.month, monthKey(zone, at), add),
  week: inSpan(row.week, weekKey(zone, at), add),
})

type Span = StoredBoardRow['month']

function inSpan(span: Span, key: string, add: Partial<Totals>): Span {
  if (span.key > key) return span
  return { key, ...plus(span.key === key ? span : NOTHING, add) }
}

/** Counts never fall below nothing, whatever is taken back. */
function plus(a: Totals, b: Partial<Totals>): Totals {
  const sum = (name: keyof Totals): number => Math.max(0, a[name] + (b[name] ?? 0))
  return {
    practice: sum('practice'),
    match: sum('match'),
    answers: sum('answers'),
    right: sum('right'),
    matches: sum('matches'),
    wins: sum('wins'),
  }
}

/** The week and month that it is now, as keys. */
export interface Now {
  readonly week: string
  readonly month: string
}
export const nowIn = (zone: string, at: number): Now => ({
  week: weekKey(zone, at),
  month: monthKey(zone, at),
})

/** A row's totals in a span of time as of now. */
export function totalsIn(row: StoredBoardRow, period: Period, now: Now): Totals {
  if (period === 'ever') return row.ever
  return row[period].key === now[period] ? row[period] : NOTHING
}

export const together = (a: Totals, b: Totals): Totals => plus(a, b)
