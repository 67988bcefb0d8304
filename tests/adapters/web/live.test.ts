import { WebSocket } from 'ws'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { ServerMessage } from '../../../src/adapters/web/protocol.ts'
import { makeSigner } from '../../../src/adapters/web/secrets.ts'
import type { HostAction } from '../../../src/quiz/match/types.ts'
import type { MatchId, PlayerId, VenueId } from '../../../src/quiz/vocabulary.ts'
import { HOST, opened, roundOpened } from '../../support/play.ts'
import { WebPage } from '../../support/webPage.ts'
import { HOST_KEY, startWeb } from '../../support/webServer.ts'
import type { WebServer } from '../../support/webServer.ts'

let server: WebServer
const pages: WebPage[] = []

beforeEach(async () => {
  server = await startWeb()
})
afterEach(async () => {
  for (const page of pages.splice(0)) page.close()
  await server.close()
  expect(server.problems).toEqual([])
})

const newPage = async (cookie = ''): Promise<WebPage> => {
  const page = await WebPage.open(server.url, cookie === '' ? {} : { headers: { cookie } })
  pages.push(page)
  return page
}
const guest = { type: 'join', avatar: '🦊', lang: 'en' } as const
const pick = (round: number, option: number, t: number | null = 500) =>
  ({ type: 'answer', round, answer: { kind: 'pick', option }, t }) as const

interface Guest {
  readonly page: WebPage
  readonly token: string
  readonly player: PlayerId
}
async function join(pin: string, name: string): Promise<Guest> {
  const page = await newPage()
  const reply = await page.ask({ ...guest, pin, name })
  if (reply.type !== 'joined') throw new Error(JSON.stringify(reply))
  return { page, token: reply.token, player: reply.player }
}
async function rejoin(match: MatchId, token: string): Promise<WebPage> {
  const page = await newPage()
  await page.ask({ type: 'rejoin', match, token })
  return page
}
const toReveal = ({ page }: Guest) => page.untilType('state', ({ view }) => view.phase === 'reveal')
const toOpen = ({ page }: Guest) => page.untilType('state', ({ view }) => view.phase === 'open')
const code = (message: ServerMessage): string => (message.type === 'refused' ? message.code : message.type)
const hostCookie = (): string => `host=${makeSigner(HOST_KEY).session(server.clock.now() + 60_000, 'nonce')}`

