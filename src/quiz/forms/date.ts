import type { FactBase } from '../base.ts'
import { neighbours } from '../almanac.ts'
import type { Seeded } from '../chance.ts'
import { byDate, dateLabels, dateText } from '../dates.ts'
import { inAll } from '../message.ts'
import type { Fact, FactDate } from '../pack.ts'
import { stem } from '../phrases.ts'
import { wrongDate } from '../proofs.ts'
import type { Precision } from '../vocabulary.ts'
import { dateRow, gap } from './dating.ts'
import type { Brief, Choice, Draft } from './draft.ts'
import { about, picked } from './draft.ts'
import { reason } from './reasons.ts'

/** "When …?" with dates in order; the right one is at each rank equally often. */
export function dateAmong(brief: Brief): Draft | undefined {
  const { base, fact, chance, count } = brief
  const asked = stem(base, fact, 'object')
  if (fact.object.type !== 'date' || asked === undefined) return undefined
  const { date } = fact.object
  const { before, after } = sides(brief, date)
  if (before.length < count || after.length < count) return undefined
  const rank = chance.int(count + 1)
  const dates = [...before.slice(0, rank), date, ...after.slice(0, count - rank)].sort(byDate)
  const choices = dates.map((one) => choice(base, fact, { date, one }))
  return about(brief, asked, picked(choices.filter((one) => one !== undefined)))
}

interface Sides {
  readonly before: readonly FactDate[]
  readonly after: readonly FactDate[]
}

/** Provably wrong dates on either side, in the order in which they are taken. Where one side lacks them, the rank would tell. */
function sides({ base, fact, chance, count }: Brief, date: FactDate): Sides {
  const near = neighbours(base, date)
  const by = gap(date.precision, chance)
  const legal = (dates: readonly FactDate[]): readonly FactDate[] =>
    dates.filter((one) => wrongDate(base, fact, one) !== undefined)
  return {
    before: legal(mixed(near.before, dateRow(date, { rank: count, length: count }, by).toReversed(), chance)),
    after: legal(mixed(near.after, dateRow(date, { rank: -1, length: count }, by), chance)),
  }
}

/** What a lure may lie away from the key, in units of its precision. */
const WITHIN: Readonly<Record<Precision, number>> = { day: 45, month: 500, year: 16 * 366 }

/** Dates told elsewhere among dates made up: each date once. */
function mixed(told: readonly FactDate[], made: readonly FactDate[], chance: Seeded): readonly FactDate[] {
  const [first] = made
  const lures = told.filter(
    (one) =>
      first !== undefined && Math.abs(byDate(one, first)) <= WITHIN[one.precision] && chance.next() < LURED,
  )
  return [...new Map([...lures, ...made].map((one) => [one.iso, one])).values()]
}

/** How often a date of the pack stands in for one made up. */
const LURED = 0.8

interface Versus {
  readonly date: FactDate
  readonly one: FactDate
}

function choice(base: FactBase, fact: Fact, { date, one }: Versus): Choice | undefined {
  const option = { id: one.iso, text: dateLabels(one) }
  if (one.iso === date.iso) return { option, why: undefined }
  const proof = wrongDate(base, fact, one)
  const pair = { key: inAll((lang) => dateText(date, lang)), wrong: inAll((lang) => dateText(one, lang)) }
  return proof && { option, why: reason(base, fact, { proof, pair }) }
}

/** The same, with the date typed in at its precision. */
export function dateEntry(brief: Brief): Draft | undefined {
  const { base, fact } = brief
  const asked = stem(base, fact, 'object')
  if (fact.object.type !== 'date' || asked === undefined) return undefined
  const { date } = fact.object
  const shown = dateLabels(date)
  return about(brief, asked, { kind: 'date', date, precision: date.precision, shown })
}
