import fc from 'fast-check'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Place } from '../../src/play/api/account.ts'
import { createBoards } from '../../src/play/boards/boards.ts'
import type { BoardHouse } from '../../src/play/boards/boards.ts'
import { packed, unpacked } from '../../src/play/boards/packed.ts'
import { Ranks, SHARD } from '../../src/play/boards/ranks.ts'
import type { NamedRow } from '../../src/play/boards/ranks.ts'
import { newRow } from '../../src/play/boards/row.ts'
import { communityIdOf, playerIdOf } from '../../src/play/ids.ts'
import { newPlayer } from '../../src/play/people/person.ts'
import type { Store } from '../../src/play/ports.ts'
import { memoryStore } from '../../src/storage/memory.ts'
import { handClock } from '../support/clock.ts'
import type { HandClock } from '../support/clock.ts'
import { account } from '../support/play.ts'

const PLACE: Place = { platform: 'discord', id: 'large', title: '' }
const COMMUNITY = communityIdOf(PLACE)
const SEATS = 9 * SHARD
const NOW = { week: '2023-W37', month: '2023-09' }
const id = (seat: number) => playerIdOf(account(`p${seat}`, 'discord'))

function named(player: string, points: number, over: { week?: string; person?: string } = {}): NamedRow {
  const fresh = newRow(`name of ${player}`)
  const week = { ...fresh.week, key: over.week ?? NOW.week, practice: points }
  const row = { ...fresh, ever: { ...fresh.ever, practice: points }, week }
  return [player, over.person === undefined ? row : { ...row, person: over.person }]
}

describe('ranks', () => {
  it('are those of a plain sort, whatever was put in which order, and after a stay on disk', () => {
    const rows = fc.record({
      shard: fc.nat(2),
      points: fc.array(fc.nat(6), { maxLength: 5 }),
      persons: fc.array(fc.constantFrom(undefined, 'x', 'y'), { minLength: 5, maxLength: 5 }),
    })
    fc.assert(
      fc.property(fc.array(rows, { maxLength: 8 }), (puts) => {
        const ranks = new Ranks()
        const shards = new Map<number, readonly NamedRow[]>()
        for (const { shard, points, persons } of puts) {
          const put = points.map((n, i) => {
            const person = persons[i]
            return named(`p${shard}-${i}`, n, person === undefined ? {} : { person })
          })
          shards.set(shard, put)
          ranks.put(shard, put)
        }
        const sums = new Map<string, number>()
        for (const [player, row] of [...shards.values()].flat())
          sums.set(row.person ?? player, (sums.get(row.person ?? player) ?? 0) + row.ever.practice)
        const sorted = [...sums.values()].filter((sum) => sum > 0).sort((a, b) => b - a)
        for (const one of [ranks, Ranks.from(ranks.record())]) {
          const { best, players } = one.best('ever', NOW, 4)
          expect(best.map(({ points }) => points)).toEqual(sorted.slice(0, 4))
          expect(players).toBe(sorted.length)
          for (const sum of sorted) expect(one.rank('ever', NOW, sum)).toBe(sorted.indexOf(sum) + 1)
        }
      }),
    )
  })

  it('begin a week anew with its first row, and leave rows of older weeks out', () => {
    const ranks = new Ranks()
    ranks.put(0, [named('a', 5), named('b', 7, { week: '2023-W36' })])
    expect(ranks.best('week', NOW, 9).best).toEqual([{ points: 5, places: [0] }])
    ranks.put(1, [named('c', 3, { week: '2023-W38' })])
    expect(ranks.best('week', { ...NOW, week: '2023-W38' }, 9).best).toEqual([{ points: 3, places: [SHARD] }])
    expect(ranks.best('week', { ...NOW, week: '2023-W39' }, 9).players).toBe(0)
  })
})

describe('numbers on disk', () => {
  it('are those that were put there, small or large, whole or not', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.nat(), fc.double({ noNaN: true }), fc.constant(0))), (numbers) => {
        const array = Float64Array.from(numbers)
        expect([...unpacked(packed(array), array.length)].map((n) => n + 0)).toEqual(
          numbers.map((n) => n + 0),
        )
      }),
    )
    expect(packed(new Float64Array(128))).toBe('')
    expect(packed(Float64Array.of(700, 0.5))).toHaveLength(1 + 12)
    expect(packed(Float64Array.of(16_777_217))).toHaveLength(1 + 12)
  })
})

