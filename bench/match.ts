import { fork } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { cpus } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { reply } from './support/matchMessages.ts'
import type {
  FromPlayers,
  FromServer,
  RoundFigures,
  ServerFigures,
  ServerOptions,
  ToPlayers,
  ToServer,
} from './support/matchMessages.ts'
import { NODE_FLAGS } from './support/nodeFlags.ts'

/**
 * A live match at full stretch, beside a bare server with the same transport.
 *
 *     npx tsx bench/match.ts --players 5000 --rounds 20
 *     npx tsx bench/match.ts --players 5000 --rounds 20 --slow 25
 */

const { values } = parseArgs({
  options: {
    players: { type: 'string', default: '2000' },
    rounds: { type: 'string', default: '20' },
    slow: { type: 'string', default: '0' },
    spread: { type: 'string', default: '1000' },
    only: { type: 'string' },
    profile: { type: 'string' },
  },
})
const players = Number(values.players)
const rounds = Number(values.rounds)
const spreadMs = Number(values.spread)

type Of<M extends { type: string }, T extends M['type']> = Extract<M, { type: T }>

const child = (name: string): ChildProcess =>
  fork(new URL(`./support/${name}.ts`, import.meta.url), { execArgv: [...NODE_FLAGS] })

const optionsFor = (kind: ServerOptions['kind']): ServerOptions => ({
  kind,
  rounds,
  slow: Number(values.slow),
  ...(values.profile === undefined ? {} : { profile: join(values.profile, `${kind}.cpuprofile`) }),
})

interface Outcome {
  readonly kind: ServerOptions['kind']
  readonly rounds: readonly RoundFigures[]
  readonly server: ServerFigures
}

async function run(kind: ServerOptions['kind']): Promise<Outcome> {
  const server = child('matchServer')
  const crowd = child('matchPlayers')
  const tellServer = (message: ToServer): boolean => server.send(message)
  const tellCrowd = (message: ToPlayers): boolean => crowd.send(message)
  try {
    tellServer({ type: 'begin', options: optionsFor(kind) })
    const { port, pin } = await reply<Of<FromServer, 'ready'>>(server, 'ready')
    tellCrowd({ type: 'connect', port, pin, players })
    await reply(crowd, 'connected')
    tellServer({ type: 'count' })
    const played: RoundFigures[] = []
    for (let round = 0; round < rounds; round += 1) {
      tellCrowd({ type: 'answer', spreadMs })
      tellServer({ type: 'round' })
      played.push(await reply<Of<FromPlayers, 'answered'>>(crowd, 'answered'))
    }
    tellServer({ type: 'figures' })
    const figures = await reply<Of<FromServer, 'figures'>>(server, 'figures')
    return { kind, rounds: played, server: figures }
  } finally {
    for (const one of [server, crowd]) one.disconnect()
  }
}

const at = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0

function print({ kind, rounds: played, server }: Outcome): void {
  const all = played.flatMap(({ receipts }) => receipts).sort((a, b) => a - b)
  const worst = Math.max(
    ...played.map(({ receipts }) =>
      at(
        [...receipts].sort((a, b) => a - b),
        0.99,
      ),
    ),
  )
  const results = played.map(({ resultMs }) => resultMs).sort((a, b) => a - b)
  const ms = (value: number): string => value.toFixed(1)
  console.log(
    [
      kind.padEnd(11),
      `receipt p50 ${ms(at(all, 0.5))} p99 ${ms(at(all, 0.99))} worst round's p99 ${ms(worst)} max ${ms(all.at(-1) ?? 0)}`,
      `result p50 ${ms(at(results, 0.5))} worst ${ms(results.at(-1) ?? 0)}`,
      `cpu ${ms(server.cpuMs / rounds)} a round`,
      `stall ${ms(server.stallMs)}, timers late ${ms(server.lateMs)}`,
      `memory ${server.memoryMb.toFixed(0)} MB`,
      server.kept === undefined ? '' : `lost ${all.length - server.kept}`,
      `refused ${played.reduce((sum, one) => sum + one.refused, 0)}`,
    ].join(' | '),
  )
}

console.log(
  `${players} players, ${rounds} rounds, all answering within ${spreadMs} ms; syncs ${values.slow} ms slower; Node ${process.version}, ${cpus().length} cores; milliseconds`,
)
const kinds = (['bare', 'communique'] as const).filter(
  (kind) => values.only === undefined || values.only === kind,
)
const outcomes: Outcome[] = []
for (const kind of kinds) {
  const outcome = await run(kind)
  print(outcome)
  outcomes.push(outcome)
}
const [bare, own] = outcomes
if (bare !== undefined && own !== undefined)
  console.log(`server CPU: ${(own.server.cpuMs / bare.server.cpuMs).toFixed(2)} x the bare server's`)
