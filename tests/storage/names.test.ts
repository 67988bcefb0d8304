import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { idOf, nameOf, shardOf } from '../../src/storage/names.ts'

const DEVICES = ['con', 'prn', 'aux', 'nul', 'com1', 'com9', 'lpt1', 'lpt9', 'CON', 'Nul', 'com1.x']
const anyId = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({
    unit: fc.constantFrom('a', 'A', '_', '-', 'é', '٣', '🙂', '\ud800', '/', '.', ' '),
    maxLength: 200,
  }),
  fc.constantFrom(...DEVICES, '', '_', '__', '_x', '..', '-rf'),
)

describe('ids as file names', () => {
  test.each([
    ['discord:42', 'discord_3a42'],
    ['', '_'],
    ['con', '_63on'],
    ['-rf', '_2drf'],
    ['A_é', '_41_5f__00e9'],
  ])('%j is %j', (id, name) => {
    expect(nameOf(id)).toBe(name)
    expect(idOf(name)).toBe(id)
  })

  test('every name is fit for every file system', () => {
    fc.assert(
      fc.property(anyId, (id) => {
        const name = nameOf(id)
        expect(name).toMatch(/^[a-z0-9_][a-z0-9_-]{0,119}$/)
        expect(name).not.toMatch(/^(con|prn|aux|nul|com\d|lpt\d)$/)
        expect(shardOf(name)).toMatch(/^[0-9a-f]{3}$/)
      }),
    )
  })

  test('two ids never share a name', () => {
    fc.assert(fc.property(anyId, anyId, (a, b) => (nameOf(a) === nameOf(b)) === (a === b)))
  })

  test('a name gives back its id, unless it is a hash', () => {
    fc.assert(
      fc.property(anyId, (id) => {
        const name = nameOf(id)
        expect(idOf(name)).toBe(/^_x[0-9a-f]{64}$/.test(name) ? undefined : id)
      }),
    )
  })

  test('what is no name has no id', () => {
    for (const name of ['A', 'é', '_4', '_G0', 'a.b', '__00']) expect(idOf(name)).toBeUndefined()
  })

  test('a hundred thousand players lie evenly', () => {
    const counts = new Map<string, number>()
    for (let i = 0; i < 100_000; i++) {
      const shard = shardOf(nameOf(`discord:${i}`))
      counts.set(shard, (counts.get(shard) ?? 0) + 1)
    }
    expect(Math.max(...counts.values())).toBeLessThan(60)
  })
})
