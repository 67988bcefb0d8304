import type { Account, Place } from './account.ts'
import type { PlayerId } from '../../quiz/vocabulary.ts'

export const PERIODS = ['week', 'month', 'ever'] as const

export type Period = (typeof PERIODS)[number]

export interface BoardRow {
  readonly rank: number
  readonly player: PlayerId
  readonly name: string
  readonly practice: number
  readonly match: number
  readonly points: number
}

export interface Boards {
  top(
    place: Place,
    period: Period,
    me: Account | undefined,
    limit: number,
  ): Promise<{
    readonly rows: readonly BoardRow[]
    readonly own: BoardRow | undefined
    readonly players: number
  }>
}
