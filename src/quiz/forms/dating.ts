import type { Seeded } from '../chance.ts'
import { moved } from '../dates.ts'
import type { FactDate } from '../pack.ts'
import type { Precision } from '../vocabulary.ts'

/** Dates round about a date, at its own precision. */

const STEPS: Readonly<Record<Precision, readonly number[]>> = {
  day: [1, 2, 3, 7],
  month: [1, 2, 3],
  year: [1, 2, 3, 4],
}

/** How many of the date's own units apart neighbours stand. */
export const gap = (precision: Precision, chance: Seeded): number => chance.pick(STEPS[precision]) ?? 1

/** An even row of `length` dates with the date at `rank`. */
export const dateRow = (
  date: FactDate,
  { rank, length }: { readonly rank: number; readonly length: number },
  by: number,
): readonly FactDate[] => Array.from({ length }, (_, i) => moved(date, (i - rank) * by))

/** Other dates for one in a sentence. */
export function near(date: FactDate, chance: Seeded): readonly FactDate[] {
  const by = gap(date.precision, chance)
  return [-2, -1, 1, 2].map((k) => moved(date, k * by))
}
