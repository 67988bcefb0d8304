import type { FactBase } from '../base.ts'
import { isEntity } from '../base.ts'
import type { Face } from '../faces.ts'
import { timesKey } from '../keys.ts'
import { kin } from '../kin.ts'
import { once } from '../once.ts'
import type { Entity, Fact } from '../pack.ts'
import type { Candidate } from '../pairing.ts'
import { bareLabel, entityOf, nameLabel, nameText } from '../names.ts'
import { candidates, nearness, voices } from '../pools.ts'
import { wrongObject, wrongSpeaker, wrongSubject } from '../proofs.ts'
import type { Proof, WhyWrong } from '../question.ts'
import type { Clash } from '../scene.ts'
import type { EntityId, Texts } from '../vocabulary.ts'
import { notHeard, reason } from './reasons.ts'

/** Who or what may stand beside a key: entities with the proof that they are wrong. */

/** What of a fact is asked for. */
type Asked = 'object' | 'subject' | 'speaker'

export interface Rival extends Candidate {
  readonly entity: Entity
  readonly proof: Proof
}

/** As many as are worth weighing against each other. */
const ENOUGH = 14

const found = once(() => new Map<string, readonly Rival[]>())

/** The rivals of a fact's object, subject or speaker: proved once, drawn from ever after. */
export function rivals(base: FactBase, fact: Fact, asked: Asked): readonly Rival[] {
  const key = `${asked} ${fact.id}`
  const listed = found(base).get(key) ?? list(base, fact, asked)
  found(base).set(key, listed)
  return listed
}

/** The entity that is asked for; undefined where there is none. */
export function keyOf(base: FactBase, fact: Fact, asked: Asked): Entity | undefined {
  const id = keyId(fact, asked)
  return id !== undefined && isEntity(base, id) ? entityOf(base, id) : undefined
}

function keyId({ object, subject, speaker }: Fact, asked: Asked): string | undefined {
  switch (asked) {
    case 'object':
      return object.type === 'entity' ? object.entity : undefined
    case 'subject':
      return subject
    case 'speaker':
      return speaker
  }
}

function list(base: FactBase, fact: Fact, asked: Asked): readonly Rival[] {
  const key = keyOf(base, fact, asked)
  if (key === undefined) return []
  const from = asked === 'speaker' ? voices(base, fact, key) : candidates(base, fact, key)
  const rivalry: Rival[] = []
  for (const other of from) {
    const proof = PROOFS[asked](base, fact, other.id)
    if (proof !== undefined) rivalry.push(rival(base, fact, { asked, key, other, proof }))
    if (rivalry.length === ENOUGH) break
  }
  return rivalry
}

const PROOFS: Readonly<Record<Asked, (base: FactBase, fact: Fact, other: EntityId) => Proof | undefined>> = {
  object: wrongObject,
  subject: wrongSubject,
  speaker: wrongSpeaker,
}

interface Versus {
  readonly asked: Asked
  readonly key: Entity
  readonly other: Entity
  readonly proof: Proof
}

function rival(base: FactBase, fact: Fact, versus: Versus): Rival {
  const { key, other, proof } = versus
  return {
    entity: other,
    proof,
    face: faceOf(base, other),
    weight: nearness(base, key, other),
    why: lazily(() => whyNot(base, fact, versus)),
  }
}

/** Made when it is first asked for. */
function lazily<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined
  return () => (made ??= { value: make() }).value
}

function whyNot(base: FactBase, fact: Fact, { asked, key, other, proof }: Versus): WhyWrong {
  if (asked === 'speaker') return notHeard({ key: key.names, wrong: other.names }, proof)
  return reason(base, fact, { proof, pair: { key: nameText(key.names), wrong: nameText(other.names) } })
}

/** Two distractors that are kin would be one. */
export const kinIn =
  (base: FactBase): Clash =>
  (one, other) =>
    isEntity(base, one) && isEntity(base, other) && kin(base, one, other)

const labels = new WeakMap<Entity, Texts>()

/** The label of an entity: one object, so that its measures are taken once. */
export function labelOf(entity: Entity): Texts {
  const known = labels.get(entity)
  if (known !== undefined) return known
  const label = entity.kind === 'office' ? bareLabel(entity.names) : nameLabel(entity.names)
  labels.set(entity, label)
  return label
}

const faces = once(() => new Map<EntityId, Face>())

export function faceOf(base: FactBase, entity: Entity): Face {
  const known = faces(base).get(entity.id)
  if (known !== undefined) return known
  const { id, fame, traits } = entity
  const face = { id, text: labelOf(entity), fame, keys: timesKey(base, id), marks: traits }
  faces(base).set(id, face)
  return face
}
