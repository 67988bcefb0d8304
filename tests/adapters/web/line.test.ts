import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Duplex } from 'node:stream'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { WebSocket, WebSocketServer } from 'ws'
import { beginning, ending, whole } from '../../../src/adapters/web/live/frames.ts'
import { makeLine, write, writeSpelled } from '../../../src/adapters/web/live/line.ts'
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

/** A message of so many bytes, and what everybody does not get. */
const halves = (bytes: number) => ({ shared: beginning('x'.repeat(bytes)), own: ending('"own"}') })

it('two halves are one message, between others and a ping', async () => {
  const messages: string[] = []
  client.on('message', (bytes: Buffer) => messages.push(bytes.toString()))
  write(line, whole('before'))
  line.socket.ping()
  writeSpelled(line, halves(70_000))
  write(line, whole('after'))
  while (messages.length < 3) await once(client, 'message')
  expect(messages).toEqual(['before', `${'x'.repeat(70_000)}"own"}`, 'after'])
})

it.each([0, 125, 126, 65_535, 65_536])('a message of %i bytes arrives whole', async (bytes) => {
  // Two bytes each, and one more where the number is odd.
  const text = 'é'.repeat(bytes / 2) + 'x'.repeat(bytes % 2)
  write(line, whole(text))
  const [message] = (await once(client, 'message')) as [Buffer]
  expect(message.toString()).toBe(text)
})

it('a page that reads nothing of it is let go, and is sent no more', () => {
  client.pause()
  for (let sent = 0; sent < 40 && line.socket.readyState === WebSocket.OPEN; sent += 1)
    writeSpelled(line, halves(1_000_000))
  expect(line.socket.readyState).toBe(WebSocket.CLOSING)
  const waiting = wire.writableLength
  expect(waiting).toBeLessThan(4_000_000)
  writeSpelled(line, halves(1_000_000))
  expect(wire.writableLength).toBe(waiting)
})
