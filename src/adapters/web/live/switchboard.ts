import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import type { Logger } from 'pino'
import { WebSocketServer } from 'ws'
import type { WebSocket } from 'ws'
import type { Clock } from '../../../play/ports.ts'
import { StoreRefusal } from '../../../play/ports.ts'
import type { ClientMessage, WebRefusal } from '../protocol.ts'
import { parseMessage } from '../requests.ts'
import { makeBeat } from './beat.ts'
import { isOpen, makeLine, ping, pong, refuse } from './line.ts'
import { poolReads } from './reads.ts'
import type { Line } from './roles.ts'
import type { Talk } from './talk.ts'

/** A page's message: an answer, a name, or a note of 500 characters in three bytes each. */
const MOST_BYTES = 4_096
/** In so many pieces at most: each that waits for the rest keeps a part of Node's pool, of 8 kB, from being used again. */
const MOST_PIECES = 64
const HELLO_WITHIN = 15_000
/** Pages have this long to close their side. */
const GOODBYE = 1_000
/** So many messages that no page sends, and the socket is closed. */
const MOST_NONSENSE = 10
/** A page that asks too fast is told so; one that is told this often is none. */
const MOST_HASTE = 200

export interface SocketLimits {
  readonly sockets: number
  readonly socketsByAddress: number
}
export interface SwitchboardParts {
  readonly talk: Talk
  readonly clock: Clock
  readonly log: Pick<Logger, 'error'>
  readonly limits: SocketLimits
}
/** Who is calling, as the HTTP request that opens the socket says. */
export interface Caller {
  readonly address: string
  /** Asked anew for every action: sessions end while sockets are open. */
  readonly signedIn: () => boolean
}
/** Holds the open sockets: takes new ones, hears them, notices which are dead. */
export interface Switchboard {
  /** Why no more sockets are taken from this address; undefined where they are. */
  full(address: string): WebRefusal | undefined
  take(request: IncomingMessage, socket: Duplex, head: Buffer, caller: Caller): void
  close(): Promise<void>
}

export function makeSwitchboard({ talk, clock, log, limits }: SwitchboardParts): Switchboard {
  const server = new WebSocketServer({
    noServer: true,
    maxPayload: MOST_BYTES,
    maxBufferedChunks: MOST_PIECES,
    maxFragments: MOST_PIECES,
    perMessageDeflate: false,
  })
  const lines = new Set<Line>()
  const byAddress = new Map<string, number>()
  const waitingForNobody: (() => void)[] = []
  const empty = (): Promise<void> =>
    new Promise((resolve) => {
      if (lines.size === 0) resolve()
      else waitingForNobody.push(resolve)
    })
  const count = (address: string, by: number): void => {
    const now = (byAddress.get(address) ?? 0) + by
    if (now > 0) byAddress.set(address, now)
    else byAddress.delete(address)
  }
  const connect = (socket: WebSocket, wire: Duplex, { address, signedIn }: Caller): void => {
    const line = makeLine({ socket, wire, address, signedIn })
    lines.add(line)
    count(address, 1)
    ping(line, clock.now())
    const cancel = clock.wake(clock.now() + HELLO_WITHIN, () => {
      if (line.role.kind === 'stranger') socket.close(4000)
    })
    hear(line, { talk, clock, log })
    socket.on('pong', () => {
      pong(line, clock.now())
    })
    socket.on('error', () => {
      socket.terminate()
    })
    socket.on('close', () => {
      cancel()
      lines.delete(line)
      count(address, -1)
      talk.hangUp(line)
      if (lines.size === 0) for (const tell of waitingForNobody.splice(0)) tell()
    })
  }
  const beat = makeBeat(lines, clock)
  let closing = false
  return {
    full(address) {
      const own = byAddress.get(address) ?? 0
      // Pages come back as soon as they are told to go: taken in again, they would keep the goodbye from ever ending.
      if (closing || lines.size >= limits.sockets) return 'too-many-sockets'
      return own >= limits.socketsByAddress ? 'too-many-sockets' : undefined
    },
    take(request, socket, head, caller) {
      poolReads(socket)
      server.handleUpgrade(request, socket, head, (opened) => {
        connect(opened, socket, caller)
      })
    },
    async close() {
      closing = true
      beat.stop()
      for (const { socket } of lines) socket.close(1012)
      const cancel = clock.wake(clock.now() + GOODBYE, () => {
        for (const { socket } of lines) socket.terminate()
      })
      await empty()
      cancel()
      server.close()
    },
  }
}

type Ear = Omit<SwitchboardParts, 'limits'>

function hear(line: Line, ear: Ear): void {
  let nonsense = 0
  let haste = 0
  line.socket.on('message', (bytes: Buffer, isBinary) => {
    // What was on its way when the socket was told to close.
    if (!isOpen(line)) return
    line.heardAt = ear.clock.now()
    const message = isBinary ? undefined : parseMessage(bytes.toString('utf8'))
    if (message === undefined) {
      refuse(line, 0, { code: 'bad-request' })
      nonsense += 1
    } else if (line.bucket.take(line.heardAt)) {
      obey(line, message, ear)
    } else {
      refuse(line, message.n, { code: 'slow-down', detail: { seconds: 1 } })
      haste += 1
    }
    if (nonsense > MOST_NONSENSE || haste > MOST_HASTE) line.socket.close(4001)
  })
}

function obey(line: Line, message: ClientMessage, { talk, log }: Ear): void {
  const fail = (error: unknown): void => {
    if (!(error instanceof StoreRefusal)) log.error({ err: error, message: message.type }, 'a message broke')
    refuse(line, message.n, { code: error instanceof StoreRefusal ? error.code : 'failed' })
  }
  // Not awaited: while thousands of answers wait for the disk, each async function on their way is memory that V8 copies twice.
  try {
    talk.say(line, message)?.catch(fail)
  } catch (error) {
    fail(error)
  }
}
