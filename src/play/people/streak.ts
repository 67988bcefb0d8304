import type { MatchRun } from '../records/matches.ts'
import type { PlayerRecord } from '../records/players.ts'

export const NO_RUN: MatchRun = { head: 0, best: 0, tail: 0, length: 0 }

/** One answer. */
export function runOf(right: boolean): MatchRun {
  const one = Number(right)
  return { head: one, best: one, tail: one, length: 1 }
}

/** Right answers in a row over two stretches of answers, one after the other. */
export function joinedRun(a: MatchRun, b: MatchRun): MatchRun {
  return {
    head: a.head === a.length ? a.length + b.head : a.head,
    best: Math.max(a.best, b.best, a.tail + b.head),
    tail: b.tail === b.length ? a.tail + b.length : b.tail,
    length: a.length + b.length,
  }
}

interface Streak {
  readonly now: number
  readonly best: number
}

/** Right answers in a row after some more answers. */
export function longer({ now, best }: Streak, run: MatchRun): { now: number; best: number } {
  const { tail, best: most } = joinedRun({ head: now, best: now, tail: now, length: now }, run)
  return { now: tail, best: Math.max(best, most) }
}

type Stored = NonNullable<PlayerRecord['streak']>

/** Right answers in a row, and days in a row with at least one answer; `day` is that of the answers, `2023-09-13`. */
export function streakAfter(old: Stored | undefined, run: MatchRun, day: string): Stored {
  const { now, best } = longer(old ?? { now: 0, best: 0 }, run)
  if (old !== undefined && day <= old.day) return { ...old, now, best }
  const days = old?.day === dayBefore(day) ? old.days + 1 : 1
  return { now, best, day, days, bestDays: Math.max(old?.bestDays ?? 0, days) }
}

function dayBefore(day: string): string {
  const date = new Date(`${day}T00:00:00Z`)
  date.setUTCDate(date.getUTCDate() - 1)
  return date.toISOString().slice(0, 10)
}
