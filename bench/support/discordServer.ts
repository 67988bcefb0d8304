import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { WebSocketServer } from 'ws'
import type { WebSocket } from 'ws'
import { guildObject } from '../../tests/support/discord/world.ts'
import type { Guild } from '../../tests/support/discord/world.ts'

/** As much of Discord as a bot needs to be online and to be pressed: one server with one channel, and no limits. */

const APPLICATION = '1000000000000000001'

export const guild: Guild = { id: '1100000000000000001', name: 'Bench', channels: [], members: new Set() }
guild.channels.push({ id: '1100000000000000002', guild, messages: [], trouble: 'none' })
export const channel = guild.channels[0]!.id

let socket: WebSocket | undefined
let sequence = 0
let acknowledged: (id: string) => void = () => undefined
export const dispatch = (t: string, d: object): void => {
  socket?.send(JSON.stringify({ op: 0, s: (sequence += 1), t, d }))
}

const server = createServer((request, response) => {
  const path = request.url ?? ''
  const send = (body: unknown): void => {
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(body))
  }
  request.resume()
  if (path.includes('/interactions/')) {
    request.on('end', () => {
      response.writeHead(204).end()
      acknowledged(path.split('/')[4]!)
    })
  } else if (path.includes('/gateway')) {
    const limits = { total: 1000, remaining: 1000, reset_after: 0, max_concurrency: 1 }
    send({ url: address().replace('http', 'ws'), shards: 1, session_start_limit: limits })
  } else send(path.includes('/commands') ? [] : { id: snowflake() })
})
export const address = (): string => `http://127.0.0.1:${(server.address() as AddressInfo).port}`

new WebSocketServer({ server }).on('connection', (connected) => {
  socket = connected
  connected.send(JSON.stringify({ op: 10, d: { heartbeat_interval: 41_250 } }))
  connected.on('message', (bytes: Buffer) => {
    const { op } = JSON.parse(bytes.toString()) as { op: number }
    if (op === 1) connected.send(JSON.stringify({ op: 11 }))
    if (op === 2) greet()
  })
})

function greet(): void {
  dispatch('READY', {
    v: 10,
    user: { id: APPLICATION, username: 'bench', discriminator: '0000', avatar: null, bot: true },
    guilds: [{ id: guild.id, unavailable: true }],
    session_id: 'session',
    resume_gateway_url: address().replace('http', 'ws'),
    application: { id: APPLICATION, flags: 0 },
  })
  dispatch('GUILD_CREATE', guildObject(guild))
}

let count = 0
function snowflake(): string {
  count = (count + 1) % 4096
  return String((BigInt(Date.now() - 1_420_070_400_000) << 22n) + BigInt(count))
}

/** A click on the open round; `n` tells the player and, pass by pass, another option. */
export function click(match: string, n: number, players: number): object {
  const user = {
    id: String(2_000_000 + (n % players)),
    username: `p${n % players}`,
    discriminator: '0',
    avatar: null,
  }
  const option = Math.floor(n / players) % 2
  return {
    id: snowflake(),
    token: `token-${n}`,
    type: 3,
    version: 1,
    application_id: APPLICATION,
    guild_id: guild.id,
    channel_id: channel,
    channel: { id: channel, type: 0, guild_id: guild.id },
    member: {
      user,
      roles: [],
      joined_at: '2023-01-01T00:00:00.000Z',
      deaf: false,
      mute: false,
      flags: 0,
      permissions: '0',
    },
    locale: 'en-US',
    app_permissions: '0',
    entitlements: [],
    authorizing_integration_owners: { 0: guild.id },
    context: 0,
    data: { custom_id: `pick:${option}:${match}:1`, component_type: 2 },
    message: {
      id: '1100000000000000003',
      channel_id: channel,
      type: 0,
      author: { id: APPLICATION, username: 'bench', discriminator: '0000', avatar: null, bot: true },
      content: '',
      timestamp: '2023-01-01T00:00:00.000Z',
      edited_timestamp: null,
      mentions: [],
      mention_roles: [],
      attachments: [],
      embeds: [{ title: 'Question 1 of 2', description: 'x'.repeat(300) }],
      components: [],
      pinned: false,
      tts: false,
      mention_everyone: false,
    },
  }
}

/** Calls with the id of every interaction that is acknowledged. */
export function whenAcknowledged(call: (id: string) => void): void {
  acknowledged = call
}

export const open = (): Promise<void> => new Promise((resolve) => server.listen(0, '127.0.0.1', resolve))

export function close(): void {
  server.closeAllConnections()
  server.close()
  socket?.terminate()
}
