import { describe, expect, it } from 'vitest'
import { recall, reviewCardSchema, reviewed } from '../../../src/quiz/practice/reviews.ts'

const DAY = 86_400_000
const miss = reviewed(undefined, { right: false, form: 'choice', at: 0 })

describe('review cards', () => {
  it('exist for missed facts alone', () => {
    expect(reviewed(undefined, { right: true, form: 'choice', at: 0 })).toBeUndefined()
    expect(reviewCardSchema.parse(miss)).toEqual(miss)
  })

  it('come back after a day or more, and later after each success', () => {
    if (miss === undefined) throw new Error('a miss makes a card')
    const first = reviewed(miss, { right: true, form: 'truth', at: miss.due })
    if (first === undefined) throw new Error('a card stays')
    expect(miss.due).toBeGreaterThanOrEqual(DAY)
    expect(first.due - first.last).toBeGreaterThan(miss.due - miss.last)
    expect(first.form).toBe('choice')
    const lapse = reviewed(first, { right: false, form: 'date', at: first.due })
    expect(lapse).toMatchObject({ lapses: first.lapses + 1, form: 'date' })
    expect((lapse?.due ?? 0) - (lapse?.last ?? 0)).toBeLessThan(first.due - first.last)
  })

  it('fade with time, to about nine in ten when they are due', () => {
    const good = reviewed(miss, { right: true, form: 'choice', at: 2 * DAY })
    const better = reviewed(good, { right: true, form: 'choice', at: good?.due ?? 0 })
    if (better === undefined) throw new Error('a card stays')
    expect(recall(better, better.last)).toBe(1)
    expect(recall(better, better.due)).toBeCloseTo(0.9, 1)
    expect(recall(better, better.due + 30 * DAY)).toBeLessThan(recall(better, better.due))
  })
})
