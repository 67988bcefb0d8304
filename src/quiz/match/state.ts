import type { Answer, Question } from '../question.ts'
import type { Lang, MatchId, Platform, PlayerId, VenueId } from '../vocabulary.ts'
import type { Table } from './table.ts'
import type { MatchOutput, MatchRefusal, MatchSettings, Phase, VenueState } from './types.ts'

export type ExtraTime = 1 | 1.5 | 2 | 'none'

export interface Player {
  readonly id: PlayerId
  readonly name: string
  readonly avatar: string
  readonly platform: Platform
  readonly lang: Lang
  readonly team: number | undefined
  readonly venue: VenueId | undefined
  /** Order of joining, from 0. */
  readonly seat: number
  /** The first round in which this player could answer. */
  readonly since: number
  readonly present: boolean
  readonly kicked: boolean
  readonly extraTime: ExtraTime
}

/** A recorded answer, with the extra time that the player had in that round. */
export interface Given {
  /** Whose it is. */
  readonly seat: number
  readonly answer: Answer
  readonly credit: number
  readonly elapsed: number
  readonly extraTime: ExtraTime
}

/** The round that is open, or closed and not yet revealed. Times move on by pauses and down time. */
export interface OpenRound {
  readonly question: Question
  readonly openedAt: number
  /** The limit of everybody without extra time, extensions included, in milliseconds. */
  readonly limit: number | undefined
  /** The limit has passed; somebody may have time left. */
  readonly overrun: boolean
  readonly closedAt: number | undefined
  readonly given: Table<PlayerId, Given>
  /** Counted as the answers come, so that the reveal has less to do: see given.ts. */
  readonly distribution: readonly number[]
  /** How many of those present have answered. */
  readonly done: number
  readonly shown: readonly { readonly venue: VenueId; readonly at: number }[]
}

export interface PastRound {
  readonly question: Question
  readonly limit: number | undefined
  readonly given: Table<PlayerId, Given>
  /** Left by the host before its reveal: it counts for nobody. */
  readonly skipped: boolean
  readonly voided: boolean
  readonly distribution: readonly number[]
}

export interface AttachedVenue {
  readonly id: VenueId
  readonly platform: Platform
  readonly title: string
  readonly size: number
  readonly lang: Lang
  /** The platform's own handle of the message that shows the match. */
  readonly ref: string
  readonly state: VenueState
}

interface Challenge {
  readonly round: number
  readonly player: PlayerId
  readonly note: string
  readonly state: 'open' | 'upheld' | 'rejected'
}

/** What the recorded answers come to, each by seat. Points are exact: see score.ts. */
export interface Tallies {
  readonly points: Float64Array
  /** By the last round. */
  readonly gained: Float64Array
  readonly right: Uint32Array
  readonly answered: Uint32Array
  /** Right answers in a row, voided and skipped rounds aside. */
  readonly streak: Uint32Array
}

/** One player's part of those. */
export type Standing = { readonly [field in keyof Tallies]: number } & { readonly rank: number }

/** The standings after the last finished round. Who came since is not among them yet. */
export interface Ranking {
  readonly tallies: Tallies
  /** By seat; 0: removed from the match. */
  readonly ranks: Uint32Array
  /** Best first; players with equal points in the order of joining. The removed are not among them. */
  readonly order: readonly PlayerId[]
  /** Exact sums and how many members they are of, by team. */
  readonly teams: readonly TeamSum[]
  /** How many have points. */
  readonly scored: number
}
export interface TeamSum {
  readonly points: number
  /** Members who answered at least once. */
  readonly members: number
}

/** A match at one moment. Immutable: `step` makes the next one. */
export interface Match {
  readonly id: MatchId
  readonly settings: MatchSettings
  readonly questions: readonly Question[]
  readonly seed: string
  readonly phase: Phase
  readonly startedAt: number | undefined
  readonly pausedAt: number | undefined
  /** When a phase other than 'open' ends by itself. */
  readonly deadline: number | undefined
  readonly players: Table<PlayerId, Player>
  readonly present: number
  /** Members of each team, the removed aside. */
  readonly teamSizes: readonly number[]
  /** Who joined last, newest first. */
  readonly newest: readonly PlayerId[]
  /** Players with extra time: few. */
  readonly slow: readonly PlayerId[]
  readonly round: OpenRound | undefined
  readonly past: readonly PastRound[]
  readonly ranking: Ranking
  readonly venues: readonly AttachedVenue[]
  readonly challenges: readonly Challenge[]
  readonly chatsOpen: boolean
  readonly hideNames: boolean
}

export interface Change {
  readonly match: Match
  readonly outputs: readonly MatchOutput[]
}

export const changed = (match: Match, ...outputs: readonly MatchOutput[]): Change => ({ match, outputs })

export const refuse = (match: Match, code: MatchRefusal, player?: PlayerId): Change =>
  changed(match, player === undefined ? { type: 'refused', code } : { type: 'refused', code, player })

/** Both changes, one after the other. */
export function andThen(first: Change, next: (match: Match) => Change): Change {
  const second = next(first.match)
  return { match: second.match, outputs: [...first.outputs, ...second.outputs] }
}

/**
 * Written out field by field, like `withAnswers`: V8 gives what each spread copies a form of its own, and where objects of many forms
 * come by, whatever reads or copies them takes the slow way. Thousands of both are made within a second.
 */
export function withRound(match: Match, round: OpenRound): Match {
  const { id, settings, questions, seed, phase, startedAt, pausedAt, deadline, players, present } = match
  const { teamSizes, newest, slow, past, ranking, venues, challenges, chatsOpen, hideNames } = match
  return {
    id,
    settings,
    questions,
    seed,
    phase,
    startedAt,
    pausedAt,
    deadline,
    players,
    present,
    teamSizes,
    newest,
    slow,
    round,
    past,
    ranking,
    venues,
    challenges,
    chatsOpen,
    hideNames,
  }
}

/** The round with what an answer changes of it. */
export function withAnswers(
  { question, openedAt, limit, overrun, closedAt, shown }: OpenRound,
  { given, distribution, done }: Pick<OpenRound, 'given' | 'distribution' | 'done'>,
): OpenRound {
  return { question, openedAt, limit, overrun, closedAt, given, distribution, done, shown }
}

/** Counted from 1; 0 in the lobby. */
export const roundNumber = ({ phase, past }: Match): number =>
  phase === 'countdown' || phase === 'open' || phase === 'closed' ? past.length + 1 : past.length

/** A player who takes part: known, and not removed by the host. */
export function partaker(match: Match, id: PlayerId): Player | undefined {
  const player = match.players.get(id)
  return player?.kicked === true ? undefined : player
}
