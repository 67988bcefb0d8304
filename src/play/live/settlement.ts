import { rounded } from '../../quiz/score.ts'
import type { Match, Player } from '../../quiz/match/state.ts'
import { publicView } from '../../quiz/match/views.ts'
import type { PlayerId } from '../../quiz/vocabulary.ts'
import type { Settlement, StoredMatch } from '../records.ts'

/** A match with fewer players scores on no board. */
const LEAST_PLAYERS = 2
/** The name of an erased player's stand-in, who is on no board. */
const ERASED = ''

type Rows = NonNullable<StoredMatch['settled']>['rows']
type Row = Rows[string]
const NOTHING: Row = { points: 0, matches: 0, wins: 0 }

/** What a match is worth to each of its players: those who answered at least once, where there are two of them. */
function worth(match: Match): ReadonlyMap<PlayerId, Row> {
  const players = [...match.ranking.standings].filter(([, { answered }]) => answered > 0)
  if (players.length < LEAST_PLAYERS) return new Map()
  const wins = winners(match)
  return new Map(
    players.map(([id, { points, rank }]) => [
      id,
      { points: rounded(points), matches: 1, wins: Number(points > 0 && wins(match.players.get(id), rank)) },
    ]),
  )
}

/** With teams, the members of the first team win; equal points win together, and nobody wins without any. */
function winners(match: Match): (player: Player | undefined, rank: number) => boolean {
  const { teams } = publicView(match)
  if (teams.length === 0) return (_, rank) => rank === 1
  const first = new Set(teams.filter(({ rank }) => rank === 1).map(({ team }) => team))
  return (player) => player?.team !== undefined && first.has(player.team)
}

/** What the scoreboards are still to be told; undefined where they know it all. */
export function settlementOf(match: Match, stored: StoredMatch): Settlement | undefined {
  const told = stored.settled
  const now = worth(match)
  const players = [...match.players].map(([, player]) => player).filter(({ name }) => name !== ERASED)
  const rows = players.flatMap(({ id: player, name, platform }) => {
    const change = minus(now.get(player) ?? NOTHING, told?.rows[player] ?? NOTHING)
    return change === undefined ? [] : [{ player, name, platform, ...change }]
  })
  if (told !== undefined && rows.length === 0) return undefined
  return {
    key: `${match.id}/${(told?.revision ?? 0) + 1}`,
    match: match.id,
    at: stored.endedAt ?? stored.createdAt,
    ...(stored.community === undefined ? {} : { community: stored.community }),
    players: players.map(({ id }) => id),
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
