import type { FactBase } from './base.ts'
import { isEntity, pairKey } from './base.ts'
import { timesKey } from './keys.ts'
import { once } from './once.ts'
import type { Agreement, Entity, Fact } from './pack.ts'
import type { Kind } from './vocabulary.ts'

/** Where distractors come from: entities of the key's kind, those nearest to it first. */

/** How many are looked at from each source, so that a large pack costs no more than a small one. */
const LOOKED_AT = 12

/** Entities of the kind of `key`, without `key`; each once, from the nearest source to the widest. A fact has the same ones each time. */
export function candidates(base: FactBase, fact: Fact, key: Entity): readonly Entity[] {
  const place = placeOf(fact.id)
  return ofKind(key, [
    ...traits(base, { key, place }),
    related(base, fact, { key, place }),
    kinds(base, { key, place }),
  ])
}

/** The same for who may have said something: who speaks elsewhere comes first, and who speaks most always. */
export function voices(base: FactBase, fact: Fact, key: Entity): readonly Entity[] {
  const [place, speakers] = [placeOf(fact.id), speakersOf(base).get(key.kind) ?? []]
  const near = [sample(speakers, place), ...traits(base, { key, place }), kinds(base, { key, place })]
  return ofKind(key, [speakers.slice(0, LEADING), ...near])
}

/** How many of those who speak most are always looked at. */
const LEADING = 6

/** For whom a distractor is looked for, and where in long lists: from 0 to 1. */
interface Search {
  readonly key: Entity
  readonly place: number
}

/** A place that is as good as drawn, and the same for the same fact (FNV-1a). */
function placeOf(id: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < id.length; i += 1) hash = Math.imul(hash ^ id.charCodeAt(i), 0x01000193)
  return (hash >>> 0) / 0x100000000
}

const ofKind = (key: Entity, sources: readonly (readonly Entity[])[]): readonly Entity[] =>
  [...new Set(sources.flat())].filter((entity) => entity.kind === key.kind && entity.id !== key.id)

/** Speakers by kind, who is the answer most often first. */
function listSpeakers(base: FactBase): ReadonlyMap<Kind, readonly Entity[]> {
  const ids = new Set(base.pack.facts.flatMap(({ speaker }) => speaker ?? []))
  const entities = [...ids].flatMap((id) => (isEntity(base, id) ? (base.entities.get(id) ?? []) : []))
  const sorted = entities.toSorted((one, other) => timesKey(base, other.id) - timesKey(base, one.id))
  const found = new Map<Kind, Entity[]>()
  for (const entity of sorted) {
    const others = found.get(entity.kind)
    if (others === undefined) found.set(entity.kind, [entity])
    else others.push(entity)
  }
  return found
}

const speakersOf = once(listSpeakers)

/** Entities that stand in the same relation, in the slot of the key. */
function related(base: FactBase, fact: Fact, { key, place }: Search): readonly Entity[] {
  return sample(base.ofRelation.get(fact.relation) ?? [], place).flatMap((other) => {
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

const traits = (base: FactBase, { key, place }: Search): readonly (readonly Entity[])[] =>
  key.traits.map((trait) => sample(base.ofTrait.get(pairKey(key.kind, trait)) ?? [], place))

const kinds = (base: FactBase, { key, place }: Search): readonly Entity[] =>
  sample(base.ofKind.get(key.kind) ?? [], place)

/** Points of agreement to set beside a conflict: all, or where there are many, the same ones each time. */
export const agreementsFor = (base: FactBase, fact: Fact): readonly Agreement[] =>
  sample(base.pack.agreements, placeOf(fact.id))

/** All of a short list; of a long one, a run from the given place: the same cost for any length. */
function sample<T>(items: readonly T[], place: number): readonly T[] {
  if (items.length <= LOOKED_AT) return items
  const from = Math.floor(place * items.length)
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
