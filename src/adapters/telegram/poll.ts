import type { Asked } from '../../play/api/practice.ts'
import { sourceLine } from '../../play/text.ts'
import { withoutIsolates } from '../../quiz/message.ts'
import type { Revealed } from '../../quiz/match/view-types.ts'
import type { Lang } from '../../quiz/vocabulary.ts'
import { clipped } from './markup.ts'

/** Limits of a native quiz poll (Bot API 9.6 and later), in UTF-16 units. */
export const POLL = { question: 300, option: 100, explanation: 200, options: 12 } as const

export interface PollDraft {
  readonly question: string
  readonly options: readonly string[]
  readonly correct: number
  readonly explanation: string
}

/** A question as a native quiz; undefined where it does not fit one. The source never falls victim to the length. */
export function pollDraft({ question }: Asked, revealed: Revealed, lang: Lang): PollDraft | undefined {
  const { stem, task } = question
  const correct = revealed.key[0]
  if (task.kind !== 'pick' || correct === undefined || stem[lang].length > POLL.question) return undefined
  const options = task.options.map((option) => option[lang])
  if (options.length > POLL.options || options.some((option) => option.length > POLL.option)) return undefined
  return { question: stem[lang], options, correct, explanation: explanationOf(revealed, lang) }
}

function explanationOf({ explanation, citations }: Revealed, lang: Lang): string {
  const citation = citations[0]
  const source =
    citation === undefined ? '' : `\n${clipped(briefly(sourceLine(citation, lang, true)), SOURCE)}`
  return clipped(explanation[lang], POLL.explanation - source.length) + source
}

const SOURCE = 120

/** Isolates cost two units each; a source line of two or three parts reads without them where it is short of room. */
const briefly = (line: string): string => (line.length <= SOURCE ? line : withoutIsolates(line))
