import { openSocket } from './leanSocket.ts'
import type { LeanSocket } from './leanSocket.ts'
import type { RoundFigures, ToPlayers } from './matchMessages.ts'

/** All players of the benchmark, in a process of their own: real sockets, and as little work as can be beside them. */

const OPENING_AT_ONCE = 200
const OPEN = Buffer.from('"phase":"open"')
const REVEAL = Buffer.from('"phase":"reveal"')
const SAVED = Buffer.from('{"type":"saved"')
const REFUSED = Buffer.from('{"type":"refused"')

const sockets: LeanSocket[] = []
let onMessage: (index: number, bytes: Buffer) => void = () => undefined

async function connect(port: number, pin: string, players: number): Promise<void> {
  let opened = 0
  const one = async (): Promise<void> => {
    while (opened < players) await join(port, pin, opened++)
  }
  await Promise.all(Array.from({ length: OPENING_AT_ONCE }, one))
}

async function join(port: number, pin: string, index: number): Promise<void> {
  const hello = { type: 'join', n: 0, pin, name: `Player ${index}`, avatar: '🦊', lang: 'en' }
  const socket = await openSocket(port, '/live')
  sockets[index] = socket
  await new Promise<void>((resolve, reject) => {
    socket.onMessage = (reply) => {
      if (reply.includes(REFUSED)) reject(new Error(reply.toString()))
      resolve()
    }
    socket.send(JSON.stringify(hello))
  })
  socket.onMessage = (bytes) => {
    onMessage(index, bytes)
  }
}

/** Resolves once every player has the result of the round. */
function answerRound(spreadMs: number): Promise<RoundFigures> {
  const players = sockets.length
  const sentAt = new Float64Array(players)
  const receipts: number[] = []
  let [refused, results, lastAnswer, round] = [0, 0, 0, 0]
  const has = new Uint8Array(players)
  return new Promise((resolve) => {
    const answer = (index: number): void => {
      lastAnswer = performance.now()
      sentAt[index] = lastAnswer
      const message = { type: 'answer', n: 1, round, answer: { kind: 'pick', option: index % 2 }, t: 500 }
      sockets[index]?.send(JSON.stringify(message))
    }
    onMessage = (index, bytes) => {
      const now = performance.now()
      if (bytes.subarray(0, SAVED.length).equals(SAVED)) {
        receipts.push(now - (sentAt[index] ?? now))
      } else if (bytes.subarray(0, REFUSED.length).equals(REFUSED)) {
        refused += 1
      } else if (sentAt[index] === 0 && bytes.includes(OPEN)) {
        sentAt[index] = -1
        if (round === 0) round = Number(/"round":(\d+)/.exec(bytes.toString())?.[1])
        setTimeout(answer, Math.random() * spreadMs, index)
      } else if (has[index] === 0 && bytes.includes(REVEAL)) {
        has[index] = 1
        results += 1
        if (results === players) resolve({ receipts, refused, resultMs: now - lastAnswer })
      }
    }
  })
}

async function obey(message: ToPlayers): Promise<void> {
  switch (message.type) {
    case 'connect':
      await connect(message.port, message.pin, message.players)
      process.send?.({ type: 'connected' })
      return
    case 'answer':
      process.send?.({ type: 'answered', ...(await answerRound(message.spreadMs)) })
  }
}

process.on('message', (message) => {
  obey(message as ToPlayers).catch((problem: unknown) => {
    console.error(problem)
    process.exit(1)
  })
})

process.once('disconnect', () => {
  process.exit()
})
