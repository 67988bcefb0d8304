import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { NewMatch, SchoolClass } from '../../../src/adapters/web/protocol.ts'
import { HOST, SAMPLE_SETTINGS } from './samples.ts'
import { makeClient } from '../../support/webClient.ts'
import type { WebClient } from '../../support/webClient.ts'
import { WebPage } from '../../support/webPage.ts'
import { HOST_KEY, startWeb } from '../../support/webServer.ts'
import type { WebServer } from '../../support/webServer.ts'
import type { MatchId } from '../../../src/quiz/vocabulary.ts'
import { roundOpened } from '../../support/play.ts'

const DAY = 86_400_000

let server: WebServer
let teacher: WebClient
const pages: WebPage[] = []

beforeEach(async () => {
  server = await startWeb()
  teacher = makeClient(server.url)
  await teacher.value('POST /api/host/login', { key: HOST_KEY })
})
afterEach(async () => {
  for (const page of pages.splice(0)) page.close()
  await server.close()
  expect(server.problems).toEqual([])
})

const newClass = (names: readonly string[] = ['Amal', 'Bilal']): Promise<SchoolClass> =>
  teacher.value('POST /api/host/classes', {
    name: '9 C',
    lang: 'ar',
    zone: 'Africa/Cairo',
    keepDays: 30,
    names,
  })

async function newMatch(change: Partial<NewMatch> = {}): Promise<{ id: MatchId; pin: string }> {
  const { id } = await teacher.value('POST /api/host/matches', { settings: SAMPLE_SETTINGS, ...change })
  const { pin } = await teacher.value('GET /api/host/matches/:id', undefined, { id })
  return { id, pin: pin ?? '' }
}

async function join(pin: string, code?: string) {
  const page = await WebPage.open(server.url)
  pages.push(page)
  const reply = await page.ask({
    type: 'join',
    pin,
    name: 'Somebody',
    avatar: '🦊',
    lang: 'ar',
    ...(code === undefined ? {} : { code }),
  })
  return { page, reply }
}

/** Everybody answers every round rightly; the match ends. */
async function playOut(id: MatchId, players: readonly WebPage[]): Promise<void> {
  for (let round = 1; round <= SAMPLE_SETTINGS.rounds; round += 1) {
    await roundOpened(server, id)
    for (const page of players)
      await page.ask({ type: 'answer', round, answer: { kind: 'pick', option: round - 1 }, t: 900 })
    await server.matches.act(id, HOST, { type: 'next' })
  }
  await server.matches.act(id, HOST, { type: 'next' })
  await server.clock.move(1_000)
}

