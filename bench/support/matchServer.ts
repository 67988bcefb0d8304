import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { Session } from 'node:inspector/promises'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { createWeb } from '../../src/adapters/web/web.ts'
import type { Play } from '../../src/play/api.ts'
import { chance } from '../../src/play/chance.ts'
import { createClock } from '../../src/play/clock.ts'
import { noAftermath } from '../../src/play/live/house.ts'
import { createMatches } from '../../src/play/matches.ts'
import { nodeFiles } from '../../src/storage/files.ts'
import { openStore } from '../../src/storage/lowdb.ts'
import { slowFiles } from '../../tests/support/filesWrapped.ts'
import { HOST, settings } from '../../tests/support/play.ts'
import { sampleDrawing } from '../../tests/support/questions.ts'
import { STANDINGS, startBareServer } from './bareServer.ts'
import type { BenchServer } from './bareServer.ts'
import { watchLoop } from './loopWatch.ts'
import type { ServerFigures, ServerOptions, ToServer } from './matchMessages.ts'

/** A server of the benchmark, in a process of its own. */

const PLENTY = 50_000

async function startCommunique({ rounds, slow }: ServerOptions): Promise<BenchServer> {
  const dir = await mkdtemp(join(tmpdir(), 'communique-bench-'))
  const clock = createClock()
  const files = slow > 0 ? slowFiles(nodeFiles, slow) : nodeFiles
  const store = await openStore({ dir, onReport: console.error, clock, files })
  const matches = createMatches({
    store,
    drawing: sampleDrawing(),
    clock,
    chance,
    report: console.error,
    personOf: (player) => Promise.resolve([player]),
    aftermath: noAftermath,
  })
  await matches.start()
  const http = createServer()
  const web = await createWeb({
    play: { matches } as unknown as Play,
    classes: store.classes,
    keys: store.keys,
    hostKey: 'abcdefghjkmnpqrs',
    config: { host: '0.0.0.0', publicUrl: undefined, trustProxy: false, zone: 'UTC' },
    port: () => (http.address() as AddressInfo).port,
    version: '0.0.0',
    clock,
    chance,
    log: { error: console.error },
    limits: { sockets: PLENTY, socketsByAddress: PLENTY, joinsByAddress: PLENTY },
    bundle: { pages: new Map(), assets: new Map() },
  })
  http.on('request', web.handle).on('upgrade', web.upgrade)
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', 4_096, resolve))
  const created = await matches.create(HOST, settings({ rounds, seconds: 60 }))
  if (!created.ok) throw new Error(created.code)
  const { id, pin } = created.value
  const act = async (type: 'start' | 'next'): Promise<void> => {
    const done = await matches.act(id, HOST, { type })
    if (!done.ok) throw new Error(done.code)
  }
  return {
    port: (http.address() as AddressInfo).port,
    pin,
    async round() {
      const phase = matches.view(id)?.phase
      if (phase === 'lobby') await act('start')
      if (phase === 'reveal') await act('next')
      await pause(STANDINGS)
      if (matches.view(id)?.phase === 'standings') await act('next')
    },
    async kept() {
      await matches.rest()
      const count = await answersIn(dir)
      await rm(dir, { recursive: true, force: true })
      return count
    },
  }
}

async function answersIn(dir: string): Promise<number> {
  const files = await readdir(dir, { recursive: true })
  let count = 0
  for (const file of files.filter((name) => name.endsWith('.jsonl'))) {
    const text = await readFile(join(dir, file), 'utf8')
    count += text.split('"type":"answer"').length - 1
  }
  return count
}

const loop = watchLoop()
const session = new Session()
/** Where the CPU profile of the rounds is written; undefined: none is taken. */
let profile: string | undefined
let server: BenchServer | undefined
let before = process.cpuUsage()

async function figures(): Promise<ServerFigures> {
  const { user, system } = process.cpuUsage(before)
  return {
    cpuMs: (user + system) / 1000,
    ...loop.figures(),
    memoryMb: process.memoryUsage().rss / 2 ** 20,
    kept: await server?.kept(),
  }
}

async function beginProfile(): Promise<void> {
  if (profile === undefined) return
  session.connect()
  await session.post('Profiler.enable')
  await session.post('Profiler.start')
}

async function endProfile(): Promise<void> {
  if (profile === undefined) return
  const taken = await session.post('Profiler.stop')
  await writeFile(profile, JSON.stringify(taken.profile))
}

async function obey(message: ToServer): Promise<void> {
  switch (message.type) {
    case 'begin':
      profile = message.options.profile
      server = await (message.options.kind === 'bare' ? startBareServer() : startCommunique(message.options))
      process.send?.({ type: 'ready', port: server.port, pin: server.pin })
      return
    case 'count':
      await beginProfile()
      before = process.cpuUsage()
      loop.reset()
      return
    case 'round':
      await server?.round()
      return
    case 'figures':
      await endProfile()
      process.send?.({ type: 'figures', ...(await figures()) })
  }
}

process.on('message', (message) => {
  obey(message as ToServer).catch((problem: unknown) => {
    console.error(problem)
    process.exit(1)
  })
})

process.once('disconnect', () => {
  process.exit()
})
