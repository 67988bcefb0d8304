import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { openLibrary } from '../../src/library/library.ts'
import type { Library } from '../../src/library/library.ts'
import type { Account, Place, Play } from '../../src/play/api.ts'
import type { Store } from '../../src/play/ports.ts'
import { memoryStore } from '../../src/storage/memory.ts'
import { openStore } from '../../src/storage/lowdb.ts'
import { handClock } from '../support/clock.ts'
import type { HandClock } from '../support/clock.ts'
import { account, HOST, joining, makePlay, settings } from '../support/play.ts'

const A: Account = { ...account('anna0815', 'web', 'fr'), name: 'Anna Quux' }
const B: Account = { ...account('anna4711', 'discord', 'fr'), name: 'Annabelle' }
const C: Account = { ...account('carl', 'telegram', 'ar'), name: 'Carl' }
const SERVER: Place = { platform: 'discord', id: '7', title: 'A server' }

let bases: Library['bases']
beforeAll(async () => {
  ;({ bases } = await openLibrary('questions'))
})

let dir: string
let store: Store
let play: Play
let clock: HandClock
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'people-'))
  clock = handClock(Date.parse('2023-09-13T10:00:00Z'))
  store = await openStore({ dir, clock, onReport: () => undefined })
  ;({ play } = makePlay({ bases, store, clock }))
})
afterEach(async () => {
  await play.stop()
  await store.close()
  await rm(dir, { recursive: true })
})

async function practise(who: Account, place?: Place, shared = false): Promise<void> {
  const asked = await play.practice.ask(who, place, { shared })
  if (!asked.ok) throw new Error(asked.code)
  const verdict = await play.practice.answer(who, asked.value.token, { kind: 'pick', option: 0 })
  if (!verdict.ok) await practise(who, place, shared)
}

async function link(a: Account, b: Account): Promise<void> {
  const code = await play.people.linkCode(a)
  if (!code.ok) throw new Error(code.code)
  expect(await play.people.linkClaim(b, code.value.toLowerCase())).toMatchObject({ ok: true })
  expect(play.people.linkPending(a)).toMatchObject({ name: b.name, platform: b.platform })
  expect(await play.people.linkConfirm(a, true)).toMatchObject({ ok: true })
}

/** Everything is written once the house has stopped. */
async function restart(): Promise<void> {
  await play.stop()
  await store.close()
  store = await openStore({ dir, clock, onReport: () => undefined })
  ;({ play } = makePlay({ bases, store, clock }))
}

async function allBytes(): Promise<string> {
  const files = await readdir(dir, { recursive: true, withFileTypes: true })
  const texts = files
    .filter((file) => file.isFile())
    .map(async (file) => `${file.name} ${await readFile(join(file.parentPath, file.name), 'utf8')}`)
  return (await Promise.all(texts)).join('\n')
}

describe('links', () => {
  it('make two accounts one person, seen from both, and undo without repair', async () => {
    await practise(A)
    await practise(B)
    await link(A, B)
    expect(await play.people.me(A)).toMatchObject({
      answers: 2,
      links: [{ name: 'Annabelle', platform: 'discord' }],
    })
    expect(await play.people.me(B)).toMatchObject({ answers: 2 })
    expect(await play.people.unlink(B)).toMatchObject({ ok: true })
    expect(await play.people.me(A)).toMatchObject({ answers: 1, links: [] })
  })

  it('need the yes of the account that showed the code', async () => {
    const code = await play.people.linkCode(A)
    await play.people.linkClaim(B, code.ok ? code.value : '')
    expect((await play.people.me(A)).links).toEqual([])
    await play.people.linkConfirm(A, false)
    expect((await play.people.me(A)).links).toEqual([])
    expect(await play.people.linkConfirm(A, true)).toMatchObject({ code: 'expired-code' })
  })

  it('take a code once, for ten minutes, from another account', async () => {
    const code = await play.people.linkCode(A)
    if (!code.ok) throw new Error(code.code)
    expect(code.value).toMatch(/^[2-9A-Z]{8}$/)
    expect(await play.people.linkClaim(A, code.value)).toMatchObject({ code: 'own-account' })
    expect(await play.people.linkClaim(B, code.value)).toMatchObject({ ok: true })
    expect(await play.people.linkClaim(C, code.value)).toMatchObject({ code: 'used-code' })
    const late = await play.people.linkCode(C)
    await clock.move(600_000)
    expect(await play.people.linkClaim(B, late.ok ? late.value : '')).toMatchObject({ code: 'expired-code' })
  })

  it('allow five wrong tries', async () => {
    for (let i = 0; i < 5; i++)
      expect(await play.people.linkClaim(B, 'WRONG234')).toMatchObject({ code: 'bad-code' })
    const code = await play.people.linkCode(A)
    expect(await play.people.linkClaim(B, code.ok ? code.value : '')).toMatchObject({
      code: 'too-many-tries',
    })
  })

  it('let the second account of a person into a match as the same player', async () => {
    await practise(A)
    await practise(B)
    await link(A, B)
    const match = await play.matches.create(HOST, settings())
    if (!match.ok) throw new Error(match.code)
    await play.matches.act(match.value.id, HOST, { type: 'chats', open: true })
    const first = await play.matches.join(match.value.id, joining(A))
    const second = await play.matches.join(match.value.id, joining(B))
    expect(second).toEqual(first)
    expect(play.matches.view(match.value.id)?.players).toBe(1)
  })
})

