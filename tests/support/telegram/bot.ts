import type { Update } from 'grammy/types'
import { makeTelegram } from '../../../src/adapters/telegram/telegram.ts'
import type { TelegramAdapter } from '../../../src/adapters/telegram/telegram.ts'
import type { Play } from '../../../src/play/api.ts'
import type { Store } from '../../../src/play/ports.ts'
import { memoryStore } from '../../../src/storage/memory.ts'
import { packDrawing } from '../../../src/play/live/packDrawing.ts'
import type { FactBase } from '../../../src/quiz/base.ts'
import type { PackId } from '../../../src/quiz/vocabulary.ts'
import { handClock } from '../clock.ts'
import type { HandClock } from '../clock.ts'
import { makePlay } from '../play.ts'
import { watchTraffic } from '../traffic.ts'
import { TOKEN, startTelegram } from './server.ts'
import type { TelegramServer } from './server.ts'
import type { Answered, TestUser } from './world.ts'

/** A bot of the house on a local Bot API server, with a clock that is moved by hand. */
export interface TestBot {
  readonly server: TelegramServer
  readonly play: Play
  readonly store: Store
  readonly clock: HandClock
  readonly telegram: TelegramAdapter
  readonly problems: unknown[]
  /** What the log was warned of. */
  readonly warnings: readonly string[]
  /** Presses a button and lets everything happen that follows. */
  press(user: TestUser, chat: { readonly id: number }, label: string): Promise<Answered>
  say(user: TestUser, chat: { readonly id: number }, text: string): Promise<Update>
  /** Resolves once nothing is on its way: no update, and no call but those that are held back. */
  rest(): Promise<void>
  stop(): Promise<void>
}

type PlayChange = Partial<Parameters<typeof makePlay>[0]>
interface BotOptions {
  readonly server?: TelegramServer
  readonly store?: Store
  readonly at?: number
  readonly play?: PlayChange
  /** Packs to ask from; without them matches draw from the samples, and practice has nothing to ask. */
  readonly bases?: ReadonlyMap<PackId, FactBase>
  readonly webhook?: { readonly url: string; readonly secret: string }
}

export async function startBot(options: BotOptions = {}): Promise<TestBot> {
  const traffic = watchTraffic()
  const server = options.server ?? (await startTelegram())
  const rest = (): Promise<void> =>
    traffic.rest(
      () => server.unread() > 0,
      () => server.holds.waiting(),
    )
  const clock = handClock(options.at, rest)
  const store = options.store ?? memoryStore(clock)
  const { bases } = options
  const asked = bases === undefined ? {} : { bases, drawing: packDrawing([...bases.values()]) }
  const { play, problems } = makePlay({ ...options.play, ...asked, clock, store })
  const warnings: string[] = []
  const log = {
    error: (about: object) => problems.push(about),
    warn: (_about: object, text: string) => warnings.push(text),
  }
  server.clock = clock
  const config = { telegram: { token: TOKEN, apiRoot: server.url, webhook: options.webhook } }
  const telegram = await makeTelegram({ play, store, clock, config, log })
  await play.start()
  await telegram.start()
  await rest()
  return {
    server,
    play,
    store,
    clock,
    telegram,
    problems,
    warnings,
    rest,
    async press(user, chat, label) {
      const told = await server.press(user, chat, label)
      await rest()
      return told
    },
    async say(user, chat, text) {
      const update = server.say(user, chat, text)
      await rest()
      return update
    },
    async stop() {
      await telegram.stop()
      const stopped = play.stop()
      await rest()
      await clock.move(3_000)
      await stopped
      traffic.stop()
      if (options.server === undefined) await server.close()
    },
  }
}
