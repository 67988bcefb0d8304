import type { CommunityId, PlayerId } from '../../quiz/vocabulary.ts'
import { PERIODS } from '../api/boards.ts'
import type { BoardRow, Period } from '../api/boards.ts'
import type { Store } from '../ports.ts'
import { SHARD } from './ranks.ts'
import type { NamedRow, Ranks, Standing } from './ranks.ts'
import { NOTHING, together, totalsIn } from './row.ts'
import type { Now } from './row.ts'
import { rowsOf, shardAt, shardId } from './shards.ts'

export interface Board {
  readonly rows: readonly BoardRow[]
  readonly own: BoardRow | undefined
  /** How many have points. */
  readonly players: number
}

export interface BoardWish {
  readonly community: CommunityId
  readonly period: Period
  readonly now: Now
  readonly limit: number
  /** Place of the one who asks, where there is one on this board. */
  readonly own: number | undefined
}

type RowAt = (place: number) => Promise<NamedRow | undefined>

/**
 * The best of a community, and one player's own row. Accounts of one person are one row, under the name of the account that stands for
 * them; equal points share a rank. The ranks tell the places; only the shards of the rows that are listed are read.
 */
export async function boardOf(
  store: Pick<Store, 'boards'>,
  ranks: Ranks,
  { community, period, now, limit, own }: BoardWish,
): Promise<Board> {
  const { best, players } = ranks.best(period, now, limit)
  const mine = own === undefined ? undefined : ranks.standing(period, now, own)
  const rowAt = reader(store, community, ranks)
  const shown = ({ points, places }: Standing, rank: number) =>
    rowOf(places, rowAt, { person: ranks.personAt(places[0] ?? 0), rank, points, period, now })
  const rows = await Promise.all(best.map((one, i) => shown(one, rankIn(best, i))))
  return {
    rows: rows.filter((row) => row !== undefined),
    own: mine && (await shown(mine, ranks.rank(period, now, mine.points))),
    players,
  }
}

const rankIn = (best: readonly Standing[], index: number): number =>
  1 + best.findIndex(({ points }) => points === best[index]?.points)

/** Rows by place; each shard is read once, where it must be read at all. */
function reader(store: Pick<Store, 'boards'>, community: CommunityId, ranks: Ranks): RowAt {
  const shards = new Map<number, Promise<readonly NamedRow[]>>()
  const read = async (shard: number): Promise<readonly NamedRow[]> =>
    rowsOf(await store.boards.read(shardId(community, shard)))
  return (place) =>
    ranks.row(place, async () => {
      const shard = shardAt(place)
      const reading = shards.get(shard) ?? read(shard)
      shards.set(shard, reading)
      return (await reading)[place % SHARD]
    })
}

const LISTED = 25

/** Has the rows of the best at hand, of all time and of the present week and month. */
export async function nameBest(
  store: Pick<Store, 'boards'>,
  community: CommunityId,
  ranks: Ranks,
): Promise<void> {
  const rowAt = reader(store, community, ranks)
  const best = PERIODS.flatMap((period) => ranks.best(period, ranks.keys, LISTED).best)
  await Promise.all(best.flatMap(({ places }) => places).map(rowAt))
}

interface Shown extends Pick<BoardRow, 'rank' | 'points'> {
  readonly person: string | undefined
  readonly period: Period
  readonly now: Now
}

/** The one that stands for the others may have no row here: then the first of them lends its name. */
async function rowOf(
  places: readonly number[],
  rowAt: RowAt,
  { person, rank, points, period, now }: Shown,
): Promise<BoardRow | undefined> {
  const rows = (await Promise.all(places.map(rowAt))).filter((row) => row !== undefined)
  const [player, named] = rows.find(([id]) => id === person) ?? rows[0] ?? []
  if (player === undefined || named === undefined) return undefined
  const { practice, match } = rows
    .map(([, row]) => totalsIn(row, period, now))
    .reduce((sum, totals) => together(sum, totals), NOTHING)
  return { rank, player: (person ?? player) as PlayerId, name: named.name, practice, match, points }
}
