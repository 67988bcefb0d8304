import { connect } from 'node:net'
import type { Socket } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import type { ServerMessage } from '../../../src/adapters/web/protocol.ts'
import { StoreRefusal } from '../../../src/play/ports.ts'
import { memoryStore } from '../../../src/storage/memory.ts'
import { breathe, handClock } from '../../support/clock.ts'
import { HOST, opened, roundOpened } from '../../support/play.ts'
import { rawAsk } from '../../support/rawHttp.ts'
import { makeClient } from '../../support/webClient.ts'
import type { WebClient } from '../../support/webClient.ts'
import { WebPage } from '../../support/webPage.ts'
import { HOST_KEY, startWeb } from '../../support/webServer.ts'
import type { WebServer, WebServerOptions } from '../../support/webServer.ts'
import { SAMPLE_SETTINGS } from './samples.ts'

let server: WebServer
const pages: WebPage[] = []
const sockets: Socket[] = []

afterEach(async () => {
  for (const page of pages.splice(0)) page.close()
  for (const socket of sockets.splice(0)) socket.destroy()
  await server.close()
})

const start = async (options: WebServerOptions = {}): Promise<WebServer> => (server = await startWeb(options))

async function page(headers: Readonly<Record<string, string>> = {}): Promise<WebPage> {
  const opening = await WebPage.open(server.url, { headers })
  pages.push(opening)
  return opening
}

async function teacherIn(): Promise<WebClient> {
  const teacher = makeClient(server.url)
  await teacher.value('POST /api/host/login', { key: HOST_KEY })
  return teacher
}

async function classMatch(teacher: WebClient, names: readonly string[]) {
  const school = await teacher.value('POST /api/host/classes', {
    ...{ name: '9 C', lang: 'ar', zone: 'UTC', keepDays: 30, names },
  } as const)
  const { id } = await teacher.value('POST /api/host/matches', {
    settings: { ...SAMPLE_SETTINGS, scoring: 'fair' },
    class: school.id,
  })
  const { pin = '' } = await teacher.value('GET /api/host/matches/:id', undefined, { id })
  return { school, id, pin, codes: school.pupils.map(({ code }) => code) }
}

const guest = { type: 'join', name: 'Ada', avatar: '🦊', lang: 'en' } as const
const codesIn = (messages: readonly ServerMessage[]): readonly string[] =>
  messages.flatMap((message) => (message.type === 'refused' ? [message.code] : []))

describe('guessing', () => {
  it('PINs by their pictures meets the same limit as guessing them at the door', async () => {
    await start()
    const { pin } = await opened(server)
    const tries: number[] = []
    for (let i = 0; i < 32; i += 1) tries.push((await rawAsk(`${server.url}/qr/00${i}/0.svg`)).status)
    expect(tries.filter((status) => status === 404)).toHaveLength(30)
    expect((await rawAsk(`${server.url}/qr/${pin}/0.svg`)).status).toBe(429)
  })

  it('pupils’ codes all at once is no way round the limit', async () => {
    await start()
    const { pin } = await classMatch(await teacherIn(), ['Amal'])
    const guesser = await page()
    for (let i = 0; i < 55; i += 1) guesser.say({ ...guest, pin, code: `aaaa${10 + i}` })
    await guesser.ask({ type: 'echo' })
    await expect.poll(() => codesIn(guesser.messages).length).toBe(55)
    expect(codesIn(guesser.messages).filter((code) => code === 'wrong-code')).toHaveLength(30)
  })

  it('nobody else’s codes, all of a class come in within one moment', async () => {
    await start()
    const names = Array.from({ length: 40 }, (_, i) => `Pupil ${i}`)
    const { pin, codes } = await classMatch(await teacherIn(), names)
    const replies = await Promise.all(codes.map(async (code) => (await page()).ask({ ...guest, pin, code })))
    expect(new Set(replies.map(({ type }) => type))).toEqual(new Set(['joined']))
  })

  it('what it is to come back meets a limit too', async () => {
    await start()
    const { id } = await opened(server)
    const guesser = await page()
    for (let i = 0; i < 310; i += 1) {
      server.clock.jump(100)
      await guesser.ask({ type: 'rejoin', match: id, token: 'x'.repeat(24) })
    }
    expect(codesIn(guesser.messages).at(-1)).toBe('too-many-tries')
  })
})

