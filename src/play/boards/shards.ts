import type { CommunityId, PlayerId } from '../../quiz/vocabulary.ts'
import { newCommunity } from '../community.ts'
import { ownOf } from '../ids.ts'
import { newPlayer } from '../people/person.ts'
import type { Store } from '../ports.ts'
import type { BoardShard, StoredBoardRow } from '../records/boards.ts'
import type { CommunityRecord } from '../records/communities.ts'
import type { PlayerRecord } from '../records/players.ts'
import { SHARD } from './ranks.ts'

/** Where a player's row lies. */
export interface Seat {
  readonly community: CommunityId
  readonly player: PlayerId
  readonly number: number
}
/** Who plays where, as far as a board has to know. */
export interface Seated {
  readonly player: PlayerId
  readonly platform: PlayerRecord['platform']
  readonly name: string
  readonly community: CommunityId
}

export const shardAt = (seat: number): number => Math.floor(seat / SHARD)
export const shardId = (community: CommunityId, shard: number): string => `${community}/${shard}`

export const shardCount = (community: CommunityRecord | undefined): number =>
  Math.ceil((community?.seats ?? 0) / SHARD)

export const rowsOf = (shard: BoardShard | undefined): readonly (readonly [string, StoredBoardRow])[] =>
  Object.entries(shard?.rows ?? {})

/** The player's seat in a community, given out once. A seat that a kill leaves unused costs a row's room. */
export async function seatOf(
  store: Pick<Store, 'communities' | 'players'>,
  { player, platform, name, community }: Seated,
): Promise<{ readonly number: number; readonly fresh: boolean }> {
  const known = (await store.players.read(player))?.seats[community]
  if (known !== undefined) return { number: known, fresh: false }
  let number = 0
  // Not from what is stored afterwards: others who took their seats in the same moment are in it.
  await store.communities.update(community, (old) => {
    const record = old ?? newCommunity({ platform: ownOf(community).platform, title: '' })
    number = record.seats
    return { ...record, seats: record.seats + 1 }
  })
  const stored = await store.players.update(player, (old) => {
    const record = old ?? newPlayer({ platform, name })
    return record.seats[community] === undefined
      ? { ...record, seats: { ...record.seats, [community]: number } }
      : record
  })
  return { number: stored?.seats[community] ?? number, fresh: true }
}

type Edit = (row: StoredBoardRow | undefined) => StoredBoardRow | undefined

/** The shard with one row changed; undefined where none is left. */
export function withRow(shard: BoardShard | undefined, player: string, edit: Edit): BoardShard | undefined {
  const rows = new Map(rowsOf(shard))
  const row = edit(rows.get(player))
  if (row === undefined) rows.delete(player)
  else rows.set(player, row)
  return rows.size === 0 ? undefined : { v: 1, rows: Object.fromEntries(rows) }
}

export function withPerson(row: StoredBoardRow, person: PlayerId | undefined): StoredBoardRow {
  const { person: _, ...rest } = row
  return person === undefined ? rest : { ...rest, person }
}
