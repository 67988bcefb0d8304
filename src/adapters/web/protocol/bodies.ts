import type { BoardRow, Period } from '../../../play/api/boards.ts'
import type { Progress } from '../../../play/api/people.ts'
import type { MatchSettings } from '../../../quiz/match/types.ts'
import type { PublicView } from '../../../quiz/match/view-types.ts'
import type { Citation } from '../../../quiz/question.ts'
import type { Digits, Lang, MatchId, PackId, Platform, Texts, TopicId } from '../../../quiz/vocabulary.ts'

/** What requests send and get, as `Api` names it. */

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

/** Days after which a class is erased, unless its host sets others. */
export const KEEP_DAYS = 90

export interface NewClass {
  readonly name: string
  readonly lang: Lang
  readonly zone: string
  /** Absent: KEEP_DAYS. */
  readonly keepDays?: number | undefined
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
/** Where a pupil stands among the pupils of the class, over all its matches that are settled. */
export interface ClassStanding {
  readonly rank: number
  readonly points: number
  readonly pupils: number
}
export interface ClassBoard {
  readonly period: Period
  readonly rows: readonly BoardRow[]
}
