import type { OwnChange, PlayerView } from '../../../quiz/match/view-types.ts'

/** What a player's own becomes by the change. */
export function changedOwn(own: PlayerView, { row, ...change }: OwnChange): PlayerView {
  const members: Partial<PlayerView> = Object.fromEntries(
    Object.entries(change).map(([member, value]) => [member, value ?? undefined]),
  )
  return { ...own, ...members, row: own.row && { ...own.row, ...row } }
}
