import { afterEach, describe, expect, it } from 'vitest'
import { keepHostKey } from '../../../src/adapters/web/secrets.ts'
import { chance } from '../../../src/play/chance.ts'
import { memoryStore } from '../../../src/storage/memory.ts'
import { handClock } from '../../support/clock.ts'
import { opened } from '../../support/play.ts'
import { codeOf, rawAsk } from '../../support/rawHttp.ts'
import type { Asking, Got } from '../../support/rawHttp.ts'
import { WebPage } from '../../support/webPage.ts'
import { HOST_KEY, startWeb } from '../../support/webServer.ts'
import type { WebServer, WebServerOptions } from '../../support/webServer.ts'

let server: WebServer
const pages: WebPage[] = []
const start = async (options: WebServerOptions = {}): Promise<WebServer> => (server = await startWeb(options))

afterEach(async () => {
  for (const page of pages.splice(0)) page.close()
  await server.close()
})

const ask = (path: string, asking: Asking = {}): Promise<Got> => rawAsk(`${server.url}${path}`, asking)
const json = (origin: string): Readonly<Record<string, string>> => ({
  origin,
  'content-type': 'application/json',
})
const post = (path: string, body: unknown, headers: Readonly<Record<string, string>> = {}): Promise<Got> =>
  ask(path, { method: 'POST', headers: { ...json(server.url), ...headers }, body: JSON.stringify(body) })

async function page(options: Parameters<typeof WebPage.open>[1] = {}): Promise<WebPage> {
  const opening = await WebPage.open(server.url, options)
  pages.push(opening)
  return opening
}
const guest = { type: 'join', name: 'Ada', avatar: '🦊', lang: 'en' } as const

describe('what every answer carries', () => {
  it('is a strict policy that works over plain http', async () => {
    await start()
    for (const path of ['/', '/api/health', '/nothing']) {
      const { headers } = await ask(path)
      const policy = String(headers['content-security-policy'])
      expect(policy).toContain("default-src 'none'")
      expect(policy).toContain("frame-ancestors 'none'")
      expect(policy).not.toMatch(/unsafe|upgrade-insecure-requests|\*/)
      expect(headers['x-content-type-options']).toBe('nosniff')
      expect(headers['referrer-policy']).toBe('no-referrer')
      expect(headers['strict-transport-security']).toBeUndefined()
    }
  })

  it('is there for what is no request, too', async () => {
    await start()
    for (const host of ['a b', `evil.example@127.0.0.1:${server.port}`]) {
      const got = await ask('/', { headers: { host } })
      expect([got.status, codeOf(got)]).toEqual([400, 'bad-request'])
      expect(String(got.headers['content-security-policy'])).toContain("default-src 'none'")
      expect(got.headers['x-content-type-options']).toBe('nosniff')
    }
  })

  it('takes nothing into its policy from a made-up Host', async () => {
    await start()
    const { headers } = await ask('/', { headers: { host: "evil.example; script-src 'unsafe-inline'" } })
    expect(String(headers['content-security-policy'])).not.toContain('evil')
  })
})

describe('other people’s pages', () => {
  it('cannot post', async () => {
    await start()
    const wish = { method: 'POST', body: '{"pin":"1","lang":"en"}' }
    for (const origin of ['http://evil.example', 'null', `http://127.0.0.1:${server.port + 1}`]) {
      const got = await ask('/api/knock', { ...wish, headers: json(origin) })
      expect([got.status, codeOf(got)]).toEqual([403, 'wrong-origin'])
    }
    expect(
      (await ask('/api/knock', { ...wish, headers: { 'content-type': 'application/json' } })).status,
    ).toBe(403)
  })

  it('cannot post a form, whose content type needs no permission', async () => {
    await start()
    const got = await ask('/api/knock', {
      method: 'POST',
      headers: { origin: server.url, 'content-type': 'text/plain' },
      body: '{"pin":"1","lang":"en"}',
    })
    expect(codeOf(got)).toBe('bad-request')
  })

  it('cannot open a socket', async () => {
    await start()
    await expect(page({ origin: 'http://evil.example' })).rejects.toThrow('403')
    await expect(page({ origin: '' })).rejects.toThrow('403')
  })

  it('cannot point their own name at this machine', async () => {
    await start()
    const host = `evil.example:${server.port}`
    const got = await ask('/api/packs', { headers: { host } })
    expect([got.status, codeOf(got)]).toEqual([421, 'wrong-host'])
    await expect(page({ origin: `http://${host}`, headers: { host } })).rejects.toThrow('421')
  })
})

