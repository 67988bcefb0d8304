import { fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, writeFileSync } from 'node:fs'
import { mkdtemp, open, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Store } from '../src/play/ports.ts'
import { playerRecord } from '../src/play/records/players.ts'
import type { BoardShard } from '../src/play/records/boards.ts'
import type { PlayerRecord } from '../src/play/records/players.ts'
import type { MatchInput } from '../src/quiz/match/types.ts'
import type { MatchId, PlayerId } from '../src/quiz/vocabulary.ts'
import { nodeFiles } from '../src/storage/files.ts'
import { openStore } from '../src/storage/lowdb.ts'
import { recordPath } from '../src/storage/recordShelf.ts'
import { slowFiles } from '../tests/support/filesWrapped.ts'

/**
 * The store beside the least that a disk can do, in one run: `npx tsx bench/storage.ts`. With `--full`, the neighbours are 10,000
 * communities of 1,000 players on their boards; without, a tenth of them.
 */
const FULL = process.argv.includes('--full')
const COMMUNITIES = FULL ? 10_000 : 1_000
const PLAYERS = FULL ? 100_000 : 20_000
const MATCH = 'bench' as MatchId

const answer = (player: number, round = 1): MatchInput => ({
  type: 'answer',
  at: 1_700_000_000_000 + player,
  round,
  player: `web-${player}` as PlayerId,
  answer: { kind: 'pick', option: player % 3 },
  elapsed: 1_234,
})
const line = Buffer.from(`${JSON.stringify(answer(1))}\n`)

interface Times {
  readonly perSecond: number
  readonly p50: number
  readonly p99: number
  readonly cpu: number
}

/** `count` calls spread evenly over `ms`, or as fast as they go where that is 0 and `lanes` wait for theirs. */
async function timed(
  count: number,
  plan: { ms: number; lanes: number },
  call: (i: number) => Promise<unknown>,
): Promise<Times> {
  const latencies: number[] = []
  const one = async (i: number): Promise<void> => {
    const start = performance.now()
    await call(i)
    latencies.push(performance.now() - start)
  }
  const cpu = process.cpuUsage()
  const start = performance.now()
  if (plan.ms > 0) await spread(count, plan.ms, one)
  else await inLanes(count, plan.lanes, one)
  const took = performance.now() - start
  const used = process.cpuUsage(cpu)
  latencies.sort((a, b) => a - b)
  const at = (share: number): number => latencies[Math.min(count - 1, Math.floor(count * share))] ?? 0
  return {
    perSecond: (count / took) * 1000,
    p50: at(0.5),
    p99: at(0.99),
    cpu: (used.user + used.system) / 1000,
  }
}

async function inLanes(count: number, lanes: number, one: (i: number) => Promise<void>): Promise<void> {
  let next = 0
  const lane = async (): Promise<void> => {
    while (next < count) await one(next++)
  }
  await Promise.all(Array.from({ length: lanes }, lane))
}

async function spread(count: number, ms: number, one: (i: number) => Promise<void>): Promise<void> {
  const start = performance.now()
  const all: Promise<void>[] = []
  while (all.length < count) {
    const due = Math.min(count, Math.ceil(((performance.now() - start) / ms) * count))
    while (all.length < due) all.push(one(all.length))
    await new Promise((resolve) => setTimeout(resolve, 1))
  }
  await Promise.all(all)
}

const row = (name: string, { perSecond, p50, p99, cpu }: Times): void => {
  const cells = [perSecond.toFixed(0), p50.toFixed(2), p99.toFixed(2), cpu.toFixed(0)]
  console.log(`| ${name} | ${cells.join(' | ')} |`)
}
const table = (title: string): void => {
  console.log(`\n${title}\n\n| | a second | p50 ms | p99 ms | CPU ms |\n| --- | ---: | ---: | ---: | ---: |`)
}

async function withStore<T>(dir: string, work: (store: Store) => Promise<T>, slow = 0): Promise<T> {
  const files = slow === 0 ? nodeFiles : slowFiles(nodeFiles, slow)
  const store = await openStore({ dir, files, onReport: console.error })
  try {
    return await work(store)
  } finally {
    await store.close()
  }
}
const startMatch = (store: Store): Promise<void> =>
  store.matches.save(MATCH, {
    v: 1,
    pin: '1',
    createdAt: 0,
    ended: false,
    hosts: [],
    players: 0,
    seed: '',
    settings: {},
    questions: [],
  })