describe('a class', () => {
  it('has a short code of its own for each pupil', async () => {
    const { pupils } = await newClass(['Amal', 'Bilal', 'Amal'])
    expect(pupils.map(({ name }) => name)).toEqual(['Amal', 'Bilal', 'Amal'])
    expect(new Set(pupils.map(({ code }) => code)).size).toBe(3)
    for (const { code } of pupils) expect(code).toMatch(/^[2-9a-hjkmnp-z]{6}$/)
  })

  it('is changed, listed and read again', async () => {
    const { id } = await newClass()
    await teacher.value('POST /api/host/classes/:id', { name: '9 D', keepDays: 60 }, { id })
    await teacher.value('POST /api/host/classes/:id/pupils', { names: ['Chadia'] }, { id })
    const { classes } = await teacher.value('GET /api/host/overview')
    expect(classes).toEqual([{ id, name: '9 D', lang: 'ar', pupils: 3 }])
    const read = await teacher.value('GET /api/host/classes/:id', undefined, { id })
    expect(read).toMatchObject({ zone: 'Africa/Cairo', keepDays: 60, pupils: [{}, {}, { name: 'Chadia' }] })
    expect(await teacher.call('GET /api/host/classes/:id', undefined, { id: 'x' })).toMatchObject({
      code: 'unknown-class',
    })
  })

  it('lets a pupil in by code on any device, under the name of the list', async () => {
    const school = await newClass()
    const { id, pin } = await newMatch({ class: school.id })
    const knock = await makeClient(server.url).value('POST /api/knock', { pin, lang: 'ar' })
    expect(knock).toMatchObject({ codes: true })
    const phone = await join(pin, school.pupils[0]?.code.toUpperCase())
    const tablet = await join(pin, school.pupils[0]?.code)
    expect(phone.reply).toMatchObject({ type: 'joined' })
    expect(tablet.reply).toMatchObject({ player: (phone.reply as { player: string }).player })
    expect(server.matches.view(id)).toMatchObject({ players: 1, standings: [{ name: 'Amal' }] })
  })

  it('knows no wrong code, no code of another class, and none in a match without a class', async () => {
    const [own, other] = [await newClass(), await newClass()]
    const { pin } = await newMatch({ class: own.id })
    expect((await join(pin, 'zzzzzz')).reply).toMatchObject({ code: 'wrong-code' })
    expect((await join(pin, other.pupils[0]?.code)).reply).toMatchObject({ code: 'wrong-code' })
    const open = await newMatch()
    expect((await join(open.pin, own.pupils[0]?.code)).reply).toMatchObject({ code: 'wrong-code' })
  })

  it('stops whoever guesses codes', async () => {
    const school = await newClass()
    const { pin } = await newMatch({ class: school.id })
    const { page } = await join(pin, 'zzzzzz')
    const guess = (code: string | undefined) =>
      page.ask({ type: 'join', pin, name: 'x', avatar: '🦊', lang: 'en', code })
    for (let i = 0; i < 30; i += 1) {
      await guess(`zzzzz${i}`)
      server.clock.jump(100)
    }
    expect(await guess(school.pupils[0]?.code)).toMatchObject({ code: 'too-many-tries' })
  })

  it('gives a new code, after which the old one and its devices are out', async () => {
    const school = await newClass()
    const [amal] = school.pupils
    const { id, pin } = await newMatch({ class: school.id })
    const { reply } = await join(pin, amal?.code)
    const { token } = reply as { token: string }
    const ids = { id: school.id, pupil: amal?.id ?? '' }
    const changed = await teacher.value('POST /api/host/classes/:id/pupils/:pupil', { newCode: true }, ids)
    expect(changed.pupils[0]?.code).not.toBe(amal?.code)
    expect((await join(pin, amal?.code)).reply).toMatchObject({ code: 'wrong-code' })
    const back = await WebPage.open(server.url)
    pages.push(back)
    expect(await back.ask({ type: 'rejoin', match: id, token })).toMatchObject({ code: 'wrong-token' })
  })

  it('keeps scores from match to match, for those with a code', async () => {
    const school = await newClass()
    for (const points of [2, 4]) {
      const { id, pin } = await newMatch({ class: school.id })
      const { page } = await join(pin, school.pupils[0]?.code)
      const visitor = await join(pin)
      await playOut(id, [page, visitor.page])
      const { rows } = await teacher.value('GET /api/host/classes/:id/board', undefined, { id: school.id })
      expect(rows).toHaveLength(1)
      expect(rows[0]?.name).toBe('Amal')
      expect(rows[0]?.match).toBeGreaterThanOrEqual(points * 1000)
    }
  })

  it('tells a pupil, and nobody else, the own place in the class', async () => {
    const school = await newClass()
    const amal = school.pupils[0]?.code
    const first = await newMatch({ class: school.id })
    const guest = await join(first.pin)
    const before = await join(first.pin, amal)
    expect(await before.page.ask({ type: 'standing' })).not.toHaveProperty('standing')
    await playOut(first.id, [guest.page, before.page])

    const next = await newMatch({ class: school.id })
    const { rows } = await teacher.value('GET /api/host/classes/:id/board', undefined, { id: school.id })
    const points = rows.find(({ name }) => name === 'Amal')?.points
    expect(points).toBeGreaterThanOrEqual(2_000)
    const standingOf = async (code?: string) => (await join(next.pin, code)).page.ask({ type: 'standing' })
    expect(await standingOf(amal)).toMatchObject({ standing: { rank: 1, points, pupils: 2 } })
    expect(await standingOf()).not.toHaveProperty('standing')
    const open = await newMatch()
    const stranger = await join(open.pin)
    expect(await stranger.page.ask({ type: 'standing' })).not.toHaveProperty('standing')
  })

  it('ranks pupils among pupils: a guest who scored more leaves no gap', async () => {
    const school = await newClass()
    const { id, pin } = await newMatch({ class: school.id })
    const guest = await join(pin)
    const { page } = await join(pin, school.pupils[0]?.code)
    await roundOpened(server, id)
    await guest.page.ask({ type: 'answer', round: 1, answer: { kind: 'pick', option: 0 }, t: 900 })
    await page.ask({ type: 'answer', round: 1, answer: { kind: 'pick', option: 1 }, t: 900 })
    await server.matches.act(id, HOST, { type: 'next' })
    await roundOpened(server, id)
    for (const player of [guest.page, page])
      await player.ask({ type: 'answer', round: 2, answer: { kind: 'pick', option: 1 }, t: 900 })
    await server.matches.act(id, HOST, { type: 'next' })
    await server.matches.act(id, HOST, { type: 'next' })
    await server.clock.move(1_000)
    const { rows } = await teacher.value('GET /api/host/classes/:id/board', undefined, { id: school.id })
    expect(rows.map(({ name, rank }) => [name, rank])).toEqual([['Amal', 1]])
  })

  it('is kept for 90 days unless its host sets others, and erased then, pupils, guests and their figures too', async () => {
    const wish = { name: '9 E', lang: 'fr', zone: 'Europe/Paris', names: ['Amal'] } as const
    const school = await teacher.value('POST /api/host/classes', wish)
    expect(school.keepDays).toBe(90)
    const { id, pin } = await newMatch({ class: school.id })
    const { page } = await join(pin, school.pupils[0]?.code)
    const guest = (await join(pin)).page
    await playOut(id, [page, guest])
    for (const one of [page, guest]) one.close()
    const pupil = `web-${school.id}-${school.pupils[0]?.id ?? ''}`
    const idsOf = async (ids: AsyncIterable<string>) => {
      const all: string[] = []
      for await (const one of ids) all.push(one)
      return all.length === 0 ? undefined : all
    }
    const { classes, players, members, boards, matches } = server.store
    const kept = async () => [
      await classes.read(school.id),
      await players.read(pupil),
      await members.read(`web-${school.id}/${pupil}`),
      await idsOf(players.ids()),
      await idsOf(members.ids()),
      await idsOf(boards.ids()),
      await idsOf(matches.ids()),
    ]
    server.clock.jump(89 * DAY)
    await server.clock.move(DAY / 4)
    expect(await kept()).not.toContain(undefined)
    server.clock.jump(DAY)
    await server.clock.move(DAY / 4)
    expect(new Set(await kept())).toEqual(new Set([undefined]))
  })

  it('is erased with its pupils and its matches when its days are over', async () => {
    const school = await newClass()
    const { id, pin } = await newMatch({ class: school.id })
    const { page } = await join(pin, school.pupils[0]?.code)
    await playOut(id, [page])
    page.close()
    server.clock.jump(29 * DAY)
    await server.clock.move(DAY / 4)
    expect(await server.store.classes.read(school.id)).toMatchObject({ name: '9 C' })
    server.clock.jump(DAY)
    await server.clock.move(DAY / 4)
    expect(await server.store.classes.read(school.id)).toBeUndefined()
    expect(await server.matches.report(id)).toBeUndefined()
    expect(await server.store.players.read(`web-${school.id}-${school.pupils[0]?.id ?? ''}`)).toBeUndefined()
  })
})
