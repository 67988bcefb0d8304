import { expect, test } from 'vitest'
import { memoryStore } from '../../../src/storage/memory.ts'
import type { Store } from '../../../src/play/ports.ts'
import type { MatchId, PlayerId } from '../../../src/quiz/vocabulary.ts'
import { handClock } from '../../support/clock.ts'
import type { HandClock } from '../../support/clock.ts'
import { HOST, joined, makeMatches, opened } from '../../support/play.ts'
import type { TestMatches } from '../../support/play.ts'

/** One thing after another happens to a match; between any two the process may be killed. */
interface Stage {
  parts: TestMatches
  readonly id: MatchId
  readonly players: readonly PlayerId[]
}
type Scene = (stage: Stage) => Promise<unknown>

const act =
  (type: 'start' | 'next' | 'pause' | 'resume'): Scene =>
  ({ parts, id }) =>
    parts.matches.act(id, HOST, { type })
const pass =
  (ms: number): Scene =>
  ({ parts }) =>
    parts.clock.move(ms)
const answer =
  (player: number, round: number, option: number): Scene =>
  ({ parts, id, players }) =>
    parts.matches.answer(id, players[player]!, round, { kind: 'pick', option }, 1_500)

const SCENES: readonly Scene[] = [
  act('start'),
  pass(1_000),
  pass(2_000),
  answer(0, 1, 0),
  pass(4_000),
  answer(1, 1, 2),
  act('pause'),
  act('resume'),
  pass(16_000),
  pass(1_000),
  act('next'),
  ({ parts, id }) => parts.matches.act(id, HOST, { type: 'void', round: 1 }),
  act('next'),
  pass(3_000),
  answer(0, 2, 0),
  answer(1, 2, 1),
  answer(2, 2, 1),
  act('next'),
  act('next'),
]

async function stageOf(store: Store, clock: HandClock): Promise<Stage> {
  const parts = makeMatches({ store, clock })
  const { id } = await opened(parts, { rounds: 2 })
  return { parts, id, players: await joined(parts, id, ['lina', 'omar', 'zoe']) }
}

/** The process dies without a word, its last sign of life being fresh, and another starts on the same store. */
async function killed(stage: Stage, store: Store, clock: HandClock): Promise<Stage> {
  clock.forget()
  await store.keys.update('alive', () => ({ value: String(clock.now()) }))
  const parts = makeMatches({ store, clock })
  await parts.matches.start()
  return { ...stage, parts }
}

async function played(killBefore: number): Promise<unknown> {
  const clock = handClock()
  const store = memoryStore(clock)
  let stage = await stageOf(store, clock)
  for (const [at, scene] of SCENES.entries()) {
    if (at === killBefore) stage = await killed(stage, store, clock)
    await scene(stage)
  }
  if (killBefore === SCENES.length) stage = await killed(stage, store, clock)
  const report = await stage.parts.matches.report(stage.id)
  return report === undefined ? undefined : { ...report, seed: '' }
}

test('a match that is killed at any point ends like one that never was', async () => {
  const whole = await played(-1)
  expect(whole).toMatchObject({ players: [{ rank: 1 }, { rank: 1 }, { rank: 3 }] })
  for (let at = 0; at <= SCENES.length; at++) expect(await played(at), `killed before ${at}`).toEqual(whole)
})

/** A match in its first open round, of 20 seconds, whose process dies and comes back after `down` milliseconds. */
async function downFor(down: number) {
  const clock = handClock()
  const store = memoryStore(clock)
  const parts = makeMatches({ store, clock })
  const { id, pin } = await opened(parts)
  const [lina] = await joined(parts, id, ['lina', 'omar'])
  await parts.matches.act(id, HOST, { type: 'start' })
  await clock.move(8_000)
  await parts.matches.answer(id, lina!, 1, { kind: 'pick', option: 0 }, 500)
  await parts.matches.stop()
  clock.jump(down)
  const again = makeMatches({ store, clock })
  await again.matches.start()
  return { ...again, store, id, pin, lina: lina! }
}

