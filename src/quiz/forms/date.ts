import type { FactBase } from '../base.ts'
import { dateLabel, dateText } from '../dates.ts'
import { inAll } from '../message.ts'
import type { Fact, FactDate } from '../pack.ts'
import { stem } from '../phrases.ts'
import { wrongDate } from '../proofs.ts'
import { dateRow, gap } from './dating.ts'
import type { Brief, Draft } from './draft.ts'
import { about, picked } from './draft.ts'
import { reason } from './reasons.ts'

/** "When …?" with dates in order; the right one is at each rank equally often. */
export function dateAmong(brief: Brief): Draft | undefined {
  const { base, fact, chance, count } = brief
  const asked = stem(base, fact, 'object')
  if (fact.object.type !== 'date' || asked === undefined) return undefined
  const { date } = fact.object
  const length = count + 1
  const by = gap(date.precision, chance)
  if (!isOpen(base, fact, dateRow(date, { rank: length - 1, length: 2 * length - 1 }, by))) return undefined
  const dates = dateRow(date, { rank: chance.int(length), length }, by)
  const choices = dates.map((one) => choice(base, fact, { date, one }))
  return about(brief, asked, picked(choices.filter((one) => one !== undefined)))
}

/** Are all dates that could stand in the row, but the one in its middle, provably wrong? Else its rank would tell. */
const isOpen = (base: FactBase, fact: Fact, dates: readonly FactDate[]): boolean =>
  dates.every((date, i) => i === (dates.length - 1) / 2 || wrongDate(base, fact, date) !== undefined)

interface Versus {
  readonly date: FactDate
  readonly one: FactDate
}

function choice(
  base: FactBase,
  fact: Fact,
  { date, one }: Versus,
): Parameters<typeof picked>[0][number] | undefined {
  const option = { id: one.iso, text: inAll((lang) => dateLabel(one, lang)) }
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
  const shown = inAll((lang) => dateLabel(date, lang))
  return about(brief, asked, { kind: 'date', date, precision: date.precision, shown })
}
