import type { HostAction } from '../../quiz/match/types.ts'
import type { Result } from '../../quiz/vocabulary.ts'
import { refused } from '../../quiz/vocabulary.ts'
import type { Actor, PlayRefusal } from '../api.ts'
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
  if (outcome.ok) withdrawUpheld(house, live, action)
  if (outcome.ok && action.type === 'unvoid') readmitUnvoided(house, live, action.round)
  return outcome
}

/** A question that a host found wrong is asked no more where the match was played. */
function withdrawUpheld({ aftermath, report }: House, live: Live, action: HostAction): void {
  if (action.type !== 'challenge' || !action.upheld) return
  const round = live.match.challenges[action.challenge - 1]?.round ?? 0
  const question = live.match.questions[round - 1]
  const { community } = live.file.stored
  if (question === undefined || community === undefined) return
  aftermath.withdraw(community, question.id).catch(report)
}

/** A round that counts again after its challenge was upheld: so does its question. */
function readmitUnvoided({ aftermath, report }: House, live: Live, round: number): void {
  const question = live.match.questions[round - 1]
  const { community } = live.file.stored
  const upheld = live.match.challenges.some((one) => one.round === round && one.state === 'upheld')
  if (question === undefined || community === undefined || !upheld) return
  aftermath.readmit(community, question.id).catch(report)
}
