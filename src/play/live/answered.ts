import type { Match } from '../../quiz/match/state.ts'
import type { PlayerId } from '../../quiz/vocabulary.ts'
import { joinedRun, NO_RUN, runOf } from '../people/streak.ts'
import type { MatchRun } from '../records.ts'

/** Answers and right ones, by `pack/topic`. */
export type TopicCounts = Readonly<Record<string, { readonly answers: number; readonly right: number }>>

/** What one player answered in a match, over the rounds that count. Part of a credit is not right. */
export interface Answered {
  readonly topics: TopicCounts
  readonly run: MatchRun
}

/** Everybody who answered in a round that was neither skipped nor voided. */
export function answeredIn({ past }: Match): ReadonlyMap<PlayerId, Answered> {
  const answered = new Map<PlayerId, Answered>()
  for (const { question, given, skipped, voided } of past) {
    if (skipped || voided) continue
    const topic = `${question.pack}/${question.topic}`
    for (const [id, { credit }] of given) answered.set(id, withAnswer(answered.get(id), topic, credit === 1))
  }
  return answered
}

function withAnswer(old: Answered | undefined, topic: string, right: boolean): Answered {
  const before = old?.topics[topic] ?? { answers: 0, right: 0 }
  const counts = { answers: before.answers + 1, right: before.right + Number(right) }
  return {
    topics: { ...old?.topics, [topic]: counts },
    run: joinedRun(old?.run ?? NO_RUN, runOf(right)),
  }
}
