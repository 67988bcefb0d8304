import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Duplex } from 'node:stream'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { WebSocket, WebSocketServer } from 'ws'
import { firstFragment, lastFragment } from '../../../src/adapters/web/live/frames.ts'
import { makeLine, write, writeHalves } from '../../../src/adapters/web/live/line.ts'
import type { Line } from '../../../src/adapters/web/live/roles.ts'

const http = createServer()
let client: WebSocket
let wire: Duplex
let line: Line

beforeAll(async () => {
  const sockets = new WebSocketServer({ noServer: true })
  http.on('upgrade', (request, socket: Duplex, head) => {
    wire = socket
    sockets.handleUpgrade(request, socket, head, (opened) => {
      line = makeLine({ socket: opened, wire, address: '', signedIn: () => false })
    })
  })
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve))
  client = new WebSocket(`ws://127.0.0.1:${(http.address() as AddressInfo).port}`)
  await once(client, 'open')
})
afterAll(() => {
  client.terminate()
  http.close()
})

const heard = async (...frames: readonly Buffer[]): Promise<string> => {
  const message = once(client, 'message')
  for (const frame of frames) wire.write(frame)
  const [bytes] = (await message) as [Buffer]
  return bytes.toString()
}
/** Of so many bytes: two for each letter but the last. */
const text = (bytes: number): string => 'ш'.repeat(Math.floor(bytes / 2)) + 'x'.repeat(bytes % 2)

describe('a message in two frames', () => {
  const lengths = [0, 1, 125, 126, 127, 65_535, 65_536, 200_001]
  it.each(lengths)('is one message for a page: first of %i bytes', async (bytes) => {
    expect(await heard(firstFragment(text(bytes)), lastFragment('"own"}'))).toBe(`${text(bytes)}"own"}`)
  })
  it.each(lengths)('is one message for a page: last of %i bytes', async (bytes) => {
    expect(await heard(firstFragment('{'), lastFragment(text(bytes)))).toBe(`{${text(bytes)}`)
  })
})

it('a length takes no more bytes than it needs, as the protocol demands', () => {
  const heads = [125, 126, 65_535, 65_536].map((bytes) => firstFragment(text(bytes)).length - bytes)
  expect(heads).toEqual([2, 4, 4, 10])
})

const halves = (bytes: number) => ({ shared: firstFragment(text(bytes)), own: lastFragment('"own"}') })

it('messages of the library before and after it stay whole', async () => {
  const messages: string[] = []
  client.on('message', (bytes: Buffer) => messages.push(bytes.toString()))
  write(line, 'before')
  line.socket.ping()
  writeHalves(line, halves(70_000))
  write(line, 'after')
  while (messages.length < 3) await once(client, 'message')
  expect(messages).toEqual(['before', `${text(70_000)}"own"}`, 'after'])
})

it('a page that reads nothing of it is let go, and is sent no more', () => {
  client.pause()
  for (let sent = 0; sent < 40 && line.socket.readyState === WebSocket.OPEN; sent += 1)
    writeHalves(line, halves(1_000_000))
  expect(line.socket.readyState).toBe(WebSocket.CLOSING)
  const waiting = wire.writableLength
  expect(waiting).toBeLessThan(4_000_000)
  writeHalves(line, halves(1_000_000))
  expect(wire.writableLength).toBe(waiting)
})
