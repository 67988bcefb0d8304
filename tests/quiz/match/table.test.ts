import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Table } from '../../../src/quiz/match/table.ts'

const key = fc.oneof(fc.string({ maxLength: 3 }), fc.constantFrom('a', 'b', 'c', 'd'))
const change = fc.record({ key, value: fc.option(fc.nat(9), { nil: undefined }) })

test('a table holds what a map would, and earlier tables stay as they were', () => {
  fc.assert(
    fc.property(fc.array(change, { maxLength: 200 }), (changes) => {
      const map = new Map<string, number>()
      let table = new Table<string, number>()
      const states = changes.map(({ key: at, value }) => {
        table = value === undefined ? table.delete(at) : table.set(at, value)
        if (value === undefined) map.delete(at)
        else map.set(at, value)
        return { table, map: new Map(map) }
      })
      for (const state of states) {
        expect(state.table.size).toBe(state.map.size)
        expect(new Map(state.table)).toEqual(state.map)
        for (const { key: at } of changes) expect(state.table.get(at)).toBe(state.map.get(at))
      }
    }),
    { numRuns: 60 },
  )
})

/** Found by search: both hash to the same 32 bits. */
const TWINS = ['web:3pvu', 'web:e3ea'] as const

test('keys with the same hash stay apart', () => {
  const [one, two] = TWINS
  const both = new Table<string, number>().set('x', 0).set(one, 1).set(two, 2)
  expect([both.get(one), both.get(two), both.size]).toEqual([1, 2, 3])
  expect(both.set(one, 3).get(two)).toBe(2)
  expect([both.delete(one).get(one), both.delete(one).get(two), both.delete(one).size]).toEqual([
    undefined,
    2,
    2,
  ])
})
