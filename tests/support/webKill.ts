import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { MatchReport } from '../../src/play/api/matches.ts'
import { replay } from '../../src/play/live/replay.ts'
import { matchReport } from '../../src/quiz/match/report.ts'
import type { Seen } from '../../src/quiz/match/types.ts'
import type { ShownQuestion } from '../../src/quiz/match/view-types.ts'
import type { MatchId } from '../../src/quiz/vocabulary.ts'
import { openStore } from '../../src/storage/lowdb.ts'
import { bundled } from './bundled.ts'
import { freePort, startProcess } from './serverProcess.ts'
import type { ServerProcess } from './serverProcess.ts'
import { makeClient } from './webClient.ts'
import { WebPage } from './webPage.ts'

/** What came of a match whose server was killed again and again. */
export interface Killed {
  readonly kills: number
  readonly acknowledged: number
  /** Answers that were acknowledged, and are not in the report as they were given. */
  readonly lost: readonly string[]
  readonly phase: string
  /** The report of the running server, and the one that the journal leads to. */
  readonly told: Pick<MatchReport, 'players' | 'questions'>
  readonly replayed: Pick<MatchReport, 'players' | 'questions'>
}
export interface KillOptions {
  readonly kills: number
  readonly rounds: number
  readonly players: number
  /** The match is ended once so many answers were acknowledged, and not before. */
  readonly answers: number
}

/** Longest and shortest life of a server, in milliseconds after everybody is back. */
const LIFE = { least: 50, most: 1_200 }

/** One match of real pages and a real server, which is killed at random moments until it has been killed often enough. */
export async function playThroughKills(options: KillOptions): Promise<Killed> {
  const dir = await mkdtemp(join(tmpdir(), 'communique-kill-'))
  const [port, program] = [await freePort(), await bundled('src/main.ts')]
  let server = await startProcess({ dir, port, program: program.file })
  try {
    const { id, pin } = await newMatch(server, options.rounds)
    const players = Array.from(
      { length: options.players },
      (_, i) => new Player(server.url, pin, `Player ${i}`),
    )
    const host = new Host(server, id)
    const everybody = [host, ...players]
    for (const one of everybody) one.run()
    await Promise.all(everybody.map((one) => one.back()))
    let kills = 0
    while (kills < options.kills) {
      await pause(LIFE.least + Math.random() * (LIFE.most - LIFE.least))
      if (host.isOver()) break
      await server.kill()
      kills += 1
      await Promise.all(everybody.map((one) => one.lost()))
      server = await startProcess({ dir, port, program: program.file })
      await Promise.all(everybody.map((one) => one.back()))
    }
    while (!host.isOver() && acknowledgedBy(players) < options.answers) await pause(20)
    host.endSoon()
    await host.untilOver()
    const told = await reportOf(server, id)
    for (const one of everybody) one.stop()
    await server.kill()
    return { kills, ...compare(players, told), phase: 'podium', told, replayed: await replayedFrom(dir, id) }
  } finally {
    await server.kill()
    await rm(dir, { recursive: true, force: true })
    await program.remove()
  }
}

async function signedIn({ url, hostKey }: ServerProcess) {
  const client = makeClient(url)
  await client.value('POST /api/host/login', { key: hostKey })
  return client
}

async function newMatch(server: ServerProcess, rounds: number): Promise<{ id: MatchId; pin: string }> {
  const client = await signedIn(server)
  const { id } = await client.value('POST /api/host/matches', {
    settings: {
      ...{
        title: 'Kills',
        packs: ['vostochny-2023'],
        topics: [],
        rounds,
        seconds: 60,
        entry: false,
      },
      ...{ scoring: 'fair', streakBonus: false, changeAnswers: false, teams: [], lang: 'en' },
    },
  })
  const { pin = '' } = await client.value('GET /api/host/matches/:id', undefined, { id })
  return { id, pin }
}

const reportOf = async (server: ServerProcess, id: MatchId): Promise<MatchReport> =>
  (await signedIn(server)).value('GET /api/host/matches/:id/report', undefined, { id })

/** A page that comes back by itself, as the real ones do. */
abstract class Returning {
  readonly #url: string
  protected page: WebPage | undefined
  #stopped = false

  constructor(url: string) {
    this.#url = url
  }

  protected abstract hello(page: WebPage): Promise<unknown>
  protected abstract cookie(): string
  protected abstract live(page: WebPage): Promise<void>

  run(): void {
    void this.#loop()
  }

  async back(): Promise<void> {
    while (this.page === undefined) await pause(5)
  }

  async lost(): Promise<void> {
    while (this.page !== undefined) await pause(5)
  }

  stop(): void {
    this.#stopped = true
    this.page?.close()
  }

  async #loop(): Promise<void> {
    while (!this.#stopped) {
      const page = await WebPage.open(this.#url, { headers: { cookie: this.cookie() } }).catch(
        () => undefined,
      )
      if (page === undefined) {
        await pause(50)
        continue
      }
      const closed = page.untilClosed()
      await Promise.race([
        this.hello(page).then(() => {
          this.page = page
        }),
        closed,
      ])
      void this.live(page)
      await closed
      this.page = undefined
    }
  }
}

