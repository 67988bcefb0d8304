import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { NEW_RATING, predict, rate } from '../../../src/quiz/practice/rating.ts'

const rating = fc.record({ elo: fc.double({ min: -5, max: 5, noNaN: true }), n: fc.nat(500) })

describe('ratings', () => {
  it('predict at least what guessing gives, and more for the abler player', () => {
    expect(predict(NEW_RATING, NEW_RATING, 0)).toBe(0.5)
    expect(predict({ elo: -9, n: 0 }, NEW_RATING, 1 / 3)).toBeCloseTo(1 / 3, 3)
    fc.assert(
      fc.property(
        rating,
        rating,
        (player, item) =>
          predict({ ...player, elo: player.elo + 1 }, item, 0.25) > predict(player, item, 0.25),
      ),
    )
  })

  it('move a new player by 0.8 of the surprise, and a known one by less', () => {
    const wrong = rate(NEW_RATING, { elo: 0, n: 20 }, { guess: 0, credit: 0 })
    expect(wrong.player).toEqual({ elo: -0.4, n: 1 })
    expect(wrong.item).toEqual({ elo: 0.2, n: 21 })
  })

  it('never move away from what happened', () => {
    fc.assert(
      fc.property(rating, rating, (player, item) => {
        const right = rate(player, item, { guess: 0.3, credit: 1 })
        return right.player.elo >= player.elo && right.item.elo <= item.elo
      }),
    )
  })
})
