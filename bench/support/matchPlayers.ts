import { openSocket, textFrame } from './leanSocket.ts'
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
    socket.send(textFrame(JSON.stringify(hello)))
  })
  socket.onMessage = (bytes) => {
    onMessage(index, bytes)
  }
}

/** The two answers that are given to the open question. */
function answersIn(state: string): readonly Buffer[] {
  const round = Number(/"round":(\d+)/.exec(state)?.[1])
  const message = (option: number) => ({
    type: 'answer',
    n: 1,
    round,
    answer: { kind: 'pick', option },
    t: 500,
  })
  return [0, 1].map((option) => textFrame(JSON.stringify(message(option))))
}

interface Plan {
  /** This player's turn is in so many milliseconds. */
  add(index: number, inMs: number): void
  stop(): void
}

/** Who has a turn when, by the millisecond: one timer, not one for each of thousands. */
function makePlan(turn: (index: number) => void): Plan {
  const began = performance.now()
  const due: number[][] = []
  let next = 0
  const look = (): void => {
    for (const now = performance.now() - began; next <= now; next += 1) due[next]?.forEach(turn)
  }
  const timer = setInterval(look, 1)
  return {
    add(index, inMs) {
      const at = Math.max(next, Math.ceil(performance.now() - began + inMs))
      ;(due[at] ??= []).push(index)
    },
    stop() {
      clearInterval(timer)
    },
  }
}

/** Resolves once every player has the result of the round. */
function answerRound(spreadMs: number): Promise<RoundFigures> {
  const players = sockets.length
  const sentAt = new Float64Array(players)
  const receipts: number[] = []
  let [refused, results, lastAnswer] = [0, 0, 0]
  const has = new Uint8Array(players)
  let answers: readonly Buffer[] = []
  return new Promise((resolve) => {
    const plan = makePlan((index) => {
      lastAnswer = performance.now()
      sentAt[index] = lastAnswer
      sockets[index]?.send(answers[index % answers.length]!)
    })
    onMessage = (index, bytes) => {
      const now = performance.now()
      if (bytes.subarray(0, SAVED.length).equals(SAVED)) {
        receipts.push(now - (sentAt[index] ?? now))
      } else if (bytes.subarray(0, REFUSED.length).equals(REFUSED)) {
        refused += 1
      } else if (sentAt[index] === 0 && bytes.includes(OPEN)) {
        sentAt[index] = -1
        if (answers.length === 0) answers = answersIn(bytes.toString())
        plan.add(index, Math.random() * spreadMs)
      } else if (has[index] === 0 && bytes.includes(REVEAL)) {
        has[index] = 1
        results += 1
        if (results < players) return
        plan.stop()
        resolve({ receipts, refused, resultMs: now - lastAnswer })
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
