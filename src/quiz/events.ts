import type { FactBase } from './base.ts'
import { statusOf } from './base.ts'
import { overlap, span } from './dates.ts'
import { capitalised, everyText, format, inAll } from './message.ts'
import { once } from './once.ts'
import type { Fact, FactDate } from './pack.ts'
import { factVars, remembered } from './phrases.ts'
import type { Texts } from './vocabulary.ts'

/** What can be put in order: facts with a date of their own, told without that date. */
export interface Dated {
  readonly fact: Fact
  readonly date: FactDate
}

const LONGEST = 110
const YEAR = /(?<!\d)(?:1[89]|20)\d\d(?!\d)/

/** Every event of a base, earliest first. */
export const events = once((base): readonly Dated[] => {
  const all = [...base.facts.values()].flatMap((fact) => dated(base, fact))
  return all.sort((one, other) => span(one.date).first - span(other.date).first)
})

/** The date by which a fact can be put in order; undefined where it has none or tells it. */
export function dated(base: FactBase, fact: Fact): readonly Dated[] {
  const date = fact.object.type === 'date' ? fact.object.date : fact.at
  if (date === undefined || fact.negative || statusOf(base, fact) !== 'stated') return []
  const text = eventText(base, fact)
  return text !== undefined && fits(text) ? [{ fact, date }] : []
}

/** The event as an option. Undefined where it has no phrase of its own, is too long or tells a year. */
export function eventText(base: FactBase, fact: Fact): Texts | undefined {
  const template = templateOf(base, fact)
  if (template === undefined) return undefined
  const text = remembered(base, fact, 'event', () =>
    inAll((lang) => capitalised(format(template[lang], lang, factVars(base, fact, lang)), lang)),
  )
  return fits(text) ? text : undefined
}

/** A fact with a sentence of its own is no event of its relation: what was planned did not yet happen. */
const templateOf = (base: FactBase, fact: Fact): Texts | undefined =>
  fact.phrases.event ??
  (fact.phrases.says === undefined ? base.relations.get(fact.relation)?.event : undefined)

const fits = (text: Texts): boolean => everyText(text, (one) => one.length <= LONGEST && !YEAR.test(one))

/** Does one certainly come before the other? */
export const apart = (one: Dated, other: Dated): boolean => !overlap(one.date, other.date)
