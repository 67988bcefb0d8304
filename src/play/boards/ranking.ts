import type { PlayerId } from '../../quiz/vocabulary.ts'
import type { BoardRow, Period } from '../api.ts'
import type { StoredBoardRow, Totals } from '../records.ts'
import { together, totalsIn } from './row.ts'
import type { Now } from './row.ts'

/** Who has points, the most first. Accounts of one person are one row, under the name of the account that stands for them; equal points share a rank. */
export function rowsOf(
  rows: ReadonlyMap<string, StoredBoardRow>,
  period: Period,
  now: Now,
): readonly BoardRow[] {
  const people = new Map<string, { name: string; totals: Totals }>()
  for (const [player, row] of rows) {
    const person = row.person ?? player
    const known = people.get(person)
    const totals = totalsIn(row, period, now)
    const name = rows.get(person)?.name ?? row.name
    people.set(person, { name, totals: known === undefined ? totals : together(known.totals, totals) })
  }
  return ranked([...people].flatMap(([player, { name, totals }]) => scored(player, name, totals)))
}

type Unranked = Omit<BoardRow, 'rank'>

function scored(player: string, name: string, { practice, match }: Totals): readonly Unranked[] {
  const points = practice + match
  return points > 0 ? [{ player: player as PlayerId, name, practice, match, points }] : []
}

function ranked(rows: Unranked[]): readonly BoardRow[] {
  rows.sort((a, b) => b.points - a.points || (a.player < b.player ? -1 : 1))
  let rank = 0
  return rows.map((row, index) => {
    if (rows[index - 1]?.points !== row.points) rank = index + 1
    return { ...row, rank }
  })
}
