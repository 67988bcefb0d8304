import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { POINT, rounded, roundPoints, streakPoints } from '../../src/quiz/score.ts'
import type { ScoreRules, Timed } from '../../src/quiz/score.ts'
import { SCORINGS } from '../../src/quiz/vocabulary.ts'

const rules = (over: Partial<ScoreRules> = {}): ScoreRules => ({
  scoring: 'fair',
  streakBonus: false,
  rounds: 10,
  ...over,
})
const one = (scoring: ScoreRules, answer: Timed): number => roundPoints(scoring, [answer])[0] ?? -1

const credit = fc.constantFrom(0, 0.5, 1)
const answer: fc.Arbitrary<Timed> = fc.record({
  credit,
  elapsed: fc.integer({ min: 0, max: 400_000 }),
  limit: fc.option(fc.integer({ min: 5_000, max: 600_000 }), { nil: undefined }),
})

describe('fair', () => {
  test.each([
    [0, 1049.9],
    [1_999, 1049.9],
    [2_000, 1044.91],
    [19_999, 1004.99],
    [20_000, 1000],
    [25_000, 1000],
  ])('a right answer after %i of 20,000 ms is worth %f', (elapsed, points) => {
    expect(one(rules(), { credit: 1, elapsed, limit: 20_000 })).toBe(Math.round(points * POINT))
  })

  test('more credit in a match always means more points, whatever the speed and the streaks', () => {
    const turns = fc.array(fc.tuple(answer, answer, answer), { minLength: 2, maxLength: 30 })
    fc.assert(
      fc.property(turns, fc.boolean(), fc.nat(20), (played, streakBonus, skipped) => {
        const fair = rules({ streakBonus, rounds: played.length + skipped })
        const [a, b] = [0, 1].map((who) => {
          let [points, sum, streak] = [0, 0, 0]
          for (const answers of played) {
            const mine = answers[who] ?? answers[0]
            streak = mine.credit === 1 ? streak + 1 : 0
            sum += mine.credit
            points += (roundPoints(fair, answers)[who] ?? 0) + streakPoints(fair, streak)
          }
          return { points, sum }
        })
        if (a === undefined || b === undefined || a.sum === b.sum) return
        expect(Math.sign(a.points - b.points)).toBe(Math.sign(a.sum - b.sum))
      }),
      { numRuns: 500 },
    )
  })

  test('the fastest with one half less stays behind the slowest, in matches of every length', () => {
    for (const streakBonus of [false, true])
      for (let rounds = 1; rounds <= 300; rounds++) {
        const fair = rules({ rounds, streakBonus })
        const fast = one(fair, { credit: 1, elapsed: 0, limit: 5_000 })
        const slow = one(fair, { credit: 1, elapsed: 5_000, limit: 5_000 })
        const half = one(fair, { credit: 0.5, elapsed: 0, limit: 5_000 })
        const streaks = Array.from({ length: rounds }, (_, i) => streakPoints(fair, i + 1)).reduce(
          (x, y) => x + y,
        )
        expect(fast * (rounds - 1) + half + streaks).toBeLessThan(slow * rounds)
      }
  })
})

describe('classic', () => {
  const classic = rules({ scoring: 'classic' })

  test.each([
    [499, 1, 1000],
    [500, 1, 988],
    [10_000, 1, 750],
    [20_000, 1, 500],
    [30_000, 1, 500],
    [10_000, 0.5, 375],
    [0, 0, 0],
  ])('after %i of 20,000 ms with credit %f: %f', (elapsed, given, points) => {
    expect(one(classic, { credit: given, elapsed, limit: 20_000 })).toBe(points * POINT)
  })

  test('without a limit a right answer is worth all of it', () => {
    expect(one(classic, { credit: 1, elapsed: 90_000, limit: undefined })).toBe(1000 * POINT)
  })

  test('a streak adds 100 a round, 500 at most, where the host chose it', () => {
    const streaks = rules({ scoring: 'classic', streakBonus: true })
    expect([0, 1, 2, 3, 6, 7, 50].map((n) => rounded(streakPoints(streaks, n)))).toEqual([
      0, 0, 100, 200, 500, 500, 500,
    ])
    expect(streakPoints(classic, 6)).toBe(0)
  })
})

test('calm knows no clock', () => {
  const calm = rules({ scoring: 'calm' })
  for (const elapsed of [0, 1_000, 99_000])
    expect(one(calm, { credit: 0.5, elapsed, limit: 20_000 })).toBe(500 * POINT)
})

describe('without a limit of one’s own', () => {
  const fast = { credit: 1, elapsed: 0, limit: 20_000 }
  const slow = { credit: 1, elapsed: 19_000, limit: 20_000 }
  const wrong = { credit: 0, elapsed: 0, limit: 20_000 }
  const half = { credit: 0.5, elapsed: 0, limit: 20_000 }

  test.each(['fair', 'classic'] as const)(
    '%s gives the mean of what speed brought to the right answers',
    (scoring) => {
      const calm = { credit: 1, elapsed: 600_000, limit: undefined }
      const points = roundPoints(rules({ scoring }), [fast, slow, calm, wrong, half])
      const [fastest = 0, slowest = 0, calmly] = points
      expect(calmly).toBe((fastest + slowest) / 2)
    },
  )

  test('a wrong answer stays worth nothing', () => {
    const calm = { credit: 0, elapsed: 5, limit: undefined }
    expect(roundPoints(rules(), [calm, fast, slow, wrong, half])[0]).toBe(0)
  })
})

test('points are whole, and between nothing and 1,500 a round', () => {
  fc.assert(
    fc.property(
      fc.array(answer, { minLength: 1, maxLength: 8 }),
      fc.constantFrom(...SCORINGS),
      fc.integer({ min: 1, max: 300 }),
      fc.boolean(),
      (answers, scoring, rounds, streakBonus) => {
        const points = roundPoints({ scoring, rounds, streakBonus }, answers)
        for (const [who, exact] of points.entries()) {
          expect(Number.isSafeInteger(exact)).toBe(true)
          const given = answers[who]?.credit ?? 0
          const least = scoring === 'classic' ? 500 : 1000
          expect(exact).toBeGreaterThanOrEqual(least * given * POINT)
          expect(exact).toBeLessThanOrEqual(1499 * given * POINT)
        }
      },
    ),
  )
})
