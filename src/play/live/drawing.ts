import type { MatchSettings } from '../../quiz/match/types.ts'
import type { Question } from '../../quiz/question.ts'
import type { PackId, TopicId } from '../../quiz/vocabulary.ts'

export type Choice = Pick<MatchSettings, 'packs' | 'topics' | 'difficulty' | 'entry'>

/** Where the questions of matches come from. */
export interface Drawing {
  packs(): readonly PackId[]
  topics(pack: PackId): readonly TopicId[]
  /** How many questions a choice allows without one twice. */
  most(choice: Choice): number
  /** The same questions for the same seed; fewer than `count` where there are no more. */
  draw(choice: Choice, seed: string, count: number): readonly Question[]
}
