import type { MatchId } from '../../quiz/vocabulary.ts'
import type { MatchReport } from '../api.ts'
import type { Settlement, StoredMatch } from '../records.ts'

/** A match with fewer players scores on no board. */
const LEAST_PLAYERS = 2

/** The name of an erased player's stand-in, who is on no board. */
const ERASED = ''

type Rows = NonNullable<StoredMatch['settled']>['rows']
type Row = Rows[string]
const NOTHING: Row = { points: 0, matches: 0, wins: 0 }

/** What a match is worth to each of its players: those who answered at least once, where there are two of them. */
export function worth(report: MatchReport): Rows {
  const players = report.players.filter((player) => player.credits.some((credit) => credit !== undefined))
  if (players.length < LEAST_PLAYERS) return {}
  return Object.fromEntries(
    players.map((one) => [one.player, { points: one.points, matches: 1, wins: won(report, one) ? 1 : 0 }]),
  )
}

/** With teams, the members of the first team win; equal points win together. */
function won({ view }: MatchReport, { team, rank }: MatchReport['players'][number]): boolean {
  if (view.teams.length === 0) return rank === 1
  return view.teams.some((row) => row.team === team && row.rank === 1)
}

/** What the scoreboards are still to be told; undefined where they know it all. */
export function settlementOf(id: MatchId, stored: StoredMatch, report: MatchReport): Settlement | undefined {
  const told = stored.settled
  const now = worth(report)
  const rows = report.players.flatMap(({ player, name, platform }) => {
    if (name === ERASED) return []
    const change = minus(now[player] ?? NOTHING, told?.rows[player] ?? NOTHING)
    return change === undefined ? [] : [{ player, name, platform, ...change }]
  })
  if (told !== undefined && rows.length === 0) return undefined
  return {
    key: `${id}/${(told?.revision ?? 0) + 1}`,
    match: id,
    at: stored.endedAt ?? stored.createdAt,
    ...(stored.community === undefined ? {} : { community: stored.community }),
    players: report.players.map(({ player }) => player),
    rows,
  }
}

function minus(now: Row, told: Row): Row | undefined {
  const change = {
    points: now.points - told.points,
    matches: now.matches - told.matches,
    wins: now.wins - told.wins,
  }
  return change.points === 0 && change.matches === 0 && change.wins === 0 ? undefined : change
}

/** What has been told once this settlement was added. */
export function settledWith(told: StoredMatch['settled'], { rows }: Settlement): StoredMatch['settled'] {
  const sums = { ...told?.rows }
  for (const { player, points, matches, wins } of rows) {
    const old = sums[player] ?? NOTHING
    sums[player] = { points: old.points + points, matches: old.matches + matches, wins: old.wins + wins }
  }
  return { revision: (told?.revision ?? 0) + 1, rows: sums }
}
