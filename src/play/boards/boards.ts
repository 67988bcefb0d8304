import type { CommunityId, PlayerId } from '../../quiz/vocabulary.ts'
import type { Account } from '../api/account.ts'
import type { Boards } from '../api/boards.ts'
import { communityIdOf, playerIdOf } from '../ids.ts'
import { standsFor } from '../people/links.ts'
import { sumsOf } from '../people/matched.ts'
import type { Clock, Store } from '../ports.ts'
import type { StoredBoardRow } from '../records/boards.ts'
import type { Settlement } from '../records/matches.ts'
import { createKeeper } from './keeper.ts'
import type { KeeperParts } from './keeper.ts'
import { SHARD } from './ranks.ts'
import { boardOf } from './ranking.ts'
import { added, newRow, nowIn } from './row.ts'
import type { Addition } from './row.ts'
import { rowsOf, seatOf, shardAt, shardCount, shardId, withPerson, withRow } from './shards.ts'
import type { Seat, Seated } from './shards.ts'

export interface BoardParts {
  readonly store: Pick<Store, 'players'> & KeeperParts['store']
  readonly clock: Pick<Clock, 'now'>
  readonly report: KeeperParts['report']
  /** Time zone of communities that chose none. */
  readonly zone: string
}

/** The scoreboards: totals by community, in shards, and their ranks beside them. */
export function createBoards(parts: BoardParts) {
  const { store, clock } = parts
  const keeper = createKeeper(parts)

  const change = (seat: Seat, edit: Parameters<typeof withRow>[2]): Promise<void> =>
    keeper.change(seat.community, shardAt(seat.number), (old) => withRow(old, seat.player, edit))

  const zoneOf = async (community: CommunityId): Promise<string> =>
    (await store.communities.read(community))?.zone ?? parts.zone

  /** Changes the row of somebody who has a seat from now on. Accounts that were linked before they came here are one at once. */
  const seatedChange = async (
    seated: Seated,
    edit: (row: StoredBoardRow) => StoredBoardRow,
  ): Promise<void> => {
    const { number, fresh } = await seatOf(store, seated)
    const person = fresh ? await standsFor(store, seated.player) : undefined
    await change({ ...seated, number }, (row) => edit(row ?? withPerson(newRow(seated.name), person)))
  }

  const add = async (seated: Seated, addition: Addition): Promise<void> => {
    const zone = await zoneOf(seated.community)
    await seatedChange(seated, (row) => ({ ...added(row, addition, zone), name: seated.name }))
  }

  return {
    boards: {
      async top(place, period, me, limit) {
        const community = communityIdOf(place)
        const [zone, ranks, own] = await Promise.all([
          zoneOf(community),
          keeper.ranksOf(community),
          me && placeOf(store, community, me),
        ])
        return boardOf(store, ranks, { community, period, now: nowIn(zone, clock.now()), limit, own })
      },
    } satisfies Boards,

    /** Adds to a row, once a key; the player is given a seat where there is none yet. */
    add,

    /** Gives the player a seat and an empty row, where there is none yet: `players` tells of them from then on. */
    sit: (seated: Seated): Promise<void> => seatedChange(seated, (row) => row),

    /** What a match changes. Its place on the boards is the community's; players outside of one have no board. */
    async settle({ community, rows, key, at }: Settlement): Promise<void> {
      if (community === undefined) return
      await Promise.all(
        rows.map(({ player, platform, name, points, matches, wins, topics }) =>
          add(
            { player: player as PlayerId, platform, name, community: community as CommunityId },
            { key, sums: [{ at, add: { match: points, matches, wins, ...sumsOf(topics) } }] },
          ),
        ),
      )
    },

    /** Says whose row stands for this account's, after a link was made or undone. */
    async represent(player: PlayerId, person: PlayerId | undefined): Promise<void> {
      const seats = seatsOf(player, (await store.players.read(player))?.seats)
      await Promise.all(
        seats.map(async (seat) => {
          await change(seat, (row) => row && withPerson(row, person))
          await keeper.refresh(seat.community)
        }),
      )
    },

    /** A player's own rows, by community. */
    async rowsFor(
      player: PlayerId,
      seats: Readonly<Record<string, number>>,
    ): Promise<Readonly<Record<string, StoredBoardRow>>> {
      const found = await Promise.all(
        seatsOf(player, seats).map(async ({ community, number }) => {
          const shard = await store.boards.read(shardId(community, shardAt(number)))
          return [community, shard?.rows[player]] as const
        }),
      )
      return Object.fromEntries(
        found.flatMap(([community, row]) => (row === undefined ? [] : [[community, row] as const])),
      )
    },

    /** Takes a player off every board. */
    async erase(player: PlayerId, seats: Readonly<Record<string, number>>): Promise<void> {
      await Promise.all(
        seatsOf(player, seats).map(async (seat) => {
          await change(seat, () => undefined)
          await keeper.refresh(seat.community)
        }),
      )
    },

    /** Everybody who has a row in a community, shard by shard. */
    async *players(community: CommunityId): AsyncGenerator<PlayerId> {
      const shards = shardCount(await store.communities.read(community))
      for (let shard = 0; shard < shards; shard++)
        for (const [player] of rowsOf(await store.boards.read(shardId(community, shard))))
          yield player as PlayerId
    },

    /** Removes a community's board. */
    async drop(community: CommunityId): Promise<void> {
      const shards = shardCount(await store.communities.read(community))
      for (let shard = 0; shard < shards; shard++)
        await store.boards.update(shardId(community, shard), () => undefined)
      await keeper.drop(community)
    },

    /** Resolves once the ranks on disk are as the boards. */
    rest: () => keeper.rest(),
  }
}
export type BoardHouse = ReturnType<typeof createBoards>

const seatsOf = (player: PlayerId, seats: Readonly<Record<string, number>> = {}): readonly Seat[] =>
  Object.entries(seats).map(([community, number]) => ({
    community: community as CommunityId,
    player,
    number,
  }))

/** Where the row of an account lies, or else that of an account linked with it. */
async function placeOf(
  store: BoardParts['store'],
  community: CommunityId,
  account: Account,
): Promise<number | undefined> {
  const own = playerIdOf(account)
  const links = (await store.players.read(own))?.links ?? []
  for (const player of [own, ...links]) {
    const seat = (await store.players.read(player))?.seats[community]
    if (seat === undefined) continue
    const rows = rowsOf(await store.boards.read(shardId(community, shardAt(seat))))
    const index = rows.findIndex(([id]) => id === player)
    if (index >= 0) return shardAt(seat) * SHARD + index
  }
  return undefined
}
