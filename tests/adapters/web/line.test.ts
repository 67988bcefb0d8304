import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Duplex } from 'node:stream'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { WebSocket, WebSocketServer } from 'ws'
import { Slate, whole } from '../../../src/adapters/web/live/frames.ts'
import { lend, makeLine, write } from '../../../src/adapters/web/live/line.ts'
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

/** What `count` messages say, once they have come. */
async function heard(count: number): Promise<readonly string[]> {
  const messages: string[] = []
  const hear = (bytes: Buffer): number => messages.push(bytes.toString())
  client.on('message', hear)
  while (messages.length < count) await once(client, 'message')
  client.off('message', hear)
  return messages
}

it('what begins alike ends in its own way, between others and a ping', async () => {
  const slate = new Slate()
  const beginning = Buffer.from('x'.repeat(70_000))
  write(line, whole('before'))
  line.socket.ping()
  for (const frame of [slate.whole(beginning, 'one'), slate.whole(beginning, 'zwei, é')]) lend(line, frame)
  write(line, whole('after'))
  const begun = beginning.toString()
  expect(await heard(4)).toEqual(['before', `${begun}one`, `${begun}zwei, é`, 'after'])
})

it('a slate is written over once all has left', () => {
  const slate = new Slate()
  const beginning = Buffer.from('a')
  const first = slate.whole(beginning, '1')
  slate.whole(beginning, '2')
  slate.clear(false)
  const next = slate.whole(beginning, '3')
  expect(next.buffer).toBe(first.buffer)
  expect(next.byteOffset).toBe(first.byteOffset)
})

it('a page that reads late reads what was meant, though the slate has been used again', async () => {
  const slate = new Slate()
  const beginning = Buffer.from('x'.repeat(100_000))
  const sent: string[] = []
  const say = (): boolean => {
    const ending = `${sent.length}`.repeat(1_000)
    sent.push(beginning.toString() + ending)
    const lent = lend(line, slate.whole(beginning, ending))
    slate.clear(lent)
    return lent
  }
  client.pause()
  // As much as the kernel takes.
  while (!say()) expect(sent.length).toBeLessThan(200)
  const later = Array.from({ length: 5 }, say)
  client.resume()
  expect(await heard(sent.length)).toEqual(sent)
  expect(later, 'a page that reads nothing holds on to one slate').not.toContain(true)
})

it.each([0, 125, 126, 65_535, 65_536])('a message of %i bytes arrives whole', async (bytes) => {
  // Two bytes each, and one more where the number is odd.
  const text = 'é'.repeat(bytes / 2) + 'x'.repeat(bytes % 2)
  const slate = new Slate()
  write(line, whole(text))
  lend(line, slate.whole(Buffer.from(text.slice(0, 7)), text.slice(7)))
  expect(await heard(2)).toEqual([text, text])
})

it('a page that reads nothing of it is let go, and is sent no more', () => {
  const slate = new Slate()
  const beginning = Buffer.from('x'.repeat(1_000_000))
  client.pause()
  for (let sent = 0; sent < 40 && line.socket.readyState === WebSocket.OPEN; sent += 1)
    lend(line, slate.whole(beginning, 'own'))
  expect(line.socket.readyState).toBe(WebSocket.CLOSING)
  const waiting = wire.writableLength
  expect(waiting).toBeLessThan(4_000_000)
  lend(line, slate.whole(beginning, 'own'))
  expect(wire.writableLength).toBe(waiting)
})
