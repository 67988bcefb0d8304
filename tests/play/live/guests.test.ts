import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join as path } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Play } from '../../../src/play/api.ts'
import type { LiveMatches } from '../../../src/play/matches.ts'
import type { Store } from '../../../src/play/ports.ts'
import type { MatchId } from '../../../src/quiz/vocabulary.ts'
import { openStore } from '../../../src/storage/lowdb.ts'
import { breathe, handClock } from '../../support/clock.ts'
import type { HandClock } from '../../support/clock.ts'
import { account, HOST, joining, makePlay, opened, roundOpened } from '../../support/play.ts'

/** How long guests of a match without a class are kept, over the real store on a real disk. */

const DAY = 86_400_000
const ZAYNAB = { ...account('guest7'), name: 'Zaynab' }
const OMAR = { ...account('guest8'), name: 'Omar' }

let dir: string
let store: Store
let clock: HandClock
let play: Play

beforeEach(async () => {
  dir = await mkdtemp(path(tmpdir(), 'guests-'))
  clock = handClock()
  store = await openStore({ dir, clock, onReport: () => undefined })
  play = makePlay({ store, clock }).play
  await play.start()
})
afterEach(async () => {
  await play.stop()
  await store.close()
  await rm(dir, { recursive: true })
})

async function stored(): Promise<string> {
  const files = await readdir(dir, { recursive: true, withFileTypes: true })
  const texts = files
    .filter((file) => file.isFile())
    .map(async (file) => `${file.name} ${await readFile(path(file.parentPath, file.name), 'utf8')}`)
  return (await Promise.all(texts)).join('\n')
}

async function played(): Promise<MatchId> {
  const matches = play.matches as LiveMatches
  const { id } = await opened({ matches }, { rounds: 2 })
  for (const guest of [ZAYNAB, OMAR]) await matches.join(id, joining(guest))
  await roundOpened({ matches, clock }, id)
  for (const guest of [ZAYNAB, OMAR]) {
    const seat = matches.seat(id, guest)
    if (seat !== undefined) await matches.answer(id, seat, 1, { kind: 'pick', option: 0 }, 500)
  }
  await matches.act(id, HOST, { type: 'end' })
  await breathe()
  await matches.rest()
  return id
}

/** The chores of the day, done. */
async function daysLater(days: number): Promise<void> {
  clock.jump((days - 1) * DAY)
  await clock.move(DAY)
  await (play.matches as LiveMatches).sweep()
}

test('are kept for 90 days with their match, and are then in no file', async () => {
  const id = await played()
  expect(await stored()).toContain('Zaynab')
  await daysLater(89)
  expect(await play.matches.report(id)).toMatchObject({ id })
  await daysLater(1)
  expect(await play.matches.report(id)).toBeUndefined()
  expect(await play.matches.past(undefined)).toEqual([])
  expect((await stored()).match(/zaynab|guest[78]/giu)).toBeNull()
})

test('go at once where the host deletes the match', async () => {
  const id = await played()
  expect(await play.matches.forget(id, HOST)).toMatchObject({ ok: true })
  expect((await stored()).match(/zaynab|guest[78]/giu)).toBeNull()
})

test('who has practised, or plays elsewhere too, keeps that', async () => {
  const [first, second] = [await played(), await played()]
  await play.matches.forget(first, HOST)
  expect(await store.players.read('web-guest7')).toMatchObject({ matches: [second] })
  await store.players.update('web-guest7', (old) => old && { ...old, answers: 3 })
  await play.matches.forget(second, HOST)
  expect(await store.players.read('web-guest7')).toMatchObject({ matches: [], answers: 3 })
  expect(await store.players.read('web-guest8')).toBeUndefined()
})
