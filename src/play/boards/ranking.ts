import type { PlayerId } from '../../quiz/vocabulary.ts'
import type { BoardRow, Period } from '../api.ts'
import type { StoredBoardRow, Totals } from '../records.ts'
import { NOTHING, together, totalsIn } from './row.ts'
import type { Now } from './row.ts'

type Rows = ReadonlyMap<string, StoredBoardRow>
type Unranked = Omit<BoardRow, 'rank'>

export interface Board {
  readonly rows: readonly BoardRow[]
  readonly own: BoardRow | undefined
  /** How many have points. */
  readonly players: number
}

/**
 * The best of a community, and one player's own row. Accounts of one person are one row, under the name of the account that stands for
 * them; equal points share a rank. One pass over the rows, and a sort of the listed ones alone.
 */
export function boardOf(
  rows: Rows,
  span: { period: Period; now: Now },
  wish: { limit: number; me: string | undefined },
): Board {
  const scored = [...scoredRows(rows, span)]
  const best = bestOf(scored, wish.limit)
  const own = wish.me === undefined ? undefined : ownRow(scored, rows.get(wish.me)?.person ?? wish.me)
  return { rows: ranked(best), own, players: scored.length }
}

function* scoredRows(rows: Rows, { period, now }: { period: Period; now: Now }): Iterable<Unranked> {
  const people = new Map<string, Totals>()
  for (const [player, row] of rows) {
    const totals = totalsIn(row, period, now)
    if (row.person !== undefined) people.set(row.person, together(people.get(row.person) ?? NOTHING, totals))
    else if (totals.practice + totals.match > 0) yield rowOf(player, row.name, totals)
  }
  for (const [person, totals] of people) {
    if (totals.practice + totals.match > 0) yield rowOf(person, rows.get(person)?.name ?? person, totals)
  }
}

const rowOf = (player: string, name: string, { practice, match }: Totals): Unranked => ({
  player: player as PlayerId,
  name,
  practice,
  match,
  points: practice + match,
})

const before = (a: Unranked, b: Unranked): number => b.points - a.points || (a.player < b.player ? -1 : 1)

/** The `limit` best, in order: what lies below the worst of them is passed over. */
function bestOf(scored: readonly Unranked[], limit: number): readonly Unranked[] {
  let best: Unranked[] = []
  let least = -Infinity
  for (const row of scored) {
    if (row.points < least) continue
    best.push(row)
    if (best.length < 4 * limit) continue
    best = best.sort(before).slice(0, limit)
    least = best.at(-1)?.points ?? least
  }
  return best.sort(before).slice(0, limit)
}

function ranked(best: readonly Unranked[]): readonly BoardRow[] {
  let rank = 0
  return best.map((row, index) => {
    if (best[index - 1]?.points !== row.points) rank = index + 1
    return { ...row, rank }
  })
}

function ownRow(scored: readonly Unranked[], player: string): BoardRow | undefined {
  const own = scored.find((row) => row.player === player)
  if (own === undefined) return undefined
  return { ...own, rank: 1 + scored.reduce((above, { points }) => above + Number(points > own.points), 0) }
}
