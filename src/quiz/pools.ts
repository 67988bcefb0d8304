import type { FactBase } from './base.ts'
import { isEntity, pairKey } from './base.ts'
import { timesKey } from './keys.ts'
import type { Seeded } from './chance.ts'
import type { Entity, Fact } from './pack.ts'
import type { Kind } from './vocabulary.ts'

/** Where distractors come from: entities of the key's kind, those nearest to it first. */

/** How many are looked at from each source, so that a large pack costs no more than a small one. */
const LOOKED_AT = 12

/** Entities of the kind of `key`, without `key`; each once, from the nearest source to the widest. */
export function candidates(base: FactBase, fact: Fact, key: Entity, chance: Seeded): readonly Entity[] {
  return ofKind(key, [related(base, fact, key, chance), ...wider(base, key, chance)])
}

/** The same for who may have said something: who speaks elsewhere comes first. */
export function voices(base: FactBase, key: Entity, chance: Seeded): readonly Entity[] {
  return ofKind(key, [sample(speakersOf(base).get(key.kind) ?? [], chance), ...wider(base, key, chance)])
}

const wider = (base: FactBase, key: Entity, chance: Seeded): readonly (readonly Entity[])[] => [
  ...traits(base, key, chance),
  kinds(base, key, chance),
]

const ofKind = (key: Entity, sources: readonly (readonly Entity[])[]): readonly Entity[] =>
  [...new Set(sources.flat())].filter((entity) => entity.kind === key.kind && entity.id !== key.id)

const speakers = new WeakMap<FactBase, ReadonlyMap<Kind, readonly Entity[]>>()

function speakersOf(base: FactBase): ReadonlyMap<Kind, readonly Entity[]> {
  const known = speakers.get(base) ?? listSpeakers(base)
  speakers.set(base, known)
  return known
}

function listSpeakers(base: FactBase): ReadonlyMap<Kind, readonly Entity[]> {
  const ids = new Set(base.pack.facts.flatMap(({ speaker }) => speaker ?? []))
  const found = new Map<Kind, Entity[]>()
  for (const id of ids) {
    const entity = isEntity(base, id) ? base.entities.get(id) : undefined
    if (entity !== undefined) found.set(entity.kind, [...(found.get(entity.kind) ?? []), entity])
  }
  return found
}

/** Entities that stand in the same relation, in the slot of the key. */
function related(base: FactBase, fact: Fact, key: Entity, chance: Seeded): readonly Entity[] {
  return sample(base.ofRelation.get(fact.relation) ?? [], chance).flatMap((other) => {
    const id =
      fact.subject === key.id
        ? other.subject
        : other.object.type === 'entity'
          ? other.object.entity
          : undefined
    const entity = id && base.entities.get(id)
    return entity === undefined ? [] : [entity]
  })
}

const traits = (base: FactBase, key: Entity, chance: Seeded): readonly (readonly Entity[])[] =>
  key.traits.map((trait) => sample(base.ofTrait.get(pairKey(key.kind, trait)) ?? [], chance))

const kinds = (base: FactBase, key: Entity, chance: Seeded): readonly Entity[] =>
  sample(base.ofKind.get(key.kind) ?? [], chance)

/** All of a short list; of a long one, a run from a random place: the same cost for any length. */
function sample<T>(items: readonly T[], chance: Seeded): readonly T[] {
  if (items.length <= LOOKED_AT) return items
  const from = chance.int(items.length)
  const run = items.slice(from, from + LOOKED_AT)
  return run.length === LOOKED_AT ? run : [...run, ...items.slice(0, LOOKED_AT - run.length)]
}

/** What is the answer elsewhere in the pack is the better lure, and its absence from other questions tells nothing. */
const ANSWER = 4

/** How near a distractor is to the key: marks in common, a part in the pack, like fame. */
export function nearness(base: FactBase, key: Entity, other: Entity): number {
  const marks = other.traits.filter((trait) => key.traits.includes(trait)).length
  const named = timesKey(base, other.id) > 0 ? ANSWER : base.naming.has(other.id) ? 1 : 0
  return 1 + 2 * Math.min(marks, 3) + named + (3 - Math.min(3, Math.abs(key.fame - other.fame))) / 2
}
