import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { FILE_SCHEMAS } from '../../src/library/layout.ts'
import { readPackFiles } from '../../src/library/files.ts'
import type { PackFiles } from '../../src/library/files.ts'
import { readQuickly, REFUSED } from '../../src/library/quick.ts'

let files: PackFiles
beforeAll(async () => {
  files = await readPackFiles('questions', 'vostochny-2023')
})

/** What may have gone wrong at a place of a file. */
const MISTAKES: readonly unknown[] = ['', ' ', 'Two Words', ' x ', 0, -1, 1.5, null, true, [], {}, ['a'], NaN]

/** Replaces, removes or adds something somewhere below. */
function spoil(value: unknown, [turn, ...turns]: readonly number[], mistake: unknown): unknown {
  if (turn === undefined || typeof value !== 'object' || value === null) return mistake
  const keys = Object.keys(value)
  const key = keys[turn % (keys.length + 1)]
  if (key === undefined)
    return Array.isArray(value) ? [...(value as unknown[]), mistake] : { ...value, stray: mistake }
  const inner = spoil((value as Record<string, unknown>)[key], turns, mistake)
  return Array.isArray(value) ? (value as unknown[]).with(Number(key), inner) : { ...value, [key]: inner }
}

describe('the quick reading of a file', () => {
  it('accepts the long files of the shipped pack, with what zod makes of them', () => {
    for (const { kind, source } of files.sources) {
      const quick = readQuickly(FILE_SCHEMAS[kind], source.value)
      if (quick === REFUSED && kind === 'articles') continue
      expect(quick, source.file).toEqual(FILE_SCHEMAS[kind].parse(source.value))
    }
  })

  it('accepts nothing that zod refuses, and nothing otherwise than zod does', () => {
    const turns = fc.array(fc.nat(60), { minLength: 1, maxLength: 7 })
    const mistake = fc.constantFrom(...MISTAKES)
    fc.assert(
      fc.property(fc.nat(files.sources.length - 1), turns, mistake, (at, path, wrong) => {
        const { kind, source } = files.sources[at]!
        const spoilt = spoil(source.value, path, wrong)
        const quick = readQuickly(FILE_SCHEMAS[kind], spoilt)
        const slow = FILE_SCHEMAS[kind].safeParse(spoilt)
        if (quick !== REFUSED) expect(slow.success && slow.data).toEqual(quick)
      }),
      { numRuns: 150 },
    )
  })

  it('leaves to zod what it cannot read', () => {
    expect(readQuickly(z.union([z.string(), z.number()]), 'a')).toBe(REFUSED)
    expect(readQuickly(z.object({ a: z.string() }), { a: 'a' })).toBe(REFUSED)
    expect(readQuickly(z.email(), 'a@b.org')).toBe(REFUSED)
    expect(readQuickly(z.number().multipleOf(2), 4)).toBe(REFUSED)
  })
})
