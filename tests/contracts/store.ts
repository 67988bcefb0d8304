import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Store } from '../../src/play/ports.ts'
import type { StoredMatch } from '../../src/play/records/matches.ts'
import type { MatchInput } from '../../src/quiz/match/types.ts'
import type { MatchId } from '../../src/quiz/vocabulary.ts'

/** A store under test, and the same one as another process would find it later. */
export interface Subject {
  readonly store: Store
  reopen(): Promise<Store>
  dispose(): Promise<void>
}

export const matchId = (id: string): MatchId => id as MatchId

export const aMatch = (change: Partial<StoredMatch> = {}): StoredMatch => ({
  v: 1,
  pin: '123456',
  createdAt: 1_700_000_000_000,
  ended: false,
  hosts: [],
  players: 0,
  seed: '0'.repeat(32),
  settings: { title: 'Friday' },
  questions: [{ stem: 'Où ?' }],
  ...change,
})

export const tick = (at: number): MatchInput => ({ type: 'tick', at })

const NAMES = ['', 'a', 'A', 'con', 'discord:1', '../x', 'été ؟ 🙂', '.', 'x'.repeat(500), 'x'.repeat(501)]

export async function all<T>(values: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = []
  for await (const value of values) found.push(value)
  return found
}

/** What every store promises, whatever it is made of. */
export function storeContract(name: string, make: () => Promise<Subject>): void {
  describe(`${name}: what every store promises`, () => {
    let subject: Subject
    let store: Store
    beforeEach(async () => {
      subject = await make()
      store = subject.store
    })
    afterEach(() => subject.dispose())

    describe('records', () => {
      const bump = (id: string): Promise<unknown> =>
        store.keys.update(id, (old) => ({ value: String(Number(old?.value ?? 0) + 1) }))

      test('a record that was never written is undefined', async () => {
        expect(await store.players.read('nobody')).toBeUndefined()
      })

      test('any string is an id, none is another one, and all come back', async () => {
        await Promise.all(NAMES.map((id) => store.keys.update(id, () => ({ value: `of ${id}` }))))
        const later = await subject.reopen()
        for (const id of NAMES) expect(await later.keys.read(id)).toEqual({ value: `of ${id}` })
        expect((await all(later.keys.ids())).sort()).toEqual([...NAMES].sort())
      })

      test('changes of one id run one after another, and each sees the one before', async () => {
        const given = await Promise.all(Array.from({ length: 200 }, () => bump('n')))
        expect(await store.keys.read('n')).toEqual({ value: '200' })
        expect(given).toHaveLength(200)
        expect(await (await subject.reopen()).keys.read('n')).toEqual({ value: '200' })
      })

      test('update resolves with what is stored', async () => {
        expect(await store.keys.update('n', () => ({ value: 'x' }))).toEqual({ value: 'x' })
        expect(await store.keys.update('n', () => undefined)).toBeUndefined()
      })

      test('undefined erases, and what is erased is not listed', async () => {
        await bump('gone')
        await bump('kept')
        await store.keys.update('gone', () => undefined)
        await store.keys.update('never', () => undefined)
        const later = await subject.reopen()
        expect(await later.keys.read('gone')).toBeUndefined()
        expect(await all(later.keys.ids())).toEqual(['kept'])
      })

      test('a change that throws is rejected alone and leaves no trace', async () => {
        await store.boards.update('b', () => ({ v: 1, rows: {} }))
        const fails = store.boards.update('b', (old) => {
          Object.assign(old?.rows ?? {}, { spoilt: {} })
          throw new Error('no')
        })
        const others = [bump('n'), store.boards.update('b', (old) => old), bump('n')]
        await expect(fails).rejects.toThrow('no')
        await Promise.all(others)
        expect((await store.boards.read('b'))?.rows).toEqual({})
        expect(await store.keys.read('n')).toEqual({ value: '2' })
      })

      test('what a reader does to a record changes nothing that is stored', async () => {
        await store.keys.update('n', () => ({ value: 'kept' }))
        const read = await store.keys.read('n')
        Object.assign(read ?? {}, { value: 'spoilt' })
        expect(await store.keys.read('n')).toEqual({ value: 'kept' })
      })

      test('a record that does not fit its schema is refused, and the old one stays', async () => {
        await store.keys.update('n', () => ({ value: 'kept' }))
        await expect(store.keys.update('n', () => ({ value: 7 }) as never)).rejects.toThrow()
        expect(await store.keys.read('n')).toEqual({ value: 'kept' })
      })

      test('shelves do not mix', async () => {
        await bump('same')
        expect(await store.players.read('same')).toBeUndefined()
        expect(await all(store.items.ids())).toEqual([])
      })
    })

    describe('matches', () => {
      const [m1, m2] = [matchId('M 1'), matchId('m/2')]

      test('what was saved and appended comes back in order', async () => {
        await store.matches.save(m1, aMatch())
        const appends = Array.from({ length: 50 }, (_, i) =>
          store.matches.append(m1, [tick(2 * i), tick(2 * i + 1)]),
        )
        await Promise.all(appends)
        const found = await (await subject.reopen()).matches.load(m1)
        expect(found?.match).toEqual(aMatch())
        expect(found?.inputs).toEqual(Array.from({ length: 100 }, (_, i) => tick(i)))
      })

      test('saving again changes the match alone, and inputs go on', async () => {
        await store.matches.save(m1, aMatch())
        for (let round = 0; round < 12; round++) {
          await store.matches.append(m1, [tick(round)])
          await store.matches.save(m1, aMatch({ players: round }))
        }
        const later = await subject.reopen()
        await later.matches.append(m1, [tick(12)])
        const found = await later.matches.load(m1)
        expect(found?.match.players).toBe(11)
        expect(found?.inputs.map(({ at }) => at)).toEqual(Array.from({ length: 13 }, (_, i) => i))
      })

      test('inputs for a match that was never saved are a mistake of the caller', async () => {
        await expect(store.matches.append(m1, [tick(1)])).rejects.toThrow('never saved')
        expect(await store.matches.load(m1)).toBeUndefined()
      })

      test('an input that could not be read back is refused', async () => {
        await store.matches.save(m1, aMatch())
        await expect(store.matches.append(m1, [{ type: 'tick' } as MatchInput])).rejects.toThrow()
        await store.matches.append(m1, [tick(1)])
        expect((await store.matches.load(m1))?.inputs).toEqual([tick(1)])
      })

      test('ended matches are not unfinished, and can still be read, added to, saved, rewritten', async () => {
        await store.matches.save(m1, aMatch())
        await store.matches.save(m2, aMatch())
        await store.matches.append(m1, [tick(1)])
        await store.matches.save(m1, aMatch({ ended: true }))
        expect(await store.matches.unfinished()).toEqual([m2])
        await store.matches.append(m1, [tick(2)])
        await store.matches.save(m1, aMatch({ ended: true, players: 3 }))
        await store.matches.rewrite(m1, (input) => ({ ...input, at: input.at + 10 }))
        const later = await subject.reopen()
        expect(await later.matches.unfinished()).toEqual([m2])
        expect(await later.matches.load(m1)).toEqual({
          match: aMatch({ ended: true, players: 3 }),
          inputs: [tick(11), tick(12)],
        })
        expect((await all(later.matches.ids())).sort()).toEqual([m1, m2].sort())
      })

      test('a match that goes on after all is unfinished again', async () => {
        await store.matches.save(m1, aMatch({ ended: true }))
        await store.matches.save(m1, aMatch())
        expect(await (await subject.reopen()).matches.unfinished()).toEqual([m1])
      })

      test('rewriting between appends loses none of them', async () => {
        await store.matches.save(m1, aMatch())
        const before = store.matches.append(m1, [tick(1)])
        const rewriting = before.then(() => store.matches.rewrite(m1, ({ at }) => tick(-at)))
        await Promise.all([before, rewriting, store.matches.append(m1, [tick(2)])])
        await store.matches.append(m1, [tick(3)])
        expect((await store.matches.load(m1))?.inputs.map(({ at }) => Math.abs(at))).toEqual([1, 2, 3])
      })

      test('a rewriting that throws leaves all as it was', async () => {
        await store.matches.save(m1, aMatch())
        await store.matches.append(m1, [tick(1), tick(2)])
        const rewriting = store.matches.rewrite(m1, (input) => {
          if (input.at === 2) throw new Error('no')
          return tick(9)
        })
        await expect(rewriting).rejects.toThrow('no')
        expect((await store.matches.load(m1))?.inputs).toEqual([tick(1), tick(2)])
      })

      test('an erased match is gone, and its id may be used again', async () => {
        await store.matches.save(m1, aMatch())
        await store.matches.append(m1, [tick(1)])
        await store.matches.erase(m1)
        await store.matches.erase(m2)
        expect(await store.matches.load(m1)).toBeUndefined()
        expect(await store.matches.unfinished()).toEqual([])
        await store.matches.save(m1, aMatch())
        expect((await (await subject.reopen()).matches.load(m1))?.inputs).toEqual([])
      })
    })

    describe('erasures', () => {
      test('are remembered with their time, and only for that id', async () => {
        const before = Date.now()
        await store.erased.add('discord:1')
        const later = await subject.reopen()
        expect(await later.erased.has('discord:1', before)).toBe(true)
        expect(await later.erased.has('discord:1', Date.now() + 1)).toBe(false)
        expect(await later.erased.has('discord:2', 0)).toBe(false)
      })
    })
  })
}
