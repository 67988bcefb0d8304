import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join as path } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Store } from '../../../src/play/ports.ts'
import type { MatchId, PlayerId } from '../../../src/quiz/vocabulary.ts'
import { openStore } from '../../../src/storage/lowdb.ts'
import { account, HOST, joined, joining, makeMatches, opened, settings } from '../../support/play.ts'
import type { TestMatches } from '../../support/play.ts'

/** Erasing, over the real store on a real disk: the data folder is searched afterwards. */

const GONE = 'telegram-zaynab777' as PlayerId
const STAND_IN = 'nobody-4711' as PlayerId
const ZAYNAB = { ...account('zaynab777', 'telegram', 'ar'), name: 'Zaynab' }

let dir: string
let store: Store
let parts: TestMatches

beforeEach(async () => {
  dir = await mkdtemp(path(tmpdir(), 'erasure-'))
  store = await openStore({ dir, onReport: () => undefined })
  parts = makeMatches({ store })
})
afterEach(async () => {
  await store.close()
  await rm(dir, { recursive: true })
})

async function stored(): Promise<string> {
  const files = await readdir(dir, { recursive: true, withFileTypes: true })
  const texts = files
    .filter((file) => file.isFile())
    .map((file) => readFile(path(file.parentPath, file.name), 'utf8'))
  return (await Promise.all(texts)).join('\n')
}

/** Zaynab leads lina after the first round, was renamed once, and has challenged it. */
async function match(): Promise<MatchId> {
  const { matches, clock } = parts
  const { id } = await opened(parts, { rounds: 2 })
  await matches.act(id, HOST, { type: 'chats', open: true })
  const [lina] = await joined(parts, id, ['lina'])
  await matches.join(id, joining(ZAYNAB))
  await matches.act(id, HOST, { type: 'rename', player: GONE, name: 'Zaynab Z.' })
  await matches.speak(id, GONE, 'fr')
  await matches.act(id, HOST, { type: 'start' })
  await clock.move(2_000)
  await matches.rest()
  await clock.move(1_000)
  await matches.rest()
  await matches.answer(id, GONE, 1, { kind: 'pick', option: 0 }, 500)
  await matches.answer(id, lina!, 1, { kind: 'pick', option: 1 }, 500)
  await matches.challenge(id, GONE, 1, 'signed, Zaynab')
  return id
}

const erased = (appearsIn: readonly MatchId[]) => parts.matches.erasePlayer(GONE, STAND_IN, appearsIn)

test('a running match goes on with a stand-in who has the answers and the points', async () => {
  const { matches } = parts
  const id = await match()
  const before = matches.view(id)!.standings
  expect(before[0]).toMatchObject({ player: GONE, name: 'Zaynab Z.', rank: 1 })
  expect(await stored()).toContain('zaynab777')
  await erased([])
  const after = matches.view(id)!.standings
  expect(after[0]).toMatchObject({ player: STAND_IN, name: '', points: before[0]!.points, rank: 1 })
  expect(after[1]).toEqual(before[1])
  expect((await stored()).match(/zaynab|telegram/giu)).toBeNull()
  expect(await matches.act(id, HOST, { type: 'end' })).toMatchObject({ ok: true })
})

test('an ended match that has left the memory is rewritten too, and the stand-in stays on no board', async () => {
  const id = await match()
  await parts.matches.act(id, HOST, { type: 'end' })
  await parts.matches.stop()
  const settled: string[] = []
  parts = makeMatches({
    store,
    aftermath: {
      settle: ({ rows }) => {
        settled.push(...rows.map(({ player }) => player))
        return Promise.resolve()
      },
      withdraw: () => Promise.resolve(),
      readmit: () => Promise.resolve(),
    },
  })
  await erased([id])
  const report = await parts.matches.report(id)
  expect(report?.players.map(({ player, rank }) => [player, rank])).toEqual([
    [STAND_IN, 1],
    ['web-lina', 2],
  ])
  expect((await stored()).match(/zaynab|telegram/giu)).toBeNull()
  const told = (await store.matches.load(id))?.match.settled?.rows ?? {}
  expect(told['web-lina']).toHaveProperty('lang')
  expect(told[STAND_IN]).toMatchObject({ matches: 1 })
  expect(told[STAND_IN]).not.toHaveProperty('lang')
  await parts.matches.act(id, HOST, { type: 'void', round: 1 })
  await parts.matches.rest()
  expect(settled).toEqual(['web-lina'])
})

test('a host who is erased runs nothing any more', async () => {
  const created = await parts.matches.create({ account: ZAYNAB, host: false }, settings())
  if (!created.ok) throw new Error(created.code)
  await erased([])
  expect(parts.matches.isHost(created.value.id, { account: ZAYNAB, host: false })).toBe(false)
  expect((await stored()).match(/zaynab/giu)).toBeNull()
})
