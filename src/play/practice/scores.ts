import type { Question } from '../../quiz/question.ts'
import type { CommunityId, Lang, Platform, PlayerId, QuestionId, TopicId } from '../../quiz/vocabulary.ts'

/** An answer of practice as the scoreboards take it. */
export interface ScoredAnswer {
  /** Names the question as asked: the same token of the same player counts once. */
  readonly token: string
  readonly player: PlayerId
  readonly name: string
  readonly platform: Platform
  /** Where it was given; undefined: for the player alone. */
  readonly community: CommunityId | undefined
  readonly question: QuestionId
  readonly topic: TopicId
  readonly lang: Lang
  readonly credit: number
  readonly points: number
  /** Milliseconds since 1970. */
  readonly at: number
}

/** Who keeps the scoreboards. */
export interface Scores {
  /** Resolves once it is stored. */
  answered(answer: ScoredAnswer): Promise<void>
  /** A player says that a question is wrong. */
  challenged(challenge: {
    readonly player: PlayerId
    readonly community: string | undefined
    readonly question: Question
  }): Promise<void>
}

/** What practice has to know about people and places. */
export interface Neighbours {
  /** Every account of the same person, the given one first. */
  personOf(player: PlayerId): Promise<readonly PlayerId[]>
  /** Questions withdrawn in a community. */
  withdrawn(community: CommunityId): Promise<ReadonlySet<string>>
}