/** The least that keeps an answer: write and fdatasync, with nothing around it. */
async function plainWrites(dir: string, count: number): Promise<Times> {
  const file = await open(join(dir, 'plain'), 'a')
  const times = await timed(count, { ms: 0, lanes: 1 }, async () => {
    await file.write(line)
    await file.datasync()
  })
  await file.close()
  return times
}
async function plainGroups(dir: string, groups: number, size: number): Promise<Times> {
  const file = await open(join(dir, 'plain-groups'), 'a')
  const bytes = Buffer.concat(Array.from({ length: size }, () => line))
  const times = await timed(groups, { ms: 0, lanes: 1 }, async () => {
    await file.write(bytes)
    await file.datasync()
  })
  await file.close()
  return { ...times, perSecond: times.perSecond * size }
}

async function appends(dir: string): Promise<void> {
  table('Appends')
  row('plain write + fdatasync, one by one', await plainWrites(dir, 1_000))
  row('plain write + fdatasync, groups of 100', await plainGroups(dir, 200, 100))
  for (const [name, slow] of [
    ['', 0],
    [', disk 25 ms slower', 25],
  ] as const) {
    await withStore(
      join(dir, `data${slow}`),
      async (store) => {
        await startMatch(store)
        const lanes = await timed(20_000, { ms: 0, lanes: 1_000 }, (i) =>
          store.matches.append(MATCH, [answer(i)]),
        )
        row(`store, 1,000 players one answer after another${name}`, lanes)
        const burst = await timed(5_000, { ms: 1_000, lanes: 0 }, (i) =>
          store.matches.append(MATCH, [answer(i)]),
        )
        row(`store, 5,000 answers in a second${name}`, burst)
        if (slow === 0) {
          const alone = await timed(200, { ms: 4_000, lanes: 0 }, (i) =>
            store.matches.append(MATCH, [answer(i)]),
          )
          row('store, 50 answers in a second', alone)
        }
      },
      slow,
    )
  }
}

const totals = { practice: 10, match: 0, answers: 3, right: 2, matches: 0, wins: 0 }

/** Rounds of 500 answers, the match saved after each: the first ten beside the last ten of a hundred. */
async function rounds(dir: string): Promise<void> {
  const times: Times[] = []
  await withStore(join(dir, 'rounds'), async (store) => {
    for (let round = 1; round <= 100; round++) {
      await startMatch(store)
      times.push(
        await timed(500, { ms: 0, lanes: 100 }, (i) => store.matches.append(MATCH, [answer(i, round)])),
      )
    }
  })
  const of = (some: readonly Times[], what: 'cpu' | 'p50'): number => median(some.map((one) => one[what]))
  console.log('\n| | rounds 1 to 10 | rounds 91 to 100 | ratio |\n| --- | ---: | ---: | ---: |')
  for (const [name, what] of [
    ['CPU of 500 answers, ms', 'cpu'],
    ['100 at once, p50 ms', 'p50'],
  ] as const) {
    compare(name, of(times.slice(0, 10), what), of(times.slice(90), what))
  }
}

/** Files as the store would have written them: writing ten million rows through it would take the day. */
function neighbours(dir: string): void {
  const rows: BoardShard['rows'] = {}
  for (let i = 0; i < 250; i++) {
    rows[`discord-${100_000_000_000 + i}`] = {
      name: `Player ${i}`,
      ever: totals,
      month: { ...totals, key: '2026-11' },
      week: { ...totals, key: '2026-W47' },
      added: [],
    }
  }
  for (let i = 0; i < COMMUNITIES; i++) {
    const id = `discord-${i}`
    put(dir, 'communities', id, { v: 1, platform: 'discord', title: id, channels: [], withdrawn: [] })
    for (let shard = 0; shard < 4; shard++) put(dir, 'boards', `${id}/ever/${shard}`, { v: 1, rows })
    putMatch(dir, i)
  }
  for (let i = 0; i < PLAYERS; i++) put(dir, 'players', `discord-${i}`, player(i))
}
const made = new Set<string>()
function put(dir: string, kind: string, id: string, record: unknown): void {
  const path = recordPath(dir, kind, id)
  const folder = join(path, '..')
  if (!made.has(folder)) mkdirSync(folder, { recursive: true })
  made.add(folder)
  writeFileSync(path, JSON.stringify({ id, record }))
}
function putMatch(dir: string, i: number): void {
  const folder = join(dir, 'matches', 'done', (i % 4096).toString(16).padStart(3, '0'), `old-${i}`)
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'match.json'), `{"id":"old-${i}"}`)
}
const player = (i: number): PlayerRecord =>
  playerRecord.parse({ v: 2, platform: 'discord', name: `Player ${i}`, rating: { elo: 0, n: 0 } })

