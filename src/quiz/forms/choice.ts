import type { Entity } from '../pack.ts'
import type { Candidate } from '../pairing.ts'
import { choose } from '../pairing.ts'
import { stem } from '../phrases.ts'
import type { Brief, Choice, Draft } from './draft.ts'
import { about, picked } from './draft.ts'
import { faceOf, keyOf, kinIn, labelOf, rivals } from './rivals.ts'

/** "Which …?" with names as options: for the object of a fact, or for its subject. */

export const choiceOfObject = (brief: Brief): Draft | undefined => choice(brief, 'object')

export const choiceOfSubject = (brief: Brief): Draft | undefined => choice(brief, 'subject')

function choice(brief: Brief, asked: 'object' | 'subject'): Draft | undefined {
  const { base, fact, chance, count } = brief
  const [key, asking] = [keyOf(base, fact, asked), stem(base, fact, asked)]
  if (key === undefined || asking === undefined) return undefined
  const from = marked(key, rivals(base, fact, asked))
  const wrong = choose(faceOf(base, key), from, { stem: asking, count, clash: kinIn(base) }, chance)
  return wrong && about(brief, asking, picked(chance.shuffle([keyChoice(key), ...wrong.map(wrongChoice)])))
}

/** Those that share a mark with the key, where there are enough of them: a sea among seas, a minister among ministers. */
function marked(key: Entity, from: readonly Candidate[]): readonly Candidate[] {
  const alike = from.filter((one) => key.traits.some((trait) => one.face.marks.includes(trait)))
  return alike.length >= ENOUGH ? alike : from
}

const ENOUGH = 4

export const keyChoice = (key: Entity): Choice => ({
  option: { id: key.id, text: labelOf(key) },
  why: undefined,
})

export const wrongChoice = ({ face, why }: Candidate): Choice => ({
  option: { id: face.id, text: face.text },
  why: why(),
})
