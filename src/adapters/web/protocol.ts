import type { Asked, BoardRow, MatchReport, Period, PlayRefusal, Progress, Verdict } from '../../play/api.ts'
import type {
  HostAction,
  HostView,
  MatchSettings,
  Mistake,
  PlayerView,
  PublicView,
} from '../../quiz/match/types.ts'
import type { Answer, Citation } from '../../quiz/question.ts'
import type {
  Digits,
  Lang,
  MatchId,
  PackId,
  Platform,
  PlayerId,
  Texts,
  TopicId,
} from '../../quiz/vocabulary.ts'

/**
 * Everything that a page and the server say to each other. Types only, so that pages can import them; docs/protocol.md says the
 * same in words. What comes from a page is checked by the schemas of `requests.ts`.
 */

/** Why the web adapter itself refuses; each code is also a key of the pages' words. */
export const WEB_REFUSALS = {
  'bad-request': 'the request is not of the documented shape',
  'too-large': 'the request is longer than the limit',
  'wrong-origin': 'the request comes from a page of another address',
  'wrong-host': 'the address under which this was asked is not one of this server',
  'not-found': 'there is nothing under this address',
  'not-signed-in': 'the host key has not been entered in this browser, or long ago',
  'wrong-key': 'this is not the host key',
  'wrong-token': 'this token does not belong to the match',
  'wrong-code': 'no pupil of the class has this code',
  'unknown-class': 'there is no class of that id',
  'unknown-pupil': 'there is no pupil of that id',
  'slow-down': 'too many requests in a short time; detail.seconds says when to come back',
  'too-many-sockets': 'too many open connections',
  'not-joined': 'the socket has not yet said who it is',
  failed: 'something broke on the server; its log says what',
} as const
export type WebRefusal = keyof typeof WEB_REFUSALS | PlayRefusal

/** The body of every JSON reply. Its status is 200, or one that fits the code. */
export type Reply<T> =
  | { readonly ok: true; readonly value: T }
  | {
      readonly ok: false
      readonly code: WebRefusal
      readonly detail?: Readonly<Record<string, string | number>>
    }

// ── HTTP: request and reply of each address under /api ────────────────────────────────────────

/** `'METHOD path'` to what is sent as JSON (`in`) and what comes back in the reply's `value` (`out`). */
export interface Api {
  // anybody
  'GET /api/health': { in: undefined; out: Health }
  'GET /api/packs': { in: undefined; out: readonly PackSummary[] }
  'POST /api/knock': { in: Knock; out: Door }

  // a visitor, known by a cookie of its own: practice
  'GET /api/me': { in: undefined; out: Me }
  'POST /api/me/choose': { in: Choice; out: Me }
  'GET /api/me/export': { in: undefined; out: string }
  /** `all`: every linked account, not this one alone. */
  'POST /api/me/erase': { in: { readonly all: boolean }; out: null }
  'GET /api/me/recent': { in: undefined; out: readonly RecentFact[] }
  'POST /api/me/link/code': { in: Empty; out: { readonly code: string; readonly minutes: number } }
  'POST /api/me/link/claim': { in: { readonly code: string }; out: null }
  'POST /api/me/link/confirm': { in: { readonly yes: boolean }; out: null }
  'POST /api/me/unlink': { in: Empty; out: Me }
  'POST /api/practice/ask': { in: Wished; out: Asked }
  'POST /api/practice/review': { in: Wished; out: Asked }
  'POST /api/practice/recall': { in: { readonly token: string }; out: Asked }
  'POST /api/practice/answer': { in: { readonly token: string; readonly answer: Answer }; out: Verdict }
  'POST /api/practice/challenge': { in: { readonly token: string; readonly note: string }; out: null }

  // the host, known by the cookie that the host key gives
  'POST /api/host/login': { in: { readonly key: string }; out: null }
  'POST /api/host/logout': { in: Empty; out: null }
  'GET /api/host/overview': { in: undefined; out: Overview }
  'POST /api/host/most': { in: MostWish; out: { readonly rounds: number } }
  'POST /api/host/matches': { in: NewMatch; out: Created }
  'GET /api/host/matches/:id': { in: undefined; out: MatchLinks }
  'DELETE /api/host/matches/:id': { in: undefined; out: null }
  'GET /api/host/matches/:id/report': { in: undefined; out: MatchReport }
  'POST /api/host/classes': { in: NewClass; out: SchoolClass }
  'GET /api/host/classes/:id': { in: undefined; out: SchoolClass }
  'POST /api/host/classes/:id': { in: ClassChange; out: SchoolClass }
  'DELETE /api/host/classes/:id': { in: undefined; out: null }
  'POST /api/host/classes/:id/pupils': { in: { readonly names: readonly string[] }; out: SchoolClass }
  'POST /api/host/classes/:id/pupils/:pupil': { in: PupilChange; out: SchoolClass }
  'DELETE /api/host/classes/:id/pupils/:pupil': { in: undefined; out: SchoolClass }
  'GET /api/host/classes/:id/board': { in: undefined; out: ClassBoard }
}
export type Route = keyof Api

