import type { FactBase } from '../base.ts'
import { isEntity } from '../base.ts'
import type { Face } from '../faces.ts'
import { timesKey } from '../keys.ts'
import type { Entity, Fact } from '../pack.ts'
import type { Candidate } from '../pairing.ts'
import { choose } from '../pairing.ts'
import { bareLabel, entityOf, nameLabel, nameText, stem } from '../phrases.ts'
import { candidates, nearness } from '../pools.ts'
import { kin } from '../kin.ts'
import type { Clash } from '../tells.ts'
import { wrongObject, wrongSubject } from '../proofs.ts'
import type { Proof } from '../question.ts'
import type { EntityId, Texts } from '../vocabulary.ts'
import type { Brief, Draft } from './draft.ts'
import { about, picked } from './draft.ts'
import { reason } from './reasons.ts'

/** "Which …?" with names as options: for the object of a fact, or for its subject. */

export function choiceOfObject(brief: Brief): Draft | undefined {
  const { base, fact } = brief
  if (fact.object.type !== 'entity') return undefined
  return choice(brief, {
    key: fact.object.entity,
    stem: stem(base, fact, 'object'),
    wrong: (other) => wrongObject(base, fact, other),
  })
}

export function choiceOfSubject(brief: Brief): Draft | undefined {
  const { base, fact } = brief
  return choice(brief, {
    key: fact.subject,
    stem: stem(base, fact, 'subject'),
    wrong: (other) => wrongSubject(base, fact, other),
  })
}

interface Asked {
  readonly key: EntityId
  readonly stem: Texts | undefined
  readonly wrong: (other: EntityId) => Proof | undefined
}

function choice(brief: Brief, asked: Asked): Draft | undefined {
  const { base, fact, chance, count } = brief
  if (asked.stem === undefined) return undefined
  const key = entityOf(base, asked.key)
  const from = legal(candidates(base, fact, key), (other) => {
    const proof = asked.wrong(other.id)
    return proof && candidate(base, fact, { key, other, proof })
  })
  const wrong = choose(
    faceOf(base, key),
    marked(key, from),
    { stem: asked.stem, count, clash: kinIn(base) },
    chance,
  )
  if (wrong === undefined) return undefined
  return about(brief, asked.stem, picked(chance.shuffle([keyChoice(key), ...wrong.map(wrongChoice)])))
}

/** Two distractors that are kin would be one. */
export const kinIn =
  (base: FactBase): Clash =>
  (one, other) =>
    isEntity(base, one) && isEntity(base, other) && kin(base, one, other)

/** As many as are worth weighing against each other. */
const ENOUGH = 12

/** The first that may be offered: a proof costs something. */
export function legal(
  from: readonly Entity[],
  offer: (other: Entity) => Candidate | undefined,
): readonly Candidate[] {
  const found: Candidate[] = []
  for (const other of from) {
    const one = offer(other)
    if (one !== undefined) found.push(one)
    if (found.length === ENOUGH) break
  }
  return found
}

/** Those that share a mark with the key, where there are enough of them: a sea among seas, a minister among ministers. */
function marked(key: Entity, from: readonly Candidate[]): readonly Candidate[] {
  const alike = from.filter((one) => key.traits.some((trait) => one.face.marks.includes(trait)))
  return alike.length >= 4 ? alike : from
}

interface Versus {
  readonly key: Entity
  readonly other: Entity
  readonly proof: Proof
}

function candidate(base: FactBase, fact: Fact, { key, other, proof }: Versus): Candidate {
  const pair = { key: nameText(key.names), wrong: nameText(other.names) }
  return {
    face: faceOf(base, other),
    weight: nearness(base, key, other),
    why: () => reason(base, fact, { proof, pair }),
  }
}

const labels = new WeakMap<Entity, Texts>()

/** The label of an entity: one object, so that its measures are taken once. */
export function labelOf(entity: Entity): Texts {
  const known = labels.get(entity)
  if (known !== undefined) return known
  const label = entity.kind === 'office' ? bareLabel(entity.names) : nameLabel(entity.names)
  labels.set(entity, label)
  return label
}

const faces = new WeakMap<Entity, Face>()

export function faceOf(base: FactBase, entity: Entity): Face {
  const known = faces.get(entity)
  if (known !== undefined) return known
  const { id, fame, traits } = entity
  const face = { id, text: labelOf(entity), fame, keys: timesKey(base, id), marks: traits }
  faces.set(entity, face)
  return face
}

const keyChoice = (key: Entity): Parameters<typeof picked>[0][number] => ({
  option: { id: key.id, text: labelOf(key) },
  why: undefined,
})

export const wrongChoice = (one: Candidate): Parameters<typeof picked>[0][number] => ({
  option: { id: one.face.id, text: one.face.text },
  why: one.why(),
})
