import type { Question } from '../../quiz/question.ts'
import { answerSchema, questionSchema } from '../../quiz/schema.ts'
import { revealed, shown } from '../../quiz/shown.ts'
import type { Answer } from '../../quiz/question.ts'
import type { Asked } from '../api/practice.ts'
import type { AskedRecord } from '../records/asked.ts'
import type { PlayerRecord } from '../records/players.ts'
import { goneNotice } from './outdated.ts'
import { reasonWords } from './words.ts'

/** Letters and digits that nobody mistakes for one another. */
export const TOKEN_ALPHABET = 'abcdefghjkmnpqrstuvwxyz23456789'
export const TOKEN_LENGTH = 14

/** A question that was asked, checked again as it comes from disk. */
export const questionOf = (asked: AskedRecord): Question => questionSchema.parse(asked.question)

/** The options of a question, whatever their order; undefined where there are none to pick from. */
export const optionSet = ({ task }: Question): string | undefined =>
  task.kind === 'pick'
    ? task.options
        .map(({ id }) => id)
        .sort()
        .join(' ')
    : undefined

/** What a player had answered before. */
export function givenBy(
  asked: AskedRecord,
  player: string,
): { answer: Answer; credit: number; points: number } | undefined {
  const given = asked.answers[player]
  return given === undefined ? undefined : { ...given, answer: answerSchema.parse(given.answer) }
}

/** What the player may see before answering. */
export function askedView(
  token: string,
  asked: AskedRecord,
  player: Pick<PlayerRecord, 'digits'> | undefined,
): Asked {
  return {
    token,
    question: shown(questionOf(asked)),
    lang: asked.lang,
    digits: player?.digits ?? 'latin',
    reason: asked.reason === undefined ? undefined : reasonWords[asked.reason],
    notice: asked.dropped === undefined ? undefined : goneNotice(asked.dropped),
  }
}

/** How many chose each option; for other tasks: right, partly right, wrong. */
export function distributionOf(asked: AskedRecord): readonly number[] {
  const question = questionOf(asked)
  const given = Object.keys(asked.answers).flatMap((player) => givenBy(asked, player) ?? [])
  if (question.task.kind !== 'pick') return thirds(given.map(({ credit }) => credit))
  return question.task.options.map(
    (_, option) => given.filter(({ answer }) => answer.kind === 'pick' && answer.option === option).length,
  )
}

function thirds(credits: readonly number[]): readonly number[] {
  const right = credits.filter((credit) => credit === 1).length
  const wrong = credits.filter((credit) => credit === 0).length
  return [right, credits.length - right - wrong, wrong]
}

export const revealedOf = (asked: AskedRecord) => revealed(questionOf(asked), distributionOf(asked), false)
