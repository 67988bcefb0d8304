import { fork } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { cpus } from 'node:os'
import { parseArgs } from 'node:util'
import { BOT_KINDS } from './support/telegramMessages.ts'
import type { BotKind, FromBot, ToBot } from './support/telegramMessages.ts'
import { startPressServer } from './support/telegramServer.ts'

/**
 * Presses answered a second, with their answers in a match, beside bare grammY with its runner that answers and does nothing else.
 *
 *     npx tsx bench/telegram.ts --players 2000 --rounds 3 --trips 0,80
 *     npx tsx bench/telegram.ts --kinds disk --trips 0 --profile /tmp    a CPU profile of the bot, disk.cpuprofile
 */

const { values } = parseArgs({
  options: {
    players: { type: 'string', default: '2000' },
    rounds: { type: 'string', default: '3' },
    runs: { type: 'string', default: '2' },
    trips: { type: 'string', default: '0,80' },
    kinds: { type: 'string', default: 'bare,memory,disk' },
    profile: { type: 'string' },
  },
})
const players = Number(values.players)
const rounds = Number(values.rounds)
const { profile } = values
const KINDS = BOT_KINDS.filter((kind) => values.kinds.split(',').includes(kind))

interface Figures {
  readonly perSecond: number
  readonly p50: number
  readonly p99: number
  readonly cpuMs: number
  readonly memoryMb: number
}

const heard = <T extends FromBot['type']>(
  child: ChildProcess,
  type: T,
): Promise<Extract<FromBot, { type: T }>> =>
  new Promise((resolve) => {
    const listen = (message: FromBot): void => {
      if (message.type !== type) return
      child.off('message', listen)
      resolve(message as Extract<FromBot, { type: T }>)
    }
    child.on('message', listen)
  })

const at = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0

async function measure(kind: BotKind, roundTripMs: number): Promise<readonly Figures[]> {
  const server = await startPressServer(roundTripMs)
  const child = fork(new URL('./support/telegramBot.ts', import.meta.url), { execArgv: ['--import', 'tsx'] })
  const tell = (message: ToBot): boolean => child.send(message)
  const figures: Figures[] = []
  try {
    const ready = heard(child, 'ready')
    tell({ type: 'begin', kind, url: server.url, players, rounds: rounds + 1, profile })
    await ready
    // The first round warms up and is not counted.
    for (let round = 0; round <= rounds; round++) {
      const one = await playRound(child, tell, server)
      if (round > 0) figures.push(one)
    }
  } finally {
    child.disconnect()
    await new Promise((resolve) => child.once('exit', resolve))
    await server.close()
  }
  return figures
}

async function playRound(
  child: ChildProcess,
  tell: (message: ToBot) => boolean,
  server: Awaited<ReturnType<typeof startPressServer>>,
): Promise<Figures> {
  const open = heard(child, 'open')
  tell({ type: 'round' })
  const { data } = await open
  const { each, all } = await server.press(
    Array.from({ length: players }, (_, user) => ({ user: user + 1, data })),
  )
  const told = heard(child, 'figures')
  tell({ type: 'figures' })
  const { cpuMs, memoryMb, answered } = await told
  if (answered % players !== 0) throw new Error(`${answered} answers were taken`)
  const sorted = [...each].sort((a, b) => a - b)
  return { perSecond: (players / all) * 1000, p50: at(sorted, 0.5), p99: at(sorted, 0.99), cpuMs, memoryMb }
}

const median = (numbers: readonly number[]): number =>
  at(
    [...numbers].sort((a, b) => a - b),
    0.5,
  )

console.log(
  `${players} players press at once, ${rounds} rounds, ${values.runs} runs in turn, medians; Node ${process.version}, ${cpus().length} cores`,
)
for (const roundTripMs of values.trips.split(',').map(Number)) {
  const all = new Map<BotKind, Figures[]>(KINDS.map((kind) => [kind, []]))
  for (let run = 0; run < Number(values.runs); run++)
    for (const kind of KINDS) all.get(kind)?.push(...(await measure(kind, roundTripMs)))
  const bare = median((all.get('bare') ?? []).map(({ perSecond }) => perSecond))
  for (const [kind, figures] of all) {
    const of = (name: keyof Figures): number => median(figures.map((one) => one[name]))
    console.log(
      [
        `round trip ${roundTripMs} ms`,
        kind.padEnd(6),
        `${of('perSecond').toFixed(0)}/s (${(of('perSecond') / bare).toFixed(2)} x bare)`,
        `p50 ${of('p50').toFixed(0)} p99 ${of('p99').toFixed(0)} ms`,
        `cpu ${((of('cpuMs') / players) * 1000).toFixed(0)} µs a press`,
        `memory ${of('memoryMb').toFixed(0)} MB`,
      ].join(' | '),
    )
  }
}
