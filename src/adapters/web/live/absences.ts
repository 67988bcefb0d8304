import type { Matches } from '../../../play/api/matches.ts'
import type { Clock } from '../../../play/ports.ts'
import type { MatchId, PlayerId } from '../../../quiz/vocabulary.ts'

/** A refresh, a sleep of the screen or a bad network takes less; a round is kept waiting no longer. */
const PATIENCE = 30_000

/** Players whose last page has gone: after a while the match no longer waits for them. */
export interface Absences {
  gone(match: MatchId, player: PlayerId): void
  back(match: MatchId, player: PlayerId): void
  stop(): void
}

export function makeAbsences(matches: Pick<Matches, 'leave'>, clock: Clock): Absences {
  const waiting = new Map<string, () => void>()
  const keyOf = (match: MatchId, player: PlayerId): string => `${match} ${player}`
  const back = (match: MatchId, player: PlayerId): void => {
    const key = keyOf(match, player)
    waiting.get(key)?.()
    waiting.delete(key)
  }
  return {
    back,
    gone(match, player) {
      back(match, player)
      const tell = (): void => {
        waiting.delete(keyOf(match, player))
        // Refused or not written: the match then waits for the player until the limit, which harms nobody.
        matches.leave(match, player).catch(() => undefined)
      }
      waiting.set(keyOf(match, player), clock.wake(clock.now() + PATIENCE, tell))
    },
    stop() {
      for (const cancel of waiting.values()) cancel()
      waiting.clear()
    },
  }
}
