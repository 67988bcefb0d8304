import type { Match } from '../../quiz/match/state.ts'
import type { HostAction } from '../../quiz/match/types.ts'
import type { Result } from '../../quiz/vocabulary.ts'
import { refused } from '../../quiz/vocabulary.ts'
import type { Actor, PlayRefusal } from '../api/account.ts'
import type { House } from './house.ts'
import type { Live } from './live.ts'
import { mayRun } from './rights.ts'

interface Act {
  readonly actor: Actor
  readonly action: HostAction
}

/** What a host does; resolves once it is on disk. */
export async function act(
  house: House,
  live: Live,
  { actor, action }: Act,
): Promise<Result<void, PlayRefusal>> {
  if (!mayRun(live.file.stored, actor)) return refused('not-host')
  const outcome = await live.submit({ type: 'host', action })
  if (outcome.ok) reckonUpheld(house, live, action)
  return outcome
}

/**
 * A question that a host found wrong is asked no more where the match was played; where the round counts again the question does
 * too, and where it is voided again it goes again.
 */
function reckonUpheld({ aftermath, report }: House, { match, file }: Live, action: HostAction): void {
  const change = changeOf(match, action)
  const question = match.questions[(change?.round ?? 0) - 1]
  const { community } = file.stored
  if (change === undefined || question === undefined || community === undefined) return
  aftermath[change.then](community, question.id).catch(report)
}

interface QuestionChange {
  readonly round: number
  readonly then: 'withdraw' | 'readmit'
}

function changeOf({ challenges }: Match, action: HostAction): QuestionChange | undefined {
  if (action.type === 'challenge') {
    const round = challenges[action.challenge - 1]?.round
    return action.upheld && round !== undefined ? { round, then: 'withdraw' } : undefined
  }
  if (action.type !== 'void' && action.type !== 'unvoid') return undefined
  const { type, round } = action
  const upheld = challenges.some((one) => one.round === round && one.state === 'upheld')
  return upheld ? { round, then: type === 'void' ? 'withdraw' : 'readmit' } : undefined
}