describe('connections', () => {
  const upgrade = (lines: string): Socket => {
    const socket = connect({ port: server.port, host: '127.0.0.1', allowHalfOpen: true })
    sockets.push(socket)
    socket.on('error', () => undefined).resume()
    socket.write(`GET /live HTTP/1.1\r\n${lines}Upgrade: websocket\r\nConnection: Upgrade\r\n\r\n`)
    return socket
  }

  it('that are refused are not kept open, even where the other side never closes', async () => {
    await start()
    const refused = upgrade('Host: evil.example\r\n')
    await new Promise((resolve) => refused.once('end', resolve))
    const gone = new Promise((resolve) => refused.once('close', resolve))
    const knock = setInterval(() => refused.write('x'), 10)
    await gone.finally(() => {
      clearInterval(knock)
    })
    expect(refused.destroyed).toBe(true)
  })

  it('that were closed for nonsense are heard no more', async () => {
    await start()
    const { id, pin } = await opened(server)
    const rude = await page()
    for (let i = 0; i < 11; i += 1) rude.raw('nonsense')
    rude.say({ ...guest, pin })
    expect(await rude.untilClosed()).toBe(4001)
    await breathe()
    expect(server.matches.hostView(id, HOST)?.players).toEqual([])
  })

  it('that send one message in more fragments than any page are closed', async () => {
    await start()
    const dripping = await page()
    for (let i = 0; i < 65; i += 1) dripping.raw('x', false)
    expect(await dripping.untilClosed()).toBe(1008)
  })

  it('that send one message byte by byte are closed long before its end', async () => {
    await start()
    const dripping = upgrade(
      `Host: 127.0.0.1:${server.port}\r\nOrigin: ${server.url}\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: ${'A'.repeat(22)}==\r\n`,
    )
    const answer = await new Promise((resolve) => dripping.once('data', resolve))
    expect(String(answer)).toContain('101 Switching Protocols')
    // The head of a text of 4,000 bytes, under a mask that changes nothing.
    dripping.write(Buffer.from([0x81, 0xfe, 0x0f, 0xa0, 0, 0, 0, 0]))
    let sent = 0
    for (; !dripping.readableEnded && sent < 3_000; sent += 1) {
      dripping.write('x')
      await breathe()
    }
    expect(dripping.readableEnded).toBe(true)
    expect(sent).toBeGreaterThan(60)
  })

  it('that keep flooding are closed', async () => {
    await start()
    const flood = await page()
    for (let i = 0; i < 400; i += 1) flood.say({ type: 'echo' })
    expect(await flood.untilClosed()).toBe(4001)
  })
})

describe('one player with many pages', () => {
  it('keeps the ten that came last', async () => {
    await start()
    const { pin, id } = await opened(server)
    const first = await page()
    const joined = await first.ask({ ...guest, pin })
    const token = joined.type === 'joined' ? joined.token : ''
    for (let i = 0; i < 10; i += 1) await (await page()).ask({ type: 'rejoin', match: id, token })
    expect(await first.untilClosed()).toBe(4003)
    expect(pages.filter(({ closed }) => closed !== undefined)).toEqual([first])
    expect(await pages.at(-1)?.ask({ type: 'lang', lang: 'fr' })).toMatchObject({ type: 'done' })
    expect(server.matches.view(id)?.players).toBe(1)
  })

  it('may say no more than with one', async () => {
    await start()
    const { pin, id } = await opened(server)
    const [one, two] = [await page(), await page()]
    const joined = await one.ask({ ...guest, pin })
    await two.ask({ type: 'rejoin', match: id, token: joined.type === 'joined' ? joined.token : '' })
    for (let i = 0; i < 40; i += 1) for (const each of [one, two]) each.say({ type: 'echo' })
    const told = (): readonly string[] => [...codesIn(one.messages), ...codesIn(two.messages)]
    await expect.poll(() => told().length).toBeGreaterThan(10)
    expect(new Set(told())).toEqual(new Set(['slow-down']))
  })
})

