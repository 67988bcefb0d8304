import { roundPoints, streakPoints } from '../score.ts'
import type { ScoreRules, Timed } from '../score.ts'
import type { PlayerId } from '../vocabulary.ts'
import type { Match, PastRound, Player, Ranking, Standing, Tally, TeamSum } from './state.ts'
import { ownLimit } from './timing.ts'

export const NOTHING: Tally = { points: 0, gained: 0, right: 0, answered: 0, streak: 0 }
export const NO_RANKING: Ranking = { standings: new Map(), teams: [], scored: 0 }

/** The standings one round later: costs one pass over the players. */
export const advanced = (match: Match, round: PastRound): Ranking =>
  ranked(match, match.ranking.standings, turnsOf(match, [round]))

/** The standings from the recorded answers of all rounds. */
export const recomputed = (match: Match): Ranking =>
  ranked(match, NO_RANKING.standings, turnsOf(match, match.past))

/** The same points, ranked anew: after somebody was removed or changed teams. */
export const reranked = (match: Match): Ranking => ranked(match, match.ranking.standings, [])

/** A player's standing; who came after the last finished round stands below everybody with points. */
export const standingOf = ({ standings, scored }: Ranking, player: PlayerId): Standing =>
  standings.get(player) ?? { ...NOTHING, rank: scored + 1 }

/** What a round brought; undefined: it counts for nobody. */
type Turn =
  | {
      readonly answers: ReadonlyMap<PlayerId, Timed>
      readonly points: ReadonlyMap<PlayerId, number>
    }
  | undefined

const turnsOf = (match: Match, rounds: readonly PastRound[]): readonly Turn[] =>
  rounds.map((round) => {
    if (round.skipped || round.voided) return undefined
    const answers = timed(round)
    return { answers, points: roundPoints(rulesOf(match), answers) }
  })

const rulesOf = ({ settings, questions }: Match): ScoreRules => ({
  scoring: settings.scoring,
  streakBonus: settings.streakBonus,
  rounds: Math.max(1, questions.length),
})

function timed({ given, limit }: PastRound): ReadonlyMap<PlayerId, Timed> {
  const answers = new Map<PlayerId, Timed>()
  for (const [id, { credit, elapsed, extraTime }] of given)
    answers.set(id, { credit, elapsed, limit: ownLimit(limit, extraTime) })
  return answers
}

function tallied(rules: ScoreRules, before: Tally, { turn, id }: { turn: Turn; id: PlayerId }): Tally {
  if (turn === undefined) return { ...before, gained: 0 }
  const credit = turn.answers.get(id)?.credit
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
  const rows = rowsOf(match, before, turns)
  const groups = byPoints(rows)
  return {
    standings: inOrder(groups),
    teams: teamSums(match, rows),
    scored: rows.length - (groups.get(0)?.length ?? 0),
  }
}

/** In the order of joining. Every player has a seat of their own, so that there is nothing to sort. */
function rowsOf(match: Match, before: Ranking['standings'], turns: readonly Turn[]): readonly Row[] {
  const rules = rulesOf(match)
  const seats = new Array<Row | undefined>(match.players.size).fill(undefined)
  for (const [id, player] of match.players) {
    if (player.kicked) continue
    const start: Tally = before.get(id) ?? NOTHING
    const tally = turns.reduce((sum, turn) => tallied(rules, sum, { turn, id }), start)
    seats[player.seat] = { player, tally }
  }
  return seats.filter((row) => row !== undefined)
}

/**
 * Each group in the order of joining. Points come in few different sums, and sorting those takes a fraction of what sorting
 * thousands of players would: everybody waits for this at the reveal.
 */
function byPoints(rows: readonly Row[]): ReadonlyMap<number, readonly Row[]> {
  const groups = new Map<number, Row[]>()
  for (const row of rows) {
    const group = groups.get(row.tally.points)
    if (group === undefined) groups.set(row.tally.points, [row])
    else group.push(row)
  }
  return groups
}

/** Equal points share a rank, and the next rank counts them all. */
function inOrder(groups: ReadonlyMap<number, readonly Row[]>): Ranking['standings'] {
  const standings = new Map<PlayerId, Standing>()
  for (const sum of Float64Array.from(groups.keys()).sort().reverse()) {
    const rank = standings.size + 1
    for (const { player, tally } of groups.get(sum) ?? []) {
      const { points, gained, right, answered, streak } = tally
      standings.set(player.id, { points, gained, right, answered, streak, rank })
    }
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