describe('addresses of this server', () => {
  it('are numbers, localhost and PUBLIC_URL', async () => {
    await start({
      config: { publicUrl: 'https://quiz.example.org', trustProxy: true, zone: 'UTC', host: '0.0.0.0' },
    })
    for (const host of ['localhost:1', '192.168.1.7:8080', '[fe80::1]:8080', 'quiz.example.org'])
      expect((await ask('/api/health', { headers: { host } })).status).toBe(200)
  })

  it('let a page of PUBLIC_URL post through a proxy that keeps its own Host', async () => {
    await start({
      config: { publicUrl: 'https://quiz.example.org', trustProxy: true, zone: 'UTC', host: '0.0.0.0' },
    })
    const got = await post('/api/knock', { pin: '1', lang: 'en' }, { origin: 'https://quiz.example.org' })
    expect(codeOf(got)).toBe('unknown-pin')
  })
})

describe('the host key', () => {
  it('opens a session that no script can read; a wrong one does not', async () => {
    await start()
    const wrong = await post('/api/host/login', { key: 'wrong' })
    expect([wrong.status, codeOf(wrong), wrong.headers['set-cookie']]).toEqual([403, 'wrong-key', undefined])
    const right = await post('/api/host/login', { key: ' ABCD-EFGH-jkmn-pqrs ' })
    const cookie = String(right.headers['set-cookie'])
    expect(cookie).toMatch(/HttpOnly; SameSite=Strict$/)
    expect(cookie).not.toContain(HOST_KEY)
    const headers = { cookie: cookie.split(';')[0] ?? '' }
    expect((await ask('/api/host/overview', { headers })).status).toBe(200)
  })

  it('is drawn anew where what is kept would let in whoever types nothing', async () => {
    const { keys } = memoryStore(handClock())
    await keys.update('host-key', () => ({ value: ' - ' }))
    const drawn = await keepHostKey(keys, chance)
    expect(drawn).toMatch(/^[a-z0-9]{16}$/)
    expect(await keepHostKey(keys, chance)).toBe(drawn)
  })

  it('is guessed at ten times a minute at most', async () => {
    await start()
    for (let i = 0; i < 10; i += 1) await post('/api/host/login', { key: `guess ${i}` })
    const shut = await post('/api/host/login', { key: HOST_KEY })
    expect([shut.status, codeOf(shut)]).toEqual([429, 'too-many-tries'])
    expect(Number(shut.headers['retry-after'])).toBeGreaterThan(0)
    server.clock.jump(60_000)
    expect((await post('/api/host/login', { key: HOST_KEY })).status).toBe(200)
  })

  it('is asked for by everything under /api/host and by reports', async () => {
    await start()
    const { id } = await opened(server)
    const reads = ['overview', `matches/${id}`, `matches/${id}/report`, 'classes/x', 'classes/x/board']
    for (const path of reads) expect((await ask(`/api/host/${path}`)).status).toBe(401)
    for (const path of [`/host/report/${id}.csv`, `/host/report/${id}.xlsx`])
      expect((await ask(path)).status).toBe(401)
    const settings = {
      title: '',
      packs: ['sample'],
      topics: [],
      rounds: 2,
      scoring: 'fair',
      streakBonus: false,
    }
    const writes = {
      most: { packs: [], topics: [] },
      matches: { settings: { ...settings, changeAnswers: false, teams: [], lang: 'en' } },
      classes: { name: 'A', lang: 'en', zone: 'UTC', keepDays: 1, names: [] },
      'classes/x': {},
      'classes/x/pupils': { names: ['Ada'] },
      'classes/x/pupils/y': {},
    }
    for (const [path, body] of Object.entries(writes))
      expect([path, (await post(`/api/host/${path}`, body)).status]).toEqual([path, 401])
    for (const path of [`matches/${id}`, 'classes/x', 'classes/x/pupils/y'])
      expect((await ask(`/api/host/${path}`, { method: 'DELETE', headers: json(server.url) })).status).toBe(
        401,
      )
  })

  it('makes cookies for https alone where the proxy says https', async () => {
    await start({ config: { publicUrl: undefined, trustProxy: true, zone: 'UTC', host: '0.0.0.0' } })
    const origin = server.url.replace('http', 'https')
    const got = await post('/api/host/login', { key: HOST_KEY }, { origin, 'x-forwarded-proto': 'https' })
    expect(String(got.headers['set-cookie'])).toContain('; Secure')
  })

  it('is not believed about https without a trusted proxy', async () => {
    await start()
    const got = await post('/api/host/login', { key: HOST_KEY }, { 'x-forwarded-proto': 'https' })
    expect(String(got.headers['set-cookie'])).not.toContain('Secure')
  })
})