describe('the host’s rights', () => {
  it('end with the session, on open consoles too', async () => {
    await start()
    const { id } = await opened(server)
    const teacher = await teacherIn()
    const cookie = teacher.cookie()
    const console = await page({ cookie })
    await console.ask({ type: 'host', match: id })
    await teacher.value('POST /api/host/logout', {})
    expect(await console.ask({ type: 'act', action: { type: 'start' } })).toMatchObject({
      code: 'not-signed-in',
    })
    expect((await rawAsk(`${server.url}/api/host/overview`, { headers: { cookie } })).status).toBe(401)
  })

  it('ended are ended after a restart too, and other sessions are not', async () => {
    const store = memoryStore(handClock())
    await start({ store })
    const [left, stays] = [await teacherIn(), await teacherIn()]
    await left.value('POST /api/host/logout', {})
    await server.close()
    await start({ store })
    const status = async (cookie: string): Promise<number> =>
      (await rawAsk(`${server.url}/api/host/overview`, { headers: { cookie } })).status
    expect([await status(left.cookie()), await status(stays.cookie())]).toEqual([401, 200])
  })

  it('last no longer than the session, however long the console stays open', async () => {
    await start()
    const { id } = await opened(server)
    const console = await page({ cookie: (await teacherIn()).cookie() })
    await console.ask({ type: 'host', match: id })
    server.clock.jump(15 * 86_400_000)
    expect(await console.ask({ type: 'act', action: { type: 'start' } })).toMatchObject({
      code: 'not-signed-in',
    })
  })
})

describe('fairness', () => {
  it('a pupil who comes in by code a second time is timed from the opening', async () => {
    await start()
    const { id, pin, codes } = await classMatch(await teacherIn(), ['Amal', 'Bilal'])
    const first = await page()
    await first.ask({ ...guest, pin, code: codes[0] ?? '' })
    await (await page()).ask({ ...guest, pin, code: codes[1] ?? '' })
    first.close()
    await roundOpened(server, id)
    server.clock.jump(15_000)
    const again = await page()
    const joined = await again.ask({ ...guest, pin, code: codes[0] ?? '' })
    await again.ask({ type: 'answer', round: 1, answer: { kind: 'pick', option: 0 }, t: 0 })
    const input = await server.store.matches.load(id)
    const answer = input?.inputs.find(({ type }) => type === 'answer')
    expect(answer).toMatchObject({ player: joined.type === 'joined' ? joined.player : '' })
    expect(answer?.type === 'answer' && answer.elapsed).toBeGreaterThanOrEqual(14_000)
  })
})

describe('whoever is erased', () => {
  it('cannot go on with a page that is still open', async () => {
    await start()
    const teacher = await teacherIn()
    const { id, pin, codes, school } = await classMatch(teacher, ['Amal', 'Bilal'])
    const amal = await page()
    const joined = await amal.ask({ ...guest, pin, code: codes[0] ?? '' })
    await teacher.value('DELETE /api/host/classes/:id/pupils/:pupil', undefined, {
      id: school.id,
      pupil: school.pupils[0]?.id ?? '',
    })
    await roundOpened(server, id)
    const answered = await amal.ask({ type: 'answer', round: 1, answer: { kind: 'pick', option: 0 }, t: 5 })
    expect(answered).toMatchObject({ type: 'refused' })
    const back = joined.type === 'joined' ? joined.token : ''
    expect(await (await page()).ask({ type: 'rejoin', match: id, token: back })).toMatchObject({
      type: 'refused',
    })
    expect(server.problems).toEqual([])
  })

  it('with the whole class leaves a match that goes on, and nobody’s name in it', async () => {
    await start()
    const teacher = await teacherIn()
    const { id, pin, codes, school } = await classMatch(teacher, ['Amal', 'Bilal'])
    const amal = await page()
    await amal.ask({ ...guest, pin, code: codes[0] ?? '' })
    await (await page()).ask({ ...guest, pin, name: 'Guest' })
    await roundOpened(server, id)
    await teacher.value('DELETE /api/host/classes/:id', undefined, { id: school.id })
    expect(server.matches.hostView(id, HOST)?.players.map(({ name }) => name)).toEqual(['', 'Guest'])
    expect(await (await page()).ask({ ...guest, pin, code: codes[0] ?? '' })).toMatchObject({
      code: 'wrong-code',
    })
    expect(JSON.stringify(await server.store.matches.load(id))).not.toContain('Amal')
    expect(server.problems).toEqual([])
  })

  it('is somebody new from then on', async () => {
    await start()
    const visitor = makeClient(server.url)
    await visitor.value('POST /api/me/choose', { lang: 'fr' })
    const before = visitor.cookie()
    await visitor.value('POST /api/me/erase', { all: true })
    await visitor.value('POST /api/me/choose', { lang: 'ar' })
    expect(visitor.cookie()).not.toBe(before)
  })
})

