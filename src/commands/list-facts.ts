import { openLibrary } from '../library/library.ts'
import { describeProblem } from '../library/problem.ts'
import { conflictsWith, statusOf } from '../quiz/base.ts'
import type { FactBase } from '../quiz/base.ts'
import type { Fact } from '../quiz/pack.ts'
import { sentence } from '../quiz/phrases.ts'
import { LANGS } from '../quiz/vocabulary.ts'
import type { Lang } from '../quiz/vocabulary.ts'
import { readArguments } from './arguments.ts'
import type { Stage } from './stage.ts'

const OPTIONS = {
  pack: { type: 'string' },
  lang: { type: 'string', default: 'en' },
  json: { type: 'boolean', default: false },
} as const

/** Prints the fact base: as text, or one JSON object a line. Resolves with 1 where a pack is bad or unknown. */
export async function listFacts(stage: Stage): Promise<number> {
  const read = readArguments(stage.args, OPTIONS)
  if (!read.ok) return refuse(stage, read.message)
  const lang = LANGS.find((known) => known === read.values.lang)
  if (lang === undefined) return refuse(stage, `--lang takes one of ${LANGS.join(', ')}`)
  const { bases, problems } = await openLibrary(stage.questionsDir)
  const chosen = [...bases.values()].filter(({ pack }) => (read.values.pack ?? pack.id) === pack.id)
  for (const problem of problems) stage.err(describeProblem(problem))
  if (chosen.length === 0)
    return refuse(stage, `no such pack; there is ${[...bases.keys()].join(', ') || 'none'}`)
  for (const base of chosen) {
    for (const fact of base.pack.facts) {
      stage.out(read.values.json ? JSON.stringify(factRecord(base, fact)) : factLine(base, fact, lang))
    }
  }
  return problems.length > 0 ? 1 : 0
}

function refuse({ err }: Stage, message: string): number {
  err(message)
  return 1
}

/** A fact as a plain object: dates as ISO texts at their precision, what is absent left out of the qualifiers and null elsewhere. */
function factRecord(base: FactBase, fact: Fact) {
  return {
    id: fact.id,
    subject: fact.subject,
    relation: fact.relation,
    object: objectRecord(fact),
    qualifiers: qualifiers(fact),
    status: statusOf(base, fact),
    speaker: fact.speaker ?? null,
    evidence: fact.evidence,
    conflictsWith: conflictsWith(base, fact),
    text: sentence(base, fact),
  }
}

function objectRecord({ object }: Fact) {
  return object.type === 'date' ? { type: object.type, date: object.date.iso } : object
}

function qualifiers({ at, from, to, asOf, place, speech, agency }: Fact) {
  return {
    ...(at && { at: at.iso }),
    ...(from && { from: from.iso }),
    ...(to && { to: to.iso }),
    ...(asOf && { asOf: asOf.iso }),
    ...(place && { place }),
    ...(speech && { speech }),
    ...(agency && { agency }),
  }
}

function factLine(base: FactBase, fact: Fact, lang: Lang): string {
  const places = fact.evidence.map(({ article, paragraph }) => `${article} ${paragraph}`)
  const others = conflictsWith(base, fact)
  return [
    `${fact.id} (${statusOf(base, fact)})`,
    `  ${sentence(base, fact)[lang]}`,
    `  evidence: ${places.join(', ')}`,
    ...(others.length > 0 ? [`  conflicts with: ${others.join(', ')}`] : []),
  ].join('\n')
}
