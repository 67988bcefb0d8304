import { playTerminal } from '../adapters/terminal/terminal.ts'
import type { Terminal } from '../adapters/terminal/terminal.ts'
import { openLibrary } from '../library/library.ts'
import type { Library } from '../library/library.ts'
import { describeProblem } from '../library/problem.ts'
import { LANGS } from '../quiz/vocabulary.ts'
import type { Lang } from '../quiz/vocabulary.ts'
import { readArguments } from './arguments.ts'
import type { Stage } from './stage.ts'

const OPTIONS = {
  lang: { type: 'string', default: 'en' },
  pack: { type: 'string' },
  count: { type: 'string' },
} as const

/** Who asks and keeps the answers: composed by the command's own file. */
export type MakePractice = (bases: Library['bases']) => Terminal['practice']

type Streams = Pick<Terminal, 'input' | 'output'>

/** The quiz in a terminal. Resolves with 1 where there is nothing to play. */
export async function playPacks(stage: Stage, streams: Streams, make: MakePractice): Promise<number> {
  const read = readArguments(stage.args, OPTIONS)
  if (!read.ok) return refuse(stage, read.message)
  const wish = toWish(read.values)
  if (typeof wish === 'string') return refuse(stage, wish)
  const { bases, problems } = await openLibrary(stage.questionsDir)
  for (const problem of problems) stage.err(describeProblem(problem))
  const known = [...bases.keys()]
  const pack = known.find((id) => id === wish.pack)
  if (known.length === 0 || (wish.pack !== undefined && pack === undefined)) {
    return refuse(stage, `no such pack; there is ${known.join(', ') || 'none'}`)
  }
  const { lang, count } = wish
  await playTerminal({
    ...streams,
    practice: make(bases),
    account: { platform: 'terminal', id: 'terminal', name: 'terminal', lang },
    wish: { lang, entry: true, ...(pack && { pack }) },
    count,
  })
  return 0
}

function refuse({ err }: Stage, message: string): number {
  err(message)
  return 1
}

interface CommandWish {
  readonly lang: Lang
  readonly pack: string | undefined
  readonly count: number | undefined
}

/** What the options ask for, or what is wrong with them. */
function toWish(values: {
  readonly lang: string
  readonly pack?: string | undefined
  readonly count?: string | undefined
}): CommandWish | string {
  const lang = LANGS.find((known) => known === values.lang)
  if (lang === undefined) return `--lang takes one of ${LANGS.join(', ')}`
  const count = values.count === undefined ? undefined : Number(values.count)
  if (count !== undefined && !(Number.isInteger(count) && count > 0))
    return '--count takes a whole number from 1'
  return { lang, pack: values.pack, count }
}
