import { roundPoints, streakPoints } from '../score.ts'
import type { ScoreRules, Timed } from '../score.ts'
import type { PlayerId } from '../vocabulary.ts'
import type { Match, PastRound, Player, Ranking, Standing, Tally, TeamSum } from './state.ts'
import { ownLimit } from './timing.ts'

export const NOTHING: Tally = { points: 0, gained: 0, right: 0, answered: 0, streak: 0 }
export const NO_RANKING: Ranking = { standings: new Map(), teams: [] }

/** The standings one round later: costs one pass over the players. */
export const advanced = (match: Match, round: PastRound): Ranking =>
  ranked(match, match.ranking.standings, turnsOf(match, [round]))

/** The standings from the recorded answers of all rounds. */
export const recomputed = (match: Match): Ranking =>
  ranked(match, NO_RANKING.standings, turnsOf(match, match.past))

/** The same points, ranked anew: after somebody was removed or changed teams. */
export const reranked = (match: Match): Ranking => ranked(match, match.ranking.standings, [])

/** A player's standing; who came after the last finished round stands below everybody with points. */
export function standingOf({ standings }: Ranking, player: PlayerId): Standing {
  const standing = standings.get(player)
  if (standing !== undefined) return standing
  const ahead = [...standings.values()].filter(({ points }) => points > 0).length
  return { ...NOTHING, rank: ahead + 1 }
}

/** A round and what it brought; undefined: it counts for nobody. */
interface Turn {
  readonly round: PastRound
  readonly points: ReadonlyMap<PlayerId, number> | undefined
}

const turnsOf = (match: Match, rounds: readonly PastRound[]): readonly Turn[] =>
  rounds.map((round) => {
    const counts = !round.skipped && !round.voided
    return { round, points: counts ? roundPoints(rulesOf(match), timed(round)) : undefined }
  })

const rulesOf = ({ settings, questions }: Match): ScoreRules => ({
  scoring: settings.scoring,
  streakBonus: settings.streakBonus,
  rounds: Math.max(1, questions.length),
})

const timed = ({ given, limit }: PastRound): readonly (readonly [PlayerId, Timed])[] =>
  [...given].map(([id, { credit, elapsed, extraTime }]) => [
    id,
    { credit, elapsed, limit: ownLimit(limit, extraTime) },
  ])

function tallied(rules: ScoreRules, before: Tally, { turn, id }: { turn: Turn; id: PlayerId }): Tally {
  if (turn.points === undefined) return { ...before, gained: 0 }
  const credit = turn.round.given.get(id)?.credit
  const streak = credit === 1 ? before.streak + 1 : 0
  const gained = (turn.points.get(id) ?? 0) + streakPoints(rules, streak)
  return {
    points: before.points + gained,
    gained,
    right: before.right + (credit === 1 ? 1 : 0),
    answered: before.answered + (credit === undefined ? 0 : 1),
    streak,
  }
}

interface Row {
  readonly player: Player
  readonly tally: Tally
}

function ranked(match: Match, before: Ranking['standings'], turns: readonly Turn[]): Ranking {
  const rules = rulesOf(match)
  const rows: Row[] = []
  for (const [id, player] of match.players) {
    if (player.kicked) continue
    const start: Tally = before.get(id) ?? NOTHING
    rows.push({ player, tally: turns.reduce((tally, turn) => tallied(rules, tally, { turn, id }), start) })
  }
  rows.sort((a, b) => b.tally.points - a.tally.points || a.player.seat - b.player.seat)
  return { standings: inOrder(rows), teams: teamSums(match, rows) }
}

/** Equal points share a rank, and the next rank counts them all. */
function inOrder(rows: readonly Row[]): Ranking['standings'] {
  const standings = new Map<PlayerId, Standing>()
  let rank = 0
  let last: number | undefined
  for (const { player, tally } of rows) {
    if (tally.points !== last) rank = standings.size + 1
    last = tally.points
    const { points, gained, right, answered, streak } = tally
    standings.set(player.id, { points, gained, right, answered, streak, rank })
  }
  return standings
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
