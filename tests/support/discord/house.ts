import { makeDiscord } from '../../../src/adapters/discord/discord.ts'
import type { Discord } from '../../../src/adapters/discord/parts.ts'
import type { Play } from '../../../src/play/api.ts'
import type { Matches } from '../../../src/play/api/matches.ts'
import type { PlayParts } from '../../../src/play/play.ts'
import type { Store, Venue } from '../../../src/play/ports.ts'
import { breathe, handClock } from '../clock.ts'
import type { HandClock } from '../clock.ts'
import { makePlay } from '../play.ts'
import { TOKEN } from './places.ts'
import { startDiscord } from './server.ts'
import type { FakeDiscord } from './server.ts'
import type { Channel, Shown, User } from './world.ts'

export interface DiscordHouse {
  readonly discord: FakeDiscord
  readonly adapter: Discord
  readonly play: Play
  readonly store: Store
  readonly clock: HandClock
  readonly channel: Channel
  /** Has Manage Server. */
  readonly host: User
  /** What was logged as a warning or worse. */
  readonly problems: readonly unknown[]
  /** Moves the clock, and lets every channel be shown what comes of it on the way. */
  pass(ms: number): Promise<void>
  /** Resolves once no channel waits to be shown anything. */
  shown(): Promise<void>
  /** The process stops, and begins again `ms` later with what it had stored. */
  restarted(ms: number): Promise<DiscordHouse>
  close(): Promise<void>
}

interface HouseOptions extends Partial<PlayParts> {
  readonly clock?: HandClock
  readonly discord?: FakeDiscord
  /** More servers, with a channel each. */
  readonly guilds?: readonly string[]
}

/** The adapter with the real library, over the whole house and a Discord of our own. */
export async function openDiscord(options: HouseOptions = {}): Promise<DiscordHouse> {
  const busy = createBusy()
  const clock = options.clock ?? handClock(undefined, () => busy.rest())
  const discord = options.discord ?? (await startDiscord(clock))
  busy.holds = discord.holds
  for (const name of options.guilds ?? []) discord.channel(discord.addGuild(name))
  return begin({ ...options, clock, discord }, busy)
}

async function begin(
  options: HouseOptions & { readonly clock: HandClock; readonly discord: FakeDiscord },
  busy: Busy,
): Promise<DiscordHouse> {
  const { clock, discord } = options
  const { play: bare, store } = makePlay(options)
  const play: Play = { ...bare, matches: watched(bare.matches, busy) }
  const problems: unknown[] = []
  const note = (about: object): void => {
    problems.push(about)
    discord.look()
  }
  const log = { info: () => undefined, warn: note, error: note }
  const config = { discord: { token: TOKEN, api: discord.api }, zone: 'UTC' }
  const adapter = await makeDiscord({ play, store, clock, config, log })
  await play.start()
  await adapter.start()
  const [channel] = discord.guild.channels
  const host = discord.user('Hana', { manages: true })
  return {
    discord,
    adapter,
    play,
    store,
    clock,
    channel: channel!,
    host,
    problems,
    async restarted(ms) {
      await adapter.stop()
      await play.stop()
      clock.forget()
      clock.jump(ms)
      return { ...(await begin({ ...options, store }, busy)), host }
    },
    pass: (ms) => clock.move(ms),
    shown: () => busy.rest(),
    async close() {
      await adapter.stop()
      await play.stop()
      await discord.close()
    },
  }
}

interface Busy {
  /** Requests that a test holds back, which nobody waits for. */
  holds: Pick<FakeDiscord['holds'], 'standing' | 'waiting'>
  during<T>(work: Promise<T>): Promise<T>
  rest(): Promise<void>
}

function createBusy(): Busy {
  const under = new Set<Promise<unknown>>()
  const busy: Busy = {
    holds: { standing: () => false, waiting: () => 0 },
    during(work) {
      under.add(work)
      return work.finally(() => under.delete(work))
    },
    async rest() {
      await breathe()
      while (under.size > busy.holds.waiting()) {
        if (!busy.holds.standing()) await Promise.allSettled(under)
        await breathe()
      }
    },
  }
  return busy
}

/** The same matches, with venues whose work is known while it is under way. */
function watched(matches: Matches, busy: Busy): Matches {
  const followed = (venue: Venue): Venue => ({
    ...venue,
    show: (view, ref) => busy.during(venue.show(view, ref)),
    tell: (text) => busy.during(Promise.resolve(venue.tell?.(text))),
  })
  return {
    ...matches,
    attach: (id, venue, actor, size, own) => matches.attach(id, followed(venue), actor, size, own),
    restore: (platform, make) => {
      matches.restore(platform, (stored) => followed(make(stored)))
    },
  }
}

/** The newest message of a channel. */
export const newest = ({ messages }: Channel): Shown => messages.at(-1)!
