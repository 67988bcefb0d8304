import type { Answer } from '../question.ts'
import type {
  Difficulty,
  Lang,
  PackId,
  Platform,
  PlayerId,
  Scoring,
  TopicId,
  VenueId,
} from '../vocabulary.ts'

/** What the host chose in the lobby. */
export interface MatchSettings {
  readonly title: string
  readonly packs: readonly PackId[]
  /** Empty: all topics. */
  readonly topics: readonly TopicId[]
  readonly difficulty: Difficulty | undefined
  readonly rounds: number
  /** Seconds a round, 5 to 300; undefined: no limit. */
  readonly seconds: number | undefined
  readonly scoring: Scoring
  /** Points for streaks, on top of the scoring. */
  readonly streakBonus: boolean
  readonly changeAnswers: boolean
  /** Team names; empty: everybody plays alone. */
  readonly teams: readonly string[]
  /** The language of the projector and of shared channels that chose none. */
  readonly lang: Lang
  /** Seconds the reveal stands before the match goes on by itself, 3 to 120; absent: the host goes on. */
  readonly auto?: number
  /** Questions answered by typing are among those drawn; absent: yes. A chat without free entry asks for none. */
  readonly entry?: boolean
}

export const PHASES = ['lobby', 'countdown', 'open', 'closed', 'reveal', 'standings', 'podium'] as const

export type Phase = (typeof PHASES)[number]

/** The state that the host's page showed when the button was pressed: a second press of the same button then changes nothing. */
export interface Seen {
  readonly round: number
  readonly phase: Phase
}

/** What a host can do. Rights are checked before an action becomes an input. */
export type HostAction =
  | { readonly type: 'start' }
  /** From reveal to standings, from standings to the next countdown, from the last standings to the podium. */
  | { readonly type: 'next'; readonly seen?: Seen }
  | { readonly type: 'pause' }
  | { readonly type: 'resume' }
  | { readonly type: 'extend'; readonly seconds: number }
  /** Leave the round without points for anybody. */
  | { readonly type: 'skip'; readonly seen?: Seen }
  /** Close the round now: answers on their way have the grace second, then the reveal comes. */
  | { readonly type: 'reveal'; readonly seen?: Seen }
  | { readonly type: 'void'; readonly round: number }
  | { readonly type: 'unvoid'; readonly round: number }
  | { readonly type: 'rename'; readonly player: PlayerId; readonly name: string }
  | { readonly type: 'kick'; readonly player: PlayerId }
  | { readonly type: 'team'; readonly player: PlayerId; readonly team: number }
  /** 1, 1.5 or 2 times the limit; 'none': no limit. Seen by the host and that player alone. */
  | { readonly type: 'extraTime'; readonly player: PlayerId; readonly factor: 1 | 1.5 | 2 | 'none' }
  | { readonly type: 'challenge'; readonly challenge: number; readonly upheld: boolean }
  /** Open the match to chats, or close it to them again. A match starts web-only. */
  | { readonly type: 'chats'; readonly open: boolean }
  | { readonly type: 'venue'; readonly venue: VenueId; readonly accepted: boolean }
  | { readonly type: 'removeVenue'; readonly venue: VenueId }
  /** Hide the names of players from other platforms on the projector. */
  | { readonly type: 'hideNames'; readonly hidden: boolean }
  | { readonly type: 'end' }

