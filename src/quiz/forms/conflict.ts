import type { FactBase } from '../base.ts'
import { capitalised, inAll, sayAll, settled } from '../message.ts'
import { nameVars } from '../names.ts'
import type { Agreement, Conflict } from '../pack.ts'
import type { Candidate } from '../pairing.ts'
import { choose } from '../pairing.ts'
import { full, remembered, sentence } from '../phrases.ts'
import { agreementsFor } from '../pools.ts'
import { contradicted } from '../proofs.ts'
import type { WhyWrong } from '../question.ts'
import type { Texts } from '../vocabulary.ts'
import { words } from '../words.ts'
import { wrongChoice } from './choice.ts'
import type { Brief, Draft } from './draft.ts'
import { about, picked } from './draft.ts'
import { articlesOf, conflictOf, divided, isToldBy, told } from './sides.ts'

/** Points on which the reports differ. No stem takes a side. */

/** "On which point do the reports differ?" among points on which they provably agree. */
export function conflictPoint(brief: Brief): Draft | undefined {
  const conflict = conflictOf(brief)
  if (conflict === undefined || articlesOf(brief.base, conflict).length < 2) return undefined
  return point(brief, { conflict, stem: words.differ, from: agreementsFor(brief.base, brief.fact) })
}

/** "On which point does this report give two versions?" among points on which it gives one. */
export function conflictWithin(brief: Brief): Draft | undefined {
  const { base } = brief
  const conflict = conflictOf(brief)
  const article = conflict && divided(base, conflict)
  if (article === undefined) return undefined
  const stem = remembered(base, brief.fact, 'differs-within', () =>
    sayAll(words.differsWithin, (lang) => ({ article: nameVars(article.label, lang) })),
  )
  const from = agreementsFor(base, brief.fact).filter((agreement) =>
    agreement.facts.flatMap((id) => base.facts.get(id) ?? []).every((fact) => isToldBy(fact, article)),
  )
  return point(brief, { conflict, stem, from })
}

/** Points of agreement are told at more length than most others. */
const OFTEN_LONGEST = 1.4

interface Point {
  readonly conflict: Conflict | undefined
  readonly stem: Texts
  readonly from: readonly Agreement[]
}

function point(brief: Brief, { conflict, stem, from }: Point): Draft | undefined {
  const { base, chance, count } = brief
  if (conflict === undefined) return undefined
  const key = { id: conflict.id, text: topicText(conflict), fame: 0, keys: 0, marks: [] }
  const agreed = chance.shuffle(from).map((agreement) => candidate(base, agreement))
  const wrong = choose(key, agreed, { stem, count, longest: OFTEN_LONGEST }, chance)
  if (wrong === undefined) return undefined
  const right = { option: { id: key.id, text: key.text }, why: undefined }
  const task = picked(chance.shuffle([right, ...wrong.map(wrongChoice)]))
  return told(brief, conflict, about(brief, stem, task))
}

const topics = new WeakMap<Agreement | Conflict, Texts>()

function topicText(point: Agreement | Conflict): Texts {
  const known = topics.get(point)
  if (known !== undefined) return known
  const text = inAll((lang) => capitalised(settled(point.topic[lang], lang), lang))
  topics.set(point, text)
  return text
}

const candidate = (base: FactBase, agreement: Agreement): Candidate => ({
  face: { id: agreement.id, text: topicText(agreement), fame: 0, keys: 0, marks: [] },
  weight: 1,
  why: () => agreedOn(base, agreement),
})

function agreedOn(base: FactBase, agreement: Agreement): WhyWrong {
  const [first] = agreement.facts
  const fact = first && base.facts.get(first)
  const text = fact === undefined ? agreement.topic : sentence(base, fact)
  return {
    proof: contradicted(...agreement.facts),
    text: full(sayAll(words.agreed, (lang) => ({ fact: text[lang] }))),
  }
}
