import type { MatchSettings, Phase, VenueState } from './types.ts'
import type { Answer, Citation, Question } from '../question.ts'
import type { Difficulty, Lang, MatchId, Platform, PlayerId, Texts, VenueId } from '../vocabulary.ts'

/** A question as a player may see it before the reveal: no ids, no key. */
export interface ShownQuestion {
  readonly form: Question['form']
  readonly difficulty: Difficulty
  readonly stem: Texts
  readonly task:
    | { readonly kind: 'pick'; readonly options: readonly Texts[] }
    | { readonly kind: 'arrange'; readonly options: readonly Texts[] }
    | { readonly kind: 'number'; readonly unit: Texts }
    | { readonly kind: 'date'; readonly precision: 'day' | 'month' | 'year' }
}

/** What the reveal adds. */
export interface Revealed {
  /** The right answer as text. */
  readonly right: Texts
  /** Position(s) of the right option(s); for arrange the right order. */
  readonly key: readonly number[]
  readonly whyWrong: readonly (Texts | undefined)[]
  readonly explanation: Texts
  readonly citations: readonly Citation[]
  /** How many chose each option (pick); how many were right, partly right, wrong (else). */
  readonly distribution: readonly number[]
  readonly voided: boolean
}

export interface StandingRow {
  readonly player: PlayerId
  readonly name: string
  readonly avatar: string
  readonly platform: Platform
  /** Rounded for display; equal exact points share a rank. */
  readonly points: number
  readonly rank: number
  readonly right: number
  readonly answered: number
  readonly streak: number
  readonly team: number | undefined
}

export interface TeamRow {
  readonly team: number
  readonly name: string
  readonly points: number
  readonly rank: number
  readonly members: number
}

/** What anybody may see: the projector, chats, other players. */
export interface PublicView {
  readonly match: MatchId
  readonly settings: MatchSettings
  readonly phase: Phase
  readonly paused: boolean
  /** While paused: the milliseconds that the phase has left, where it has a limit. */
  readonly left?: number
  /** Counted from 1; 0 in the lobby. */
  readonly round: number
  readonly rounds: number
  /** When the phase ends by itself, on the server's clock; undefined where it does not. */
  readonly deadline: number | undefined
  /** When the round opened, on the server's clock, moved on by pauses and down time. */
  readonly openedAt: number | undefined
  readonly question: ShownQuestion | undefined
  readonly revealed: Revealed | undefined
  readonly players: number
  readonly answered: number
  /** After the limit has passed, somebody may still have time of their own: no word of who, or why. */
  readonly waiting: boolean
  /** Top rows only; a player's own row is in the player's view. In the lobby: who came last, newest first. An empty name: hidden or erased. */
  readonly standings: readonly StandingRow[]
  readonly teams: readonly TeamRow[]
  readonly chatsOpen: boolean
  readonly venues: readonly { readonly id: VenueId; readonly platform: Platform; readonly title: string }[]
}

/** What one player may see, beside the public view. */
export interface PlayerView {
  readonly player: PlayerId
  readonly name: string
  readonly avatar: string
  readonly lang: Lang
  readonly team: number | undefined
  /** This round's answer so far. */
  readonly answer: Answer | undefined
  readonly mayAnswer: boolean
  /** The player's own deadline where it differs from the public one; 'none': no limit. */
  readonly ownDeadline: number | 'none' | undefined
  /** From the reveal on: credit 0 to 1 and points of this round. */
  readonly credit: number | undefined
  readonly gained: number | undefined
  readonly row: StandingRow | undefined
}

/** What has changed in a player's view since an earlier moment: what each member is now. Null: absent now; absent: as it was. */
export interface OwnChange {
  readonly answer?: Answer | null
  readonly mayAnswer: boolean
  readonly ownDeadline: number | 'none' | null
  readonly credit?: number | null
  readonly gained?: number | null
  /** The rest of the row is as it was. */
  readonly row?: Pick<StandingRow, 'points' | 'rank' | 'right' | 'answered' | 'streak'>
}

/** A finished round as a player looks back on it. */
export interface Mistake {
  readonly round: number
  readonly question: ShownQuestion
  readonly revealed: Revealed
  readonly answer: Answer | undefined
  readonly credit: number
}

/** What the host sees, beside the public view. */
export interface HostView {
  readonly players: readonly {
    readonly player: PlayerId
    readonly name: string
    readonly avatar: string
    readonly platform: Platform
    readonly team: number | undefined
    readonly answered: boolean
    readonly extraTime: 1 | 1.5 | 2 | 'none'
    readonly points: number
    readonly rank: number
  }[]
  readonly challenges: readonly {
    readonly id: number
    readonly round: number
    readonly player: PlayerId
    readonly note: string
    readonly state: 'open' | 'upheld' | 'rejected'
    readonly question: ShownQuestion
    readonly revealed: Revealed
    readonly proofs: readonly (Texts | undefined)[]
  }[]
  readonly venues: readonly {
    readonly id: VenueId
    readonly platform: Platform
    readonly title: string
    readonly size: number
    readonly state: VenueState
  }[]
  readonly voided: readonly number[]
  readonly hideNames: boolean
}

/** The figures of a match: what a report adds to its id and its seed. */
export interface MatchFigures {
  readonly view: PublicView
  readonly startedAt: number
  readonly questions: readonly {
    readonly round: number
    readonly question: ShownQuestion
    readonly revealed: Revealed
    readonly answers: number
    readonly right: number
    readonly medianMs: number | undefined
    /** Share of right answers; undefined with fewer than 10 answers. */
    readonly difficulty: number | undefined
    /** Point-biserial correlation with the rest of the score; undefined with fewer than 20 answers. */
    readonly discrimination: number | undefined
  }[]
  readonly players: readonly {
    readonly player: PlayerId
    readonly name: string
    readonly platform: Platform
    readonly team: number | undefined
    readonly points: number
    readonly rank: number
    /** One for each round: credit, or undefined where unanswered. */
    readonly credits: readonly (number | undefined)[]
  }[]
}
