import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Store } from '../../src/play/ports.ts'
import type { Files } from '../../src/storage/files.ts'
import { nodeFiles } from '../../src/storage/files.ts'
import { aMatch, matchId, tick } from '../contracts/store.ts'
import { folderSubject } from '../support/filesFolder.ts'
import type { FolderSubject } from '../support/filesFolder.ts'
import { recorded } from '../support/filesRecorded.ts'
import type { Recorder } from '../support/filesRecorded.ts'
import { carelessFiles, wrapped } from '../support/filesWrapped.ts'

const M = matchId('m')

/** Everything that the store acknowledges, one thing after another. */
const STEPS: readonly (readonly [string, (store: Store) => Promise<unknown>])[] = [
  ['a first record', (store) => store.keys.update('a', () => ({ value: '1' }))],
  ['a changed record', (store) => store.keys.update('a', () => ({ value: '2' }))],
  ['an erased record', (store) => store.keys.update('a', () => undefined)],
  ['a new match', (store) => store.matches.save(M, aMatch())],
  ['the first answer', (store) => store.matches.append(M, [tick(1)])],
  ['the second answer', (store) => store.matches.append(M, [tick(2)])],
  ['the end of a round', (store) => store.matches.save(M, aMatch({ players: 2 }))],
  ['an answer of the next round', (store) => store.matches.append(M, [tick(3)])],
  ['a rewritten past', (store) => store.matches.rewrite(M, ({ at }) => tick(at + 10))],
  ['the end', (store) => store.matches.save(M, aMatch({ ended: true }))],
  ['a challenge after the end', (store) => store.matches.append(M, [tick(4)])],
  ['an erased match', (store) => store.matches.erase(M)],
  ['an erasure', (store) => store.erased.add('web:1')],
]

/** The steps that were acknowledged while something of theirs was not yet synced. */
async function tooEarly(store: Store, recorder: Recorder): Promise<readonly string[]> {
  const early: string[] = []
  for (const [name, step] of STEPS) {
    await step(store)
    if (recorder.unkept().length > 0) early.push(name)
  }
  return early
}

describe('saved, then said', () => {
  let subject: FolderSubject
  let recorder: Recorder
  const open = async (around: (files: Files) => Files): Promise<void> => {
    recorder = recorded(nodeFiles)
    subject = await folderSubject({ files: around(recorder.files) })
  }
  afterEach(() => subject.dispose())

  test('no acknowledgement leaves before file and folder are synced', async () => {
    await open((files) => files)
    expect(await tooEarly(subject.store, recorder)).toEqual([])
  })

  test('the same test sees through a store that acknowledges early', async () => {
    await open(carelessFiles)
    expect(await tooEarly(subject.store, recorder)).toContain('the second answer')
  })

  test('the same test misses no folder', async () => {
    await open((files) => ({ ...files, syncFolder: () => Promise.resolve() }))
    expect(await tooEarly(subject.store, recorder)).toContain('a first record')
  })
})

describe('one sync serves all that wait', () => {
  let subject: FolderSubject
  let held: (() => void)[] = []
  let holding = false
  let syncs = 0
  const counted = wrapped(nodeFiles, async (op, path, call) => {
    if (op === 'append' && path.endsWith('.jsonl')) {
      syncs++
      if (holding) await new Promise<void>((resolve) => held.push(resolve))
    }
    return call()
  })
  beforeEach(async () => {
    held = []
    holding = false
    syncs = 0
    subject = await folderSubject({ files: counted })
    await subject.store.matches.save(M, aMatch())
  })
  afterEach(() => subject.dispose())

  const untilHeld = async (count: number): Promise<void> => {
    while (held.length < count) await new Promise((resolve) => setImmediate(resolve))
  }

  test('while a sync is under way nobody hears anything; then all that came meanwhile share the next', async () => {
    holding = true
    const heard: number[] = []
    const append = (i: number): Promise<void> =>
      subject.store.matches.append(M, [tick(i)]).then(() => void heard.push(i))
    const first = append(0)
    await untilHeld(1)
    const others = Array.from({ length: 1000 }, (_, i) => append(i + 1))
    expect(heard).toEqual([])
    held[0]?.()
    await first
    expect(heard).toEqual([0])
    await untilHeld(2)
    expect(heard).toEqual([0])
    held[1]?.()
    await Promise.all(others)
    expect(syncs).toBe(2)
    expect((await subject.store.matches.load(M))?.inputs).toHaveLength(1001)
  })

  test('who is in a hurry has the next commit at once, between two or while one is under way', async () => {
    const pauses: (() => void)[] = []
    const pace = { now: () => 0, pause: () => new Promise<void>((resolve) => pauses.push(resolve)) }
    const paced = await folderSubject({ files: counted, pace })
    const { matches } = paced.store
    await matches.save(M, aMatch())
    await matches.append(M, [tick(1)])
    expect(matches.ready?.(M)).toBeDefined()
    matches.hurry?.(M)
    await matches.append(M, [tick(2)])
    expect(syncs).toBe(2)

    matches.hurry?.(M)
    holding = true
    const under = matches.append(M, [tick(3)])
    await untilHeld(1)
    matches.hurry?.(M)
    holding = false
    const next = matches.append(M, [tick(4)])
    held[0]?.()
    await Promise.all([under, next])
    expect(syncs).toBe(4)

    const later = matches.append(M, [tick(5)])
    while (pauses.length < 3) await new Promise((resolve) => setImmediate(resolve))
    expect(syncs).toBe(4)
    for (const end of pauses) end()
    await later
    await paced.dispose()
  })

  test('under load commits keep their distance, and an idle store answers at once', async () => {
    const start = performance.now()
    let count = 0
    while (performance.now() - start < 240) {
      await Promise.all(Array.from({ length: 10 }, () => subject.store.matches.append(M, [tick(count++)])))
    }
    expect(syncs).toBeLessThanOrEqual(22)
    expect(count).toBeGreaterThan(20)
  })
})
