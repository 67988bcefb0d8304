import type { FactBase } from './base.ts'
import { isSmall } from './forms/numbering.ts'
import { once } from './once.ts'
import type { Fact } from './pack.ts'
import type { ArticleId, FactId } from './vocabulary.ts'

/**
 * Which facts are asked in a way whose right answers would else be too much alike: whoever learned the answer that comes most
 * often would score without knowing anything.
 */

const byReport = once(balanceReports)

/** Contested facts that one report alone gives, about as many of each report. */
export const isAskedByReport = (base: FactBase, fact: Fact): boolean => byReport(base).has(fact.id)

function balanceReports(base: FactBase): ReadonlySet<FactId> {
  const contested = base.pack.facts.filter((fact) => base.conflicts.has(fact.id))
  const told = base.pack.articles
    .map(({ id }) => contested.filter((fact) => onlyTeller(fact) === id))
    .filter((facts) => facts.length > 0)
  const most = Math.min(...told.map((facts) => facts.length)) + 1
  return new Set(told.flatMap((facts) => facts.slice(0, most).map((fact) => fact.id)))
}

function onlyTeller(fact: Fact): ArticleId | undefined {
  const [first, ...more] = new Set(fact.evidence.map((one) => one.article))
  return more.length === 0 ? first : undefined
}

const byValue = once(balanceValues)

/** How often a small number may be the answer that is picked: they come again and again, and who learned one would score with it. */
const PICKED_AT_MOST = 2

/** Numbers to be picked among others. The facts beyond are typed in, or called true or false. */
export const isAskedByValue = (base: FactBase, fact: Fact): boolean => byValue(base).has(fact.id)

function balanceValues(base: FactBase): ReadonlySet<FactId> {
  const times = new Map<number, number>()
  const chosen = base.pack.facts.filter(({ object }) => {
    if (object.type !== 'quantity' || !isSmall(object.value)) return object.type === 'quantity'
    const time = (times.get(object.value) ?? 0) + 1
    times.set(object.value, time)
    return time <= PICKED_AT_MOST
  })
  return new Set(chosen.map(({ id }) => id))
}
