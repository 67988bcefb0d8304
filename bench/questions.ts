import { execFile } from 'node:child_process'
import { rm } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { asks, build } from '../src/quiz/draw.ts'
import type { Ask } from '../src/quiz/draw.ts'
import { createBase } from '../src/quiz/base.ts'
import type { FactBase } from '../src/quiz/base.ts'
import { seeded } from '../src/quiz/chance.ts'
import { keptFile } from '../src/kept.ts'
import { openLibrary } from '../src/library/library.ts'
import { largePack } from './support/largePack.ts'
import { NODE_FLAGS } from './support/nodeFlags.ts'

/**
 * What questions cost: reading the packs, building one question from the shipped pack, and from 100,000 facts.
 *
 *     npm run bench -- questions
 */

const FACTS = 100_000
/** Distinct asks of a base: as many of the large one as of the shipped pack, so that both are equally well known. */
const ASKS = 400
/** A server has built thousands before the day is over: V8 goes on making the code faster until then. */
const WARM_UP = 40
const ROUNDS = 15

const median = (values: readonly number[]): number =>
  values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0

/** Milliseconds of CPU time: other work on the machine counts less than on the clock. */
function cpu(work: () => void): number {
  const before = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}

const FIRST_LOAD = fileURLToPath(new URL('support/firstLoad.ts', import.meta.url))
/** Processes that are started to read the packs for the first time. */
const STARTS = 9

/** Milliseconds that a fresh process takes to read the packs: what a start costs. */
async function start(): Promise<number> {
  const { stdout } = await promisify(execFile)(process.execPath, [...NODE_FLAGS, FIRST_LOAD])
  return Number(stdout)
}

async function starts(): Promise<{ readonly edited: number; readonly usual: number }> {
  await rm(keptFile('packs'), { recursive: true, force: true })
  const edited = await start()
  const times: number[] = []
  for (let i = 0; i < STARTS; i += 1) times.push(await start())
  return { edited, usual: median(times) }
}

async function loading(): Promise<{ readonly again: number; readonly base: FactBase }> {
  const times: number[] = []
  let base: FactBase | undefined
  for (let i = 0; i < ROUNDS; i += 1) {
    const start = performance.now()
    const { bases, problems } = await openLibrary('questions')
    times.push(performance.now() - start)
    if (problems.length > 0) throw new Error('the shipped pack has problems: npm run packs')
    base = [...bases.values()][0]
  }
  if (base === undefined) throw new Error('no pack')
  return { again: median(times.slice(1)), base }
}

interface Cost {
  /** Milliseconds for the very first question of a pack: what is worked out once for all its facts. */
  readonly opening: number
  /** Microseconds for the first question that is built from a fact in a way. */
  readonly first: number
  /** Microseconds for further ones, each with another seed: the median of some rounds. */
  readonly further: number
}

function building(base: FactBase): Cost {
  const chosen = sample(base)
  const round = (seed: string): number =>
    (cpu(() => {
      for (const ask of chosen) build(base, ask, seed)
    }) /
      chosen.length) *
    1000
  const opening = cpu(() => chosen.slice(0, 1).map((ask) => build(base, ask, 'opening')))
  const first = round('first')
  for (let i = 0; i < WARM_UP; i += 1) round(`warm ${i}`)
  return { opening, first, further: median(Array.from({ length: ROUNDS }, (_, i) => round(`round ${i}`))) }
}

/** Asks that give a question, drawn evenly; found on a base of their own, so that the measured one has not seen them. */
function sample(base: FactBase): readonly Ask[] {
  const scratch = createBase(base.pack)
  const found = new Set<Ask>()
  const all = seeded('bench').shuffle(asks(scratch))
  for (const ask of all) {
    if (found.size === ASKS) break
    if (build(scratch, ask, 'scratch') !== undefined) found.add(ask)
  }
  return [...found]
}

const { edited, usual } = await starts()
const { again, base } = await loading()
const small = building(base)
const large = createBase(largePack(base.pack, FACTS))
const wide = building(large)
const rows = [
  ['reading the packs at a start, ms', usual],
  ['reading the packs at the first start after an edit, ms', edited],
  ['reading the packs again, ms', again],
  [`first question of a pack, ${base.facts.size} facts, ms`, small.opening],
  [`first question of a pack, ${large.facts.size} facts, ms`, wide.opening],
  [`first question about a fact, ${base.facts.size} facts, µs`, small.first],
  [`first question about a fact, ${large.facts.size} facts, µs`, wide.first],
  [`building a question, ${base.facts.size} facts, µs`, small.further],
  [`building a question, ${large.facts.size} facts, µs`, wide.further],
  ['growth', wide.further / small.further],
] as const
for (const [name, value] of rows) process.stdout.write(`${name.padEnd(56)} ${value.toFixed(2).padStart(9)}\n`)
