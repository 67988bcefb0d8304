import type { FactBase } from '../base.ts'
import { isEntity } from '../base.ts'
import type { Face } from '../faces.ts'
import { sayAll } from '../message.ts'
import { nameLabel, nameVars } from '../names.ts'
import type { Article, Fact } from '../pack.ts'
import type { Candidate } from '../pairing.ts'
import { choose } from '../pairing.ts'
import { clause, full, plainClause, remembered } from '../phrases.ts'
import { wrongReport } from '../proofs.ts'
import type { WhyWrong } from '../question.ts'
import type { Texts } from '../vocabulary.ts'
import { words } from '../words.ts'
import { wrongChoice } from './choice.ts'
import type { Brief, Draft } from './draft.ts'
import { about, picked } from './draft.ts'
import { articlesAt, conflictOf, told } from './sides.ts'

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
  const chosen = choose(
    reportFace(teller),
    wrong,
    { stem, count: Math.min(count, Math.max(FEWEST, wrong.length)) },
    chance,
  )
  if (chosen === undefined || chosen.length === 0) return undefined
  const right = { option: { id: teller.id, text: labelsOf(teller) }, why: undefined }
  const draft = about(brief, stem, picked(chance.shuffle([right, ...chosen.map(wrongChoice)])))
  const conflict = conflictOf(brief)
  return conflict === undefined ? draft : told(brief, conflict, draft)
}

/** Fewer silent reports than these are too few to choose from, unless one was wished for. */
const FEWEST = 2

/** What the report says, without naming it where it speaks itself. */
function plainOf(base: FactBase, fact: Fact): Texts | undefined {
  if (fact.speaker === undefined || isEntity(base, fact.speaker)) return clause(base, fact)
  return plainClause(base, fact)
}

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