describe('limits', () => {
  it('never meet a class of 40 behind one address that joins within seconds', async () => {
    await start()
    const { pin } = await opened(server)
    const names = Array.from({ length: 40 }, (_, i) => `Pupil ${i}`)
    const typo = await post('/api/knock', { pin: '000', lang: 'fr' })
    expect(codeOf(typo)).toBe('unknown-pin')
    const replies = await Promise.all(
      names.map(async (name) => {
        expect((await post('/api/knock', { pin, lang: 'fr' })).status).toBe(200)
        return (await page()).ask({ ...guest, pin, name })
      }),
    )
    expect(replies.map(({ type }) => type)).toEqual(names.map(() => 'joined'))
  })

  it('stop whoever tries PINs, on pages and sockets together', async () => {
    await start()
    const { pin } = await opened(server)
    const prober = await page()
    for (let i = 0; i < 15; i += 1) {
      await post('/api/knock', { pin: `x${i}`, lang: 'en' })
      await prober.ask({ ...guest, pin: `y${i}` })
    }
    expect(await prober.ask({ ...guest, pin })).toMatchObject({ code: 'too-many-tries' })
    expect((await post('/api/knock', { pin, lang: 'en' })).status).toBe(429)
  })

  it('let others in while many addresses try PINs', async () => {
    await start({ config: { publicUrl: undefined, trustProxy: true, zone: 'UTC', host: '0.0.0.0' } })
    const { pin } = await opened(server)
    const knock = (tried: string, address: string): Promise<Got> =>
      post('/api/knock', { pin: tried, lang: 'en' }, { 'x-forwarded-for': `1.2.3.4, ${address}` })
    for (let i = 0; i < 60; i += 1) await knock('999', `10.0.0.${i}`)
    expect((await knock(pin, '10.0.0.5')).status).toBe(429)
    expect((await knock(pin, '10.0.1.1')).status).toBe(200)
  })

  it('are counted by what the trusted proxy saw, and not by what a client claims', async () => {
    await start()
    for (let i = 0; i < 10; i += 1)
      await post('/api/host/login', { key: 'guess' }, { 'x-forwarded-for': `10.0.0.${i}` })
    expect((await post('/api/host/login', { key: HOST_KEY }, { 'x-forwarded-for': '10.9.9.9' })).status).toBe(
      429,
    )
  })

  it('hold for the size of what is sent', async () => {
    await start()
    const got = await post('/api/knock', { pin: 'x'.repeat(200_000), lang: 'en' })
    expect([got.status, codeOf(got)]).toEqual([413, 'too-large'])
  })

  it('hold for the number of open sockets', async () => {
    await start({ limits: { socketsByAddress: 2 } })
    const first = await page()
    await page()
    await expect(page()).rejects.toThrow('503')
    first.close()
    await expect.poll(() => page().then(() => 'open')).toBe('open')
  })

  it('hold for one visitor who asks without end', async () => {
    await start()
    const { headers } = await ask('/api/me')
    const cookie = String(headers['set-cookie']).split(';')[0] ?? ''
    const replies = await Promise.all(
      Array.from({ length: 60 }, () => ask('/api/me', { headers: { cookie } })),
    )
    expect(replies.filter(({ status }) => status === 429).length).toBeGreaterThan(10)
    expect((await ask('/api/me')).status).toBe(200)
  })
})

describe('nonsense', () => {
  it('is refused with a code, and nothing breaks', async () => {
    await start()
    for (const body of ['', '[]', 'null', '{', '"x"', '{"pin":5,"lang":"en"}', '{"__proto__":{"pin":"1"}}']) {
      const got = await ask('/api/knock', { method: 'POST', headers: json(server.url), body })
      expect([got.status, codeOf(got)]).toEqual([400, 'bad-request'])
    }
    expect(server.problems).toEqual([])
  })

  it('at unknown addresses is answered in the same shape', async () => {
    await start()
    const got = await ask('/api/nothing')
    expect([got.status, codeOf(got)]).toEqual([404, 'not-found'])
    expect((await ask('/assets/../../package.json')).status).toBe(404)
    expect((await ask('/assets/..%2f..%2fpackage.json')).status).toBe(404)
  })
})
