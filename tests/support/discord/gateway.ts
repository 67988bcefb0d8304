import type { Server } from 'node:http'
import { WebSocketServer } from 'ws'
import type { WebSocket } from 'ws'
import { z } from 'zod'
import { guildObject } from './world.ts'
import type { Guild } from './world.ts'

/** The gateway: identify, resume, heartbeats, events in their order. */

const frame = z.object({ op: z.int(), d: z.unknown() })
const identify = z.object({ token: z.string(), intents: z.int() })
const resume = z.object({ session_id: z.string(), seq: z.int().nullable() })

export interface Gateway {
  /** Intents that were asked for, one for each new session. */
  readonly intents: readonly number[]
  /** How often a session was taken up again. */
  resumed(): number
  send(type: string, payload: object): void
  /** Closes every connection with this code. */
  drop(code: number): void
  /** Resolves at the next READY or RESUMED. */
  connected(): Promise<void>
  close(): void
}

interface GatewayParts {
  readonly server: Server
  readonly guilds: readonly Guild[]
  readonly application: string
  readonly url: () => string
}

export function openGateway({ server, guilds, application, url }: GatewayParts): Gateway {
  const sockets = new WebSocketServer({ server })
  const intents: number[] = []
  const events: { readonly s: number; readonly t: string; readonly d: object }[] = []
  const waiting: (() => void)[] = []
  let live: WebSocket | undefined
  let resumes = 0

  const write = (socket: WebSocket, body: object): void => {
    socket.send(JSON.stringify(body))
  }
  const dispatch = (t: string, d: object): void => {
    const event = { s: events.length + 1, t, d }
    events.push(event)
    if (live !== undefined) write(live, { op: 0, ...event })
  }
  const begin = (socket: WebSocket, d: unknown): void => {
    intents.push(identify.parse(d).intents)
    live = socket
    dispatch('READY', {
      v: 10,
      user: { id: application, username: 'communique', discriminator: '0000', avatar: null, bot: true },
      guilds: guilds.map(({ id }) => ({ id, unavailable: true })),
      session_id: 'session',
      resume_gateway_url: url(),
      application: { id: application, flags: 0 },
      shard: [0, 1],
    })
    for (const guild of guilds) dispatch('GUILD_CREATE', guildObject(guild))
    for (const call of waiting.splice(0)) call()
  }
  const goOn = (socket: WebSocket, d: unknown): void => {
    const { seq } = resume.parse(d)
    live = socket
    resumes += 1
    for (const event of events.filter(({ s }) => s > (seq ?? 0))) write(socket, { op: 0, ...event })
    dispatch('RESUMED', {})
    for (const call of waiting.splice(0)) call()
  }

  sockets.on('connection', (socket) => {
    write(socket, { op: 10, d: { heartbeat_interval: 41_250 } })
    socket.on('message', (bytes: Buffer) => {
      const { op, d } = frame.parse(JSON.parse(bytes.toString()))
      if (op === 1) write(socket, { op: 11 })
      if (op === 2) begin(socket, d)
      if (op === 6) goOn(socket, d)
    })
    socket.on('close', () => {
      if (live === socket) live = undefined
    })
  })
  return {
    intents,
    resumed: () => resumes,
    send: dispatch,
    drop: (code) => {
      live = undefined
      for (const socket of sockets.clients) socket.close(code)
    },
    connected: () => new Promise((resolve) => waiting.push(resolve)),
    close: () => {
      for (const socket of sockets.clients) socket.terminate()
      sockets.close()
    },
  }
}
