import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { MatchId } from '../../../src/quiz/vocabulary.ts'
import { HOST, opened } from '../../support/play.ts'
import { WebPage } from '../../support/webPage.ts'
import { startWeb } from '../../support/webServer.ts'
import type { WebServer } from '../../support/webServer.ts'

let server: WebServer
const pages: WebPage[] = []

beforeEach(async () => {
  server = await startWeb()
})
afterEach(async () => {
  for (const page of pages.splice(0)) page.close()
  await server.close()
})

const page = async (): Promise<WebPage> => {
  const opening = await WebPage.open(server.url)
  pages.push(opening)
  return opening
}

const guest = { type: 'join', avatar: '🦊', lang: 'en' } as const

async function join(pin: string, name: string): Promise<{ page: WebPage; token: string; player: string }> {
  const own = await page()
  const reply = await own.ask({ ...guest, pin, name })
  if (reply.type !== 'joined') throw new Error(JSON.stringify(reply))
  return { page: own, token: reply.token, player: reply.player }
}

async function start(id: MatchId): Promise<void> {
  await server.matches.act(id, HOST, { type: 'start' })
}

describe('a match over sockets', () => {
  it('is joined, answered and revealed', { timeout: 15_000 }, async () => {
    const { id, pin } = await opened(server)
    const ada = await join(pin, 'Ada')
    const grace = await join(pin, 'Grace')
    await start(id)
    const open = await ada.page.untilType('state', ({ view }) => view.phase === 'open')
    expect(open.view.question?.stem.en).toBe('What is the capital of Egypt?')
    expect(open.own.mayAnswer).toBe(true)
    const saved = await ada.page.ask({ type: 'answer', round: 1, answer: { kind: 'pick', option: 0 }, t: 5 })
    expect(saved).toMatchObject({ type: 'saved', round: 1 })
    await grace.page.untilType('state', ({ view }) => view.phase === 'open')
    await grace.page.ask({ type: 'answer', round: 1, answer: { kind: 'pick', option: 1 }, t: 5 })
    const told = await grace.page.untilType('state', ({ view }) => view.phase === 'reveal')
    expect(told.own.credit).toBe(0)
    expect(told.own.whyWrong?.en).toBe('Paris is another city.')
    expect(told.view.revealed?.distribution).toEqual([1, 1, 0])
  })
})
