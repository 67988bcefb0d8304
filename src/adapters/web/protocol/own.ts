import type { OwnChange, PlayerView } from '../../../quiz/match/view-types.ts'
import type { PlayerNews, PlayerState } from './messages.ts'

/** A player's own after a `state`; undefined: a change of nothing, which no server sends. */
export const ownAfter = (
  before: PlayerView | undefined,
  state: PlayerState | PlayerNews,
): PlayerView | undefined => state.own ?? (before && changedOwn(before, state.change))

/** What a player's own becomes by the change. */
export function changedOwn(own: PlayerView, { row, ...change }: OwnChange): PlayerView {
  const members: Partial<PlayerView> = Object.fromEntries(
    Object.entries(change).map(([member, value]) => [member, value ?? undefined]),
  )
  return { ...own, ...members, row: own.row && { ...own.row, ...row } }
}
