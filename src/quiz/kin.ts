import type { FactBase } from './base.ts'
import { normal } from './normal.ts'
import type { Entity } from './pack.ts'
import type { EntityId } from './vocabulary.ts'
import { LANGS } from './vocabulary.ts'

/** Is one the other, under whatever name, or a part or the whole of it? Such a pair is never key and distractor. */
export function kin(base: FactBase, one: EntityId, other: EntityId): boolean {
  if (one === other) return true
  const [first, second] = [base.entities.get(one), base.entities.get(other)]
  if (first === undefined || second === undefined) return true
  return within(base, first, other) || within(base, second, one) || namesake(first, second)
}

/** Is an entity part of another, directly or through what it is part of? */
function within(base: FactBase, entity: Entity, whole: EntityId, seen = new Set<EntityId>()): boolean {
  return entity.partOf.some((next) => {
    if (next === whole) return true
    const above = seen.has(next) ? undefined : base.entities.get(next)
    return above !== undefined && within(base, above, whole, seen.add(next))
  })
}

const namesake = (one: Entity, other: Entity): boolean => {
  const names = namesOf(one)
  return [...namesOf(other)].some((name) => names.has(name))
}

const known = new WeakMap<Entity, ReadonlySet<string>>()

/** Every name and alias of an entity, normalised. */
export function namesOf(entity: Entity): ReadonlySet<string> {
  const names = known.get(entity)
  if (names !== undefined) return names
  const found = new Set(
    LANGS.flatMap((lang) => [entity.names[lang].bare, ...entity.aliases[lang]]).map(normal),
  )
  known.set(entity, found)
  return found
}
