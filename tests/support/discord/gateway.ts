import type { Server } from 'node:http'
import { WebSocketServer } from 'ws'
import type { WebSocket } from 'ws'
import { z } from 'zod'
import { guildObject } from './world.ts'
import type { Guild } from './world.ts'

/** The gateway: identify, resume, heartbeats, shards, events in their order. */

const frame = z.object({ op: z.int(), d: z.unknown() })
const identify = z.object({
  token: z.string(),
  intents: z.int(),
  shard: z.tuple([z.int(), z.int()]).optional(),
})
const resume = z.object({ session_id: z.string(), seq: z.int().nullable() })

export interface Gateway {
  /** Intents that were asked for, one for each new session. */
  readonly intents: readonly number[]
  /** Shards that were asked for, as [which, of how many]. */
  readonly shards: readonly (readonly [number, number])[]
  /** How often a session was taken up again. */
  resumed(): number
  /** To the shard of this server; what belongs to none goes to the first. */
  send(type: string, payload: object, guild?: string): void
  /** Closes every connection with this code. */
  drop(code: number): void
  /** The next session that is to be taken up again is not known any more. */
  expire(): void
  /** Resolves at the next READY or RESUMED. */
  connected(): Promise<void>
  close(): void
}

interface GatewayParts {
  readonly server: Server
  readonly guilds: readonly Guild[]
  readonly application: string
  readonly url: () => string
  readonly shards: number
}

interface Shard {
  readonly events: { readonly s: number; readonly t: string; readonly d: object }[]
  live: WebSocket | undefined
}

const shardOf = (guild: string, count: number): number => Number((BigInt(guild) >> 22n) % BigInt(count))

export function openGateway({ server, guilds, application, url, shards: count }: GatewayParts): Gateway {
  const sockets = new WebSocketServer({ server })
  const intents: number[] = []
  const asked: (readonly [number, number])[] = []
  const shards: readonly Shard[] = Array.from({ length: count }, () => ({ events: [], live: undefined }))
  const waiting: (() => void)[] = []
  let resumes = 0
  let expired = false

  const write = (socket: WebSocket, body: object): void => {
    socket.send(JSON.stringify(body))
  }
  const dispatch = (shard: Shard, t: string, d: object): void => {
    const event = { s: shard.events.length + 1, t, d }
    shard.events.push(event)
    if (shard.live !== undefined) write(shard.live, { op: 0, ...event })
  }
  const begin = (socket: WebSocket, d: unknown): void => {
    const { intents: wanted, shard: [which, of] = [0, 1] } = identify.parse(d)
    intents.push(wanted)
    asked.push([which, of])
    const shard = shards[which]!
    shard.live = socket
    const own = guilds.filter(({ id }) => shardOf(id, count) === which)
    dispatch(shard, 'READY', {
      v: 10,
      user: { id: application, username: 'communique', discriminator: '0000', avatar: null, bot: true },
      guilds: own.map(({ id }) => ({ id, unavailable: true })),
      session_id: `session-${which}`,
      resume_gateway_url: url(),
      application: { id: application, flags: 0 },
      shard: [which, of],
    })
    for (const guild of own) dispatch(shard, 'GUILD_CREATE', guildObject(guild))
    for (const call of waiting.splice(0)) call()
  }
  const goOn = (socket: WebSocket, d: unknown): void => {
    const { seq, session_id: session } = resume.parse(d)
    if (expired) {
      expired = false
      write(socket, { op: 9, d: false })
      return
    }
    const shard = shards[Number(session.split('-')[1])]!
    shard.live = socket
    resumes += 1
    for (const event of shard.events.filter(({ s }) => s > (seq ?? 0))) write(socket, { op: 0, ...event })
    dispatch(shard, 'RESUMED', {})
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
      for (const shard of shards) if (shard.live === socket) shard.live = undefined
    })
  })
  return {
    intents,
    shards: asked,
    resumed: () => resumes,
    send: (t, d, guild) => {
      dispatch(shards[guild === undefined ? 0 : shardOf(guild, count)]!, t, d)
    },
    drop: (code) => {
      for (const shard of shards) shard.live = undefined
      for (const socket of sockets.clients) socket.close(code)
    },
    expire: () => {
      expired = true
    },
    connected: () => new Promise((resolve) => waiting.push(resolve)),
    close: () => {
      for (const socket of sockets.clients) socket.terminate()
      sockets.close()
    },
  }
}
