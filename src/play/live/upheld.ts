import type { Match } from '../../quiz/match/state.ts'
import type { QuestionId } from '../../quiz/vocabulary.ts'
import type { StoredMatch } from '../records/matches.ts'
import type { House } from './house.ts'
import type { Live } from './live.ts'

/** Questions whose challenge was upheld, and whose round is void. */
function upheldIn({ challenges, past }: Match): ReadonlySet<string> {
  const rounds = challenges.filter(({ state }) => state === 'upheld').map(({ round }) => past[round - 1])
  return new Set(rounds.flatMap((round) => (round?.voided === true ? [round.question.id] : [])))
}

/**
 * What the community is to be told next: a question that hosts found wrong goes out of its practice, and comes back where its round
 * counts again. Undefined where it knows all.
 */
export function untold(match: Match, { community, withdrawn = [] }: StoredMatch): StoredMatch['telling'] {
  if (community === undefined) return undefined
  const upheld = upheldIn(match)
  const told = new Set<string>(withdrawn)
  for (const question of upheld) if (!told.has(question)) return { question, then: 'withdraw' }
  for (const question of told) if (!upheld.has(question)) return { question, then: 'readmit' }
  return undefined
}

/**
 * Tells the community. The match's own file says what is being told before it is, and what was told after it: a kill at any moment
 * is made up for by the next start, and the host's last word holds.
 */
export async function tellUpheld({ aftermath }: House, live: Live): Promise<void> {
  for (;;) {
    const { community = '', withdrawn = [], telling } = live.file.stored
    const next = telling ?? untold(live.match, live.file.stored)
    if (next === undefined) return
    if (telling === undefined) await live.file.change({ telling: next })
    await aftermath[next.then](community, next.question as QuestionId)
    const others = withdrawn.filter((one) => one !== next.question)
    await live.file.change({
      telling: undefined,
      withdrawn: next.then === 'withdraw' ? [...others, next.question] : others,
    })
  }
}
