import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { WebSocketServer } from 'ws'

/** About as long as a question and a result are on the wire. */
const QUESTION_BYTES = 2_400
const RESULT_BYTES = 3_600

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
  const state = (phase: string, length: number): string =>
    JSON.stringify({ type: 'state', view: { phase, round, padding: 'x'.repeat(length) } })
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
      if (answers === sockets.clients.size) toAll(state('reveal', RESULT_BYTES))
    })
  })
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve))
  return {
    port: (http.address() as AddressInfo).port,
    pin: '000000',
    round() {
      round += 1
      answers = 0
      toAll(state('open', QUESTION_BYTES))
      return Promise.resolve()
    },
    kept: () => Promise.resolve(undefined),
  }
}
