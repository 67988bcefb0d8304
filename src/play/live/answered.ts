import type { Match } from '../../quiz/match/state.ts'
import type { PlayerId } from '../../quiz/vocabulary.ts'
import { joinedRun, NO_RUN, runOf } from '../people/streak.ts'
import type { MatchRun } from '../records/matches.ts'

/** Answers and right ones, by `pack/topic`. */
export type TopicCounts = Readonly<Record<string, { readonly answers: number; readonly right: number }>>

/** What one player answered in a match, over the rounds that count. Part of a credit is not right. */
export interface Answered {
  readonly topics: TopicCounts
  readonly run: MatchRun
}

/** While it is counted: written in place, since thousands of players wait for it at the end. */
interface Counting {
  readonly topics: Record<string, { answers: number; right: number }>
  run: MatchRun
}
const RIGHT = runOf(true)
const WRONG = runOf(false)

/** Everybody who answered in a round that was neither skipped nor voided. */
export function answeredIn({ past }: Match): ReadonlyMap<PlayerId, Answered> {
  const answered = new Map<PlayerId, Counting>()
  for (const { question, given, skipped, voided } of past) {
    if (skipped || voided) continue
    const topic = `${question.pack}/${question.topic}`
    for (const [id, { credit }] of given) count(countingOf(answered, id), topic, credit === 1)
  }
  return answered
}

function countingOf(answered: Map<PlayerId, Counting>, id: PlayerId): Counting {
  const known = answered.get(id)
  if (known !== undefined) return known
  const fresh: Counting = { topics: {}, run: NO_RUN }
  answered.set(id, fresh)
  return fresh
}

function count(counting: Counting, topic: string, right: boolean): void {
  const counts = (counting.topics[topic] ??= { answers: 0, right: 0 })
  counts.answers += 1
  counts.right += Number(right)
  counting.run = joinedRun(counting.run, right ? RIGHT : WRONG)
}
