import { describe, expect, it } from 'vitest'
import { openLibrary } from '../../src/library/library.ts'
import { describeProblem } from '../../src/library/problem.ts'
import { proofread } from '../../src/library/proofread.ts'
import { sentence } from '../../src/quiz/phrases.ts'

describe('the packs of the project', () => {
  it('have no problem, filled in or not', async () => {
    const { bases, problems } = await openLibrary('questions')
    expect(problems.map(describeProblem)).toEqual([])
    expect([...bases.keys()]).toContain('vostochny-2023')
    expect([...bases.values()].flatMap(proofread)).toEqual([])
  })

  it('say that there is none in words, not with a 0', async () => {
    const { bases } = await openLibrary('questions')
    const sentences = [...bases.values()].flatMap((base) =>
      [...base.facts.values()].flatMap((fact) => Object.values(sentence(base, fact))),
    )
    expect(sentences.filter((text) => /(?<![\d.,\s])\s0\s/u.test(text))).toEqual([])
  })
})
