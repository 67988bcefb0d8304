import type { PublicView } from '../../../quiz/match/view-types.ts'
import type { PlayerId } from '../../../quiz/vocabulary.ts'
import type { Bucket } from '../limits.ts'
import { talkBucket } from './line.ts'
import type { Line } from './roles.ts'

/** Which pages each player has open, and when each was first sent the open round. */
export interface Seats {
  readonly lines: ReadonlySet<Line>
  /** Returns the player's oldest page where there are too many now. */
  add(player: PlayerId, line: Line): Line | undefined
  /** Returns whether that was the player's last open page. */
  remove(player: PlayerId, line: Line): boolean
  of(player: PlayerId): readonly Line[]
  /** The player has one page open, or none. */
  isAlone(player: PlayerId): boolean
  readonly connected: () => readonly PlayerId[]
  /**
   * The player is sent the view `lag` milliseconds after the round opened. Only the first time counts: a refresh or a second page
   * does not start the clock anew.
   */
  note(player: PlayerId, view: PublicView, lag: number): void
  /** From the opening to sending; 0 where the player was not there, so that staying away gains nothing. */
  lag(player: PlayerId, round: number): number
}

/**
 * Nobody has so many, but a phone in a bad network leaves dead ones behind. Each message of a page may be told to all the others: a
 * script that opens hundreds would make the server busy with itself alone.
 */
const MOST_PAGES = 10

interface Pages {
  /** The oldest first. */
  readonly lines: Set<Line>
  readonly bucket: Bucket
}

export function makeSeats(): Seats {
  const lines = new Set<Line>()
  const pages = new Map<PlayerId, Pages>()
  /** In the round that was noted last. */
  const lags = new Map<PlayerId, number>()
  let noted = 0
  return {
    lines,
    add(player, line) {
      lines.add(line)
      const own = pages.get(player) ?? { lines: new Set(), bucket: talkBucket() }
      pages.set(player, own)
      own.lines.add(line)
      line.bucket = own.bucket
      return own.lines.size > MOST_PAGES ? own.lines.values().next().value : undefined
    },
    remove(player, line) {
      lines.delete(line)
      const own = pages.get(player)
      own?.lines.delete(line)
      return own?.lines.size === 0 && pages.delete(player)
    },
    of: (player) => [...(pages.get(player)?.lines ?? [])],
    isAlone: (player) => (pages.get(player)?.lines.size ?? 0) < 2,
    connected: () => [...pages.keys()],
    note(player, { phase, round }, lag) {
      if (phase !== 'open') return
      if (round !== noted) lags.clear()
      noted = round
      if (!lags.has(player)) lags.set(player, lag)
    },
    lag: (player, round) => (round === noted ? (lags.get(player) ?? 0) : 0),
  }
}
