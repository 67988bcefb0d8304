import { describe, expect, test } from 'vitest'
import { matchReport, median, pointBiserial } from '../../../src/quiz/match/report.ts'
import { createMatch, stepAll } from '../../../src/quiz/match/step.ts'
import type { HostAction, MatchInput } from '../../../src/quiz/match/types.ts'
import type { MatchId, PlayerId } from '../../../src/quiz/vocabulary.ts'
import { SAMPLE_QUESTIONS } from '../../support/questions.ts'

const players = Array.from({ length: 20 }, (_, i) => `p${i}` as PlayerId)
const host = (at: number, action: HostAction): MatchInput => ({ type: 'host', at, action })
const RIGHT = [0, 1, 0]

/** Round r of player i: right where `knows` says so; everybody answers at once, i seconds after the opening. */
function played(knows: (i: number, round: number) => boolean | undefined, extra: readonly MatchInput[] = []) {
  const settings = {
    title: '',
    packs: [],
    topics: [],
    difficulty: undefined,
    rounds: 3,
    seconds: 60,
    scoring: 'calm',
    streakBonus: false,
    changeAnswers: false,
    teams: [],
    lang: 'en',
  } as const
  const joins = players.map((player): MatchInput => ({
    type: 'join',
    at: 0,
    player,
    name: player,
    avatar: '',
    platform: 'web',
    lang: 'en',
  }))
  const rounds = [1, 2, 3].flatMap((round): readonly MatchInput[] => {
    const at = round * 100_000
    const answers = players.flatMap((player, i): readonly MatchInput[] => {
      const right = knows(i, round)
      if (right === undefined) return []
      const option = right ? (RIGHT[round - 1] ?? 0) : 1 - (RIGHT[round - 1] ?? 0)
      const took = i * 1000
      return [
        { type: 'answer', at: at + took, round, player, answer: { kind: 'pick', option }, elapsed: took },
      ]
    })
    const last = [host(at + 50_000, { type: 'reveal' }), { type: 'tick', at: at + 51_000 } as const]
    return [
      { type: 'tick', at },
      ...answers,
      ...last,
      host(at + 52_000, { type: 'next' }),
      host(at + 52_000, { type: 'next' }),
    ]
  })
  const start = createMatch({
    id: 'm' as MatchId,
    settings,
    questions: SAMPLE_QUESTIONS.slice(0, 3),
    seed: 's',
  })
  return stepAll(start, [...joins, host(90_000, { type: 'start' }), ...rounds, ...extra]).match
}

describe('the report', () => {
  const all = matchReport(played((i, round) => (round === 1 ? i < 10 : round === 2 ? i < 5 : i < 15)))

  test('counts and shares, per question', () => {
    expect(all.view.phase).toBe('podium')
    expect(all.startedAt).toBe(90_000)
    expect(all.questions.map(({ round, answers, right }) => [round, answers, right])).toEqual([
      [1, 20, 10],
      [2, 20, 5],
      [3, 20, 15],
    ])
    expect(all.questions.map(({ difficulty }) => difficulty)).toEqual([0.5, 0.25, 0.75])
    expect(all.questions[0]?.medianMs).toBe(9_500)
  })

  test('discrimination is the correlation with the other rounds', () => {
    // Rest scores of round 1: 2 for five, 1 for ten, 0 for five; the right ten have 1.5 on average, the wrong ten 0.5.
    expect(all.questions[0]?.discrimination).toBeCloseTo(((1.5 - 0.5) / Math.sqrt(0.5)) * 0.5, 12)
  })

  test('credits, points and ranks, per player', () => {
    expect(all.players).toHaveLength(20)
    expect(all.players[0]).toMatchObject({ player: 'p0', points: 3000, rank: 1, credits: [1, 1, 1] })
    expect(all.players[12]).toMatchObject({ points: 1000, rank: 11, credits: [0, 0, 1] })
    expect(all.players[19]).toMatchObject({ points: 0, rank: 16 })
  })

  test('too few answers give no figures, and no answer no median', () => {
    const { questions } = matchReport(
      played((i, round) => (round === 1 && i < 9 ? true : round === 2 && i < 19 ? i < 9 : undefined)),
    )
    expect(questions[0]).toMatchObject({ answers: 9, difficulty: undefined, discrimination: undefined })
    expect(questions[1]).toMatchObject({ answers: 19, difficulty: 9 / 19, discrimination: undefined })
    expect(questions[2]).toMatchObject({ answers: 0, right: 0, medianMs: undefined })
  })

  test('a void round keeps its figures and leaves everybody’s rest score', () => {
    const voided = matchReport(
      played(
        (i, round) => (round === 1 ? i < 10 : round === 2 ? i < 5 : i < 15),
        [host(900_000, { type: 'void', round: 3 })],
      ),
    )
    expect(voided.questions[2]).toMatchObject({ answers: 20, right: 15, revealed: { voided: true } })
    // Rest scores of round 1 are now those of round 2 alone: 5 of the right ten have 1.
    expect(voided.questions[0]?.discrimination).toBeCloseTo((0.5 / Math.sqrt(0.25 * 0.75)) * 0.5, 12)
  })
})

test('the median of an odd, an even and no number of values', () => {
  expect([median([3, 1, 2]), median([4, 1, 3, 2]), median([])]).toEqual([2, 2.5, undefined])
})

test('no correlation where all were right, or all rest scores are equal', () => {
  const score = (right: boolean, rest: number) => ({ right, rest })
  expect(pointBiserial([score(true, 1), score(true, 2)])).toBeUndefined()
  expect(pointBiserial([score(true, 1), score(false, 1)])).toBeUndefined()
  expect(pointBiserial([score(true, 2), score(false, 1)])).toBeCloseTo(1, 12)
  expect(pointBiserial([score(true, 1), score(false, 2)])).toBeCloseTo(-1, 12)
})
