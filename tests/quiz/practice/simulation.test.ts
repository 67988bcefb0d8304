import { describe, expect, it } from 'vitest'
import {
  auc,
  calibrate,
  correlation,
  mean,
  practise,
  remember,
} from '../../../src/quiz/practice/simulation.ts'
import { seeded } from '../../../src/quiz/chance.ts'

describe('simulated players', () => {
  const { answers } = practise({ players: 1000, turns: 60, facts: 130 }, seeded('practice'))
  const late = answers.filter((answer) => answer.turn >= 30)

  it('are right in about four of five turns once they are known', () => {
    expect(Math.abs(mean(late.map((answer) => Number(answer.right))) - 0.8)).toBeLessThanOrEqual(0.05)
  })

  it('are right as often as predicted', () => {
    const gap =
      mean(answers.map((answer) => answer.predicted)) - mean(answers.map((answer) => Number(answer.right)))
    expect(Math.abs(gap)).toBeLessThanOrEqual(0.03)
  })

  it('are told apart by the predictions of the random turns', () => {
    expect(auc(answers.filter((answer) => answer.reason === 'random'))).toBeGreaterThanOrEqual(0.7)
  })

  it('give item difficulties back after 200 answers an item', () => {
    const items = calibrate({ items: 150, answers: 200, players: 500 }, seeded('items'))
    expect(
      correlation(items.map(({ truth, rating }) => [truth, rating.elo] as const)),
    ).toBeGreaterThanOrEqual(0.85)
  })

  it('recall what is due in 85 to 90 of 100 reviews', () => {
    const recalled = mean(remember({ players: 80, facts: 20, days: 100 }, seeded('memory')).map(Number))
    expect(recalled).toBeGreaterThanOrEqual(0.85)
    expect(recalled).toBeLessThanOrEqual(0.9)
  })
})

describe('the area under the curve', () => {
  it('is 1 for perfect order, a half for none, 0 for reversed order', () => {
    const of = (...pairs: [number, boolean][]) =>
      auc(pairs.map(([predicted, right]) => ({ predicted, right })))
    expect(of([0.1, false], [0.9, true])).toBe(1)
    expect(of([0.5, false], [0.5, true])).toBe(0.5)
    expect(of([0.1, true], [0.9, false])).toBe(0)
  })
})