describe('the ranks of a large board on disk', () => {
  let clock: HandClock
  let store: Store
  let reads: number
  beforeEach(async () => {
    clock = handClock(Date.parse('2023-09-13T10:00:00Z'))
    store = memoryStore(clock)
    const { boards } = store
    store = {
      ...store,
      boards: {
        ...boards,
        read: (shard) => {
          reads++
          return boards.read(shard)
        },
      },
    }
    await store.communities.update(COMMUNITY, () => ({
      v: 1,
      platform: 'discord',
      title: '',
      channels: [],
      withdrawn: [],
      seats: SEATS,
    }))
    for (let shard = 0; shard * SHARD < SEATS; shard++) {
      const seats = Array.from({ length: SHARD }, (_, i) => shard * SHARD + i)
      const rows = Object.fromEntries(seats.map((seat) => named(id(seat), 10_000 - seat)))
      await boards.update(`${COMMUNITY}/${shard}`, () => ({ v: 1, rows }))
    }
    reads = 0
  })

  const makeHouse = (from: Store = store) => {
    reads = 0
    return createBoards({
      store: from,
      clock,
      zone: 'UTC',
      report: (problem) => {
        throw problem
      },
    })
  }
  const top = (house: BoardHouse, limit = 5) => house.boards.top(PLACE, 'ever', undefined, limit)
  const sit = (seat: number) =>
    store.players.update(id(seat), () => ({
      ...newPlayer(account(`p${seat}`, 'discord')),
      seats: { [COMMUNITY]: seat },
    }))
  const add = async (house: BoardHouse, seat: number, practice: number, key = `${seat}-${practice}`) => {
    await sit(seat)
    await house.add(
      { community: COMMUNITY, player: id(seat), platform: 'discord', name: `p${seat}` },
      { key, sums: [{ at: clock.now(), add: { practice } }] },
    )
  }
  /** As all shards say, whatever the ranks on disk hold. */
  const plain = (from: Store = store) => {
    const ranks = memoryStore(clock)
    return makeHouse({ ...from, ranks: ranks.ranks, stale: ranks.stale })
  }

  it('spare the next process the shards', async () => {
    const first = makeHouse()
    const told = await top(first)
    await first.rest()
    const second = makeHouse()
    expect(await top(second)).toEqual(told)
    expect(reads).toBe(0)
  })

  it('are mended from the shards that changed before a kill, and from no others', async () => {
    const first = makeHouse()
    await top(first)
    await first.rest()
    const killed = makeHouse()
    await add(killed, 700, 50_000)
    await add(killed, 3, 1)
    await Promise.all([5, 6, 7].map((seat) => add(killed, seat, 40_000 + seat)))
    const after = makeHouse()
    const told = await top(after)
    expect(reads).toBeLessThanOrEqual(4)
    expect(told.rows.map(({ name }) => name)).toEqual(['p700', 'p5', 'p6', 'p7', `name of ${id(0)}`])
    expect(told).toEqual(await top(plain()))
  })

  it('are right whenever the process ends', async () => {
    const first = makeHouse()
    await top(first)
    await first.rest()
    // Each write of a small life, in turn, is the last one.
    for (let last = 0; last < 14; last++) {
      let writes = 0
      const dead = new Promise<never>(() => undefined)
      const dying = <T>(shelf: { update: (...args: never[]) => Promise<T> }) => ({
        ...shelf,
        update: (...args: never[]) => (++writes > last ? dead : shelf.update(...args)),
      })
      const { boards, ranks, stale } = store
      const parts = { boards: dying(boards), ranks: dying(ranks), stale: dying(stale) }
      const life = makeHouse({ ...store, ...parts } as unknown as Store)
      const lived = (async () => {
        await top(life)
        for (const seat of [1, 300, 301]) await add(life, seat, 30_000 + last, `${last} ${seat}`)
        const rested = life.rest()
        await add(life, 900, 1, `${last} during`)
        await rested
      })()
      await Promise.race([lived, clock.move(0).then(() => clock.move(0))])
      expect(await top(makeHouse())).toEqual(await top(plain()))
    }
  })

  it('forget an erased player, and for whom an account stood, at once', async () => {
    const house = makeHouse()
    await top(house)
    await house.rest()
    for (const seat of [0, 1]) await sit(seat)
    await Promise.all([house.represent(id(0), id(0)), house.represent(id(1), id(0))])
    await house.rest()
    expect(JSON.stringify(await store.ranks.read(COMMUNITY))).toContain(id(0))
    await Promise.all([house.represent(id(0), undefined), house.represent(id(1), undefined)])
    await house.erase(id(0), { [COMMUNITY]: 0 })
    expect(JSON.stringify(await store.ranks.read(COMMUNITY))).not.toContain(`"${id(0)}"`)
    expect((await top(makeHouse())).rows[0]?.player).toBe(id(1))
  })

  it('tell the own rank of whoever is far below', async () => {
    await sit(1000)
    const house = makeHouse()
    const board = await house.boards.top(PLACE, 'ever', account('p1000', 'discord'), 5)
    expect(board.own).toMatchObject({ rank: 1001, points: 9_000, player: id(1000) })
    expect(board.players).toBe(SEATS)
  })

  it('go with their community', async () => {
    const house = makeHouse()
    await top(house)
    await house.rest()
    await house.drop(COMMUNITY)
    expect([await store.ranks.read(COMMUNITY), await store.stale.read(COMMUNITY)]).toEqual([
      undefined,
      undefined,
    ])
  })
})
