import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Store } from '../../src/play/ports.ts'
import type { MatchId } from '../../src/quiz/vocabulary.ts'
import type { Files } from '../../src/storage/files.ts'
import { storeIn } from '../../src/storage/lowdb.ts'
import { aMatch, matchId, tick } from '../contracts/store.ts'
import { powerCutFiles } from '../support/filesPowerCut.ts'
import { carelessFiles } from '../support/filesWrapped.ts'

/** A store is stopped at any step of the file system, loses what was not synced, and is opened again. */

const ROOT = '/'
const open = (files: Files): Promise<Store> =>
  storeIn({
    files,
    root: ROOT,
    clock: { now: () => 0 },
    onReport: () => undefined,
    pace: { now: () => 0, pause: () => Promise.resolve() },
  })

type Step =
  | { readonly do: 'append'; readonly match: MatchId; readonly count: number }
  | { readonly do: 'save'; readonly match: MatchId; readonly ended: boolean }
  | { readonly do: 'bump'; readonly id: string }
  | { readonly do: 'erase'; readonly id: string }
  /** Lets everything so far be acknowledged before what follows. */
  | { readonly do: 'wait' }

const match = fc.constantFrom(matchId('A'), matchId('b'))
const id = fc.constantFrom('x', 'y')
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({ do: fc.constant('append'), match, count: fc.integer({ min: 1, max: 3 }) }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('save'), match, ended: fc.boolean() }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('bump'), id }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('erase'), id }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('wait') }) },
)

/** What was asked for and what was acknowledged, in order. */
interface Log {
  readonly inputs: Map<MatchId, { readonly at: number; acked: boolean }[]>
  readonly saves: Map<MatchId, { readonly ended: boolean; acked: boolean }[]>
  readonly records: Map<string, { readonly value: string | undefined; acked: boolean }[]>
}

const pushed = <K, V>(map: Map<K, V[]>, key: K, value: V): V => {
  map.set(key, [...(map.get(key) ?? []), value])
  return value
}

/** Starts every step; notes what is acknowledged before the power goes. */
async function play(store: Store, steps: readonly Step[], log: Log): Promise<void> {
  let at = 0
  let under: Promise<unknown>[] = []
  const noted = (entries: readonly { acked: boolean }[], work: Promise<unknown>): void => {
    const done = work.then(() => {
      for (const entry of entries) entry.acked = true
    })
    under.push(done.catch(() => undefined))
  }
  const bumped = (key: string, value: string | undefined): void => {
    const entry = pushed(log.records, key, { value, acked: false })
    noted(
      [entry],
      store.keys.update(key, () => (value === undefined ? undefined : { value })),
    )
  }
  for (const one of steps) {
    switch (one.do) {
      case 'append': {
        const inputs = Array.from({ length: one.count }, () => tick(++at))
        const entries = inputs.map((input) => pushed(log.inputs, one.match, { at: input.at, acked: false }))
        noted(entries, store.matches.append(one.match, inputs))
        break
      }
      case 'save': {
        const entry = pushed(log.saves, one.match, { ended: one.ended, acked: false })
        noted([entry], store.matches.save(one.match, aMatch({ ended: one.ended })))
        break
      }
      case 'bump':
        bumped(one.id, String(++at))
        break
      case 'erase':
        bumped(one.id, undefined)
        break
      case 'wait':
        await Promise.all(under)
        under = []
    }
  }
  await Promise.all(under)
}

/** What is missing or made up, in words; none where every promise was kept. */
async function broken(store: Store, log: Log): Promise<string[]> {
  const faults: string[] = []
  for (const [key, entries] of log.records) {
    const last = entries.findLastIndex((entry) => entry.acked)
    const possible = entries.slice(Math.max(0, last)).map((entry) => entry.value)
    if (last === -1) possible.push(undefined)
    const found = (await store.keys.read(key))?.value
    if (!possible.includes(found)) faults.push(`record ${key} is ${found}, not one of ${possible.join()}`)
  }
  for (const [key, entries] of log.inputs) {
    const found = (await store.matches.load(key))?.inputs.map((input) => input.at) ?? []
    const known = entries.map((entry) => entry.at).filter((at) => found.includes(at))
    if (found.join() !== known.join())
      faults.push(`inputs of ${key}: ${found.join()}, out of order or made up`)
    const lost = entries.filter((entry) => entry.acked && !found.includes(entry.at))
    if (lost.length > 0) faults.push(`inputs of ${key} lost: ${lost.map((entry) => entry.at).join()}`)
  }
  const unfinished = await store.matches.unfinished()
  for (const [key, entries] of log.saves) {
    const last = entries.findLastIndex((entry) => entry.acked)
    const possible = entries.slice(Math.max(0, last)).map((entry) => !entry.ended)
    if (last >= 0 && !possible.includes(unfinished.includes(key)))
      faults.push(`match ${key} in the wrong place`)
  }
  return faults
}

const newLog = (): Log => ({ inputs: new Map(), saves: new Map(), records: new Map() })

/** Plays the steps on a disk that stops after so many of its own, and says which promises the disk broke. */
async function afterCut(
  steps: readonly Step[],
  cut: { readonly after: number; readonly torn: number },
  spoil: (files: Files) => Files = (files) => files,
): Promise<string[]> {
  const disk = powerCutFiles(cut.after)
  const log = newLog()
  const first = open(spoil(disk.files)).then((store) => play(store, steps, log))
  await Promise.race([first, quiet(() => disk.steps())])
  const again = disk.afterPowerCut((unsynced) => Math.floor(unsynced * cut.torn))
  return broken(await open(again.files), log)
}

/** Resolves once nothing happens any more: the disk stands still, and all who waited for it have been told. */
async function quiet(steps: () => number): Promise<void> {
  for (let seen = -1; seen !== steps();) {
    seen = steps()
    await new Promise((resolve) => setImmediate(resolve))
  }
}

const cut = fc.record({ after: fc.integer({ min: 0, max: 400 }), torn: fc.constantFrom(0, 0.3, 0.7, 1) })
const steps = fc
  .array(step, { minLength: 1, maxLength: 25 })
  .map((random): Step[] => [
    { do: 'save', match: matchId('A'), ended: false },
    { do: 'save', match: matchId('b'), ended: false },
    ...random,
  ])

describe('a power cut at any moment', () => {
  test('loses nothing that was acknowledged', async () => {
    await fc.assert(
      fc.asyncProperty(steps, cut, async (script, moment) => {
        expect(await afterCut(script, moment)).toEqual([])
      }),
      { numRuns: 600 },
    )
  })

  const script: Step[] = [
    { do: 'save', match: matchId('A'), ended: false },
    { do: 'wait' },
    { do: 'append', match: matchId('A'), count: 3 },
    { do: 'bump', id: 'x' },
    { do: 'wait' },
  ]
  const spoiled: Record<string, (files: Files) => Files> = {
    'does not wait for what it writes': carelessFiles,
    'forgets to sync folders': (files) => ({ ...files, syncFolder: () => Promise.resolve() }),
  }
  const lostAtAnyStep = async (spoil?: (files: Files) => Files): Promise<number> => {
    let lost = 0
    for (let after = 0; after < 100; after++)
      lost += (await afterCut(script, { after, torn: 0 }, spoil)).length
    return lost
  }

  test.each(Object.entries(spoiled))('is noticed by this very test where a store %s', async (_, spoil) => {
    expect(await lostAtAnyStep()).toBe(0)
    expect(await lostAtAnyStep(spoil)).toBeGreaterThan(0)
  })
})
