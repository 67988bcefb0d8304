import type { Duplex } from 'node:stream'
import type { WebSocket } from 'ws'
import type { MatchId, PlayerId } from '../../../quiz/vocabulary.ts'
import type { Bucket } from '../limits.ts'
import type { Told } from './shared.ts'

/** Pages and the match that they follow: each knows the other. */

/** One page's open socket. */
export interface Line {
  readonly socket: WebSocket
  /** What the socket writes to: several writes may go out as one. */
  readonly wire: Duplex
  readonly address: string
  /** The socket's own request carried the cookie of the host key, and that session has not ended. */
  readonly signedIn: () => boolean
  /** A player's pages share one. */
  bucket: Bucket
  role: Role
  /** When the last ping left; undefined once its pong is back. */
  pinged: number | undefined
  /** When the page last said anything. */
  heardAt: number
  /** How many pongs have come. */
  pongs: number
  /** The shortest round trip so far; undefined until the first pong. */
  trip: number | undefined
}

/** A player's place on the web, with all pages of that player. */
export interface Seat {
  /** The oldest first. */
  readonly lines: Set<Line>
  readonly bucket: Bucket
  /** The round that the player was last sent while it was open, and how many milliseconds after its opening. */
  round: number
  lag: number
}

export interface Playing {
  readonly kind: 'player'
  readonly hub: Hub
  readonly player: PlayerId
  /** At hand, so that nobody is looked for among thousands at each message. */
  readonly seat: Seat
  /** Undefined: nothing yet. */
  told: Told | undefined
}

/** Who the page is, as its last hello has shown. */
export type Role =
  | { readonly kind: 'stranger' }
  | Playing
  | { readonly kind: 'wall'; readonly hub: Hub }
  | { readonly kind: 'host'; readonly hub: Hub }

/** Everybody on the web who follows one match: tells each what is theirs to know. */
export interface Hub {
  readonly match: MatchId
  /** `fresh`: has joined just now, so that an open round's time begins now. */
  seat(line: Line, player: PlayerId, fresh: boolean): void
  addWall(line: Line): void
  addHost(line: Line): void
  remove(line: Line): void
  /** When the open round began, and how much later it was sent to this player; undefined where none is open. */
  timing(seat: Seat): { readonly openedAt: number; readonly lag: number } | undefined
  /** The player is out of the match: all of that player's pages are told. */
  dismiss(player: PlayerId): void
  /** The player's own state, to all of that player's pages. */
  refresh(player: PlayerId): void
  /** The player's own state, to the pages of that player that are not this one. */
  echo(line: Line, seat: Seat): void
  stop(): void
}
