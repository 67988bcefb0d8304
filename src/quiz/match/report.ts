import { rounded } from '../score.ts'
import { revealed, shown } from '../shown.ts'
import type { PlayerId } from '../vocabulary.ts'
import { standingOf } from './ranking.ts'
import type { Match, PastRound, Player } from './state.ts'
import type { MatchFigures } from './view-types.ts'
import { playersInOrder, publicView } from './views.ts'

/** From how many answers on a figure says something. */
const FOR_DIFFICULTY = 10
const FOR_DISCRIMINATION = 20

/** The figures of a match for its report: of all rounds but the skipped ones, and of everybody whom the host has not removed. */
export function matchReport(match: Match): MatchFigures {
  const credits = creditSums(match)
  return {
    view: publicView(match),
    startedAt: match.startedAt ?? 0,
    questions: match.past.flatMap((past, i) => (past.skipped ? [] : [questionFigures(past, i + 1, credits)])),
    players: playersInOrder(match)
      .map((player) => playerFigures(match, player))
      .sort((a, b) => a.rank - b.rank),
  }
}

type Sums = ReadonlyMap<PlayerId, number>

/** Each player's credits over all rounds that count. */
function creditSums({ past }: Match): Sums {
  const sums = new Map<PlayerId, number>()
  for (const { given, skipped, voided } of past) {
    if (skipped || voided) continue
    for (const [id, { credit }] of given) sums.set(id, (sums.get(id) ?? 0) + credit)
  }
  return sums
}

function questionFigures(past: PastRound, round: number, sums: Sums): MatchFigures['questions'][number] {
  const given = [...past.given]
  const right = given.filter(([, { credit }]) => credit === 1).length
  return {
    round,
    question: shown(past.question),
    revealed: revealed(past.question, past.distribution, past.voided),
    answers: given.length,
    right,
    medianMs: median(given.map(([, { elapsed }]) => elapsed)),
    difficulty: given.length < FOR_DIFFICULTY ? undefined : right / given.length,
    discrimination: given.length < FOR_DISCRIMINATION ? undefined : pointBiserial(restScores(past, sums)),
  }
}

export function median(values: readonly number[]): number | undefined {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = sorted.length >> 1
  const high = sorted[middle]
  const low = sorted.length % 2 === 1 ? high : sorted[middle - 1]
  return high === undefined || low === undefined ? undefined : (low + high) / 2
}

interface ItemScore {
  readonly right: boolean
  /** Credit in the other rounds. */
  readonly rest: number
}

function restScores({ given, voided }: PastRound, sums: Sums): readonly ItemScore[] {
  return [...given].map(([id, { credit }]) => ({
    right: credit === 1,
    rest: (sums.get(id) ?? 0) - (voided ? 0 : credit),
  }))
}

/**
 * Point-biserial correlation: (mean rest score of those who were right - mean of those who were not) / standard deviation
 * x sqrt(p (1 - p)), with the population's deviation; -1 to 1. Undefined where all or none were right, or all rest scores are equal.
 */
export function pointBiserial(scores: readonly ItemScore[]): number | undefined {
  const all = scores.map(({ rest }) => rest)
  const right = scores.filter((score) => score.right).map(({ rest }) => rest)
  const wrong = scores.filter((score) => !score.right).map(({ rest }) => rest)
  const middle = mean(all)
  const spread = Math.sqrt(mean(all.map((rest) => (rest - middle) ** 2)))
  if (right.length === 0 || wrong.length === 0 || spread < 1e-9) return undefined
  const p = right.length / all.length
  return ((mean(right) - mean(wrong)) / spread) * Math.sqrt(p * (1 - p))
}

const mean = (values: readonly number[]): number => values.reduce((sum, v) => sum + v, 0) / values.length

function playerFigures(match: Match, player: Player): MatchFigures['players'][number] {
  const { id, name, platform, team } = player
  const { points, rank } = standingOf(match.ranking, player)
  const credits = match.past.map(({ given }) => given.get(id)?.credit)
  return { player: id, name, platform, team, points: rounded(points), rank, credits }
}
