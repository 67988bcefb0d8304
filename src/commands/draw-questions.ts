import { openLibrary } from '../library/library.ts'
import { describeProblem } from '../library/problem.ts'
import type { FactBase } from '../quiz/base.ts'
import { draw } from '../quiz/draw.ts'
import { flaws } from '../quiz/flaws/flaws.ts'
import type { Question } from '../quiz/question.ts'
import { LANGS } from '../quiz/vocabulary.ts'
import type { Lang } from '../quiz/vocabulary.ts'
import { readArguments } from './arguments.ts'
import { questionLines, questionRecord } from './question-record.ts'
import type { Stage } from './stage.ts'

const OPTIONS = {
  pack: { type: 'string' },
  lang: { type: 'string', default: 'all' },
  seed: { type: 'string', default: '1' },
  count: { type: 'string', default: '10' },
  json: { type: 'boolean', default: false },
} as const

/**
 * Prints drawn questions, with their answers: as text, or one JSON object a line. One draw follows another, each as a match has
 * it. Resolves with 1 where a pack is bad or unknown.
 */
export async function drawQuestions(stage: Stage): Promise<number> {
  const read = readArguments(stage.args, OPTIONS)
  if (!read.ok) return refuse(stage, read.message)
  const { lang, count, seed, json } = read.values
  const langs = LANGS.filter((known) => lang === 'all' || known === lang)
  if (langs.length === 0) return refuse(stage, `--lang takes one of ${LANGS.join(', ')}, all`)
  if (!/^[1-9]\d{0,6}$/.test(count)) return refuse(stage, '--count takes a number from 1 to 9999999')
  const { bases, problems } = await openLibrary(stage.questionsDir)
  for (const problem of problems) stage.err(describeProblem(problem))
  const chosen = [...bases.values()].filter(({ pack }) => (read.values.pack ?? pack.id) === pack.id)
  if (chosen.length === 0)
    return refuse(stage, `no such pack; there is ${[...bases.keys()].join(', ') || 'none'}`)
  print(stage, chosen, { langs, seed, count: Number(count), json })
  return problems.length > 0 ? 1 : 0
}

function refuse({ err }: Stage, message: string): number {
  err(message)
  return 1
}

interface Wish {
  readonly langs: readonly Lang[]
  readonly seed: string
  readonly count: number
  readonly json: boolean
}

function print({ out }: Stage, bases: readonly FactBase[], { langs, seed, count, json }: Wish): void {
  const base = new Map(bases.map((one) => [one.pack.id, one]))
  for (const question of draws(bases, seed, count)) {
    const found = flaws(question, base.get(question.pack))
    if (json) out(JSON.stringify(questionRecord(question, found, langs)))
    else for (const lang of langs) out(questionLines(question, found, lang).join('\n'))
  }
}

/** As many as a match has: a draw that takes nearly all facts has none to spare for questions that use up several. */
const DRAWN_AT_ONCE = 20

/** One draw after another, until there are enough. */
function* draws(bases: readonly FactBase[], seed: string, count: number): Iterable<Question> {
  for (let left = count, turn = 0; left > 0; turn += 1) {
    const wanted = { count: Math.min(left, DRAWN_AT_ONCE), entry: true }
    const drawn = draw(bases, { ...wanted, seed: turn === 0 ? seed : `${seed}/${turn}` })
    if (drawn.length === 0) return
    yield* drawn
    left -= drawn.length
  }
}
