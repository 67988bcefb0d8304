import type { Server } from 'node:http'
import { connect } from 'node:net'
import type { AddressInfo, Socket } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import { makeServer } from '../src/http-server.ts'

const SHORT = { head: 60, request: 60, idle: 60, look: 10 }

let server: Server
afterEach(async () => {
  server.closeAllConnections()
  await new Promise((resolve) => server.close(resolve))
})

async function connected(): Promise<Socket> {
  server = makeServer(SHORT).on('request', (_request, response) => {
    response.end('x'.repeat(100_000_000))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return connect((server.address() as AddressInfo).port, '127.0.0.1')
}
/** The server's own side: the other one may never look. */
const dropped = (): Promise<unknown> =>
  new Promise((resolve) => server.once('connection', (socket) => socket.once('close', resolve)))

describe('a connection is let go of', () => {
  it('that says nothing', async () => {
    const socket = await connected()
    await dropped()
    socket.destroy()
  })

  it('that begins a request and never ends it', async () => {
    const socket = await connected()
    const gone = dropped()
    const drip = setInterval(() => socket.write('X-Drip: 1\r\n'), 5)
    socket.on('error', () => undefined).write('GET / HTTP/1.1\r\n')
    await gone.finally(() => {
      clearInterval(drip)
    })
    socket.destroy()
  })

  it('that asks and does not read the answer', async () => {
    const socket = await connected()
    socket.on('error', () => undefined).pause()
    socket.write('GET / HTTP/1.1\r\nHost: a\r\n\r\n')
    await dropped()
    expect(socket.destroy().destroyed).toBe(true)
  })
})
