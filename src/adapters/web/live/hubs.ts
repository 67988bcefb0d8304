import type { Matches } from '../../../play/api/matches.ts'
import type { Clock } from '../../../play/ports.ts'
import type { MatchId } from '../../../quiz/vocabulary.ts'
import { makeAbsences } from './absences.ts'
import { makeHub } from './hub.ts'
import type { Hub } from './roles.ts'

/** The matches that somebody on the web follows now. */
export interface Hubs {
  of(match: MatchId): Hub
  readonly stop: () => void
}

export function makeHubs(matches: Matches, clock: Clock): Hubs {
  const hubs = new Map<MatchId, Hub>()
  const absences = makeAbsences(matches, clock)
  const open = (match: MatchId): Hub => {
    const hub = makeHub({
      match,
      matches,
      clock,
      absences,
      onEmpty() {
        hub.stop()
        hubs.delete(match)
      },
    })
    hubs.set(match, hub)
    return hub
  }
  return {
    of: (match) => hubs.get(match) ?? open(match),
    stop() {
      for (const hub of hubs.values()) hub.stop()
      hubs.clear()
      absences.stop()
    },
  }
}
