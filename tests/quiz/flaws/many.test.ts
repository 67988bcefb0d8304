import { describe, expect, it } from 'vitest'
import { createBase } from '../../../src/quiz/base.ts'
import { asks, build, draw } from '../../../src/quiz/draw.ts'
import { givenAway, idleDistractors, keyPositionFlaw } from '../../../src/quiz/flaws/many.ts'
import { portPack } from '../../support/pack.ts'

const base = createBase(portPack)

describe('flaws that many questions show', () => {
  it('sees a fact that another question asks or tells', () => {
    const questions = asks(base)
      .filter(({ fact }) => fact === 'port-berin-stands-in')
      .flatMap((ask) => build(base, ask, 'x') ?? [])
    expect(questions.length).toBeGreaterThan(1)
    expect(givenAway(questions)).toContain('port-berin-stands-in')
    expect(givenAway(draw([base], { seed: 'x', count: 8 }))).toEqual([])
  })

  it('calls a distractor idle only after forty answers, and only below one in twenty wrong ones', () => {
    expect(idleDistractors([20, 18, 1], 0)).toEqual([])
    expect(idleDistractors([20, 19, 1], 0)).toEqual([])
    expect(idleDistractors([20, 39, 1], 0)).toEqual([2])
    expect(idleDistractors([60, 0, 0], 0)).toEqual([])
  })

  it('sees keys that stand at one position too often, over 500 items', () => {
    const even = Array.from({ length: 600 }, (_, i) => i % 3)
    expect(keyPositionFlaw(even, 3)).toBeUndefined()
    expect(
      keyPositionFlaw(
        even.slice(0, 400).map(() => 0),
        3,
      ),
    ).toBeUndefined()
    expect(keyPositionFlaw([...even, ...Array.from({ length: 100 }, () => 2)], 3)).toBe('key-position')
  })
})
