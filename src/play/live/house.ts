import type { PlayerId, QuestionId } from '../../quiz/vocabulary.ts'
import type { Chance, Clock, Store } from '../ports.ts'
import type { Settlement } from '../records/matches.ts'
import type { Drawing } from './drawing.ts'

/** What live matches stand on. */
export interface House {
  readonly store: Store
  readonly drawing: Drawing
  readonly clock: Clock
  readonly chance: Chance
  /** Told about problems that nobody waits for. */
  readonly report: (problem: unknown) => void
  /** All players that are the same person, this one among them. */
  readonly personOf: (player: PlayerId) => Promise<readonly PlayerId[]>
  readonly aftermath: Aftermath
}

/** What the rest of the house does once a match is over. Both calls may come again after a kill, and then change nothing new. */
export interface Aftermath {
  /** Adds the differences to the scoreboards, once a `key`. */
  settle(settlement: Settlement): Promise<void>
  /** A challenge was upheld: the community's practice asks this no more. */
  withdraw(community: string, question: QuestionId): Promise<void>
  /** The host thought better of it: it is asked again, and counts again. */
  readmit(community: string, question: QuestionId): Promise<void>
}

/** Nobody listens: for matches on their own, and for tests. */
export const noAftermath: Aftermath = {
  settle: () => Promise.resolve(),
  withdraw: () => Promise.resolve(),
  readmit: () => Promise.resolve(),
}
