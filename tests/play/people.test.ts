import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { openLibrary } from '../../src/library/library.ts'
import type { Library } from '../../src/library/library.ts'
import type { Play } from '../../src/play/api.ts'
import type { Account, Place } from '../../src/play/api/account.ts'
import type { Store } from '../../src/play/ports.ts'
import { forgetErased } from '../../src/commands/forget-erased.ts'
import { erasedAs } from '../../src/play/communities.ts'
import { memoryStore } from '../../src/storage/memory.ts'
import { openStore } from '../../src/storage/lowdb.ts'
import { breathe, handClock } from '../support/clock.ts'
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

  it('take a code from one account, and five wrong tries, though all come at once', async () => {
    const code = await play.people.linkCode(A)
    if (!code.ok) throw new Error(code.code)
    const claims = await Promise.all([B, C].map((one) => play.people.linkClaim(one, code.value)))
    expect(claims.filter(({ ok }) => ok)).toHaveLength(1)
    const tries = await Promise.all(Array.from({ length: 8 }, () => play.people.linkClaim(A, 'WRONGONE')))
    expect(tries.filter((one) => !one.ok && one.code === 'bad-code')).toHaveLength(5)
  })

  it('allow five wrong tries', async () => {
    for (let i = 0; i < 5; i++)
      expect(await play.people.linkClaim(B, 'WRONG234')).toMatchObject({ code: 'bad-code' })
    const code = await play.people.linkCode(A)
    expect(await play.people.linkClaim(B, code.ok ? code.value : '')).toMatchObject({
      code: 'too-many-tries',
    })
  })

  it('make no more than twelve accounts one person, and erasing all of them leaves none', async () => {
    const many = Array.from({ length: 13 }, (_, n) => account(`kim${n}`, 'web', 'en'))
    const [first, ...others] = many as [Account, ...Account[]]
    const last = others.pop()!
    for (const other of others.slice(0, -1)) await link(first, other)
    // Both codes are typed while there is room for one more.
    const codes = [await play.people.linkCode(first), await play.people.linkCode(others[0]!)]
    const typed = [others.at(-1)!, last].map((one, n) => {
      const code = codes[n]
      return play.people.linkClaim(one, code?.ok === true ? code.value : '')
    })
    expect(await Promise.all(typed)).toMatchObject([{ ok: true }, { ok: true }])
    expect(await play.people.linkConfirm(first, true)).toMatchObject({ ok: true })
    expect(await play.people.linkConfirm(others[0]!, true)).toMatchObject({ code: 'too-many-accounts' })
    const code = await play.people.linkCode(last)
    const claim = await play.people.linkClaim(first, code.ok ? code.value : '')
    expect(claim).toMatchObject({ code: 'too-many-accounts' })
    // More than that, however they came about.
    const record = await store.players.read('web-kim1')
    await store.players.update('web-kim12', () => record && { ...record, links: ['web-kim0'] })
    await store.players.update('web-kim0', (old) => old && { ...old, links: [...old.links, 'web-kim12'] })
    expect(await play.people.erase(others[3]!)).toMatchObject({ ok: true })
    await restart()
    expect(await allBytes()).not.toContain('kim')
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
    expect(await play.people.export(C)).toMatchObject({ code: 'nothing-stored' })
  })

  it('is told from the first question and the first match on, and erased', async () => {
    const exported = async () => {
      const stored = await play.people.export(A)
      if (!stored.ok) throw new Error(stored.code)
      return JSON.parse(stored.value) as { accounts: unknown[] }
    }
    await play.practice.ask(A, undefined, {})
    expect(await exported()).toMatchObject({ accounts: [{ questions: [{}], matches: [] }] })
    expect(await play.people.erase(A)).toMatchObject({ ok: true })
    expect(await play.people.export(A)).toMatchObject({ code: 'nothing-stored' })
    const match = await play.matches.create(HOST, settings({ rounds: 2 }))
    if (!match.ok) throw new Error(match.code)
    await play.matches.join(match.value.id, joining(A))
    expect(await exported()).toMatchObject({
      accounts: [{ matches: [{ match: match.value.id, host: false, inputs: [{ type: 'join' }] }] }],
    })
  })

  it('is gone from matches that somebody has run and not played', async () => {
    const match = await play.matches.create({ account: B, host: true }, settings({ rounds: 2 }), SERVER)
    if (!match.ok) throw new Error(match.code)
    await play.matches.act(match.value.id, HOST, { type: 'start' })
    await play.matches.act(match.value.id, HOST, { type: 'end' })
    await restart()
    const exported = await play.people.export(B)
    if (!exported.ok) throw new Error(exported.code)
    expect(JSON.parse(exported.value)).toMatchObject({
      accounts: [{ matches: [{ host: true, inputs: [] }] }],
    })
    expect(await play.people.erase(B)).toMatchObject({ ok: true })
    await restart()
    expect(await allBytes()).not.toContain('anna4711')
    expect(await play.matches.report(match.value.id)).toBeDefined()
  })

  it('stays erased, though a backup was begun while it was being erased', async () => {
    await practise(A, SERVER)
    let begun = 0
    play.people.onErased(() => {
      begun = clock.now() + 1
      clock.jump(2)
      return Promise.resolve()
    })
    await play.people.erase(A)
    expect(await store.erased.has('web-anna0815', begun)).toBe(true)
  })

  describe('besides the own files', () => {
    const SEATS = 'telegram/seats/some-match'
    const PUPIL: Account = { ...account('school-p1', 'web', 'fr'), name: 'Zelda' }
    const CARL = { name: 'Carl', code: 'CCCCCC' }
    const listed = async () => (await store.classes.read('school'))?.pupils.map(({ name }) => name)

    beforeEach(async () => {
      const pupils = [
        { id: 'p1', name: 'Zelda', code: 'ZZZZZZ' },
        { id: 'p2', ...CARL },
      ]
      const school = { v: 1 as const, name: '9 C', lang: 'fr' as const, zone: 'UTC', keepDays: 90 }
      await store.classes.update('school', () => ({ ...school, pupils, createdAt: clock.now() }))
      const people = { 'telegram-carl': 'seat of carl', 'web-school-p1': 'seat of zelda' }
      await store.keys.update(SEATS, () => ({ value: '', people }))
      await store.keys.update('typed/zelda', () => ({ value: '', people: { 'web-school-p1': 'token' } }))
      const asked = await play.practice.ask(C, undefined, { shared: true })
      if (asked.ok) await play.practice.challenge(PUPIL, asked.value.token, '')
    })

    async function expectForgotten(): Promise<void> {
      expect(await listed()).toEqual(['Carl'])
      expect((await store.keys.read(SEATS))?.people).toEqual({ 'telegram-carl': 'seat of carl' })
      await restart()
      const left = await allBytes()
      for (const trace of ['school-p1', 'Zelda', 'ZZZZZZ', 'zelda']) expect(left).not.toContain(trace)
    }

    it('is taken along', async () => {
      const exported = await play.people.export(PUPIL)
      if (!exported.ok) throw new Error(exported.code)
      expect(JSON.parse(exported.value)).toMatchObject({
        accounts: [
          {
            classes: [{ id: 'school', title: '9 C', name: 'Zelda', code: 'ZZZZZZ' }],
            kept: { [SEATS]: 'seat of zelda', 'typed/zelda': 'token' },
            questions: [{ challenged: true }],
          },
        ],
      })
      expect(exported.value).not.toContain('Carl')
      expect(exported.value).not.toContain('carl')
    })

    it('is erased', async () => {
      expect(await play.people.erase(PUPIL)).toMatchObject({ ok: true })
      await expectForgotten()
    })

    it('stays erased when an older backup is restored', async () => {
      await store.erased.add('web-school-p1')
      expect(await forgetErased(store, clock.now(), { code: () => 'stand-in' })).toBe(1)
      await expectForgotten()
    })
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
    expect(await play.people.erase(A, 'this')).toMatchObject({ ok: true })
    await restart()
    const left = await allBytes()
    for (const trace of ['anna0815', 'Anna Quux']) expect(left).not.toContain(trace)
    expect(left).toContain('anna4711')
    expect(await play.people.accounts(B)).toEqual([{ name: 'Annabelle', platform: 'discord' }])
    const board = await play.boards.top(SERVER, 'ever', A, 10)
    expect(board.own).toBeUndefined()
    expect((await play.people.me(B)).answers).toBe(1)
    const report = await play.matches.report(id)
    expect(report?.players).toHaveLength(2)
  })
})

