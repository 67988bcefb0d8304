import type { MemberRecord } from '../records/members.ts'

/** Days in a row with an answer, as runs: their number grows with the gaps, not with the days. */
type Run = MemberRecord['runs'][number]

const KEPT = 40
const DAY = 86_400_000
const numberOf = (day: string): number => Date.parse(`${day}T00:00:00Z`) / DAY
const lengthOf = ({ from, to }: Run): number => numberOf(to) - numberOf(from) + 1

/** The runs with one more day, `2023-09-13`. Of many, the longest and the last are kept. */
export function withDay(runs: readonly Run[], day: string): Run[] {
  const all = joinedRuns([runs, [{ from: day, to: day }]])
  if (all.length <= KEPT) return all
  const [longest] = all.toSorted((a, b) => lengthOf(b) - lengthOf(a))
  const last = all.slice(1 - KEPT)
  return longest === undefined || last.includes(longest) ? all.slice(-KEPT) : [longest, ...last]
}

/** All days of several lists, as one: accounts of one person. */
export function joinedRuns(lists: readonly (readonly Run[])[]): Run[] {
  const sorted = lists.flat().sort((a, b) => (a.from < b.from ? -1 : 1))
  const joined: Run[] = []
  for (const run of sorted) {
    const last = joined.at(-1)
    if (last === undefined || numberOf(run.from) > numberOf(last.to) + 1) joined.push({ ...run })
    else if (run.to > last.to) last.to = run.to
  }
  return joined
}

export const runsOf = (days: readonly string[]): Run[] =>
  joinedRuns([days.map((from) => ({ from, to: from }))])

/** How long the run goes on that reaches today or yesterday, and the longest of all. */
export function daysInRow(runs: readonly Run[], today: string): { days: number; bestDays: number } {
  const last = runs.at(-1)
  const goesOn = last !== undefined && numberOf(last.to) >= numberOf(today) - 1
  return { days: goesOn ? lengthOf(last) : 0, bestDays: Math.max(0, ...runs.map(lengthOf)) }
}
