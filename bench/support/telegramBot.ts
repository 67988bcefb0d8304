import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { Session } from 'node:inspector/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { run } from '@grammyjs/runner'
import { Bot } from 'grammy'
import { makeTelegram } from '../../src/adapters/telegram/telegram.ts'
import { makePress } from '../../src/adapters/telegram/press.ts'
import { chance } from '../../src/play/chance.ts'
import { createClock } from '../../src/play/clock.ts'
import { createPlay } from '../../src/play/play.ts'
import type { Store } from '../../src/play/ports.ts'
import { makeRooms } from '../../src/play/rooms.ts'
import { openStore } from '../../src/storage/lowdb.ts'
import { memoryStore } from '../../src/storage/memory.ts'
import { HOST, settings } from '../../tests/support/play.ts'
import { sampleDrawing } from '../../tests/support/questions.ts'
import type { FromBot, ToBot } from './telegramMessages.ts'

/** A bot of the benchmark, in a process of its own: bare, or the house's over a store in memory or on disk. */

interface BenchBot {
  /** Opens the next round and says what its buttons carry. */
  round(): Promise<string>
  answered(): number
  close(): Promise<void>
}

const TOKEN = '1:bench-token-of-a-bot'

function startBare(apiRoot: string): Promise<BenchBot> {
  const bot = new Bot(TOKEN, { client: { apiRoot } })
  let answered = 0
  bot.on('callback_query', async (context) => {
    answered += 1
    await context.answerCallbackQuery({ text: 'Your answer is saved.', show_alert: false })
  })
  const runner = run(bot)
  return Promise.resolve({
    round: () => Promise.resolve('n'),
    answered: () => answered,
    close: async () => {
      await runner.stop()
    },
  })
}

async function startHouse({
  kind,
  url,
  players,
  rounds,
}: Extract<ToBot, { type: 'begin' }>): Promise<BenchBot> {
  const clock = createClock()
  const dir = await mkdtemp(join(tmpdir(), 'communique-bench-'))
  const store: Store =
    kind === 'memory' ? memoryStore(clock) : await openStore({ dir, clock, onReport: console.error })
  const parts = {
    store,
    bases: new Map(),
    drawing: sampleDrawing(),
    clock,
    chance,
    zone: 'UTC',
    report: console.error,
  }
  const play = createPlay(parts, makeRooms)
  const telegram = { token: TOKEN, apiRoot: url, webhook: undefined }
  const adapter = await makeTelegram({
    play,
    store,
    clock,
    config: { telegram },
    log: { error: console.error, warn: console.error },
  })
  await play.start()
  await adapter.start()
  const created = await play.matches.create(HOST, settings({ rounds, seconds: 300 }))
  if (!created.ok) throw new Error(created.code)
  const { id } = created.value
  await play.matches.act(id, HOST, { type: 'chats', open: true })
  await Promise.all(
    Array.from({ length: players }, (_, at) =>
      play.matches.join(id, {
        account: { platform: 'telegram', id: String(at + 1), name: `Player ${at}`, lang: 'en' },
        name: `Player ${at}`,
        avatar: '',
        lang: 'en',
      }),
    ),
  )
  let answered = 0
  return {
    async round() {
      const phase = play.matches.view(id)?.phase
      answered += phase === 'reveal' ? (play.matches.view(id)?.answered ?? 0) : 0
      if (phase === 'lobby') await play.matches.act(id, HOST, { type: 'start' })
      if (phase === 'reveal') await play.matches.act(id, HOST, { type: 'next' })
      if (phase !== 'lobby') await play.matches.act(id, HOST, { type: 'next' })
      await new Promise<void>((resolve) => {
        const stop = play.matches.watch(id, () => {
          if (play.matches.view(id)?.phase !== 'open') return
          stop()
          resolve()
        })
      })
      return makePress({ type: 'answer', match: id, round: play.matches.view(id)?.round ?? 0, option: 0 })
    },
    answered: () => answered + (play.matches.view(id)?.answered ?? 0),
    async close() {
      await adapter.stop()
      await play.stop()
      await store.close()
      await rm(dir, { recursive: true, force: true })
    },
  }
}

let bot: BenchBot | undefined
let profiled: (() => Promise<void>) | undefined

/** Begins a profile; the returned function writes it. */
async function profile(file: string): Promise<() => Promise<void>> {
  const session = new Session()
  session.connect()
  await session.post('Profiler.enable')
  await session.post('Profiler.start')
  return async () => {
    const { profile: taken } = await session.post('Profiler.stop')
    await writeFile(file, JSON.stringify(taken))
  }
}

let before = process.cpuUsage()
const tell = (message: FromBot): void => {
  process.send?.(message)
}

async function obey(message: ToBot): Promise<void> {
  switch (message.type) {
    case 'begin':
      bot = await (message.kind === 'bare' ? startBare(message.url) : startHouse(message))
      if (message.profile !== undefined)
        profiled = await profile(join(message.profile, `${message.kind}.cpuprofile`))
      tell({ type: 'ready' })
      return
    case 'round': {
      const data = (await bot?.round()) ?? ''
      before = process.cpuUsage()
      tell({ type: 'open', data })
      return
    }
    case 'figures': {
      const { user, system } = process.cpuUsage(before)
      const memoryMb = process.memoryUsage().rss / 2 ** 20
      tell({ type: 'figures', cpuMs: (user + system) / 1000, memoryMb, answered: bot?.answered() ?? 0 })
    }
  }
}

process.on('message', (message) => {
  obey(message as ToBot).catch((problem: unknown) => {
    console.error(problem)
    process.exit(1)
  })
})
process.once('disconnect', () => {
  void Promise.resolve(profiled?.())
    .then(() => bot?.close())
    .finally(() => process.exit())
})
