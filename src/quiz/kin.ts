import type { FactBase } from './base.ts'
import { normal } from './normal.ts'
import { once } from './once.ts'
import type { Entity } from './pack.ts'
import type { EntityId } from './vocabulary.ts'
import { LANGS } from './vocabulary.ts'

/** Is one the other, under whatever name, or a part or the whole of it? Such a pair is never key and distractor. */
export function kin(base: FactBase, one: EntityId, other: EntityId): boolean {
  if (one === other) return true
  const [first, second] = [base.entities.get(one), base.entities.get(other)]
  if (first === undefined || second === undefined) return true
  return within(base, first, other) || within(base, second, one) || namesake(base, one, other)
}

/** Is an entity part of another, directly or through what it is part of? */
const within = (base: FactBase, entity: Entity, whole: EntityId): boolean =>
  entity.partOf.length > 0 && (entity.partOf.includes(whole) || above(base, entity).has(whole))

/** Everything that an entity is part of, however far up; a circle in the pack ends it. */
function above(base: FactBase, entity: Entity, seen = new Set<EntityId>()): ReadonlySet<EntityId> {
  for (const id of entity.partOf) {
    const whole = seen.has(id) ? undefined : base.entities.get(id)
    seen.add(id)
    if (whole !== undefined) above(base, whole, seen)
  }
  return seen
}

const namesakes = once(findNamesakes)

/** Does a name or an alias of one belong to the other as well? */
const namesake = (base: FactBase, one: EntityId, other: EntityId): boolean =>
  namesakes(base).get(one)?.has(other) === true

function findNamesakes(base: FactBase): ReadonlyMap<EntityId, ReadonlySet<EntityId>> {
  const owners = new Map<string, EntityId[]>()
  for (const entity of base.entities.values())
    for (const name of namesOf(entity)) {
      const others = owners.get(name)
      if (others === undefined) owners.set(name, [entity.id])
      else others.push(entity.id)
    }
  return sharers([...owners.values()].filter((ids) => ids.length > 1))
}

function sharers(groups: readonly (readonly EntityId[])[]): ReadonlyMap<EntityId, ReadonlySet<EntityId>> {
  const found = new Map<EntityId, Set<EntityId>>()
  for (const ids of groups)
    for (const id of ids)
      found.set(id, new Set([...(found.get(id) ?? []), ...ids.filter((other) => other !== id)]))
  return found
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
