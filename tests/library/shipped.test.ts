import { describe, expect, it } from 'vitest'
import { openLibrary } from '../../src/library/library.ts'
import { describeProblem } from '../../src/library/problem.ts'
import { proofread } from '../../src/library/proofread.ts'

describe('the packs of the project', () => {
  it('have no problem, filled in or not', async () => {
    const { bases, problems } = await openLibrary('questions')
    expect(problems.map(describeProblem)).toEqual([])
    expect([...bases.keys()]).toContain('vostochny-2023')
    expect([...bases.values()].flatMap(proofread)).toEqual([])
  })
})
