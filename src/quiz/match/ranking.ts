import { roundPoints, streakPoints } from '../score.ts'
import type { ScoreRules, Timed } from '../score.ts'
import type { PlayerId } from '../vocabulary.ts'
import type { Match, PastRound, Player, Ranking, Standing, Tallies, TeamSum } from './state.ts'
import { ownLimit } from './timing.ts'

/**
 * Everybody waits for the standings at the reveal, and answers to other matches wait behind them: sums lie in arrays by seat, so
 * that a round of thousands makes little to allocate and to clear away.
 */

const emptyTallies = (seats: number): Tallies => ({
  points: new Float64Array(seats),
  gained: new Float64Array(seats),
  right: new Uint32Array(seats),
  answered: new Uint32Array(seats),
  streak: new Uint32Array(seats),
})

export const NO_RANKING: Ranking = {
  tallies: emptyTallies(0),
  ranks: new Uint32Array(),
  order: [],
  teams: [],
  scored: 0,
}

/** The standings one round later: costs one pass over the players. */
export const advanced = (match: Match, round: PastRound): Ranking =>
  ranked(match, match.ranking.tallies, [round])

/** The standings from the recorded answers of all rounds. */
export const recomputed = (match: Match): Ranking => ranked(match, NO_RANKING.tallies, match.past)

/** The same points, ranked anew: after somebody was removed or changed teams. */
export const reranked = (match: Match): Ranking => ranked(match, match.ranking.tallies, [])

/** A player's standing; who came after the last finished round stands below everybody with points. */
export function standingOf({ tallies, ranks, scored }: Ranking, { seat }: Pick<Player, 'seat'>): Standing {
  const { points, gained, right, answered, streak } = tallies
  return {
    points: points[seat] ?? 0,
    gained: gained[seat] ?? 0,
    right: right[seat] ?? 0,
    answered: answered[seat] ?? 0,
    streak: streak[seat] ?? 0,
    rank: ranks[seat] ?? scored + 1,
  }
}

function ranked(match: Match, before: Tallies, rounds: readonly PastRound[]): Ranking {
  const rules = rulesOf(match)
  const tallies = copied(before, match.players.size)
  for (const round of rounds) count(tallies, round, rules)
  const players = seated(match)
  return { tallies, ...inOrder(tallies, players), teams: teamSums(match, tallies, players) }
}

const rulesOf = ({ settings, questions }: Match): ScoreRules => ({
  scoring: settings.scoring,
  streakBonus: settings.streakBonus,
  rounds: Math.max(1, questions.length),
})

/** With room for those who came since. */
function copied(before: Tallies, seats: number): Tallies {
  const tallies = emptyTallies(seats)
  for (const field of Object.keys(tallies) as (keyof Tallies)[]) tallies[field].set(before[field])
  return tallies
}

/** Adds what a round brought; where it counts for nobody, streaks go on after it. */
function count(tallies: Tallies, round: PastRound, rules: ScoreRules): void {
  tallies.gained.fill(0)
  if (round.skipped || round.voided) return
  const seats: number[] = []
  const answers: Timed[] = []
  round.given.each(({ seat, credit, elapsed, extraTime }) => {
    seats.push(seat)
    answers.push({ credit, elapsed, limit: ownLimit(round.limit, extraTime) })
  })
  const scores = roundPoints(rules, answers)
  const streaks = tallies.streak.slice()
  tallies.streak.fill(0)
  for (const [i, seat] of seats.entries()) {
    const right = answers[i]?.credit === 1
    const streak = right ? (streaks[seat] ?? 0) + 1 : 0
    const gained = (scores[i] ?? 0) + streakPoints(rules, streak)
    tallies.streak[seat] = streak
    tallies.gained[seat] = gained
    add(tallies.points, seat, gained)
    add(tallies.answered, seat, 1)
    if (right) add(tallies.right, seat, 1)
  }
}

function add(sums: Tallies[keyof Tallies], seat: number, more: number): void {
  sums[seat] = (sums[seat] ?? 0) + more
}

/** In the order of joining, without the removed. Every player has a seat of their own, so that there is nothing to sort. */
function seated({ players }: Match): readonly Player[] {
  const seats = new Array<Player | undefined>(players.size).fill(undefined)
  players.each((player) => {
    if (!player.kicked) seats[player.seat] = player
  })
  return seats.filter((player) => player !== undefined)
}

/**
 * Equal points share a rank, and the next rank counts them all. Points come in few different sums, and sorting those takes a
 * fraction of what sorting thousands of players would.
 */
function inOrder(
  { points }: Tallies,
  players: readonly Player[],
): Pick<Ranking, 'ranks' | 'order' | 'scored'> {
  const groups = new Map<number, Player[]>()
  for (const player of players) {
    const sum = points[player.seat] ?? 0
    const group = groups.get(sum)
    if (group === undefined) groups.set(sum, [player])
    else group.push(player)
  }
  const ranks = new Uint32Array(points.length)
  const order: PlayerId[] = []
  for (const sum of Float64Array.from(groups.keys()).sort().reverse()) {
    const rank = order.length + 1
    for (const { id, seat } of groups.get(sum) ?? []) {
      ranks[seat] = rank
      order.push(id)
    }
  }
  return { ranks, order, scored: order.length - (groups.get(0)?.length ?? 0) }
}

function teamSums({ settings }: Match, tallies: Tallies, players: readonly Player[]): readonly TeamSum[] {
  const sums = settings.teams.map(() => ({ points: 0, members: 0 }))
  if (sums.length === 0) return sums
  for (const { seat, team } of players) {
    const sum = team === undefined ? undefined : sums[team]
    if (sum === undefined || tallies.answered[seat] === 0) continue
    sum.points += tallies.points[seat] ?? 0
    sum.members += 1
  }
  return sums
}
