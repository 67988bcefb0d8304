import type { FactBase } from './base.ts'
import { statusOf } from './base.ts'
import { once } from './once.ts'
import type { Fact } from './pack.ts'
import { asksOf } from './phrases.ts'

const counted = once(count)

/** How many questions of the base an entity can be the right answer to. */
export const timesKey = (base: FactBase, id: string): number => counted(base).get(id) ?? 0

function count(base: FactBase): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const fact of base.pack.facts)
    for (const key of keysOf(base, fact)) counts.set(key, (counts.get(key) ?? 0) + 1)
  return counts
}

/** Whom or what the stems of a fact ask for. */
function keysOf(base: FactBase, fact: Fact): readonly string[] {
  if (statusOf(base, fact) === 'contested') return []
  const { object } = fact
  return [
    ...(object.type === 'entity' && asksOf(base, fact, 'object') !== undefined ? [object.entity] : []),
    ...(asksOf(base, fact, 'subject') !== undefined ? [fact.subject] : []),
    ...(fact.speaker !== undefined ? [fact.speaker] : []),
  ]
}
