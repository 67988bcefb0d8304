import type { PublicView } from '../../../quiz/match/view-types.ts'
import type { PlayerId } from '../../../quiz/vocabulary.ts'
import type { Line } from './roles.ts'

/** Which pages each player has open, and when each was first sent the open round. */
export interface Seats {
  readonly lines: ReadonlySet<Line>
  add(player: PlayerId, line: Line): void
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

interface Sent {
  readonly round: number
  readonly lag: number
}

export function makeSeats(): Seats {
  const lines = new Set<Line>()
  const pages = new Map<PlayerId, Set<Line>>()
  const sent = new Map<PlayerId, Sent>()
  return {
    lines,
    add(player, line) {
      lines.add(line)
      pages.set(player, (pages.get(player) ?? new Set()).add(line))
    },
    remove(player, line) {
      lines.delete(line)
      const own = pages.get(player)
      own?.delete(line)
      return own?.size === 0 && pages.delete(player)
    },
    of: (player) => [...(pages.get(player) ?? [])],
    isAlone: (player) => (pages.get(player)?.size ?? 0) < 2,
    connected: () => [...pages.keys()],
    note(player, { phase, round }, lag) {
      if (phase === 'open' && sent.get(player)?.round !== round) sent.set(player, { round, lag })
    },
    lag(player, round) {
      const last = sent.get(player)
      return last?.round === round ? last.lag : 0
    },
  }
}
