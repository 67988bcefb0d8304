import { performance } from 'node:perf_hooks'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Place } from '../src/play/api.ts'
import { createBoards } from '../src/play/boards/boards.ts'
import { communityIdOf, playerIdOf } from '../src/play/ids.ts'
import type { BoardShard, StoredBoardRow } from '../src/play/records.ts'
import { newRow } from '../src/play/boards/row.ts'
import { openStore } from '../src/storage/lowdb.ts'

/** `npm run bench -- boards`: a board of 100,000 players beside one of 100: reading it, and adding an answer to it. */

const PLACE: Place = { platform: 'discord', id: 'large', title: '' }
const SMALL: Place = { platform: 'discord', id: 'small', title: '' }
const SHARD = 128
const ME = { platform: 'discord', id: '77', name: 'me', lang: 'en' } as const

async function median(times: number, work: (i: number) => Promise<unknown>): Promise<number> {
  const taken: number[] = []
  for (let i = 0; i < times; i++) {
    const start = performance.now()
    await work(i)
    taken.push(performance.now() - start)
  }
  return taken.sort((a, b) => a - b)[Math.floor(times / 2)] ?? NaN
}

function row(points: number): StoredBoardRow {
  const fresh = newRow(`player ${points}`)
  return { ...fresh, ever: { ...fresh.ever, practice: points } }
}

export async function benchBoards(): Promise<void> {
  const dir = await mkdtemp(join(tmpdir(), 'communique-boards-'))
  const store = await openStore({ dir, onReport: console.error })
  const fill = async (place: Place, players: number): Promise<void> => {
    const community = communityIdOf(place)
    await store.communities.update(community, () => ({
      v: 1,
      platform: 'discord',
      title: '',
      channels: [],
      withdrawn: [],
      seats: players,
    }))
    for (let shard = 0; shard * SHARD < players; shard++) {
      const ids = Array.from(
        { length: Math.min(SHARD, players - shard * SHARD) },
        (_, i) => shard * SHARD + i,
      )
      const rows = Object.fromEntries(ids.map((i) => [`discord-${i}`, row((i * 7919) % 99_991)]))
      await store.boards.update(`${community}/${shard}`, (): BoardShard => ({ v: 1, rows }))
    }
  }
  await fill(PLACE, 100_000)
  await fill(SMALL, 100)
  const boards = createBoards({ store, clock: { now: Date.now, wake: () => () => undefined }, zone: 'UTC' })
  const seat = (place: Place) =>
    store.players.update(playerIdOf(ME), (old) => {
      const record = old ?? {
        v: 1,
        platform: 'discord' as const,
        name: 'me',
        links: [],
        communities: [],
        matches: [],
        seats: {},
        rating: { elo: 0, n: 0 },
        answers: 0,
        points: 0,
        topics: {},
        langs: {},
        cards: {},
        turns: [],
        scored: {},
        days: {},
      }
      return { ...record, seats: { ...record.seats, [communityIdOf(place)]: 77 } }
    })
  await seat(PLACE)
  await seat(SMALL)
  const read = (place: Place) => () => boards.boards.top(place, 'week', ME, 20)
  const add = (place: Place) => (i: number) =>
    boards.add(
      { community: communityIdOf(place), player: playerIdOf(ME), platform: 'discord', name: 'me' },
      { key: `${place.id}${i}`, name: 'me', at: Date.now(), add: { practice: 1 } },
    )
  console.log(`first read of 100,000 players, from disk: ${(await median(1, read(PLACE))).toFixed(0)} ms`)
  console.log(
    `read of 100,000 players: ${(await median(15, () => boards.boards.top(PLACE, 'ever', ME, 20))).toFixed(1)} ms`,
  )
  await read(SMALL)()
  const [large, small] = [await median(200, add(PLACE)), await median(200, add(SMALL))]
  console.log(
    `adding an answer: ${large.toFixed(2)} ms beside ${small.toFixed(2)} ms in a community of 100 (${(large / small).toFixed(2)} x)`,
  )
  await store.close()
  await rm(dir, { recursive: true })
}

await benchBoards()
