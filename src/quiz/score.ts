import type { Scoring } from './vocabulary.ts'

/** Points are whole numbers of millionths of a point: exact to add and to compare, rounded only for display. */
export const POINT = 1_000_000

/** A right answer, in points. */
const RIGHT = 1000
/** Credit comes in halves, so half a right answer is worth 500: all bonuses of a match together stay below it. */
const FAIR_BONUS = 499
const FAIR_STREAK = 250
const STEPS = 10
/** Streaks grow from the second right answer in a row to the sixth. */
const LONGEST_STREAK = 5
const CLASSIC_STREAK = 100
const CLASSIC_FULL_MS = 500

export interface ScoreRules {
  readonly scoring: Scoring
  readonly streakBonus: boolean
  /** Planned rounds of the match, whether or not all are played. */
  readonly rounds: number
}

export interface Timed {
  /** 0, 0.5 or 1. */
  readonly credit: number
  /** Milliseconds. */
  readonly elapsed: number
  /** The player's own limit in milliseconds; undefined: none. */
  readonly limit: number | undefined
}

/** Exact points for display. */
export const rounded = (exact: number): number => Math.round(exact / POINT)

/**
 * The exact points of one round's answers, in their order, without streaks.
 *
 * - `fair`: 1,000 x credit, and for speed at most 499 / planned rounds, in ten steps of the player's own limit.
 * - `classic`: round((1 - t / T / 2) x 1000) x credit, full under half a second (the formula Kahoot! publishes).
 * - `calm`: 1,000 x credit.
 *
 * A player without limit gets what speed brought on average to the round's right answers that had one; where there are none,
 * `fair` adds nothing and `classic` takes nothing away.
 */
export function roundPoints(rules: ScoreRules, answers: readonly Timed[]): readonly number[] {
  const usual = meanSpeed(rules, answers)
  const base = basePoints(rules)
  return answers.map((answer) => {
    const speed = speedPoints(rules, answer) ?? usual
    return Math.round(base * answer.credit) + Math.floor(speed * answer.credit)
  })
}

/** What a streak of right answers adds to its last one. In `fair` it shares the 499 with speed, so that more credit always wins. */
export function streakPoints(rules: ScoreRules, streak: number): number {
  if (!rules.streakBonus || streak < 2) return 0
  const steps = Math.min(streak - 1, LONGEST_STREAK)
  if (rules.scoring !== 'fair') return steps * CLASSIC_STREAK * POINT
  return steps * Math.floor((FAIR_STREAK * POINT) / (rules.rounds * LONGEST_STREAK))
}

/** What full credit is worth without speed. In `classic` speed is all of it. */
const basePoints = (rules: ScoreRules): number => (rules.scoring === 'classic' ? 0 : RIGHT * POINT)

function speedPoints(rules: ScoreRules, { elapsed, limit }: Timed): number | undefined {
  if (rules.scoring === 'calm') return 0
  if (limit === undefined) return undefined
  return rules.scoring === 'fair' ? fairSpeed(rules, elapsed / limit) : classicSpeed(elapsed, limit)
}

function fairSpeed(rules: ScoreRules, share: number): number {
  const most = rules.streakBonus ? FAIR_BONUS - FAIR_STREAK : FAIR_BONUS
  const steps = share >= 1 ? 0 : STEPS - Math.floor(share * STEPS)
  return steps * Math.floor((most * POINT) / (rules.rounds * STEPS))
}

function classicSpeed(elapsed: number, limit: number): number {
  if (elapsed < CLASSIC_FULL_MS) return RIGHT * POINT
  return Math.round((1 - Math.min(elapsed / limit, 1) / 2) * RIGHT) * POINT
}

function meanSpeed(rules: ScoreRules, answers: readonly Timed[]): number {
  let [sum, known] = [0, 0]
  for (const answer of answers) {
    const speed = answer.credit === 1 ? speedPoints(rules, answer) : undefined
    if (speed === undefined) continue
    sum += speed
    known += 1
  }
  if (known === 0) return rules.scoring === 'classic' ? RIGHT * POINT : 0
  return Math.floor(sum / known)
}
