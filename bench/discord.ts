import { fork } from 'node:child_process'
import { once } from 'node:events'
import { cpus } from 'node:os'
import { parseArgs } from 'node:util'
import type { BotFigures, BotOptions } from './support/discordMessages.ts'
import {
  address,
  channel,
  click,
  close,
  dispatch,
  guild,
  open,
  whenAcknowledged,
} from './support/discordServer.ts'
import { reply } from './support/matchMessages.ts'

/**
 * Clicks answered a second, and how long each takes, beside a discord.js client that only replies: the same library, the same
 * gateway and REST on 127.0.0.1, the same clicks, in turn.
 *
 *     npx tsx bench/discord.ts --clicks 10000 --under-way 64    256 unless said: a hall that answers at once
 *     npx tsx bench/discord.ts --kinds disk --turns 1 --profile /tmp    a CPU profile of the bot, disk.cpuprofile
 */

const { values } = parseArgs({
  options: {
    clicks: { type: 'string', default: '6000' },
    'under-way': { type: 'string', default: '256' },
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
const KINDS = ['bare', 'memory', 'disk'] as const
const WANTED = KINDS.filter((kind) => values.kinds.split(',').includes(kind))

interface Figures extends BotFigures {
  readonly kind: (typeof KINDS)[number]
  readonly rate: number
  readonly times: readonly number[]
}

/** So many clicks, a fixed number of them under way; milliseconds of each. */
async function clicks(match: string, from: number, many: number): Promise<readonly number[]> {
  const begun = new Map<string, number>()
  const times: number[] = []
  let next = from
  const press = (): void => {
    const one = click(match, (next += 1), PLAYERS) as { id: string }
    begun.set(one.id, performance.now())
    dispatch('INTERACTION_CREATE', one)
  }
  await new Promise<void>((resolve) => {
    whenAcknowledged((id) => {
      times.push(performance.now() - (begun.get(id) ?? 0))
      if (times.length === many) resolve()
      else if (next < from + many) press()
    })
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

await open()
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
close()
process.exit()
