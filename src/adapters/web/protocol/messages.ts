import type { HostAction } from '../../../quiz/match/types.ts'
import type { HostView, Mistake, OwnChange, PlayerView, PublicView } from '../../../quiz/match/view-types.ts'
import type { Answer } from '../../../quiz/question.ts'
import type { Lang, MatchId, PlayerId } from '../../../quiz/vocabulary.ts'
import type { ClassStanding, MatchLinks } from './bodies.ts'
import type { WebRefusal } from './refusals.ts'

/** What goes over the socket at /live: one socket a page. */

/** The first message says who speaks; `n` is a number of the page's choice, repeated in the reply to that message. */
export type Hello =
  | {
      readonly type: 'join'
      readonly n: number
      readonly pin: string
      readonly name: string
      readonly avatar: string
      readonly lang: Lang
      readonly team?: number | undefined
      /** A pupil's personal code: the name is then the one of the class's list. */
      readonly code?: string | undefined
    }
  /** The same player again: after a refresh, a loss of network, a restart of the server, or in a second tab. */
  | { readonly type: 'rejoin'; readonly n: number; readonly match: string; readonly token: string }
  /** A projector: looks on. */
  | { readonly type: 'watch'; readonly n: number; readonly token: string }
  /** A host's page; the cookie of the host key came with the socket's own request. */
  | { readonly type: 'host'; readonly n: number; readonly match: string }

export type PlayerMessage =
  /**
   * `t`: milliseconds from showing the round's question to this tap by performance.now(), pauses left out; null where the page
   * cannot say (it was refreshed meanwhile).
   */
  | {
      readonly type: 'answer'
      readonly n: number
      readonly round: number
      readonly answer: Answer
      readonly t: number | null
    }
  | { readonly type: 'lang'; readonly n: number; readonly lang: Lang }
  | { readonly type: 'challenge'; readonly n: number; readonly round: number; readonly note: string }
  /** Answered with `mistakes`. */
  | { readonly type: 'mistakes'; readonly n: number }
  /** What the player has in the class whose match it is; answered with `standing`. */
  | { readonly type: 'standing'; readonly n: number }
  /** "Not you?": the player leaves; the page forgets the token. */
  | { readonly type: 'leave'; readonly n: number }

export interface HostMessage {
  readonly type: 'act'
  readonly n: number
  readonly action: HostAction
}

/** Is the connection alive, and what time is it over there? Answered with the same `n`. */
export interface Echo {
  readonly type: 'echo'
  readonly n: number
}

export type ClientMessage = Hello | PlayerMessage | HostMessage | Echo

/** Times in views are the server's clock; `now` is that clock as the message left, so that no page needs a right clock. */
export interface PlayerState {
  readonly type: 'state'
  readonly now: number
  readonly view: PublicView
  readonly own: PlayerView
}
/** The same, by what has changed of the player's own since the last. Never the first after `joined`. */
export interface PlayerNews extends Omit<PlayerState, 'own'> {
  readonly own?: undefined
  readonly change: OwnChange
}
export interface WallState {
  readonly type: 'wall'
  readonly now: number
  readonly view: PublicView
}
export interface HostState {
  readonly type: 'console'
  readonly now: number
  readonly view: PublicView
  readonly host: HostView
  /** Players with at least one open page, of those who play on the web. */
  readonly connected: readonly PlayerId[]
}

export type ServerMessage =
  /** To `join` and `rejoin`; a `state` follows. The token brings the player back on any device: keep it, show it to nobody. */
  | {
      readonly type: 'joined'
      readonly n: number
      readonly match: MatchId
      readonly player: PlayerId
      readonly token: string
    }
  /** To `watch`; a `wall` and a `faces` follow. */
  | {
      readonly type: 'watching'
      readonly n: number
      readonly match: MatchId
      readonly pin: string | undefined
      readonly addresses: readonly string[]
    }
  /** To `host`; a `console` follows. */
  | ({ readonly type: 'hosting'; readonly n: number } & MatchLinks)
  | PlayerState
  | PlayerNews
  | WallState
  | HostState
  /** To players and projectors, at most four times a second, instead of a whole state. */
  | { readonly type: 'count'; readonly players: number; readonly answered: number }
  /** To players and projectors in the lobby: who is there, the newest last; `more`: how many are left out. */
  | { readonly type: 'faces'; readonly faces: readonly Face[]; readonly more: number }
  /** The answer is on disk. */
  | { readonly type: 'saved'; readonly n: number; readonly round: number }
  /** What was asked is done. */
  | { readonly type: 'done'; readonly n: number }
  | {
      readonly type: 'refused'
      readonly n: number
      readonly code: WebRefusal
      readonly detail?: Readonly<Record<string, string | number>>
    }
  | { readonly type: 'mistakes'; readonly n: number; readonly mistakes: readonly Mistake[] }
  /** `standing`: absent for guests, in a match without a class, and before the first points. */
  | { readonly type: 'standing'; readonly n: number; readonly standing?: ClassStanding | undefined }
  | { readonly type: 'echo'; readonly n: number; readonly now: number }
  /** The host has removed this player, or the player has left: the token is of no use any more. */
  | { readonly type: 'removed' }
  /** The match is over and no longer held; its podium was the last state. */
  | { readonly type: 'over' }

export interface Face {
  readonly name: string
  readonly avatar: string
  readonly team: number | undefined
}

/** Codes with which the server closes a socket, beside the standard ones. After 1001, 1006 and 1012 a page comes back by itself. */
export const CLOSE_CODES = {
  4000: 'the first message was none, or came late',
  4001: 'messages that no page sends',
  4002: 'the page does not read what is sent to it',
  4003: 'the player has too many pages open, and this is the oldest',
} as const