interface Start {
  readonly ms: number
  readonly rss: number
}

/** A start in a process of its own: opening, the unfinished matches, and one answer. */
async function start(dir: string): Promise<Start> {
  const child = fork(import.meta.filename, ['--start', dir], { execArgv: ['--import', 'tsx', '--expose-gc'] })
  const [found] = (await once(child, 'message')) as [Start]
  await once(child, 'exit')
  return found
}
async function measureStart(dir: string): Promise<void> {
  const begin = performance.now()
  const store = await openStore({ dir, onReport: console.error })
  await store.matches.unfinished()
  await startMatch(store)
  await store.matches.append(MATCH, [answer(1)])
  const ms = performance.now() - begin
  for (let i = 0; i < 500; i++)
    await store.players.update(`discord-${i}`, (old) => ({ ...(old ?? player(i)), answers: i }))
  globalThis.gc?.()
  process.send?.({ ms, rss: process.memoryUsage().rss / 1e6 })
  await store.matches.erase(MATCH)
  await store.close()
  process.disconnect()
}

function compare(name: string, a: number, b: number): void {
  console.log(`| ${name} | ${a.toFixed(2)} | ${b.toFixed(2)} | ${(b / a).toFixed(2)} |`)
}
const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0

/** Both folders in turn, so that a busy moment of the machine hits both. */
async function neighbourhood(dir: string): Promise<void> {
  const [empty, full] = [join(dir, 'empty'), join(dir, 'full')]
  neighbours(full)
  const times = {
    empty: [] as Times[],
    full: [] as Times[],
    emptyStart: [] as Start[],
    fullStart: [] as Start[],
  }
  for (let round = 0; round < 5; round++) {
    for (const [name, folder] of [
      ['empty', empty],
      ['full', full],
    ] as const) {
      times[`${name}Start`].push(await start(folder))
      times[name].push(
        await withStore(folder, async (store) => {
          await startMatch(store)
          const found = await timed(300, { ms: 0, lanes: 1 }, (i) => store.matches.append(MATCH, [answer(i)]))
          await store.matches.erase(MATCH)
          return found
        }),
      )
    }
  }
  console.log(
    `\nNeighbours: ${COMMUNITIES} communities of 1,000 players, ${PLAYERS} player files, ${COMMUNITIES} ended matches\n`,
  )
  console.log('| | none | all of them | ratio |\n| --- | ---: | ---: | ---: |')
  compare(
    'CPU of 300 answers, ms',
    median(times.empty.map((t) => t.cpu)),
    median(times.full.map((t) => t.cpu)),
  )
  compare(
    'one answer after another, p50 ms',
    median(times.empty.map((t) => t.p50)),
    median(times.full.map((t) => t.p50)),
  )
  compare(
    'start to first answer kept, ms',
    median(times.emptyStart.map((s) => s.ms)),
    median(times.fullStart.map((s) => s.ms)),
  )
  compare(
    'memory after 500 players, MB',
    median(times.emptyStart.map((s) => s.rss)),
    median(times.fullStart.map((s) => s.rss)),
  )
  await updates(full)
}

async function updates(dir: string): Promise<void> {
  table(`One player among ${PLAYERS}`)
  await withStore(dir, async (store) => {
    const update = (i: number): Promise<unknown> =>
      store.players.update(`discord-${(i * 7919) % PLAYERS}`, (old) => ({
        ...(old ?? player(i)),
        points: i + 1,
      }))
    row('updates one by one', await timed(1_000, { ms: 0, lanes: 1 }, update))
    row('updates, 50 at once', await timed(5_000, { ms: 0, lanes: 50 }, (i) => update(i + 1_000)))
    row(
      'the same player, 50 at once',
      await timed(5_000, { ms: 0, lanes: 50 }, (i) =>
        store.players.update('discord-1', (old) => ({ ...(old ?? player(1)), points: i })),
      ),
    )
    row(
      'reads',
      await timed(5_000, { ms: 0, lanes: 4 }, (i) =>
        store.players.read(`discord-${(i * 104_729) % PLAYERS}`),
      ),
    )
  })
}

if (process.argv[2] === '--start') await measureStart(process.argv[3] ?? '')
else {
  const dir = await mkdtemp(join(tmpdir(), 'communique-bench-store-'))
  try {
    await appends(dir)
    await rounds(dir)
    await neighbourhood(dir)
  } finally {
    await rm(dir, { recursive: true })
  }
}