describe('a player', () => {
  it('joins, answers once it is kept, and sees the own result', async () => {
    const { id, pin } = await opened(server)
    const [ada, grace] = [await join(pin, 'Ada'), await join(pin, 'Grace')]
    await roundOpened(server, id)
    const open = await toOpen(ada)
    expect(open.view.question?.stem.en).toBe('What is the capital of Egypt?')
    expect(open.own).toMatchObject({ name: 'Ada', mayAnswer: true })
    expect(await ada.page.ask(pick(1, 0))).toMatchObject({ type: 'saved', round: 1 })
    await grace.page.ask(pick(1, 1))
    const told = await toReveal(grace)
    expect(told.own).toMatchObject({ credit: 0, answer: { kind: 'pick', option: 1 } })
    expect(told.view.revealed?.whyWrong[1]).toMatchObject({ en: 'Paris is another city.' })
    expect(told.view.revealed?.distribution).toEqual([1, 1, 0])
    expect((await toReveal(ada)).own.credit).toBe(1)
  })

  it('hears of nothing that tells the key before the reveal', async () => {
    const { id, pin } = await opened(server)
    const [ada, grace] = [await join(pin, 'Ada'), await join(pin, 'Grace')]
    await roundOpened(server, id)
    await toOpen(ada)
    await ada.page.ask(pick(1, 0))
    await server.clock.move(500)
    const before = [...ada.page.frames, ...grace.page.frames].join('\n')
    for (const secret of [
      '"key"',
      '"whyWrong":[',
      'explanation',
      'revealed":{',
      '"credit":1',
      'sample/egypt',
      '"o0"',
    ])
      expect(before).not.toContain(secret)
    await grace.page.ask(pick(1, 1))
    expect((await toReveal(grace)).view.revealed?.key).toEqual([0])
  })

  it('has two pages: both hear, and the player counts once', async () => {
    const { id, pin } = await opened(server)
    const ada = await join(pin, 'Ada')
    const second = await rejoin(id, ada.token)
    await join(pin, 'Grace')
    await roundOpened(server, id)
    await second.untilType('state', ({ view }) => view.phase === 'open')
    expect(await second.ask(pick(1, 0))).toMatchObject({ type: 'saved' })
    expect(code(await ada.page.ask(pick(1, 1)))).toBe('already-answered')
    expect(server.matches.view(id)).toMatchObject({ players: 2, answered: 1 })
  })

  it('hears on every device at once what was answered, or changed, on another', async () => {
    const { id, pin } = await opened(server, { changeAnswers: true })
    const ada = await join(pin, 'Ada')
    const second = await rejoin(id, ada.token)
    const grace = await join(pin, 'Grace')
    await roundOpened(server, id)
    await second.untilType('state', ({ view }) => view.phase === 'open')
    const has = (option: number) =>
      second.untilType('state', ({ own }) => own.answer?.kind === 'pick' && own.answer.option === option)
    await ada.page.ask(pick(1, 0))
    expect((await has(0)).view).toMatchObject({ phase: 'open', round: 1 })
    await ada.page.ask(pick(1, 2))
    expect((await has(2)).view.phase).toBe('open')
    const own = (page: WebPage): number =>
      page.messages.filter((message) => message.type === 'state' && message.own.answer !== undefined).length
    expect([own(ada.page), own(grace.page)]).toEqual([0, 0])
  })

  it('hears of a new round what everybody hears, and whole again after coming back', async () => {
    const { id, pin } = await opened(server)
    const [ada, grace] = [await join(pin, 'Ada'), await join(pin, 'Grace')]
    await roundOpened(server, id)
    const { own } = await toOpen(ada)
    await toOpen(grace)
    const last = (page: WebPage) => {
      const state = JSON.parse(page.frames.at(-1)!) as object
      return { ...state, now: undefined }
    }
    expect(last(ada.page)).toHaveProperty('change.mayAnswer', true)
    expect(last(ada.page)).toEqual(last(grace.page))
    expect(own).toMatchObject({ name: 'Ada', mayAnswer: true })
    const back = await rejoin(id, ada.token)
    await back.untilType('state')
    expect(last(back)).toHaveProperty('own.name', 'Ada')
  })

  it('comes back with the same name, answer and points', async () => {
    const { id, pin } = await opened(server)
    const [ada, grace] = [await join(pin, 'Ada'), await join(pin, 'Grace')]
    await roundOpened(server, id)
    await ada.page.ask(pick(1, 0))
    ada.page.close()
    const back = await rejoin(id, ada.token)
    const state = await back.untilType('state')
    expect(state.own).toMatchObject({ name: 'Ada', answer: { kind: 'pick', option: 0 }, mayAnswer: false })
    await grace.page.ask(pick(1, 0))
    const told = await back.untilType('state', ({ view }) => view.phase === 'reveal')
    expect(told.own.row).toMatchObject({ name: 'Ada', right: 1 })
  })

  it('comes back to the podium of a match that has ended, and to the own mistakes', async () => {
    const { id, pin } = await opened(server)
    const [ada, grace] = [await join(pin, 'Ada'), await join(pin, 'Grace')]
    await roundOpened(server, id)
    await ada.page.ask(pick(1, 2))
    await grace.page.ask(pick(1, 0))
    await toReveal(ada)
    await server.matches.act(id, HOST, { type: 'end' })
    await server.matches.rest()
    ada.page.close()
    const back = await rejoin(id, ada.token)
    const { view, own } = await back.untilType('state')
    expect([view.phase, own.name, own.row?.rank]).toEqual(['podium', 'Ada', 2])
    expect(await back.ask({ type: 'mistakes' })).toMatchObject({ mistakes: [{ round: 1, credit: 0 }] })
  })

  it('is not waited for half a minute after the last page has gone, and is again when back', async () => {
    const { id, pin } = await opened(server)
    const [ada, grace] = [await join(pin, 'Ada'), await join(pin, 'Grace')]
    const host = await newPage(hostCookie())
    await host.ask({ type: 'host', match: id })
    await roundOpened(server, id)
    await grace.page.ask(pick(1, 0))
    ada.page.close()
    const gone = (message: ServerMessage): boolean =>
      message.type === 'console' && message.connected.length === 1
    await Promise.all([host.until(gone), moveUntil(() => host.messages.some(gone))])
    expect(server.matches.view(id)?.phase).toBe('open')
    await server.clock.move(30_000)
    await toReveal(grace)
    await rejoin(id, ada.token)
    await server.matches.act(id, HOST, { type: 'next' })
    await roundOpened(server, id)
    await grace.page.ask(pick(2, 1))
    expect(server.matches.view(id)?.phase).toBe('open')
  })

  it('who says "not me" is out, and the device is free for somebody else', async () => {
    const { id, pin } = await opened(server)
    const ada = await join(pin, 'Ada')
    await ada.page.ask({ type: 'leave' })
    await ada.page.untilType('removed')
    expect(code(await ada.page.ask(pick(1, 0)))).toBe('not-joined')
    expect(await ada.page.ask({ ...guest, pin, name: 'Grace' })).toMatchObject({ type: 'joined', match: id })
  })

  it('who is removed hears so, and cannot come back', async () => {
    const { id, pin } = await opened(server)
    const ada = await join(pin, 'Ada')
    await server.matches.act(id, HOST, { type: 'kick', player: ada.player })
    await ada.page.untilType('removed')
    const again = await newPage()
    expect(code(await again.ask({ type: 'rejoin', match: id, token: ada.token }))).toBe('kicked')
  })

  it('reads in the own language, challenges, and looks back on mistakes', async () => {
    const { id, pin } = await opened(server)
    const ada = await join(pin, 'Ada')
    await ada.page.ask({ type: 'lang', lang: 'ar' })
    await ada.page.untilType('state', ({ own }) => own.lang === 'ar')
    await roundOpened(server, id)
    await toOpen(ada)
    await ada.page.ask(pick(1, 2))
    await toReveal(ada)
    expect(code(await ada.page.ask({ type: 'challenge', round: 1, note: 'But …' }))).toBe('done')
    const reply = await ada.page.ask({ type: 'mistakes' })
    expect(reply).toMatchObject({ mistakes: [{ round: 1, credit: 0, answer: { option: 2 } }] })
  })

  it('acts for nobody else', async () => {
    const { id, pin } = await opened(server)
    const [ada, grace] = [await join(pin, 'Ada'), await join(pin, 'Grace')]
    await roundOpened(server, id)
    ada.page.raw(JSON.stringify({ ...pick(1, 2), n: 9, player: grace.player, match: id }))
    await ada.page.untilType('saved')
    expect(server.matches.playerView(id, grace.player)?.answer).toBeUndefined()
    const stranger = await newPage()
    expect(code(await stranger.ask(pick(1, 0)))).toBe('not-joined')
    const forged = await newPage()
    const token = 'A'.repeat(24)
    expect(code(await forged.ask({ type: 'rejoin', match: id, token }))).toBe('wrong-token')
  })

  it('has no id in any view that would let others come back as them', async () => {
    const { id, pin } = await opened(server)
    const ada = await join(pin, 'Ada')
    const grace = await newPage()
    for (const token of [ada.player, ada.player.replace('web-', '')])
      expect(code(await grace.ask({ type: 'rejoin', match: id, token }))).toBe('wrong-token')
  })
})

