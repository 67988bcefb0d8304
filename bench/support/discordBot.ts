import { mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises'
import { Session } from 'node:inspector/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client, Events, GatewayIntentBits, MessageFlags } from 'discord.js'
import { makeDiscord } from '../../src/adapters/discord/discord.ts'
import type { Account } from '../../src/play/api/account.ts'
import { chance } from '../../src/play/chance.ts'
import { createClock } from '../../src/play/clock.ts'
import { venueIdOf } from '../../src/play/ids.ts'
import { createPlay } from '../../src/play/play.ts'
import { makeRooms } from '../../src/play/rooms.ts'
import { openStore } from '../../src/storage/lowdb.ts'
import { memoryStore } from '../../src/storage/memory.ts'
import { sampleDrawing } from '../../tests/support/questions.ts'
import { settings } from '../../tests/support/play.ts'
import type { BotFigures, BotOptions } from './discordMessages.ts'

/** A bot in a process of its own: a client that only replies, or the adapter over memory or disk with a match whose round is open. */

const SAVED = 'Your answer is saved: Cairo'

interface Bot {
  readonly match: string
  readonly folder: string | undefined
  stop(): Promise<void>
}

async function bare({ api, token }: BotOptions): Promise<Bot> {
  const client = new Client({ intents: [GatewayIntentBits.Guilds], rest: { api } })
  client.on(Events.InteractionCreate, (interaction) => {
    if (interaction.isButton()) void interaction.reply({ content: SAVED, flags: MessageFlags.Ephemeral })
  })
  const ready = new Promise((resolve) => client.once(Events.ClientReady, resolve))
  await client.login(token)
  await ready
  return { match: 'abcdefghjkmn', folder: undefined, stop: () => client.destroy() }
}

async function communique({ kind, api, token, channel, guild, players }: BotOptions): Promise<Bot> {
  const clock = createClock()
  const folder = kind === 'disk' ? await mkdtemp(join(tmpdir(), 'discord-')) : undefined
  const store =
    folder === undefined
      ? memoryStore(clock)
      : await openStore({ dir: folder, clock, onReport: console.error })
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
  let make: Parameters<typeof play.matches.restore>[1] | undefined
  const restore: typeof play.matches.restore = (platform, made) => {
    make = made
    play.matches.restore(platform, made)
  }
  const log = { info: () => undefined, warn: console.error, error: console.error }
  const config = { discord: { token, api }, zone: 'UTC' }
  const adapter = await makeDiscord({
    play: { ...play, matches: { ...play.matches, restore } },
    store,
    clock,
    config,
    log,
  })
  await play.start()
  await adapter.start()
  // Answers may be changed, so that every click is one that is taken and kept.
  const wish = settings({ rounds: 2, seconds: undefined, changeAnswers: true })
  const created = await play.matches.create({ host: true }, wish, {
    platform: 'discord',
    id: guild,
    title: 'Bench',
  })
  if (!created.ok || make === undefined) throw new Error('no match')
  const { id } = created.value
  const venue = make({
    id: venueIdOf({ platform: 'discord', id: channel }),
    title: 'Bench',
    lang: 'en',
    ref: '',
  })
  await play.matches.attach(id, venue, { host: true }, players, true)
  for (let n = 0; n <= players; n += 1) {
    const account: Account = { platform: 'discord', id: String(2_000_000 + n), name: `P${n}`, lang: 'en' }
    await play.matches.join(id, { account, name: account.name, avatar: '', lang: 'en', venue: venue.id })
  }
  await play.matches.act(id, { host: true }, { type: 'start' })
  await new Promise<void>((resolve) => {
    const stop = play.matches.watch(id, () => {
      if (play.matches.view(id)?.phase !== 'open') return
      stop()
      resolve()
    })
  })
  return {
    match: id,
    folder,
    async stop() {
      await adapter.stop()
      await play.stop()
      await store.close()
    },
  }
}

async function sizeOf(folder: string): Promise<number> {
  const files = await readdir(folder, { recursive: true, withFileTypes: true })
  const sizes = files.filter((file) => file.isFile()).map((file) => stat(join(file.parentPath, file.name)))
  return (await Promise.all(sizes)).reduce((sum, { size }) => sum + size, 0)
}

let bot: Bot | undefined
let cpu = process.cpuUsage()
let profiled: ((kind: string) => Promise<void>) | undefined

/** From now until the returned function is called; the start of the process is no part of it. */
async function profile(folder: string): Promise<(kind: string) => Promise<void>> {
  const session = new Session()
  session.connect()
  await session.post('Profiler.enable')
  await session.post('Profiler.start')
  return async (kind) => {
    const { profile: taken } = await session.post('Profiler.stop')
    await writeFile(join(folder, `${kind}.cpuprofile`), JSON.stringify(taken))
  }
}

let given: BotOptions | undefined
process.on('message', (message: BotOptions | 'count' | 'figures') => {
  void handle(message)
})

async function handle(message: BotOptions | 'count' | 'figures'): Promise<void> {
  if (message === 'count') {
    if (given?.profile !== undefined) profiled = await profile(given.profile)
    cpu = process.cpuUsage()
    process.send?.({ type: 'counting' })
  } else if (message === 'figures') {
    await report()
  } else {
    given = message
    bot = message.kind === 'bare' ? await bare(message) : await communique(message)
    process.send?.({ type: 'ready', match: bot.match })
  }
}

async function report(): Promise<void> {
  const { user, system } = process.cpuUsage(cpu)
  const memoryMb = process.memoryUsage.rss() / 1e6
  const folder = bot?.folder
  const figures: BotFigures = {
    type: 'figures',
    cpuMs: (user + system) / 1000,
    memoryMb,
    diskMb: folder === undefined ? 0 : (await sizeOf(folder)) / 1e6,
  }
  await profiled?.(given?.kind ?? '')
  process.send?.(figures)
  await bot?.stop()
  if (folder !== undefined) await rm(folder, { recursive: true })
  process.exit()
}
