import { fork } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { cpus } from 'node:os'
import { parseArgs } from 'node:util'
import { WebSocketServer } from 'ws'
import type { WebSocket } from 'ws'
import { guildObject } from '../tests/support/discord/world.ts'
import type { Guild } from '../tests/support/discord/world.ts'
import type { BotFigures, BotOptions } from './support/discordMessages.ts'
import { reply } from './support/matchMessages.ts'

/**
 * Clicks answered a second, and how long each takes, beside a discord.js client that only replies: the same library, the same
 * gateway and REST on 127.0.0.1, the same clicks, in turn.
 *
 *     npx tsx bench/discord.ts --clicks 10000 --under-way 64
 *     npx tsx bench/discord.ts --kinds disk --turns 1 --profile /tmp    a CPU profile of the bot, disk.cpuprofile
 */

const { values } = parseArgs({
  options: {
    clicks: { type: 'string', default: '6000' },
    'under-way': { type: 'string', default: '64' },
    players: { type: 'string', default: '500' },
    turns: { type: 'string', default: '3' },
    kinds: { type: 'string', default: 'bare,memory,disk' },
    profile: { type: 'string' },
  },
})
const CLICKS = Number(values.clicks)
const UNDER_WAY = Number(values['under-way'])
const PLAYERS = Number(values.players)
const WARM = 1_000
const APPLICATION = '1000000000000000001'
const KINDS = ['bare', 'memory', 'disk'] as const
const WANTED = KINDS.filter((kind) => values.kinds.split(',').includes(kind))

const guild: Guild = { id: '1100000000000000001', name: 'Bench', channels: [], members: new Set() }
guild.channels.push({ id: '1100000000000000002', guild, messages: [], trouble: 'none' })
const channel = guild.channels[0]!.id

interface Figures extends BotFigures {
  readonly kind: (typeof KINDS)[number]
  readonly rate: number
  readonly times: readonly number[]
}

let socket: WebSocket | undefined
let sequence = 0
let acknowledged: (id: string) => void = () => undefined
const dispatch = (t: string, d: object): void => {
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
const address = (): string => `http://127.0.0.1:${(server.address() as AddressInfo).port}`

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
function click(match: string, n: number): object {
  const user = {
    id: String(2_000_000 + (n % PLAYERS)),
    username: `p${n % PLAYERS}`,
    discriminator: '0',
    avatar: null,
  }
  const option = Math.floor(n / PLAYERS) % 2
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

/** So many clicks, a fixed number of them under way; milliseconds of each. */
async function clicks(match: string, from: number, many: number): Promise<readonly number[]> {
  const begun = new Map<string, number>()
  const times: number[] = []
  let next = from
  const press = (): void => {
    const one = click(match, (next += 1)) as { id: string }
    begun.set(one.id, performance.now())
    dispatch('INTERACTION_CREATE', one)
  }
  await new Promise<void>((resolve) => {
    acknowledged = (id) => {
      times.push(performance.now() - (begun.get(id) ?? 0))
      if (times.length === many) resolve()
      else if (next < from + many) press()
    }
    for (let n = 0; n < UNDER_WAY; n += 1) press()
  })
  return times
}

async function run(kind: (typeof KINDS)[number]): Promise<Figures> {
  const bot = fork(new URL('./support/discordBot.ts', import.meta.url), { execArgv: ['--import', 'tsx'] })
  const options: BotOptions = {
    kind,
    api: `${address()}/api`,
    token: 'token-of-twenty-characters',
    guild: guild.id,
    channel,
    players: PLAYERS,
    profile: values.profile,
  }
  bot.send(options)
  const { match } = await reply<{ match: string }>(bot, 'ready')
  await clicks(match, 0, WARM)
  bot.send('count')
  await reply(bot, 'counting')
  const start = performance.now()
  const times = await clicks(match, WARM, CLICKS)
  const rate = (CLICKS / (performance.now() - start)) * 1000
  bot.send('figures')
  const gone = once(bot, 'exit')
  const figures = await reply<BotFigures>(bot, 'figures')
  await gone
  return { ...figures, kind, rate, times }
}

const at = (times: readonly number[], share: number): string => {
  const sorted = times.toSorted((a, b) => a - b)
  return (sorted[Math.floor(sorted.length * share)] ?? 0).toFixed(1)
}

await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
console.log(
  `${CLICKS} clicks of ${PLAYERS} players, ${UNDER_WAY} under way; Node ${process.version}, ${cpus().length} cores`,
)
const all: Figures[] = []
for (let turn = 0; turn < Number(values.turns); turn += 1) {
  for (const kind of WANTED) {
    const one = await run(kind)
    all.push(one)
    console.log(
      `${kind.padEnd(7)} ${one.rate.toFixed(0)}/s | p50 ${at(one.times, 0.5)} p99 ${at(one.times, 0.99)} ms | cpu ${((one.cpuMs / CLICKS) * 1000).toFixed(0)} us a click | ${one.memoryMb.toFixed(0)} MB | disk ${one.diskMb.toFixed(1)} MB`,
    )
  }
}
const median = (kind: string): number => {
  const rates = all.filter((one) => one.kind === kind).map(({ rate }) => rate)
  return rates.toSorted((a, b) => a - b)[Math.floor(rates.length / 2)] ?? 0
}
for (const kind of ['memory', 'disk'])
  console.log(`${kind}: ${(median(kind) / median('bare')).toFixed(2)} x the bare client's rate (medians)`)
server.closeAllConnections()
server.close()
socket?.terminate()
process.exit()
