import { execFile } from 'node:child_process'
import { performance } from 'node:perf_hooks'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Place } from '../src/play/api/account.ts'
import { createBoards } from '../src/play/boards/boards.ts'
import { SHARD } from '../src/play/boards/ranks.ts'
import { newRow } from '../src/play/boards/row.ts'
import { communityIdOf, playerIdOf } from '../src/play/ids.ts'
import { newPlayer } from '../src/play/people/person.ts'
import type { Store } from '../src/play/ports.ts'
import type { StoredBoardRow } from '../src/play/records/boards.ts'
import { openStore } from '../src/storage/lowdb.ts'

/**
 * `npm run bench -- boards`: a board of 100,000 players beside one of 100: the first read of a process that has just started, later
 * reads, and adding an answer.
 */

const LARGE: Place = { platform: 'discord', id: 'large', title: '' }
const SMALL: Place = { platform: 'discord', id: 'small', title: '' }
const ME = { platform: 'discord', id: '77', name: 'me', lang: 'en' } as const
const PLAYERS = 100_000
/** Keys that a row remembers once its player has answered for a while. */
const KEYS = 32
const LISTED = 10

type House = ReturnType<typeof createBoards>

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}

async function median(times: number, work: (i: number) => Promise<unknown>): Promise<number> {
  const taken: number[] = []
  for (let i = 0; i < times; i++) taken.push(await timed(() => work(i)))
  return taken.sort((a, b) => a - b)[Math.floor(times / 2)] ?? NaN
}

async function withBoards<T>(dir: string, use: (house: House, store: Store) => Promise<T>): Promise<T> {
  const store = await openStore({ dir, onReport: console.error })
  const house = createBoards({ store, clock: Date, zone: 'UTC', report: console.error })
  const result = await use(house, store)
  await house.rest()
  await store.close()
  return result
}

function row(seat: number): StoredBoardRow {
  const points = (seat * 7919) % 99_991
  const fresh = newRow(`player ${seat}`)
  const added = Array.from({ length: KEYS }, (_, i) => `key${seat}x${i}`.padEnd(14, 'x'))
  return { ...fresh, ever: { ...fresh.ever, practice: points }, added }
}

async function fill(store: Store, place: Place, players: number): Promise<void> {
  const community = communityIdOf(place)
  await store.communities.update(community, () => ({
    v: 1,
    platform: 'discord',
    title: '',
    channels: [],
    withdrawn: [],
    seats: players,
  }))
  for (let first = 0; first < players; first += SHARD) {
    const seats = Array.from({ length: Math.min(SHARD, players - first) }, (_, i) => first + i)
    const rows = Object.fromEntries(seats.map((seat) => [`discord-${seat}`, row(seat)]))
    await store.boards.update(`${community}/${first / SHARD}`, () => ({ v: 1, rows }))
  }
  await store.players.update(playerIdOf(ME), (old) => {
    const record = old ?? newPlayer(ME)
    return { ...record, seats: { ...record.seats, [community]: Number(ME.id) } }
  })
}

const read =
  (house: House, place: Place = LARGE) =>
  () =>
    house.boards.top(place, 'ever', ME, LISTED)

/** In a process of its own: nothing is in memory, no code is compiled. The files may be in the machine's cache. */
async function firstRead(dir: string, label: string): Promise<void> {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [...process.execArgv, import.meta.filename, dir],
    { encoding: 'utf8' },
  )
  console.log(`first read ${label}: ${stdout.trim()}`)
}

async function readOnce(dir: string): Promise<void> {
  const [first, second] = await withBoards(dir, async (house) => {
    const time = () => timed(read(house))
    return [await time(), await time()] as const
  })
  console.log(`${first.toFixed(0)} ms, second ${second.toFixed(1)} ms`)
}

async function benchBoards(): Promise<void> {
  const dir = await mkdtemp(join(tmpdir(), 'communique-boards-'))
  await withBoards(dir, async (_, store) => {
    await fill(store, LARGE, PLAYERS)
    await fill(store, SMALL, 100)
  })
  await firstRead(dir, 'of 100,000 players without ranks on disk, from 782 shards')
  await firstRead(dir, 'of 100,000 players in a fresh process')
  await withBoards(dir, async (house) => {
    await read(house)()
    console.log(`later reads of 100,000 players: ${(await median(15, read(house))).toFixed(1)} ms`)
    await read(house, SMALL)()
    const add = (place: Place) => (i: number) =>
      house.add(
        { community: communityIdOf(place), player: playerIdOf(ME), platform: 'discord', name: 'me' },
        { key: `${place.id}${i}`, sums: [{ at: Date.now(), add: { practice: 1 } }] },
      )
    const [large, small] = [await median(200, add(LARGE)), await median(200, add(SMALL))]
    console.log(
      `adding an answer: ${large.toFixed(2)} ms beside ${small.toFixed(2)} ms in a community of 100 (${(large / small).toFixed(2)} x)`,
    )
  })
  await rm(dir, { recursive: true })
}

const given = process.argv[2]
await (process.argv[1] === import.meta.filename && given !== undefined ? readOnce(given) : benchBoards())