/** Moves the clock in small steps until something that a socket brings is true. */
async function moveUntil(fits: () => boolean): Promise<void> {
  for (let step = 0; step < 100 && !fits(); step += 1) await server.clock.move(50)
}

describe('a projector', () => {
  it('shows who comes, and nothing that is private', async () => {
    const { id, pin } = await opened(server)
    const ada = await join(pin, 'Ada')
    await server.matches.act(id, HOST, { type: 'extraTime', player: ada.player, factor: 2 })
    const wall = await newPage()
    const token = makeSigner(HOST_KEY).wallToken(id)
    expect(await wall.ask({ type: 'watch', token })).toMatchObject({ pin, addresses: [expect.any(String)] })
    expect(await wall.untilType('faces')).toMatchObject({ faces: [{ name: 'Ada', avatar: '🦊' }], more: 0 })
    await join(pin, 'Grace')
    const both = (message: ServerMessage): boolean => message.type === 'faces' && message.faces.length === 2
    await moveUntil(() => wall.messages.some(both))
    await wall.until(both)
    await roundOpened(server, id)
    await wall.untilType('wall', ({ view }) => view.phase === 'open')
    const seen = wall.frames.join('\n')
    for (const secret of ['extraTime', 'ownDeadline', ada.token, '"key"']) expect(seen).not.toContain(secret)
  })

  it('has no rights, whatever it says', async () => {
    const { id } = await opened(server)
    const wall = await newPage()
    await wall.ask({ type: 'watch', token: makeSigner(HOST_KEY).wallToken(id) })
    expect(code(await wall.ask({ type: 'act', action: { type: 'start' } }))).toBe('not-host')
    expect(code(await wall.ask({ type: 'host', match: id }))).toBe('not-signed-in')
    expect(code(await wall.ask({ type: 'watch', token: `${id}.${'x'.repeat(32)}` }))).toBe('wrong-token')
  })
})

