import type { FactBase } from '../base.ts'
import { pairKey } from '../base.ts'
import type { Seeded } from '../chance.ts'
import type { Face } from '../faces.ts'
import { kin } from '../kin.ts'
import { capitalised, inAll, say, sayAll, settled } from '../message.ts'
import { nameText, nameVars } from '../names.ts'
import type { Article, Conflict, Entity, Fact } from '../pack.ts'
import type { Candidate } from '../pairing.ts'
import { choose } from '../pairing.ts'
import { full, remembered } from '../phrases.ts'
import { candidates } from '../pools.ts'
import type { Texts } from '../vocabulary.ts'
import { words } from '../words.ts'
import { wrongChoice } from './choice.ts'
import type { Brief, Draft } from './draft.ts'
import { about, picked } from './draft.ts'
import { keyOf } from './rivals.ts'
import { conflictOf, divided, isToldBy, told } from './sides.ts'

/** Two facts of one article that say two things of the same subject. */
interface Twofold {
  readonly article: Article
  readonly facts: readonly [Fact, Fact]
  readonly answers: readonly [Entity, Entity]
}

/**
 * "Which two answers does this report give?" Each wrong pair has one of the two and one that the report, whose list of facts is
 * complete, does not give: the same in both, so that each name stands in two options.
 */
export function conflictPair(brief: Brief): Draft | undefined {
  const conflict = conflictOf(brief)
  const twofold = conflict && twofoldIn(brief.base, conflict)
  if (conflict === undefined || twofold === undefined) return undefined
  const { article, answers } = twofold
  const stem = remembered(brief.base, brief.fact, 'which-two', () =>
    sayAll(words.whichTwo, (lang) => ({
      article: nameVars(article.label, lang),
      topic: conflict.topic[lang],
    })),
  )
  const key = pairFace(...answers)
  const wrong = chosenFor(brief, twofold, { key, stem })
  const right = { option: { id: key.id, text: key.text }, why: undefined }
  const choices = wrong && brief.chance.shuffle([right, ...wrong.map(wrongChoice)])
  return choices && told(brief, conflict, about(brief, stem, picked(choices)))
}

/** Undefined where no article says two things of one subject, or where its list of facts is not complete. */
export function twofoldIn(base: FactBase, conflict: Conflict): Twofold | undefined {
  const article = divided(base, conflict)
  if (article?.complete !== true) return undefined
  const facts = conflict.sides.flatMap((side) => side.facts).flatMap((id) => base.facts.get(id) ?? [])
  const given = facts.filter((fact) => isToldBy(fact, article))
  for (const one of given)
    for (const other of given) {
      const answers = answersOf(base, one, other)
      if (answers !== undefined) return { article, facts: [one, other], answers }
    }
  return undefined
}

function answersOf(base: FactBase, one: Fact, other: Fact): Twofold['answers'] | undefined {
  if (one.subject !== other.subject || one.relation !== other.relation) return undefined
  const [first, second] = [keyOf(base, one, 'object'), keyOf(base, other, 'object')]
  if (first === undefined || second === undefined || first === second) return undefined
  return [first, second]
}

/** As many as are tried before there is none that fits. */
const TRIED = 8

interface Asked {
  readonly key: Face
  readonly stem: Texts
}

function chosenFor(
  { base, chance, count }: Brief,
  twofold: Twofold,
  { key, stem }: Asked,
): readonly Candidate[] | undefined {
  for (const other of strangers(base, twofold, chance).slice(0, TRIED)) {
    const pairs = twofold.answers.map((answer) => wrongPair(twofold, answer, other))
    const chosen = choose(key, pairs, { stem, count: count === 1 ? 1 : 2 }, chance)
    if (chosen !== undefined) return chosen
  }
  return undefined
}

/** Entities that no article gives as an answer, and that are no part of one; those with a mark of one come first. */
function strangers(base: FactBase, { facts, answers }: Twofold, chance: Seeded): readonly Entity[] {
  const given = facts.flatMap((fact) => base.ofSubject.get(pairKey(fact.subject, fact.relation)) ?? [])
  const known = [...answers, ...given.flatMap((fact) => keyOf(base, fact, 'object') ?? [])]
  const near = new Set(facts.flatMap((fact, i) => candidates(base, fact, answers[i] ?? answers[0])))
  const marks = new Set(answers.flatMap(({ traits }) => traits))
  const marked = ({ traits }: Entity): number => (traits.some((trait) => marks.has(trait)) ? 0 : 1)
  return chance
    .shuffle([...near])
    .filter((entity) => known.every((one) => !kin(base, one.id, entity.id)))
    .filter(({ id }) => facts.every((fact) => fact.subject !== id && !fact.notOptions.includes(id)))
    .toSorted((one, other) => marked(one) - marked(other))
}

function wrongPair({ article, facts }: Twofold, answer: Entity, other: Entity): Candidate {
  const text = full(
    sayAll(words.neverGiven, (lang) => ({
      article: nameVars(article.label, lang),
      wrong: nameVars(other.names, lang),
    })),
  )
  const proof = { rule: 'complete', facts: facts.map(({ id }) => id) } as const
  return { face: pairFace(answer, other), weight: 1, why: () => ({ proof, text }) }
}

const pairFaces = new WeakMap<Entity, WeakMap<Entity, Face>>()

/** Two names in an order that tells nothing; made once. */
function pairFace(...entities: readonly [Entity, Entity]): Face {
  const [one, other] = entities[0].id < entities[1].id ? entities : ([entities[1], entities[0]] as const)
  const faces = pairFaces.get(one) ?? new WeakMap<Entity, Face>()
  pairFaces.set(one, faces)
  const face = faces.get(other) ?? { ...PLAIN, id: `${one.id}+${other.id}`, text: pairText(one, other) }
  faces.set(other, face)
  return face
}

const PLAIN = { fame: 0, keys: 0, marks: [] } as const

function pairText(...entities: readonly [Entity, Entity]): Texts {
  const [one, other] = [nameText(entities[0].names), nameText(entities[1].names)]
  return inAll((lang) =>
    capitalised(
      say(words.pair, lang, { one: settled(one[lang], lang), other: settled(other[lang], lang) }),
      lang,
    ),
  )
}