describe('a store that refuses', () => {
  it('is told by its own code on sockets too', async () => {
    const clock = handClock()
    const store = memoryStore(clock)
    await start({ clock, store })
    const { pin, codes } = await classMatch(await teacherIn(), ['Amal'])
    store.classes.read = () => Promise.reject(new StoreRefusal('unreadable', 'a disk of a test'))
    const reply = await (await page()).ask({ ...guest, pin, code: codes[0] ?? '' })
    expect(reply).toMatchObject({ type: 'refused', code: 'unreadable' })
  })
})

describe('uploads that stop half-way', () => {
  it('are no fault of the server', async () => {
    await start()
    const socket = connect(server.port, '127.0.0.1')
    sockets.push(socket)
    const head = ['POST /api/knock HTTP/1.1', `Host: 127.0.0.1:${server.port}`, `Origin: ${server.url}`]
    socket.write(
      [...head, 'Content-Type: application/json', 'Transfer-Encoding: chunked', '', '5', '{"pin', ''].join(
        '\r\n',
      ),
    )
    await expect.poll(() => rawAsk(`${server.url}/api/health`).then(({ status }) => status)).toBe(200)
    socket.destroy()
    for (let i = 0; i < 3; i += 1) await rawAsk(`${server.url}/api/health`)
    expect(server.problems).toEqual([])
  })
})

describe('texts of a host', () => {
  const TURNED = 'Amal\u202e\u2066 gpj\u0000.exe\u200b\ufeff\uffff'
  const PILE = `Z${'\u0301'.repeat(70)}`

  it('lose what turns text round, hides or piles up, wherever they are typed', async () => {
    await start()
    const teacher = await teacherIn()
    const school = await teacher.value('POST /api/host/classes', {
      ...{
        name: TURNED,
        lang: 'ar',
        zone: 'UTC',
        keepDays: 30,
        names: [TURNED, PILE, 'A\tB\r\nC', 'می‌خواهم'],
      },
    } as const)
    expect(school.name).toBe('Amal gpj.exe')
    expect(school.pupils.map(({ name }) => name.normalize('NFD').length)).toEqual([12, 6, 5, 8])
    expect(school.pupils.map(({ name }) => name).slice(2)).toEqual(['A B C', 'می‌خواهم'])
    const { id } = await teacher.value('POST /api/host/matches', {
      settings: { ...SAMPLE_SETTINGS, title: TURNED, teams: [TURNED, 'Red'] },
    })
    const settings = server.matches.view(id)?.settings
    expect([settings?.title, settings?.teams]).toEqual(['Amal gpj.exe', ['Amal gpj.exe', 'Red']])
  })

  it('are none where nothing of them shows', async () => {
    await start()
    const teacher = await teacherIn()
    const made = await teacher.call('POST /api/host/classes', {
      ...{ name: '\u200b\u202e ', lang: 'ar', zone: 'UTC', keepDays: 30, names: [] },
    } as const)
    expect(made).toMatchObject({ ok: false, code: 'bad-request' })
  })
})

describe('what others may know', () => {
  it('holds nothing of one player’s extra time, while it lasts and after', async () => {
    await start()
    const { id, pin } = await opened(server, { rounds: 2 })
    const [slow, other, wall] = [await page(), await page(), await page()]
    const joined = await slow.ask({ ...guest, pin, name: 'Amal' })
    await other.ask({ ...guest, pin, name: 'Bilal' })
    const { wall: token } = await (await teacherIn()).value('GET /api/host/matches/:id', undefined, { id })
    await wall.ask({ type: 'watch', token })
    await roundOpened(server, id)
    await other.untilType('state', ({ view }) => view.phase === 'open')
    const player = joined.type === 'joined' ? joined.player : ('' as never)
    const deadlines = (of: WebPage): readonly unknown[] =>
      of.messages.flatMap((one) => (one.type === 'state' || one.type === 'wall' ? [one.view.deadline] : []))
    const before = new Set(deadlines(other))
    await server.matches.act(id, HOST, { type: 'extraTime', player, factor: 2 })
    await server.clock.move(300)
    await slow.untilType('state', ({ own }) => own.ownDeadline !== undefined)
    await server.clock.move(20_500)
    await wall.untilType('wall', ({ view }) => view.waiting)
    expect(new Set(deadlines(other))).toEqual(before)
    for (const frame of [...other.frames, ...wall.frames]) {
      expect(frame).not.toMatch(/extraTime|factor|"slow"/)
      expect(frame).not.toMatch(/"ownDeadline":\d/)
    }
  })
})