describe('a host', () => {
  const player = 'web-x' as PlayerId
  const ACTIONS: readonly HostAction[] = [
    { type: 'start' },
    { type: 'next' },
    { type: 'pause' },
    { type: 'resume' },
    { type: 'extend', seconds: 10 },
    { type: 'skip' },
    { type: 'reveal' },
    { type: 'void', round: 1 },
    { type: 'unvoid', round: 1 },
    { type: 'rename', player, name: 'Ada' },
    { type: 'kick', player },
    { type: 'team', player, team: 0 },
    { type: 'extraTime', player, factor: 'none' },
    { type: 'challenge', challenge: 0, upheld: true },
    { type: 'chats', open: true },
    { type: 'venue', venue: 'v' as VenueId, accepted: true },
    { type: 'removeVenue', venue: 'v' as VenueId },
    { type: 'hideNames', hidden: true },
    { type: 'end' },
  ]

  it.each(ACTIONS)('$type is for the holder of the host key alone', async (action) => {
    const { id, pin } = await opened(server)
    const { page } = await join(pin, 'Ada')
    expect(code(await page.ask({ type: 'act', action }))).toBe('not-host')
    const forged = await newPage(
      `host=${makeSigner('another key').session(server.clock.now() + 60_000, 'nonce')}`,
    )
    expect(code(await forged.ask({ type: 'host', match: id }))).toBe('not-signed-in')
    expect(code(await forged.ask({ type: 'act', action }))).toBe('not-host')
    expect(server.matches.view(id)).toMatchObject({ phase: 'lobby', chatsOpen: false })
    const host = await newPage(hostCookie())
    expect(await host.ask({ type: 'host', match: id })).toMatchObject({ type: 'hosting', pin })
    expect(code(await host.ask({ type: 'act', action }))).not.toBe('not-host')
  })

  it('whose session is over has no rights', async () => {
    const { id } = await opened(server)
    const late = await newPage(`host=${makeSigner(HOST_KEY).session(server.clock.now() - 1, 'nonce')}`)
    expect(code(await late.ask({ type: 'host', match: id }))).toBe('not-signed-in')
  })

  it('sees who is connected, and runs the match', async () => {
    const { id, pin } = await opened(server)
    const ada = await join(pin, 'Ada')
    const host = await newPage(hostCookie())
    await host.ask({ type: 'host', match: id })
    const first = await host.untilType('console')
    expect(first.connected).toEqual([ada.player])
    expect(first.host.players).toMatchObject([{ name: 'Ada' }])
    await host.ask({ type: 'act', action: { type: 'rename', player: ada.player, name: 'f.u.c.k' } })
    expect(host.messages.map(code)).toContain('bad-name')
    await host.ask({ type: 'act', action: { type: 'start' } })
    await ada.page.untilType('state', ({ view }) => view.phase === 'countdown')
  })
})

describe('the socket', () => {
  it('answers an echo with the time', async () => {
    const page = await newPage()
    expect(await page.ask({ type: 'echo' })).toMatchObject({ type: 'echo', now: server.clock.now() })
  })

  it('is closed after nonsense, or when nobody says who it is', async () => {
    const noisy = await newPage()
    for (let i = 0; i < 11; i += 1)
      noisy.raw(i % 2 === 0 ? 'what?' : JSON.stringify({ type: 'answer', n: 1 }))
    expect(await noisy.untilClosed()).toBe(4001)
    const silent = await newPage()
    await server.clock.move(15_000)
    expect(await silent.untilClosed()).toBe(4000)
  })

  it('takes no message that is longer than any page sends', async () => {
    const page = await newPage()
    page.raw(JSON.stringify({ type: 'challenge', n: 1, round: 1, note: 'x'.repeat(5_000) }))
    expect(await page.untilClosed()).toBe(1009)
  })

  it('slows down who floods it', async () => {
    const { pin } = await opened(server)
    const { page } = await join(pin, 'Ada')
    for (let i = 0; i < 100; i += 1) page.say({ type: 'echo' })
    expect(await page.untilType('refused')).toMatchObject({ code: 'slow-down' })
  })
})

describe('a stop of the server', () => {
  it('takes no page in again while it says goodbye to those that are slow', async () => {
    const sleeper = new WebSocket(`${server.url.replace('http', 'ws')}/live`, { origin: server.url })
    await new Promise((resolve) => sleeper.once('open', resolve))
    sleeper.pause()
    const closed = server.web.close()
    await expect(WebPage.open(server.url)).rejects.toThrow('503')
    sleeper.terminate()
    await closed
  })
})

describe('a restart of the server', () => {
  it('brings everybody back to the same match', async () => {
    const { id, pin } = await opened(server)
    const [ada, grace] = [await join(pin, 'Ada'), await join(pin, 'Grace')]
    await roundOpened(server, id)
    await ada.page.ask(pick(1, 0))
    const { store, clock } = server
    const closing = server.close()
    expect(await ada.page.untilClosed()).toBe(1012)
    await closing
    server = await startWeb({ store, clock })
    const back = await rejoin(id, ada.token)
    const state = await back.untilType('state')
    expect(state.own.answer).toEqual({ kind: 'pick', option: 0 })
    const other = await rejoin(id, grace.token)
    await other.ask(pick(1, 1))
    const told = await other.untilType('state', ({ view }) => view.phase === 'reveal')
    expect(told.view.revealed?.distribution).toEqual([1, 1, 0])
  })
})