/** Everything that can happen to a match, in the order in which it was recorded. `at`: milliseconds since 1970, never read from a clock in here. */
export type MatchInput =
  | {
      readonly type: 'join'
      readonly at: number
      readonly player: PlayerId
      /** As `goodName` returned it: the border checks names, so that a filter that grows never changes a replay. */
      readonly name: string
      readonly avatar: string
      readonly platform: Platform
      readonly lang: Lang
      readonly team?: number
      /** The venue through which the player came, whose removal takes nobody's points. */
      readonly venue?: VenueId
    }
  /** Not waited for any more. A border that may lose a connection for a moment waits before it says so. */
  | { readonly type: 'leave'; readonly at: number; readonly player: PlayerId }
  | { readonly type: 'lang'; readonly at: number; readonly player: PlayerId; readonly lang: Lang }
  | { readonly type: 'host'; readonly at: number; readonly action: HostAction }
  /** The venue shows the round. `ref` is the platform's own handle of the message, to edit it after a restart. */
  | {
      readonly type: 'shown'
      readonly at: number
      readonly round: number
      readonly venue: VenueId
      readonly ref?: string
    }
  | {
      readonly type: 'answer'
      /** Arrival on the server. */
      readonly at: number
      readonly round: number
      readonly player: PlayerId
      readonly answer: Answer
      /**
       * Milliseconds the player took by the venue's one clock, as its adapter measured it. Taken as at most `at` minus the
       * view's `openedAt`, which moves on by every pause and down time.
       */
      readonly elapsed: number
    }
  | {
      readonly type: 'venue'
      readonly at: number
      readonly venue: VenueId
      readonly platform: Platform
      readonly title: string
      readonly size: number
      readonly lang: Lang
      readonly ref: string
    }
  /** `lost`: not by its own wish, and the host is to know. */
  | { readonly type: 'venueLeft'; readonly at: number; readonly venue: VenueId; readonly lost?: boolean }
  | {
      readonly type: 'challenge'
      readonly at: number
      readonly round: number
      readonly player: PlayerId
      readonly note: string
    }
  /** The wake-up that the match asked for has come, or the process says what time it is. */
  | { readonly type: 'tick'; readonly at: number }
  /** The process was away from `from` to `at`: that time does not count. */
  | { readonly type: 'away'; readonly at: number; readonly from: number }
  /** An erased player: a stand-in without name, platform or language takes the place. */
  | { readonly type: 'erase'; readonly at: number; readonly player: PlayerId; readonly standIn: PlayerId }

/** What somebody else is to carry out. Values only. */
export type MatchOutput =
  /** The public view changed: venues and pages are to show it. */
  | { readonly type: 'changed' }
  /** Only the host's view changed: a challenge, a venue that asks, extra time. */
  | { readonly type: 'host' }
  /** The host has removed this player. */
  | { readonly type: 'removed'; readonly player: PlayerId }
  /** Only the count of answers or players changed: may be told later, at most four times a second. */
  | { readonly type: 'counted' }
  /** Send a tick at this time; the latest one wins. */
  | { readonly type: 'wake'; readonly at: number }
  /** An answer was taken: acknowledge it once it is synced. */
  | { readonly type: 'taken'; readonly player: PlayerId; readonly round: number }
  /** An input was not taken; nothing changed. */
  | { readonly type: 'refused'; readonly code: MatchRefusal; readonly player?: PlayerId }
  /** The round closed: the store may rewrite the match's own file. */
  | { readonly type: 'roundClosed'; readonly round: number }
  | { readonly type: 'ended' }

/** Why an input is not taken; each code is also a key of the words files. */
export const MATCH_REFUSALS = {
  'not-now': 'the match is in a phase in which this cannot be done',
  'too-late': 'the answer came after the close of the round, or of the player’s own limit',
  'old-round': 'the answer is for a round that is over, or not yet open',
  'already-answered': 'this answer was given before, or the host does not allow answers to be changed',
  'bad-answer': 'the answer does not fit the task',
  'not-a-player': 'nobody of that id plays in this match',
  kicked: 'the host has removed this player',
  full: 'the match has as many players as it takes',
  'no-such-round': 'there is no round of that number',
  'no-such-venue': 'there is no venue of that id',
  'no-such-team': 'there is no team of that number',
  'no-such-challenge': 'there is no challenge of that number',
  'already-challenged': 'this player has challenged this round before',
  'web-only': 'the host has not opened this match to chats',
  'bad-name': 'the name is empty, too long, or not fit for a class',
} as const

export type MatchRefusal = keyof typeof MATCH_REFUSALS

/** 'lost': the bot was removed, the channel deleted, a permission taken away. */
export type VenueState = 'asking' | 'accepted' | 'lost'
