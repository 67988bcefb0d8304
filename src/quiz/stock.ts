import { asksAbout } from './asks.ts'
import type { FactBase } from './base.ts'
import { statusOf } from './base.ts'
import { build } from './build.ts'
import { once } from './once.ts'
import type { Fact } from './pack.ts'
import type { FactId, Form } from './vocabulary.ts'

/**
 * What surely gives a question, whatever the seed and whatever else was asked: a fact of its own as a true statement, contested
 * facts together as one conflict. How many questions a choice of facts has is their number.
 */

const verdicts = once(() => new Map<FactId, boolean>())

const SURE: readonly Form[] = ['truth', 'conflict']

/** Does this fact surely give a question of these forms (none: of any)? */
export const isSureIn = (base: FactBase, fact: Fact, forms: readonly Form[] = []): boolean =>
  (forms.length === 0 || forms.includes(statusOf(base, fact) === 'contested' ? 'conflict' : 'truth')) &&
  isSure(base, fact)

/** Does this fact surely give a question? Worked out once for each fact: about as long as building one question. */
export function isSure(base: FactBase, fact: Fact): boolean {
  const known = verdicts(base).get(fact.id)
  if (known !== undefined) return known
  const asks = asksAbout(base, fact).filter(({ form }) => SURE.includes(form))
  const sure = asks.some((ask) => build(base, ask, 'sure', { truth: 1 }) !== undefined)
  verdicts(base).set(fact.id, sure)
  return sure
}

/** A fact, and whatever is asked together with it, under one name. */
export const unitOf = (base: FactBase, fact: Fact): string =>
  `${base.pack.id}/${base.conflicts.get(fact.id)?.[0]?.id ?? fact.id}`

/** How many questions these facts surely give; counting stops at `most`. */
export function countSure(base: FactBase, facts: Iterable<Fact>, most: number): number {
  const units = new Set<string>()
  for (const fact of facts) {
    if (units.size >= most) break
    if (isSure(base, fact)) units.add(unitOf(base, fact))
  }
  return units.size
}

/** Facts of a draw that surely give a question each, by the unit in which they do. */
export interface Stock {
  readonly units: Map<string, string>
  readonly sizes: Map<string, number>
}

export const emptyStock = (): Stock => ({ units: new Map(), sizes: new Map() })

/** `name`: the fact's name within the draw. */
export function store({ units, sizes }: Stock, name: string, unit: string): void {
  units.set(name, unit)
  sizes.set(unit, (sizes.get(unit) ?? 0) + 1)
}

/** Takes facts out; where nobody counts, nothing is done. */
export function spend(stock: Stock | undefined, names: Iterable<string>): void {
  if (stock === undefined) return
  const { units, sizes } = stock
  for (const name of names) {
    const unit = units.get(name)
    if (unit === undefined) continue
    units.delete(name)
    const size = (sizes.get(unit) ?? 0) - 1
    if (size > 0) sizes.set(unit, size)
    else sizes.delete(unit)
  }
}

/** What asking a question would cost: the units that would be gone, beside that of the fact it asks about, which comes first. */
export function costOf({ units, sizes }: Stock, names: readonly string[]): { others: number; left: number } {
  const own = units.get(names[0] ?? '')
  const spent = new Map<string, number>()
  for (const name of new Set(names)) {
    const unit = units.get(name)
    if (unit !== undefined) spent.set(unit, (spent.get(unit) ?? 0) + 1)
  }
  const gone = [...spent].filter(([unit, count]) => count >= (sizes.get(unit) ?? 0))
  return { others: gone.filter(([unit]) => unit !== own).length, left: sizes.size - gone.length }
}
