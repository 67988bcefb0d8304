import type { MatchId } from '../../quiz/vocabulary.ts'
import type { Inline } from './inline.ts'
import type { Orders } from './orders.ts'
import type { Doubt } from './press.ts'
import type { Desk } from './parts.ts'
import type { Readers } from './readers.ts'
import type { Requests } from './requests.ts'
import type { Rights } from './rights.ts'
import type { Seats } from './seats.ts'

/** The desk, and who remembers what beside it. */
export interface MatchRoom {
  readonly desk: Desk
  readonly rights: Rights
  readonly seats: Seats
  readonly orders: Orders
  readonly readers: Readers
  readonly requests: Requests
  readonly inline: Inline
  /** Challenges that wait for a sentence, by account. */
  readonly noting: Map<string, Doubt>
  /** Rounds that players of a group answer by typing, in private. */
  readonly typing: Map<string, { readonly match: MatchId; readonly round: number }>
}
