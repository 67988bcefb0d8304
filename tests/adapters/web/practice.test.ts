import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openLibrary } from '../../../src/library/library.ts'
import type { Answer } from '../../../src/quiz/question.ts'
import type { Asked } from '../../../src/play/api/practice.ts'
import { makeClient } from '../../support/webClient.ts'
import { startWeb } from '../../support/webServer.ts'
import type { WebServer } from '../../support/webServer.ts'

let server: WebServer

beforeAll(async () => {
  const { bases } = await openLibrary('questions')
  server = await startWeb({ house: { bases } })
})
afterAll(async () => {
  await server.close()
  expect(server.problems).toEqual([])
})

const some = ({ question: { task } }: Asked): Answer => {
  if (task.kind === 'pick') return { kind: 'pick', option: 0 }
  if (task.kind === 'arrange') return { kind: 'arrange', order: task.options.map((_, i) => i) }
  return { kind: 'enter', text: '2023' }
}

describe('a visitor', () => {
  it('is asked, answers, and hears why, with who reports it', async () => {
    const visitor = makeClient(server.url, 'fr-FR,fr;q=0.9')
    expect((await visitor.value('GET /api/me')).lang).toBe('fr')
    const asked = await visitor.value('POST /api/practice/ask', {})
    expect(asked.lang).toBe('fr')
    expect(JSON.stringify(asked)).not.toMatch(/"key"|whyWrong|explanation|factIds|"facts"/)
    const verdict = await visitor.value('POST /api/practice/answer', {
      token: asked.token,
      answer: some(asked),
    })
    expect(verdict.revealed.citations[0]).toMatchObject({ paragraph: expect.any(Number) as unknown })
    expect((await visitor.value('GET /api/me')).progress.answers).toBe(1)
    expect((await visitor.value('GET /api/me/recent')).length).toBeGreaterThan(0)
  })

  it('is known by the cookie alone: another one has another account, and cannot answer for the first', async () => {
    const [first, second] = [makeClient(server.url), makeClient(server.url)]
    const asked = await first.value('POST /api/practice/ask', {})
    const stolen = await second.call('POST /api/practice/answer', { token: asked.token, answer: some(asked) })
    expect(stolen).toMatchObject({ ok: false, code: 'not-your-question' })
    expect(first.cookie()).not.toBe(second.cookie())
    await first.value('POST /api/practice/answer', { token: asked.token, answer: some(asked) })
    const account = await first.value('GET /api/me/export')
    expect(account).not.toContain(first.cookie().replace('visitor=', ''))
  })

  it('chooses a language, and is forgotten without a trace when that is wished', async () => {
    const visitor = makeClient(server.url)
    const asked = await visitor.value('POST /api/practice/ask', {})
    await visitor.value('POST /api/practice/answer', { token: asked.token, answer: some(asked) })
    expect((await visitor.value('POST /api/me/choose', { lang: 'ar' })).lang).toBe('ar')
    expect((await visitor.value('GET /api/me')).lang).toBe('ar')
    await visitor.value('POST /api/me/erase', { all: true })
    expect((await visitor.value('GET /api/me')).progress.answers).toBe(0)
  })

  it('links another device with a code that both confirm', async () => {
    const [phone, laptop] = [makeClient(server.url), makeClient(server.url)]
    const asked = await phone.value('POST /api/practice/ask', {})
    await phone.value('POST /api/practice/answer', { token: asked.token, answer: some(asked) })
    const { code, minutes } = await phone.value('POST /api/me/link/code', {})
    expect(minutes).toBe(10)
    await laptop.value('POST /api/me/link/claim', { code })
    expect((await phone.value('GET /api/me')).pending).toMatchObject({ platform: 'web' })
    await phone.value('POST /api/me/link/confirm', { yes: true })
    expect((await laptop.value('GET /api/me')).progress.answers).toBe(1)
    await laptop.value('POST /api/me/unlink', {})
    expect((await laptop.value('GET /api/me')).progress.answers).toBe(0)
  })

  it('of an unknown pack, topic or token is refused', async () => {
    const visitor = makeClient(server.url)
    expect((await visitor.call('POST /api/practice/ask', { pack: 'nowhere' })).ok).toBe(false)
    const answer = { kind: 'pick', option: 0 } as const
    expect((await visitor.call('POST /api/practice/answer', { token: 'x', answer })).ok).toBe(false)
  })

  it('sees the packs', async () => {
    const [pack] = await makeClient(server.url).value('GET /api/packs')
    expect(pack?.id).toBe('vostochny-2023')
    expect(pack?.topics.length).toBeGreaterThan(2)
  })
})
