import { beforeEach, describe, expect, it } from 'vitest'
import type { Place } from '../../src/play/api/account.ts'
import type { Period } from '../../src/play/api/boards.ts'
import { createBoards } from '../../src/play/boards/boards.ts'
import type { BoardHouse } from '../../src/play/boards/boards.ts'
import { communityIdOf, playerIdOf } from '../../src/play/ids.ts'
import { newPlayer } from '../../src/play/people/person.ts'
import type { Store } from '../../src/play/ports.ts'
import { memoryStore } from '../../src/storage/memory.ts'
import { handClock } from '../support/clock.ts'
import type { HandClock } from '../support/clock.ts'
import { account } from '../support/play.ts'

const DAY = 86_400_000
const PLACE: Place = { platform: 'discord', id: '1', title: 'A server' }
const COMMUNITY = communityIdOf(PLACE)

let clock: HandClock
let store: Store
let house: BoardHouse

const makeBoards = () =>
  createBoards({
    store,
    clock,
    zone: 'UTC',
    report: (problem) => {
      throw problem
    },
  })

beforeEach(() => {
  clock = handClock(Date.parse('2023-09-13T10:00:00Z'))
  store = memoryStore(clock)
  house = makeBoards()
})

let keys = 0
const add = (name: string, points: { practice?: number; match?: number }, key = `key-${keys++}`) =>
  house.add(
    { community: COMMUNITY, player: playerIdOf(account(name, 'discord')), platform: 'discord', name },
    { key, sums: [{ at: clock.now(), add: points }] },
  )
const top = async (period: Period = 'ever', me?: string, limit = 10) => {
  const board = await house.boards.top(
    PLACE,
    period,
    me === undefined ? undefined : account(me, 'discord'),
    limit,
  )
  return { ...board, lines: board.rows.map((row) => `${row.rank} ${row.name} ${row.points}`) }
}

describe('a board', () => {
  it('adds practice and matches up, and keeps them apart', async () => {
    await add('lina', { practice: 100 })
    await add('lina', { match: 900 })
    expect((await top()).rows[0]).toMatchObject({ practice: 100, match: 900, points: 1000 })
  })

  it('gives equal points one rank, and the next the rank of its place', async () => {
    await add('lina', { practice: 100 })
    await add('omar', { practice: 300 })
    await add('zoe', { practice: 100 })
    await add('yann', { practice: 50 })
    expect((await top()).lines).toEqual(['1 omar 300', '2 lina 100', '2 zoe 100', '4 yann 50'])
  })

  it('shows the own row beyond the rows that are listed', async () => {
    await add('omar', { practice: 300 })
    await add('lina', { practice: 100 })
    const board = await top('ever', 'lina', 1)
    expect(board.lines).toEqual(['1 omar 300'])
    expect(board.own).toMatchObject({ rank: 2, name: 'lina' })
    expect(board.players).toBe(2)
  })

  it('counts the same key once', async () => {
    await add('lina', { practice: 100 }, 'once')
    await add('lina', { practice: 100 }, 'once')
    expect((await top()).lines).toEqual(['1 lina 100'])
  })

  it('begins anew each week and month, while "ever" goes on', async () => {
    await add('lina', { practice: 100 })
    await clock.move(7 * DAY)
    expect((await top('week')).lines).toEqual([])
    expect((await top('month')).lines).toEqual(['1 lina 100'])
    await add('lina', { practice: 40 })
    expect((await top('week')).lines).toEqual(['1 lina 40'])
    await clock.move(20 * DAY)
    expect((await top('month')).lines).toEqual([])
    expect((await top('ever')).lines).toEqual(['1 lina 140'])
  })

  it('leaves the present week alone when an older match is corrected', async () => {
    const old = clock.now()
    await clock.move(7 * DAY)
    await add('lina', { match: 500 })
    await house.add(
      {
        community: COMMUNITY,
        player: playerIdOf(account('lina', 'discord')),
        platform: 'discord',
        name: 'lina',
      },
      { key: 'void', sums: [{ at: old, add: { match: -200 } }] },
    )
    expect((await top('week')).lines).toEqual(['1 lina 500'])
    expect((await top('ever')).lines).toEqual(['1 lina 300'])
  })

  it('reads the same from the shards as it kept in memory', async () => {
    for (let i = 0; i < 300; i++) await add(`player-${i}`, { practice: 1000 - i })
    const kept = await top('ever', 'player-299')
    house = makeBoards()
    expect(await top('ever', 'player-299')).toEqual(kept)
    expect(kept.own?.rank).toBe(300)
  })

  it('shows linked accounts as one person, and as two again once the link is undone', async () => {
    await add('lina', { practice: 100 })
    await add('lina-phone', { match: 900 })
    const [a, b] = [playerIdOf(account('lina', 'discord')), playerIdOf(account('lina-phone', 'discord'))]
    await Promise.all([house.represent(a, a), house.represent(b, a)])
    expect((await top('ever', 'lina-phone')).own).toMatchObject({ name: 'lina', points: 1000 })
    await Promise.all([house.represent(a, undefined), house.represent(b, undefined)])
    expect((await top()).lines).toEqual(['1 lina-phone 900', '2 lina 100'])
  })

  it('names linked accounts after one that plays there, where the one that stands for them does not', async () => {
    await add('lina', { practice: 100 })
    const lina = playerIdOf(account('lina', 'discord'))
    await house.represent(lina, playerIdOf(account('aaa', 'discord')))
    const board = await top()
    expect(board.lines).toEqual(['1 lina 100'])
    expect(board.rows[0]?.player).toBe('discord-aaa')
  })

  it('shows who asks the own rank, from an account linked with the one that plays there', async () => {
    await add('omar', { practice: 300 })
    await add('lina', { practice: 100 })
    const elsewhere = account('lina-web')
    await store.players.update(playerIdOf(elsewhere), () => ({
      ...newPlayer(elsewhere),
      links: [playerIdOf(account('lina', 'discord'))],
    }))
    const board = await house.boards.top(PLACE, 'ever', elsewhere, 1)
    expect(board.own).toMatchObject({ rank: 2, name: 'lina' })
  })

  it('cuts weeks and months by the zone of the community, over daylight saving too', async () => {
    await store.communities.update(COMMUNITY, () => ({
      v: 1,
      platform: 'discord',
      title: '',
      zone: 'Europe/Paris',
      channels: [],
      withdrawn: [],
      seats: 0,
    }))
    // In the night to Sunday, 29 October 2023, Paris goes back to UTC+1: that Sunday ends at 23:00 UTC, not at 22:00.
    clock.jump(Date.parse('2023-10-29T22:30:00Z') - clock.now())
    await add('lina', { practice: 100 })
    await clock.move(20 * 60_000)
    expect((await top('week')).lines).toEqual(['1 lina 100'])
    await clock.move(10 * 60_000)
    expect((await top('week')).lines).toEqual([])
    expect((await top('month')).lines).toEqual(['1 lina 100'])
    await add('omar', { practice: 10 })
    clock.jump(Date.parse('2023-10-31T23:00:00Z') - clock.now())
    expect((await top('week')).lines).toEqual(['1 omar 10'])
    expect((await top('month')).lines).toEqual([])
  })

  it('forgets an erased player at once', async () => {
    await add('lina', { practice: 100 })
    await add('omar', { practice: 90 })
    await top()
    const player = playerIdOf(account('lina', 'discord'))
    await house.erase(player, (await store.players.read(player))?.seats ?? {})
    expect((await top()).lines).toEqual(['1 omar 90'])
  })
})
