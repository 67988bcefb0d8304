import { roundPoints, streakPoints } from '../score.ts'
import type { ScoreRules } from '../score.ts'
import type { PlayerId } from '../vocabulary.ts'
import type { Match, PastRound, Player, Ranking, Tally, TeamSum } from './state.ts'
import { ownLimit } from './timing.ts'
import type { Table } from './table.ts'

export const NOTHING: Tally = { points: 0, gained: 0, right: 0, answered: 0, streak: 0 }
export const NO_RANKING: Ranking = { tallies: new Map(), ranks: new Map(), order: [], teams: [] }

/** The standings one round later: costs one pass over the players. */
export function advanced(match: Match, round: PastRound): Ranking {
  return ranked(match, tallied(match, match.ranking.tallies, round))
}

/** The standings from the recorded answers of all rounds. */
export function recomputed(match: Match): Ranking {
  const none: Ranking['tallies'] = new Map()
  return ranked(
    match,
    match.past.reduce((tallies, round) => tallied(match, tallies, round), none),
  )
}

/** The same points, ranked anew: after somebody was removed or changed teams. */
export const reranked = (match: Match): Ranking => ranked(match, match.ranking.tallies)

/** Rank by points: one more than the number of players with more. */
export function rankOf(ranking: Ranking, player: PlayerId): number {
  const rank = ranking.ranks.get(player)
  return rank ?? 1 + ranking.order.filter((id) => (ranking.tallies.get(id) ?? NOTHING).points > 0).length
}

const rulesOf = ({ settings, questions }: Match): ScoreRules => ({
  scoring: settings.scoring,
  streakBonus: settings.streakBonus,
  rounds: Math.max(1, questions.length),
})

const counts = (round: PastRound): boolean => !round.skipped && !round.voided

function tallied(match: Match, before: Ranking['tallies'], round: PastRound): Ranking['tallies'] {
  const rules = rulesOf(match)
  const gains = counts(round) ? roundPoints(rules, timed(round)) : undefined
  const next = new Map<PlayerId, Tally>()
  for (const [id, { kicked }] of match.players) {
    const old = before.get(id) ?? NOTHING
    if (!kicked)
      next.set(
        id,
        gains
          ? gain({ rules, old, credit: round.given.get(id)?.credit, points: gains.get(id) ?? 0 })
          : { ...old, gained: 0 },
      )
  }
  return next
}

function* timed(round: PastRound) {
  for (const [id, { credit, elapsed, extraTime }] of round.given)
    yield [id, { credit, elapsed, limit: ownLimit(round.limit, extraTime) }] as const
}

function gain(turn: { rules: ScoreRules; old: Tally; credit: number | undefined; points: number }): Tally {
  const { rules, old, credit, points } = turn
  const streak = credit === 1 ? old.streak + 1 : 0
  const gained = points + streakPoints(rules, streak)
  return {
    points: old.points + gained,
    gained,
    right: old.right + (credit === 1 ? 1 : 0),
    answered: old.answered + (credit === undefined ? 0 : 1),
    streak,
  }
}

function ranked(match: Match, tallies: Ranking['tallies']): Ranking {
  const rows = [...tallies].flatMap(([id, tally]) => seated(match.players, id, tally))
  rows.sort((a, b) => b.tally.points - a.tally.points || a.player.seat - b.player.seat)
  const ranks = new Map<PlayerId, number>()
  let rank = 0
  rows.forEach(({ player, tally }, i) => {
    if (tally.points !== rows[i - 1]?.tally.points) rank = i + 1
    ranks.set(player.id, rank)
  })
  const kept = new Map(rows.map(({ player, tally }) => [player.id, tally]))
  return { tallies: kept, ranks, order: rows.map(({ player }) => player.id), teams: teamSums(match, rows) }
}

interface Row {
  readonly player: Player
  readonly tally: Tally
}

function seated(players: Table<PlayerId, Player>, id: PlayerId, tally: Tally): readonly Row[] {
  const player = players.get(id)
  return player === undefined || player.kicked ? [] : [{ player, tally }]
}

function teamSums({ settings }: Match, rows: readonly Row[]): readonly TeamSum[] {
  const sums = settings.teams.map(() => ({ points: 0, members: 0 }))
  for (const { player, tally } of rows) {
    const sum = player.team === undefined ? undefined : sums[player.team]
    if (sum === undefined || tally.answered === 0) continue
    sum.points += tally.points
    sum.members += 1
  }
  return sums
}
