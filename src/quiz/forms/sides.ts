import type { FactBase } from '../base.ts'
import { capitalised, inAll, say, settled } from '../message.ts'
import { nameText } from '../names.ts'
import type { Article, Conflict, ConflictSide, Fact } from '../pack.ts'
import { citationsOf, full } from '../phrases.ts'
import type { Lang, Texts } from '../vocabulary.ts'
import { words } from '../words.ts'
import type { Brief, Draft } from './draft.ts'

/** The sides of a conflict, and what is told of them after the answer. */

/** A fact is asked through the first conflict that names it. */
export const conflictOf = ({ base, fact }: Brief): Conflict | undefined => base.conflicts.get(fact.id)?.[0]

/** Feedback tells the note and every side, and cites all of them. */
export function told({ base, fact }: Brief, conflict: Conflict, draft: Draft): Draft {
  const facts = factsOf(base, conflict)
  const ids = facts.map(({ id }) => id)
  return {
    ...draft,
    explanation: explained(base, conflict),
    citations: citationsOf(base, facts),
    also: ids.filter((id) => id !== fact.id),
    reveals: draft.reveals.filter((id) => !ids.includes(id)),
  }
}

const factsOf = (base: FactBase, conflict: Conflict): readonly Fact[] =>
  [...new Set(conflict.sides.flatMap((side) => side.facts))].flatMap((id) => base.facts.get(id) ?? [])

const explanations = new WeakMap<Conflict, Texts>()

/** Of a conflict of the base, made once. */
function explained(base: FactBase, conflict: Conflict): Texts {
  const known = explanations.get(conflict)
  if (known !== undefined) return known
  const text = inAll((lang) =>
    [
      settled(full(conflict.note)[lang], lang),
      ...conflict.sides.map((side) => sideText(base, side, lang)),
    ].join(' '),
  )
  explanations.set(conflict, text)
  return text
}

function sideText(base: FactBase, side: ConflictSide, lang: Lang): string {
  const labels = sideArticles(base, side).map((article) => nameText(article.label)[lang])
  const reports = labels.reduce((one, other) => say(words.and, lang, { one, other }))
  return say(words.side, lang, { reports: capitalised(reports, lang), holds: side.holds[lang] })
}

export const sideArticles = (base: FactBase, side: ConflictSide): readonly Article[] =>
  articlesAt(
    base,
    side.facts.flatMap((id) => base.facts.get(id) ?? []),
  )

export const articlesOf = (base: FactBase, conflict: Conflict): readonly Article[] =>
  articlesAt(base, factsOf(base, conflict))

export const articlesAt = (base: FactBase, facts: readonly Fact[]): readonly Article[] => [
  ...new Set(facts.flatMap((fact) => fact.evidence).flatMap((one) => base.articles.get(one.article) ?? [])),
]

/** The one article that stands on two sides: it conflicts with itself. */
export function divided(base: FactBase, conflict: Conflict): Article | undefined {
  const sides = conflict.sides.map((side) => sideArticles(base, side))
  return sides.flat().find((article) => sides.filter((side) => side.includes(article)).length > 1)
}

export const isToldBy = ({ evidence }: Fact, article: Article): boolean =>
  evidence.some((one) => one.article === article.id)
