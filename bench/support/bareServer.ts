import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { WebSocketServer } from 'ws'

/** About as long as a match's messages are on the wire: before a question, with one, with its result, with standings. */
const BYTES = { countdown: 1_800, open: 2_200, reveal: 3_300, standings: 3_300 } as const

/** Between a match's rounds. */
const COUNTDOWN = 3_000

/** How long everybody looks at the standings. */
export const STANDINGS = 1_000

export interface BenchServer {
  readonly port: number
  readonly pin: string
  round(): Promise<void>
  kept(): Promise<number | undefined>
}

/**
 * What the match is compared with: the same transport, the same messages, and nothing behind them. It acknowledges at once,
 * and sends everybody the result as soon as all have answered.
 */
export async function startBareServer(): Promise<BenchServer> {
  const http = createServer()
  const sockets = new WebSocketServer({ server: http, perMessageDeflate: false, maxPayload: 4_096 })
  let round = 0
  let answers = 0
  const state = (phase: keyof typeof BYTES): string =>
    JSON.stringify({ type: 'state', view: { phase, round, padding: 'x'.repeat(BYTES[phase]) } })
  const toAll = (text: string): void => {
    for (const socket of sockets.clients) socket.send(text)
  }
  sockets.on('connection', (socket) => {
    socket.on('message', (bytes: Buffer) => {
      const message = JSON.parse(bytes.toString()) as { type: string; n: number; round: number }
      if (message.type === 'join') {
        socket.send(JSON.stringify({ type: 'joined', n: message.n }))
        return
      }
      answers += 1
      socket.send(JSON.stringify({ type: 'saved', n: message.n, round: message.round }))
      if (answers === sockets.clients.size) toAll(state('reveal'))
    })
  })
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve))
  return {
    port: (http.address() as AddressInfo).port,
    pin: '000000',
    async round() {
      if (round > 0) toAll(state('standings'))
      await pause(STANDINGS)
      round += 1
      answers = 0
      toAll(state('countdown'))
      await pause(COUNTDOWN)
      toAll(state('open'))
    },
    kept: () => Promise.resolve(undefined),
  }
}
