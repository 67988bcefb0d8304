import { asks, build } from '../src/quiz/draw.ts'
import type { Ask } from '../src/quiz/draw.ts'
import { createBase } from '../src/quiz/base.ts'
import type { FactBase } from '../src/quiz/base.ts'
import { seeded } from '../src/quiz/chance.ts'
import { openLibrary } from '../src/library/library.ts'
import { largePack } from './support/largePack.ts'

/**
 * What questions cost: reading the packs, building one question from the shipped pack, and from 100,000 facts.
 *
 *     npx tsx bench/questions.ts
 */

const FACTS = 100_000
const BUILDS = 4_000
const ROUNDS = 9

const median = (values: readonly number[]): number =>
  values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0

/** Milliseconds of CPU time: other work on the machine counts less than on the clock. */
function cpu(work: () => void): number {
  const before = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}

async function loading(): Promise<{
  readonly first: number
  readonly again: number
  readonly base: FactBase
}> {
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
  return { first: times[0] ?? 0, again: median(times.slice(1)), base }
}

/** Asks that give a question, drawn evenly. */
function sample(base: FactBase, seed: string): readonly Ask[] {
  const chance = seeded(seed)
  const all = asks(base)
  const found: Ask[] = []
  while (found.length < BUILDS) {
    const ask = chance.pick(all)
    if (ask !== undefined && build(base, ask, 'warm') !== undefined) found.push(ask)
  }
  return found
}

/** Microseconds a question: the median of some rounds, each over the same asks with a seed of its own. */
function building(base: FactBase): number {
  const chosen = sample(base, 'bench')
  const rounds = Array.from({ length: ROUNDS }, (_, round) =>
    cpu(() => {
      for (const ask of chosen) build(base, ask, `round ${round}`)
    }),
  )
  return (median(rounds) / BUILDS) * 1000
}

const { first, again, base } = await loading()
const small = building(base)
const large = createBase(largePack(base.pack, FACTS))
const wide = building(large)
const rows = [
  ['reading the packs, first time, ms', first],
  ['reading the packs again, ms', again],
  [`building a question, ${base.facts.size} facts, µs`, small],
  [`building a question, ${large.facts.size} facts, µs`, wide],
  ['growth', wide / small],
] as const
for (const [name, value] of rows) process.stdout.write(`${name.padEnd(48)} ${value.toFixed(2).padStart(9)}\n`)