test('after a short absence the round goes on with what was left', async () => {
  const { matches, clock, id, pin, lina } = await downFor(100_000)
  expect(matches.find(pin)).toBe(id)
  expect(matches.view(id)).toMatchObject({ phase: 'open', paused: false, answered: 1 })
  expect(matches.view(id)!.deadline! - clock.now()).toBe(15_000)
  expect(matches.playerView(id, lina)?.answer).toEqual({ kind: 'pick', option: 0 })
  await clock.move(15_000)
  expect(matches.view(id)?.phase).toBe('closed')
})

test.each([-1, -3_600_000, -90_000_000])(
  'where the clock was set back by %j ms, the round goes on with what was left, and after another kill too',
  async (down) => {
    const { clock, store, id, lina } = await downFor(down)
    const { matches } = makeMatches({ store, clock })
    await matches.start()
    expect(matches.view(id)).toMatchObject({ phase: 'open', paused: false, answered: 1 })
    expect(matches.view(id)!.deadline! - clock.now()).toBe(15_000)
    expect(await matches.answer(id, lina, 1, { kind: 'pick', option: 0 }, 0)).toMatchObject({
      code: 'already-answered',
    })
    await clock.move(15_000)
    expect(matches.view(id)?.phase).toBe('closed')
  },
)

test('after more than two minutes it waits for the host', async () => {
  const { matches, clock, id } = await downFor(121_000)
  expect(matches.view(id)).toMatchObject({ phase: 'open', paused: true, left: 15_000 })
  await clock.move(60_000)
  await matches.act(id, HOST, { type: 'resume' })
  expect(matches.view(id)!.deadline! - clock.now()).toBe(15_000)
})

test('after more than a day it is closed with its standings', async () => {
  const { matches, id, pin } = await downFor(86_400_001)
  await matches.rest()
  expect(matches.view(id)?.phase).toBe('podium')
  expect(matches.find(pin)).toBeUndefined()
  expect(matches.running()).toEqual([])
  expect(await matches.past(undefined)).toMatchObject([{ id }])
})

test('a laptop that sleeps takes no time from the round', async () => {
  const parts = makeMatches()
  const { matches, clock } = parts
  const { id } = await opened(parts)
  const [lina] = await joined(parts, id, ['lina', 'omar'])
  await matches.act(id, HOST, { type: 'start' })
  await clock.move(8_000)
  clock.jump(90_000)
  expect(await matches.answer(id, lina!, 1, { kind: 'pick', option: 0 }, 5_000)).toMatchObject({ ok: true })
  expect(matches.view(id)).toMatchObject({ phase: 'open', answered: 1 })
  await clock.move(20_000)
  expect(matches.view(id)?.phase).not.toBe('open')
})

test('a match that cannot be read is reported, and the others go on', async () => {
  const clock = handClock()
  const store = memoryStore(clock)
  const first = makeMatches({ store, clock })
  const bad = await opened(first)
  const good = await opened(first)
  const loading: Store['matches']['load'] = (id) =>
    id === bad.id ? Promise.reject(new Error('damaged')) : store.matches.load(id)
  const again = makeMatches({ store: { ...store, matches: { ...store.matches, load: loading } }, clock })
  await again.matches.start()
  expect(again.matches.running()).toEqual([good.id])
  expect(again.problems).toEqual([new Error('damaged')])
})

test('a match in which nothing happens for a day ends, and its PIN is free', async () => {
  const parts = makeMatches()
  const { id, pin } = await opened(parts)
  await parts.clock.move(23 * 3_600_000)
  expect(parts.matches.find(pin)).toBe(id)
  await parts.clock.move(2 * 3_600_000)
  expect(parts.matches.find(pin)).toBeUndefined()
  expect(await parts.matches.open(id)).toBe(true)
  expect(parts.matches.view(id)?.phase).toBe('podium')
})
