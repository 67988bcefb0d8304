import type { PublicView } from '../../../quiz/match/view-types.ts'
import type { PlayerId } from '../../../quiz/vocabulary.ts'
import { talkBucket } from './line.ts'
import type { Line, Seat } from './roles.ts'

/** Which pages each player has open, and when each was first sent the open round. */
export interface Seats {
  readonly lines: ReadonlySet<Line>
  /** The player's, which stays the same as long as the match is on the web: pages come and go. */
  at(player: PlayerId): Seat
  of(player: PlayerId): readonly Line[]
  /** Returns the player's oldest page where there are too many now. */
  add(seat: Seat, line: Line): Line | undefined
  /** Returns whether that was the player's last open page. */
  remove(seat: Seat, line: Line): boolean
  readonly connected: () => readonly PlayerId[]
}

/**
 * Nobody has so many, but a phone in a bad network leaves dead ones behind. Each message of a page may be told to all the others: a
 * script that opens hundreds would make the server busy with itself alone.
 */
const MOST_PAGES = 10

export function makeSeats(): Seats {
  const lines = new Set<Line>()
  const seats = new Map<PlayerId, Seat>()
  return {
    lines,
    at(player) {
      const seat = seats.get(player) ?? { lines: new Set(), bucket: talkBucket(), round: 0, lag: 0 }
      seats.set(player, seat)
      return seat
    },
    of: (player) => [...(seats.get(player)?.lines ?? [])],
    add(seat, line) {
      lines.add(line)
      seat.lines.add(line)
      line.bucket = seat.bucket
      return seat.lines.size > MOST_PAGES ? seat.lines.values().next().value : undefined
    },
    remove(seat, line) {
      lines.delete(line)
      return seat.lines.delete(line) && seat.lines.size === 0
    },
    connected: () => [...seats].flatMap(([player, { lines: own }]) => (own.size > 0 ? [player] : [])),
  }
}

/**
 * The player is sent the view `lag` milliseconds after the round opened. Only the first time counts: a refresh or a second page
 * does not start the clock anew.
 */
export function noteLag(seat: Seat, { phase, round }: PublicView, lag: number): void {
  if (phase !== 'open' || seat.round === round) return
  seat.round = round
  seat.lag = lag
}

/** From the opening to sending; 0 where the player was not there, so that staying away gains nothing. */
export const lagIn = (seat: Seat, round: number): number => (seat.round === round ? seat.lag : 0)