/** Answers every round after a moment of thought, and remembers what was acknowledged. */
class Player extends Returning {
  readonly acknowledged = new Map<number, number>()
  readonly name: string
  readonly #pin: string
  #seat: { match: MatchId; token: string } | undefined

  constructor(url: string, pin: string, name: string) {
    super(url)
    this.#pin = pin
    this.name = name
  }

  protected cookie(): string {
    return ''
  }

  protected async hello(page: WebPage): Promise<void> {
    const hello =
      this.#seat === undefined
        ? ({ type: 'join', pin: this.#pin, name: this.name, avatar: '🦊', lang: 'en' } as const)
        : ({ type: 'rejoin', ...this.#seat } as const)
    const reply = await page.ask(hello)
    if (reply.type !== 'joined') throw new Error(JSON.stringify(reply))
    this.#seat = { match: reply.match, token: reply.token }
  }

  protected async live(page: WebPage): Promise<void> {
    const asked = new Set<number>()
    for (;;) {
      const { view } = await page.untilType(
        'state',
        ({ view: { phase, round }, own }) => phase === 'open' && own.mayAnswer && !asked.has(round),
      )
      asked.add(view.round)
      await pause(Math.random() * 200)
      const choices = view.question?.task.kind === 'pick' ? view.question.task.options.length : 0
      const option = Math.floor(Math.random() * choices)
      const answer =
        choices > 0
          ? ({ kind: 'pick', option } as const)
          : ({ kind: 'arrange', order: arranged(view.question?.task) } as const)
      const reply = await page.ask({ type: 'answer', round: view.round, answer, t: null })
      if (reply.type === 'saved') this.acknowledged.set(view.round, choices > 0 ? option : -1)
    }
  }
}

const arranged = (task: ShownQuestion['task'] | undefined): number[] =>
  task?.kind === 'arrange' ? task.options.map((_, i) => i) : []

/** Goes on to the next round as soon as it can. */
class Host extends Returning {
  readonly #server: ServerProcess
  readonly #match: MatchId
  #cookie = ''
  #over = false
  #endsSoon = false

  constructor(server: ServerProcess, match: MatchId) {
    super(server.url)
    this.#server = server
    this.#match = match
  }

  isOver(): boolean {
    return this.#over
  }

  /** The match ends after the round that runs. */
  endSoon(): void {
    this.#endsSoon = true
  }

  async untilOver(): Promise<void> {
    while (!this.#over) await pause(20)
  }

  protected cookie(): string {
    return this.#cookie
  }

  protected async hello(page: WebPage): Promise<void> {
    if (this.#cookie === '') {
      this.#cookie = (await signedIn(this.#server)).cookie()
      page.close()
      return
    }
    const reply = await page.ask({ type: 'host', match: this.#match })
    if (reply.type !== 'hosting') throw new Error(JSON.stringify(reply))
  }

  #onwards(seen: Seen) {
    return this.#endsSoon ? ({ type: 'end' } as const) : ({ type: 'next', seen } as const)
  }

  protected async live(page: WebPage): Promise<void> {
    const done = new Set<string>()
    for (;;) {
      const { view } = await page.untilType(
        'console',
        ({ view: { phase, round } }) => !done.has(`${phase} ${round}`),
      )
      done.add(`${view.phase} ${view.round}`)
      this.#over = view.phase === 'podium'
      if (view.phase === 'lobby') page.say({ type: 'act', action: { type: 'start' } })
      if (view.phase === 'reveal' || view.phase === 'standings')
        page.say({ type: 'act', action: this.#onwards({ round: view.round, phase: view.phase }) })
    }
  }
}

function compare(players: readonly Player[], report: MatchReport): Pick<Killed, 'acknowledged' | 'lost'> {
  const lost: string[] = []
  for (const { name, acknowledged } of players) {
    const credits = report.players.find((row) => row.name === name)?.credits ?? []
    for (const [round, option] of acknowledged) {
      const credit = credits[round - 1]
      const key = report.questions[round - 1]?.revealed.key[0]
      const wrong = option >= 0 && (credit === 1) !== (option === key)
      if (typeof credit !== 'number' || wrong) lost.push(`${name}, round ${round}`)
    }
  }
  return { lost, acknowledged: acknowledgedBy(players) }
}

const acknowledgedBy = (players: readonly Player[]): number =>
  players.reduce((sum, { acknowledged }) => sum + acknowledged.size, 0)

type Standing = Readonly<Record<'name' | 'points' | 'rank' | 'credits', unknown>>
/** What a report says of players, without what differs between JSON and memory. */
export const standingsOf = ({ players }: Killed['told']): readonly Standing[] =>
  players.map(({ name, points, rank, credits }) => ({ name, points, rank, credits }))

/** What the journal alone leads to. */
async function replayedFrom(dir: string, id: MatchId): Promise<Killed['replayed']> {
  const store = await openStore({ dir, onReport: () => undefined })
  try {
    const stored = await store.matches.load(id)
    if (stored === undefined) throw new Error('the match is not on disk')
    const { players, questions } = matchReport(replay(id, stored.match, stored.inputs).match)
    return JSON.parse(JSON.stringify({ players, questions })) as Killed['replayed']
  } finally {
    await store.close()
  }
}
