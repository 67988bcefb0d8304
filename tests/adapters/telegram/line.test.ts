import { createServer } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import { networkInterfaces } from 'node:os'
import { HttpError } from 'grammy'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { openLine, overLine } from '../../../src/adapters/telegram/line.ts'
import { startBot } from '../../support/telegram/bot.ts'
import { CERTIFICATE } from '../../support/telegram/certificate.ts'
import { TOKEN, startTelegram } from '../../support/telegram/server.ts'
import type { TelegramServer } from '../../support/telegram/server.ts'

let server: TelegramServer
afterEach(async () => {
  vi.unstubAllEnvs()
  await server.close()
})

const hasIpv6 = Object.values(networkInterfaces()).some((ways) =>
  ways?.some(({ address }) => address === '::1'),
)

describe('a Bot API server of one’s own', () => {
  test.skipIf(!hasIpv6)('is reached under an IPv6 address', async () => {
    server = await startTelegram({ host: '::1' })
    expect(server.url).toContain('[::1]')
    const told = await openLine(server.url, TOKEN)('getMe', '{}')
    expect(JSON.parse(told)).toMatchObject({ ok: true, result: { username: 'communique_bot' } })
  })

  test('is reached over https: presses, long polls and files', async () => {
    vi.stubEnv('NODE_TLS_REJECT_UNAUTHORIZED', '0')
    server = await startTelegram({ tls: CERTIFICATE })
    const bot = await startBot({ server })
    const lina = server.user('Lina')
    await bot.say(lina, lina, '/language')
    await bot.press(lina, lina, 'English')
    expect(server.last(lina).text).toBe('We shall speak English from now on.')
    await bot.say(lina, lina, '/privacy')
    await bot.press(lina, lina, 'Send me all of it as a file')
    expect(server.chat(lina).messages.at(-1)?.document?.name).toBe('communique.json')
    await bot.stop()
    expect(server.problems).toEqual([])
    expect(bot.problems).toEqual([])
  })

  test('is not believed where nobody vouches for its certificate', async () => {
    server = await startTelegram({ tls: CERTIFICATE })
    await expect(openLine(server.url, TOKEN)('getMe', '{}')).rejects.toThrow('self-signed certificate')
    expect(server.calls).toEqual([])
  })
})

describe('a kept connection', () => {
  test('that the other end closes just as it is used again costs no call', async () => {
    server = await startTelegram()
    const call = openLine(server.url, TOKEN)
    await call('getMe', '{}')
    server.fault('getMe', { type: 'drop' })
    expect(JSON.parse(await call('getMe', '{}'))).toMatchObject({ ok: true })
    expect(server.calls).toHaveLength(3)
  })

  test('is one connection for one call after the other', async () => {
    server = await startTelegram()
    const call = openLine(server.url, TOKEN)
    for (let n = 0; n < 5; n++) await call('getMe', '{}')
    expect(server.connections).toBe(1)
  })

  test('carries a text of a megabyte, there and back', async () => {
    server = await startTelegram()
    const echo = createServer((request, response) => request.pipe(response))
    await new Promise<void>((resolve) => echo.listen(0, '127.0.0.1', resolve))
    const { port } = echo.address() as AddressInfo
    const body = JSON.stringify({ text: 'سؤال'.repeat(150_000) })
    expect(await openLine(`http://127.0.0.1:${port}`, TOKEN)('sendMessage', body)).toBe(body)
    echo.closeAllConnections()
    await new Promise((resolve) => echo.close(resolve))
  })
})

describe('a call fails as grammY’s own calls do', () => {
  /** What a bot sees where the server does this with each of its connections. */
  const told = async (answer: (socket: Socket) => void): Promise<unknown> => {
    server = await startTelegram()
    const odd = createServer((request) => {
      answer(request.socket)
    })
    await new Promise<void>((resolve) => odd.listen(0, '127.0.0.1', resolve))
    const line = overLine(openLine(`http://127.0.0.1:${(odd.address() as AddressInfo).port}`, TOKEN))
    const problem: unknown = await line(() => Promise.reject(new Error('not asked')), 'getMe', {}).catch(
      (thrown: unknown) => thrown,
    )
    odd.closeAllConnections()
    await new Promise((resolve) => odd.close(resolve))
    return problem
  }

  test.each([
    ['the connection breaks', ''],
    ['it breaks in the middle of an answer', 'HTTP/1.1 200 OK\r\ncontent-length: 100\r\n\r\n{"ok":'],
    ['a proxy answers with a page', 'HTTP/1.1 502 Bad Gateway\r\ncontent-length: 6\r\n\r\n<html>'],
    [
      'it is sent elsewhere',
      'HTTP/1.1 302 Found\r\nlocation: https://127.0.0.1/\r\ncontent-length: 0\r\n\r\n',
    ],
    ['it is no HTTP', 'SSH-2.0-OpenSSH_9.2\r\n'],
  ])('where %s', async (_, answer) => {
    expect(await told((socket) => socket.end(answer))).toBeInstanceOf(HttpError)
  })
})
