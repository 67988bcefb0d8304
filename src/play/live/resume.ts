import type { MatchId } from '../../quiz/vocabulary.ts'
import { venueWords } from '../words/venues.ts'
import type { House } from './house.ts'
import type { Live } from './live.ts'
import type { Replay } from './replay.ts'
import { replay } from './replay.ts'
import type { StoredMatch } from '../records/matches.ts'

export interface Stored {
  readonly id: MatchId
  readonly stored: StoredMatch
  readonly replayed: Replay
}

/** A match as it lies on disk; undefined where there is none. */
export async function load({ store }: House, id: MatchId): Promise<Stored | undefined> {
  const found = await store.matches.load(id)
  if (found === undefined) return undefined
  return { id, stored: found.match, replayed: replay(id, found.match, found.inputs) }
}

/** All that had not ended. One that cannot be read is reported and left as it is; the others go on. */
export async function loadUnfinished(house: House): Promise<readonly Stored[]> {
  const all: Stored[] = []
  for (const id of await house.store.matches.unfinished()) {
    try {
      const stored = await load(house, id)
      if (stored !== undefined) all.push(stored)
    } catch (problem) {
      house.report(problem)
    }
  }
  return all
}

/** The match goes on: the time since `from` does not count, and its venues are told. */
export async function goOn(live: Live, from: number): Promise<void> {
  await live.submit({ type: 'away', from })
  const { phase, paused } = live.view()
  if (phase === 'lobby') return
  live.stage.tell(
    live.over ? venueWords.closedWhileAway : paused ? venueWords.pausedWhileAway : venueWords.back,
  )
}