describe('a person with linked accounts', () => {
  const D: Account = { ...account('dora9999', 'telegram', 'en'), name: 'Dora Zorn' }

  /** A is linked with B and D: with one of them only through the other. */
  async function three(): Promise<void> {
    await practise(A, SERVER)
    await practise(B, SERVER)
    await practise(B, { platform: 'telegram', id: '-9', title: 'A chat' })
    await practise(D)
    await practise(C, SERVER)
    await link(A, B)
    await link(D, B)
  }

  it('takes everything along, of every account', async () => {
    await three()
    const exported = await play.people.export(A)
    if (!exported.ok) throw new Error(exported.code)
    const { accounts } = JSON.parse(exported.value) as { accounts: { id: string; members: unknown[] }[] }
    expect(accounts.map(({ id, members }) => [id, members.length])).toEqual([
      ['web-anna0815', 1],
      ['discord-anna4711', 2],
      ['telegram-dora9999', 0],
    ])
  })

  it('is told which accounts would go, erases them all, and leaves no trace in any file', async () => {
    await three()
    const match = await play.matches.create(HOST, settings({ rounds: 2 }), SERVER)
    if (!match.ok) throw new Error(match.code)
    const { id } = match.value
    await play.matches.act(id, HOST, { type: 'chats', open: true })
    const [anna] = [await play.matches.join(id, joining(B)), await play.matches.join(id, joining(C))]
    await play.matches.act(id, HOST, { type: 'start' })
    await clock.move(3_000)
    if (anna.ok) await play.matches.answer(id, anna.value, 1, { kind: 'pick', option: 0 }, 800)
    await play.matches.act(id, HOST, { type: 'end' })
    await clock.move(1_000)
    await restart()
    expect(await play.people.accounts(D)).toEqual([
      { name: 'Dora Zorn', platform: 'telegram' },
      { name: 'Annabelle', platform: 'discord' },
      { name: 'Anna Quux', platform: 'web' },
    ])
    const forgotten: string[] = []
    play.people.onErased(({ platform, id: own }) => {
      forgotten.push(`${platform} ${own}`)
      return Promise.resolve()
    })
    expect(await play.people.erase(D)).toMatchObject({ ok: true })
    expect(forgotten).toEqual(['web anna0815', 'discord anna4711', 'telegram dora9999'])
    await restart()
    const left = await allBytes()
    for (const trace of ['anna0815', 'Anna Quux', 'anna4711', 'Annabelle', 'dora9999', 'Dora Zorn'])
      expect(left).not.toContain(trace)
    expect(left).toContain('Carl')
    for (const one of [A, B, D])
      expect(await play.people.export(one)).toMatchObject({ code: 'nothing-stored' })
  })

  it.each([0, 1, 2, 3, 4])(
    'is erased to the end by asking again, when a kill came after %i writes',
    async (most) => {
      await three()
      const { players } = store
      let writes = 0
      const update: typeof players.update = (...change) =>
        ++writes > most ? Promise.reject(new Error('killed')) : players.update(...change)
      const dying = makePlay({ bases, store: { ...store, players: { ...players, update } }, clock }).play
      await expect(dying.people.erase(A)).rejects.toThrow('killed')
      expect(await play.people.erase(A)).toMatchObject({ ok: true })
      await restart()
      const left = await allBytes()
      for (const trace of ['anna0815', 'anna4711', 'dora9999']) expect(left).not.toContain(trace)
    },
  )

  it('is erased from a match that still runs, though no file of the player was written yet', async () => {
    const match = await play.matches.create(HOST, settings({ rounds: 2 }), SERVER)
    if (!match.ok) throw new Error(match.code)
    await play.matches.join(match.value.id, joining(A))
    expect(await play.people.erase(A)).toMatchObject({ ok: true })
    expect(play.matches.hostView(match.value.id, HOST)?.players).toMatchObject([{ name: '' }])
    expect(await play.people.erase(A)).toMatchObject({ code: 'nothing-stored' })
    const player = play.matches.hostView(match.value.id, HOST)?.players[0]?.player
    if (player === undefined) throw new Error('no stand-in')
    const renamed = await play.matches.act(match.value.id, HOST, { type: 'rename', player, name: 'Pupil' })
    expect(renamed).toMatchObject({ code: 'not-a-player' })
  })

  it('may erase one account, and the others stay together', async () => {
    await three()
    await play.people.erase(B, 'this')
    expect((await play.people.accounts(A)).map(({ name }) => name)).toEqual(['Anna Quux', 'Dora Zorn'])
    expect(await play.people.me(A)).toMatchObject({ answers: 2 })
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

  it('go with matches that have fallen off their list, and with guests who never answered', async () => {
    const store = memoryStore(clock)
    ;({ play } = makePlay({ bases, store, clock }))
    const school: Place = { platform: 'web', id: 'school', title: 'A class' }
    const match = await play.matches.create(HOST, settings({ rounds: 2 }), school)
    if (!match.ok) throw new Error(match.code)
    await play.matches.join(match.value.id, joining(A))
    await play.matches.act(match.value.id, HOST, { type: 'start' })
    await play.matches.act(match.value.id, HOST, { type: 'end' })
    await play.stop()
    expect(await store.players.read('web-anna0815')).toMatchObject({ matches: [match.value.id] })
    const others = Array.from({ length: 1000 }, (_, n) => ({ id: `m${n}`, title: '', at: 0, players: 0 }))
    await store.past.update('web-school', () => ({ v: 1, matches: others }))
    ;({ play } = makePlay({ bases, store, clock }))
    await play.communities.erase(school)
    expect(await store.players.read('web-anna0815')).toBeUndefined()
    expect(await store.matches.load(match.value.id)).toBeUndefined()
    expect((await store.past.read('web'))?.matches).toEqual([])
  })

  it('are named nowhere, though a kill came right after they were erased', async () => {
    const store = memoryStore(clock)
    ;({ play } = makePlay({ bases, store, clock }))
    await store.keys.update('left', () => ({ value: '["telegram--100777"]' }))
    await play.start()
    await breathe()
    expect((await store.keys.read('left'))?.value).toBe('[]')
  })

  it('stay erased when an older backup is restored', async () => {
    const store = memoryStore(clock)
    ;({ play } = makePlay({ bases, store, clock }))
    await practise(B, SERVER)
    await practise(B, { platform: 'telegram', id: '-9', title: 'A chat' })
    await store.erased.add(erasedAs('discord-7'))
    await forgetErased(store, clock.now(), { code: () => 'stand-in' })
    expect(await store.communities.read('discord-7')).toBeUndefined()
    expect(await store.members.read('discord-7/discord-anna4711')).toBeUndefined()
    expect(await store.members.read('telegram--9/discord-anna4711')).toBeDefined()
  })

  it('leave nothing in any file but the players’ own answers', async () => {
    ;({ play } = makePlay({ bases, store, clock }))
    const gone: Place = { platform: 'telegram', id: '-100777', title: 'Quietgroup' }
    await practise(B, gone)
    await practise(B, SERVER)
    await play.communities.change(gone, { lang: 'fr' })
    const match = await play.matches.create(HOST, settings({ rounds: 2 }), gone)
    if (!match.ok) throw new Error(match.code)
    await play.matches.act(match.value.id, HOST, { type: 'chats', open: true })
    await play.matches.join(match.value.id, joining(C))
    await play.matches.act(match.value.id, HOST, { type: 'start' })
    await play.matches.act(match.value.id, HOST, { type: 'end' })
    await play.communities.left(gone, true)
    await restart()
    expect(await allBytes()).toContain('-100777')
    clock.jump(61 * 86_400_000)
    await play.start()
    while ((await store.communities.read('telegram--100777')) !== undefined) await breathe()
    await restart()
    const left = await allBytes()
    for (const trace of ['100777', 'Quietgroup', match.value.id]) expect(left).not.toContain(trace)
    expect(await play.people.me(B, SERVER)).toMatchObject({ answers: 2, here: { answers: 1 } })
  })
})
