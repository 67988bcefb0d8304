import type { Draft, Placed, RawFact } from '../draft.ts'
import type { Finding } from '../source.ts'
import { at } from './finding.ts'

/** Dates are days of the calendar, and a span does not end before it begins. */
export function* checkDates(draft: Draft): Iterable<Finding> {
  for (const article of draft.articles) yield* checkDay(article, 'date', article.value.date)
  for (const fact of draft.facts) {
    for (const slot of ['date', 'at', 'from', 'to', 'asOf'] as const) {
      yield* checkDay(fact, slot, fact.value[slot])
    }
    yield* checkSpan(fact)
  }
}

function* checkDay(placed: Placed<unknown>, slot: string, iso: string | undefined): Iterable<Finding> {
  if (iso === undefined || isDate(iso)) return
  yield at(placed, [slot], {
    found: `"${iso}"`,
    expected: 'a date of the calendar',
    advice: 'correct the month or the day',
  })
}

/** '2016', '2023-05' or '2023-09-13', where such a month and day exist. */
function isDate(iso: string): boolean {
  const [year = 0, month = 1, day = 1] = iso.split('-').map(Number)
  const date = new Date(Date.UTC(year, month - 1, day))
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day
}

function* checkSpan(fact: Placed<RawFact>): Iterable<Finding> {
  const { from, to } = fact.value
  if (from === undefined || to === undefined) return
  const shown = Math.min(from.length, to.length)
  if (from.slice(0, shown) <= to.slice(0, shown)) return
  yield at(fact, ['to'], {
    found: `an end on "${to}"`,
    expected: `a date from "${from}" on`,
    advice: 'exchange from and to, or correct one',
  })
}
