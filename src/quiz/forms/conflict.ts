import type { FactBase } from '../base.ts'
import { isEntity } from '../base.ts'
import { capitalised, inAll, say, sayAll, settled } from '../message.ts'
import type { Agreement, Article, Conflict, ConflictSide, Fact } from '../pack.ts'
import type { Candidate } from '../pairing.ts'
import { choose } from '../pairing.ts'
import {
  citationsOf,
  clause,
  full,
  nameLabel,
  nameText,
  nameVars,
  plainClause,
  remembered,
  sentence,
} from '../phrases.ts'
import { agreementsFor } from '../pools.ts'
import { contradicted, wrongReport } from '../proofs.ts'
import type { WhyWrong } from '../question.ts'
import type { ArticleId, FactId, Lang, Texts } from '../vocabulary.ts'
import { words } from '../words.ts'
import type { Face } from '../faces.ts'
import { wrongChoice } from './choice.ts'
import type { Brief, Draft } from './draft.ts'
import { about, picked } from './draft.ts'

/** Points on which the reports differ: which point, and which report says what. No stem takes a side. */

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
  const stem = sayAll(words.differsWithin, (lang) => ({ article: nameVars(article.label, lang) }))
  const from = agreementsFor(base, brief.fact).filter((agreement) =>
    agreement.facts.every((id) => tells(base, id, article.id)),
  )
  return point(brief, { conflict, stem, from })
}

/** A fact is asked through the first conflict that names it. */
const conflictOf = ({ base, fact }: Brief): Conflict | undefined => base.conflicts.get(fact.id)?.[0]

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

/** Feedback tells the note and every side, and cites all of them. */
function told({ base, fact }: Brief, conflict: Conflict, draft: Draft): Draft {
  const facts = factsOf(base, conflict)
  return {
    ...draft,
    explanation: explained(base, conflict),
    citations: citationsOf(base, facts),
    also: facts.map((one) => one.id).filter((id) => id !== fact.id),
  }
}

const factsOf = (base: FactBase, conflict: Conflict): readonly Fact[] =>
  [...new Set(conflict.sides.flatMap((side) => side.facts))].flatMap((id) => base.facts.get(id) ?? [])

function explained(base: FactBase, conflict: Conflict): Texts {
  return inAll((lang) =>
    [
      settled(full(conflict.note)[lang], lang),
      ...conflict.sides.map((side) => sideText(base, side, lang)),
    ].join(' '),
  )
}

function sideText(base: FactBase, side: ConflictSide, lang: Lang): string {
  const labels = sideArticles(base, side).map((article) => nameText(article.label)[lang])
  const reports = labels.reduce((one, other) => say(words.and, lang, { one, other }))
  return say(words.side, lang, { reports: capitalised(reports, lang), holds: side.holds[lang] })
}

const sideArticles = (base: FactBase, side: ConflictSide): readonly Article[] =>
  articlesAt(
    base,
    side.facts.flatMap((id) => base.facts.get(id) ?? []),
  )

const articlesOf = (base: FactBase, conflict: Conflict): readonly Article[] =>
  articlesAt(base, factsOf(base, conflict))

const articlesAt = (base: FactBase, facts: readonly Fact[]): readonly Article[] => [
  ...new Set(facts.flatMap((fact) => fact.evidence).flatMap((one) => base.articles.get(one.article) ?? [])),
]

/** The one article that stands on two sides. */
const divided = (base: FactBase, conflict: Conflict): Article | undefined => {
  const sides = conflict.sides.map((side) => sideArticles(base, side))
  return sides.flat().find((article) => sides.filter((side) => side.includes(article)).length > 1)
}

const tells = (base: FactBase, id: FactId, article: ArticleId): boolean =>
  base.facts.get(id)?.evidence.some((one) => one.article === article) === true

/** "Which report gives this account?" for what one report alone says. */
export function conflictReport(brief: Brief): Draft | undefined {
  const { base, fact, chance, count } = brief
  const [teller, ...more] = articlesAt(base, [fact])
  if (teller === undefined || more.length > 0) return undefined
  const says = plainOf(base, fact)
  if (says === undefined) return undefined
  const stem = remembered(base, fact, 'report stem', () =>
    sayAll(words.whichReport, (lang) => ({ says: says[lang] })),
  )
  const wrong = [...base.articles.values()].flatMap((other) => silent(base, fact, { teller, other }))
  const chosen = choose(reportFace(teller), wrong, { stem, count: atMost(count, wrong.length) }, chance)
  if (chosen === undefined || chosen.length === 0) return undefined
  const right = { option: { id: teller.id, text: labelsOf(teller) }, why: undefined }
  const draft = about(brief, stem, picked(chance.shuffle([right, ...chosen.map(wrongChoice)])))
  const conflict = conflictOf(brief)
  return conflict === undefined ? draft : told(brief, conflict, draft)
}

/** What the report says, without naming it where it speaks itself. */
function plainOf(base: FactBase, fact: Fact): Texts | undefined {
  if (fact.speaker === undefined || isEntity(base, fact.speaker)) return clause(base, fact)
  return plainClause(base, fact)
}

const atMost = (count: number, most: number): number => Math.min(count, most)

interface Reports {
  readonly teller: Article
  readonly other: Article
}

function silent(base: FactBase, fact: Fact, { teller, other }: Reports): readonly Candidate[] {
  const proof = other === teller ? undefined : wrongReport(base, fact, other.id)
  if (proof === undefined) return []
  const why = (): WhyWrong => ({
    proof,
    text: full(
      sayAll(words.notInReport, (lang) => ({
        key: nameVars(teller.label, lang),
        wrong: nameVars(other.label, lang),
      })),
    ),
  })
  return [{ face: reportFace(other), weight: 1, why }]
}

const labels = new WeakMap<Article, Texts>()

function labelsOf(article: Article): Texts {
  const known = labels.get(article)
  if (known !== undefined) return known
  const label = nameLabel(article.label)
  labels.set(article, label)
  return label
}

const reportFace = (article: Article): Face => ({
  id: article.id,
  text: labelsOf(article),
  fame: 0,
  keys: 0,
  marks: [],
})
