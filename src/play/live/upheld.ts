import type { Match } from '../../quiz/match/state.ts'
import type { QuestionId } from '../../quiz/vocabulary.ts'
import type { StoredMatch } from '../records.ts'
import type { House } from './house.ts'
import type { Live } from './live.ts'

/** A question that hosts found wrong goes out of their community's practice; where its round counts again, it comes back. */
interface Change {
  readonly question: QuestionId
  readonly then: 'withdraw' | 'readmit'
}

/** Questions whose challenge was upheld, and whose round is void. */
function upheldIn({ challenges, past }: Match): ReadonlySet<QuestionId> {
  const rounds = challenges.filter(({ state }) => state === 'upheld').map(({ round }) => past[round - 1])
  return new Set(rounds.flatMap((round) => (round?.voided === true ? [round.question.id] : [])))
}

/** What the community is still to be told. */
export function untold(match: Match, { community, withdrawn = [] }: StoredMatch): readonly Change[] {
  if (community === undefined) return []
  const upheld = upheldIn(match)
  const told = new Set<string>(withdrawn)
  return [
    ...[...upheld]
      .filter((one) => !told.has(one))
      .map((question) => ({ question, then: 'withdraw' as const })),
    ...withdrawn
      .map((one) => one as QuestionId)
      .filter((one) => !upheld.has(one))
      .map((question) => ({ question, then: 'readmit' as const })),
  ]
}

/**
 * Tells the community, and notes in the match's own file that it was told: what a kill cuts off is found by looking at the match
 * again, and the host's last word holds.
 */
export async function tellUpheld({ aftermath }: House, live: Live): Promise<void> {
  for (;;) {
    const { community = '', withdrawn = [] } = live.file.stored
    const [next] = untold(live.match, live.file.stored)
    if (next === undefined) return
    const { question, then } = next
    await aftermath[then](community, question)
    const others = withdrawn.filter((one) => one !== question)
    await live.file.change({ withdrawn: then === 'withdraw' ? [...others, question] : others })
  }
}