/**
 * Addresses that do not answer in JSON:
 * `GET /qr/<pin>/<address>.svg` (address: its place in `addresses`, from 0), `GET /host/report/<match>.csv` and `.xlsx`
 * (`?lang=`), and the pages themselves.
 */
export interface PageAddresses {
  readonly solo: '/'
  /** The PIN may follow: /join/123456. */
  readonly player: '/join'
  /** The one-time link carries the host key in its fragment: /host#key=… */
  readonly host: '/host'
  /** /wall#<wall token> */
  readonly projector: '/wall'
  /** /host/report/<match> */
  readonly report: '/host/report'
  /** /host/sheet/<class>: the pupils' codes, for printing. */
  readonly sheet: '/host/sheet'
  /** /briefing/<pack>?lang=ar|fr|en */
  readonly briefing: '/briefing'
}

export type Empty = Readonly<Record<string, never>>
export interface Health {
  readonly up: true
  readonly version: string
}
export interface PackSummary {
  readonly id: PackId
  readonly title: Texts
  readonly topics: readonly { readonly id: TopicId; readonly name: Texts; readonly questions: number }[]
}

/** Before joining: is there a match of this PIN, and what does it want to know? `lang` is for the suggested name. */
export interface Knock {
  readonly pin: string
  readonly lang: Lang
}
export interface Door {
  readonly title: string
  /** The language of the projector; a player may choose another. */
  readonly lang: Lang
  readonly teams: readonly string[]
  /** The match belongs to a class with pupils' codes; a player may still come as a guest. */
  readonly codes: boolean
  readonly suggested: { readonly name: string; readonly avatar: string }
}

export interface Me {
  readonly lang: Lang
  readonly progress: Progress
  /** Somebody typed this visitor's link code and waits for a yes. */
  readonly pending: { readonly name: string; readonly platform: Platform } | null
}
export interface Choice {
  readonly lang?: Lang | undefined
  readonly digits?: Digits | undefined
  readonly zone?: string | undefined
}
export interface Wished {
  readonly lang?: Lang | undefined
  readonly pack?: string | undefined
  readonly topic?: string | undefined
  /** Free entry (numbers, dates) may be asked too. */
  readonly entry?: boolean | undefined
}
export interface RecentFact {
  readonly sentence: Texts
  readonly citations: readonly Citation[]
}

export interface Overview {
  readonly packs: readonly PackSummary[]
  readonly classes: readonly ClassSummary[]
  readonly running: readonly RunningMatch[]
  readonly past: readonly {
    readonly id: MatchId
    readonly title: string
    readonly at: number
    readonly players: number
  }[]
  /** Addresses under which phones may reach this server, the likeliest first: `http://192.168.1.20:8080`. */
  readonly addresses: readonly string[]
  /** Default time zone of a new class. */
  readonly zone: string
}
export interface ClassSummary {
  readonly id: string
  readonly name: string
  readonly lang: Lang
  readonly pupils: number
}
export interface RunningMatch {
  readonly id: MatchId
  readonly title: string
  readonly phase: PublicView['phase']
  readonly players: number
}
export interface MostWish {
  readonly entry?: boolean | undefined
  readonly packs: readonly string[]
  readonly topics: readonly string[]
  readonly difficulty?: MatchSettings['difficulty']
}
/** `settings` as in the match itself; absent `seconds`: no limit; absent `difficulty`: any. */
export interface NewMatch {
  readonly settings: Omit<MatchSettings, 'seconds' | 'difficulty' | 'packs' | 'topics'> & {
    readonly packs: readonly string[]
    readonly topics: readonly string[]
    readonly seconds?: number | undefined
    readonly difficulty?: MatchSettings['difficulty']
  }
  /** The class whose match it is. */
  readonly class?: string | undefined
}
export interface Created {
  readonly id: MatchId
}
/** Where a match is reached. The wall token has no rights beside looking. */
export interface MatchLinks {
  readonly id: MatchId
  /** Undefined once the match is over. */
  readonly pin: string | undefined
  readonly wall: string
  readonly addresses: readonly string[]
  readonly class: string | undefined
}

export interface NewClass {
  readonly name: string
  readonly lang: Lang
  readonly zone: string
  readonly keepDays: number
  readonly names: readonly string[]
}
export interface ClassChange {
  readonly name?: string | undefined
  readonly lang?: Lang | undefined
  readonly zone?: string | undefined
  readonly keepDays?: number | undefined
}
export interface PupilChange {
  readonly name?: string | undefined
  /** The old code stops working at once. */
  readonly newCode?: boolean | undefined
}
export interface Pupil {
  readonly id: string
  readonly name: string
  readonly code: string
}
export interface SchoolClass {
  readonly id: string
  readonly name: string
  readonly lang: Lang
  readonly zone: string
  readonly keepDays: number
  readonly createdAt: number
  readonly pupils: readonly Pupil[]
}
export interface ClassBoard {
  readonly period: Period
  readonly rows: readonly BoardRow[]
}

// ── WebSocket: one socket a page, at /live ────────────────────────────────────────────────────

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
  | WallState
  | HostState
  /** To players and projectors, at most four times a second, instead of a whole state. */
  | { readonly type: 'count'; readonly players: number; readonly answered: number }
  /** To projectors in the lobby: who is there, the newest last; `more`: how many are left out. */
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
} as const
