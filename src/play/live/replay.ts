import type { Match } from '../../quiz/match/state.ts'
import { createMatch } from '../../quiz/match/step.ts'
import type { MatchInput } from '../../quiz/match/types.ts'
import { parseInput, settingsSchema, questionSchema } from '../../quiz/schema.ts'
import type { MatchId } from '../../quiz/vocabulary.ts'
import type { StoredMatch } from '../records/matches.ts'
import { advance } from './advance.ts'

export interface Replay {
  readonly match: Match
  /** The time of the last input; of its creation where there is none. */
  readonly lastAt: number
}

/** The state that a journal leads to. Throws where file or journal are not what this release writes. */
export function replay(id: MatchId, stored: StoredMatch, journal: readonly MatchInput[]): Replay {
  const inputs = journal.map(parseInput)
  const { match } = advance(newMatch(id, stored), inputs)
  return { match, lastAt: inputs.at(-1)?.at ?? stored.createdAt }
}

export const newMatch = (id: MatchId, stored: StoredMatch): Match =>
  createMatch({
    id,
    settings: settingsSchema.parse(stored.settings),
    questions: stored.questions.map((question) => questionSchema.parse(question)),
    seed: stored.seed,
  })
