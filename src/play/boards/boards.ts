import type { CommunityId, PlayerId } from '../../quiz/vocabulary.ts'
import type { Boards } from '../api.ts'
import { communityIdOf, playerIdOf } from '../ids.ts'
import { newPlayer } from '../people/person.ts'
import type { Clock, Store } from '../ports.ts'
import type { CommunityRecord, PlayerRecord, Settlement, StoredBoardRow } from '../records.ts'
import { boardOf } from './ranking.ts'
import { added, newRow, nowIn } from './row.ts'
import type { Addition } from './row.ts'

export interface BoardParts {
  readonly store: Pick<Store, 'boards' | 'communities' | 'players'>
  readonly clock: Clock
  /** Time zone of communities that chose none. */
  readonly zone: string
}

/** Who plays where, as far as a board has to know. */
export interface Seated {
  readonly player: PlayerId
  readonly platform: PlayerRecord['platform']
  readonly name: string
  readonly community: CommunityId
}

/** A shard holds this many players: the cost of an answer does not grow with the community. */
const SHARD = 128
/** Communities whose rows are kept at hand. */
const KEPT = 64

/**
 * The scoreboards: totals by community, in shards. Rows of a community that is looked at are kept in memory, up to a number of
 * communities, and follow every change.
 */
export function createBoards(parts: BoardParts) {
  const { store, clock } = parts
  const kept = new Map<CommunityId, Promise<Map<string, StoredBoardRow>>>()

  const rows = (community: CommunityId): Promise<Map<string, StoredBoardRow>> => {
    const known = kept.get(community) ?? readRows(store, community)
    kept.delete(community)
    kept.set(community, known)
    const oldest = kept.keys().next().value
    if (kept.size > KEPT && oldest !== undefined) kept.delete(oldest)
    return known
  }

  const change = async (
    seat: Seat,
    edit: (row: StoredBoardRow | undefined) => StoredBoardRow | undefined,
  ): Promise<void> => {
    const shard = await store.boards.update(shardId(seat.community, seat.number), (old) =>
      withRow(old, seat.player, edit),
    )
    const open = kept.get(seat.community)
    if (open === undefined) return
    const row = shard?.rows[seat.player]
    const map = await open
    if (row === undefined) map.delete(seat.player)
    else map.set(seat.player, row)
  }

  const zoneOf = async (community: CommunityId): Promise<string> =>
    (await store.communities.read(community))?.zone ?? parts.zone

  const add = async (seated: Seated, addition: Addition): Promise<void> => {
    const zone = await zoneOf(seated.community)
    const number = await seatOf(store, seated)
    await change({ ...seated, number }, (row) => added(row ?? newRow(addition.name), addition, zone))
  }

  return {
    boards: {
      async top(place, period, me, limit) {
        const community = communityIdOf(place)
        const now = nowIn(await zoneOf(community), clock.now())
        const wish = { limit, me: me === undefined ? undefined : playerIdOf(me) }
        return boardOf(await rows(community), { period, now }, wish)
      },
    } satisfies Boards,

    /** Adds to a row, once a key; the player is given a seat where there is none yet. */
    add,

    /** What a match changes. Its place on the boards is the community's; players outside of one have no board. */
    async settle(settlement: Settlement): Promise<void> {
      const { community } = settlement
      if (community === undefined) return
      await Promise.all(
        settlement.rows.map((row) =>
          add(
            {
              player: row.player as PlayerId,
              platform: row.platform,
              name: row.name,
              community: community as CommunityId,
            },
            {
              key: settlement.key,
              name: row.name,
              at: settlement.at,
              add: { match: row.points, matches: row.matches, wins: row.wins },
            },
          ),
        ),
      )
    },

    /** Says whose row stands for this account's, after a link was made or undone. */
    async represent(player: PlayerId, person: PlayerId | undefined): Promise<void> {
      const seats = (await store.players.read(player))?.seats ?? {}
      await Promise.all(
        Object.entries(seats).map(([community, number]) =>
          change(
            { community: community as CommunityId, player, number },
            (row) => row && withPerson(row, person),
          ),
        ),
      )
    },

    /** A player's own rows, by community. */
    async rowsFor(
      player: PlayerId,
      seats: Readonly<Record<string, number>>,
    ): Promise<Readonly<Record<string, StoredBoardRow>>> {
      const found = await Promise.all(
        Object.entries(seats).map(async ([community, number]) => {
          const shard = await store.boards.read(shardId(community as CommunityId, number))
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
        Object.entries(seats).map(([community, number]) =>
          change({ community: community as CommunityId, player, number }, () => undefined),
        ),
      )
    },

    /** Removes a community's board. */
    async drop(community: CommunityId): Promise<void> {
      kept.delete(community)
      const shards = shardsOf(await store.communities.read(community))
      await Promise.all(shards.map((shard) => store.boards.update(`${community}/${shard}`, () => undefined)))
    },
  }
}
export type BoardHouse = ReturnType<typeof createBoards>

interface Seat {
  readonly community: CommunityId
  readonly player: PlayerId
  readonly number: number
}

const shardId = (community: CommunityId, seat: number): string => `${community}/${Math.floor(seat / SHARD)}`

const shardsOf = (community: CommunityRecord | undefined): readonly number[] =>
  Array.from({ length: Math.ceil((community?.seats ?? 0) / SHARD) }, (_, shard) => shard)

async function readRows(
  store: BoardParts['store'],
  community: CommunityId,
): Promise<Map<string, StoredBoardRow>> {
  const shards = shardsOf(await store.communities.read(community))
  const read = await Promise.all(shards.map((shard) => store.boards.read(`${community}/${shard}`)))
  return new Map(read.flatMap((shard) => Object.entries(shard?.rows ?? {})))
}

/** The player's seat in a community, given out once. A seat that a kill leaves unused costs a row's room. */
async function seatOf(
  store: BoardParts['store'],
  { player, platform, name, community }: Seated,
): Promise<number> {
  const known = (await store.players.read(player))?.seats[community]
  if (known !== undefined) return known
  const taken = await store.communities.update(community, (old) => {
    const record = old ?? { v: 1, platform, title: '', channels: [], withdrawn: [], seats: 0 }
    return { ...record, seats: record.seats + 1 }
  })
  const number = (taken?.seats ?? 1) - 1
  const stored = await store.players.update(player, (old) => {
    const record = old ?? newPlayer({ platform, name })
    return record.seats[community] === undefined
      ? { ...record, seats: { ...record.seats, [community]: number } }
      : record
  })
  return stored?.seats[community] ?? number
}

function withRow(
  shard: { v: 1; rows: Record<string, StoredBoardRow> } | undefined,
  player: string,
  edit: (row: StoredBoardRow | undefined) => StoredBoardRow | undefined,
): { v: 1; rows: Record<string, StoredBoardRow> } | undefined {
  const rows = new Map(Object.entries(shard?.rows ?? {}))
  const row = edit(rows.get(player))
  if (row === undefined) rows.delete(player)
  else rows.set(player, row)
  return rows.size === 0 ? undefined : { v: 1, rows: Object.fromEntries(rows) }
}

function withPerson(row: StoredBoardRow, person: PlayerId | undefined): StoredBoardRow {
  const { person: _, ...rest } = row
  return person === undefined ? rest : { ...rest, person }
}