describe('what is stored of a person', () => {
  it('is nothing until something is worth keeping', async () => {
    await play.practice.ask(A, undefined, {})
    expect(await store.players.read('web-anna0815')).toBeUndefined()
    expect(await play.people.export(A)).toMatchObject({ code: 'nothing-stored' })
  })

  it('can be taken along as JSON', async () => {
    await practise(A, SERVER)
    const exported = await play.people.export(A)
    if (!exported.ok) throw new Error(exported.code)
    const parsed: unknown = JSON.parse(exported.value)
    expect(parsed).toMatchObject({
      schema: 'communique-person-1',
      accounts: [
        {
          id: 'web-anna0815',
          record: { answers: 1, name: 'Anna Quux' },
          boards: { 'discord-7': {} },
          questions: [{}],
        },
      ],
    })
  })

  it('is gone from every file after an erasure, while others keep their results', async () => {
    await practise(A, SERVER)
    await practise(A, SERVER, true)
    await practise(B, SERVER)
    await link(A, B)
    const match = await play.matches.create(HOST, settings({ rounds: 2 }), SERVER)
    if (!match.ok) throw new Error(match.code)
    const { id } = match.value
    await play.matches.act(id, HOST, { type: 'chats', open: true })
    const anna = await play.matches.join(id, joining(A))
    await play.matches.join(id, joining(C))
    await play.matches.act(id, HOST, { type: 'start' })
    await clock.move(3_000)
    if (anna.ok) await play.matches.answer(id, anna.value, 1, { kind: 'pick', option: 0 }, 800)
    await play.matches.act(id, HOST, { type: 'end' })
    await clock.move(1_000)
    await restart()
    expect(await allBytes()).toContain('anna0815')
    expect(await play.people.erase(A)).toMatchObject({ ok: true })
    await restart()
    const left = await allBytes()
    for (const trace of ['anna0815', 'Anna Quux']) expect(left).not.toContain(trace)
    const board = await play.boards.top(SERVER, 'ever', A, 10)
    expect(board.own).toBeUndefined()
    expect((await play.people.me(B)).answers).toBe(1)
    const report = await play.matches.report(id)
    expect(report?.players).toHaveLength(2)
  })
})

describe('communities', () => {
  beforeEach(() => {
    ;({ play } = makePlay({ bases, store: memoryStore(clock), clock }))
  })

  it('have a daily question once a day, by their own clock, not long after the hour', async () => {
    const due = async () => (await play.communities.due('telegram')).map(({ channel }) => channel)
    const chat: Place = { platform: 'telegram', id: '-100', title: 'A chat' }
    await play.communities.change(chat, {
      zone: 'Europe/Paris',
      lang: 'fr',
      daily: { minute: 12 * 60 + 30, channel: '-100' },
    })
    expect(await due()).toEqual([])
    await clock.move(31 * 60_000)
    expect(await due()).toEqual(['-100'])
    expect(await due()).toEqual([])
    await clock.move(86_400_000 + 4 * 3_600_000)
    expect(await due()).toEqual([])
    await clock.move(20 * 3_600_000)
    expect(await due()).toEqual(['-100'])
    await play.communities.change(chat, { daily: undefined })
    await clock.move(86_400_000)
    expect(await due()).toEqual([])
  })

  it('are erased a month after the bot was removed, and kept when it comes back', async () => {
    await play.start()
    await practise(B, SERVER)
    await play.communities.change(SERVER, { lang: 'fr' })
    await play.communities.left(SERVER, true)
    await clock.move(20 * 86_400_000)
    await play.communities.left(SERVER, false)
    await clock.move(20 * 86_400_000)
    expect((await play.communities.read(SERVER)).lang).toBe('fr')
    await play.communities.left(SERVER, true)
    await clock.move(32 * 86_400_000)
    expect((await play.communities.read(SERVER)).lang).toBeUndefined()
    expect((await play.boards.top(SERVER, 'ever', undefined, 5)).rows).toEqual([])
  })
})
