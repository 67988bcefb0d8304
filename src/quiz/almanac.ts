import type { FactBase } from './base.ts'
import { once } from './once.ts'
import type { Fact, FactDate } from './pack.ts'
import type { FactId, Precision } from './vocabulary.ts'

/** The dates that a base tells of: the best lures for each other. */

type Almanac = Readonly<Record<Precision, readonly string[]>>

const almanacOf = once((base): Almanac => {
  const told = base.pack.facts.flatMap(({ object }) => (object.type === 'date' ? [object.date] : []))
  const of = (precision: Precision): readonly string[] =>
    [...new Set(told.filter((date) => date.precision === precision).map(({ iso }) => iso))].sort()
  return { day: of('day'), month: of('month'), year: of('year') }
})

/** How many neighbours count on each side. */
const NEAR = 3

/** The nearest dates that the base tells of, at the same precision: before and after, nearest first. */
export function neighbours(
  base: FactBase,
  { iso, precision }: FactDate,
): { readonly before: readonly FactDate[]; readonly after: readonly FactDate[] } {
  const dates = almanacOf(base)[precision]
  const at = firstFrom(dates, iso)
  const next = dates[at] === iso ? at + 1 : at
  const dated = (one: string): FactDate => ({ iso: one, precision })
  return {
    before: dates
      .slice(Math.max(0, at - NEAR), at)
      .reverse()
      .map(dated),
    after: dates.slice(next, next + NEAR).map(dated),
  }
}

/** Where the first date stands that is not before `iso`. */
function firstFrom(dates: readonly string[], iso: string): number {
  let [low, high] = [0, dates.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((dates[middle] ?? iso) < iso) low = middle + 1
    else high = middle
  }
  return low
}

const firsts = once(listFirsts)

/**
 * Is the fact the first whose object is this date? Only that one is asked with dates to pick from: a date that is right again and
 * again would be a safe guess.
 */
export const isFirstOfDate = (base: FactBase, { id, object }: Fact): boolean =>
  object.type === 'date' && firsts(base).get(object.date.iso) === id

function listFirsts(base: FactBase): ReadonlyMap<string, FactId> {
  const found = new Map<string, FactId>()
  for (const { id, object } of base.pack.facts)
    if (object.type === 'date' && !base.conflicts.has(id) && !found.has(object.date.iso))
      found.set(object.date.iso, id)
  return found
}
