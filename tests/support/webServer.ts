import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Bundle } from '../../src/adapters/web/bundle.ts'
import { keptBundle } from '../../src/adapters/web/kept-bundle.ts'
import { createWeb } from '../../src/adapters/web/web.ts'
import type { Web, WebParts } from '../../src/adapters/web/web.ts'
import type { Play } from '../../src/play/api.ts'
import { chance } from '../../src/play/chance.ts'
import type { LiveMatches } from '../../src/play/matches.ts'
import type { PlayParts } from '../../src/play/play.ts'
import type { Store } from '../../src/play/ports.ts'
import { memoryStore } from '../../src/storage/memory.ts'
import { handClock } from './clock.ts'
import type { HandClock } from './clock.ts'
import { makePlay } from './play.ts'

export const HOST_KEY = 'abcdefghjkmnpqrs'

/** Pages are not what these tests are about: an empty bundle saves building them. */
const NO_PAGES: Bundle = { pages: new Map(), assets: new Map() }

export interface WebServer {
  readonly url: string
  readonly port: number
  readonly play: Play
  readonly matches: LiveMatches
  readonly store: Store
  readonly web: Web
  readonly clock: HandClock
  /** What was logged as broken. */
  readonly problems: unknown[]
  close(): Promise<void>
}
export interface WebServerOptions extends Omit<Partial<WebParts>, 'clock'> {
  readonly store?: Store
  /** Other parts of the house: packs to practise with. */
  readonly house?: Partial<PlayParts>
  readonly clock?: HandClock
  /** Build the real pages. */
  readonly pages?: boolean
  /** The address to listen on; 127.0.0.1 where absent. */
  readonly listen?: string
}

/** The web adapter over live matches, on a port of 127.0.0.1. */
export async function startWeb(options: WebServerOptions = {}): Promise<WebServer> {
  const { clock = handClock(), ...parts } = options
  const store = options.store ?? memoryStore(clock)
  const { play, problems } = makePlay({ store, clock, ...options.house })
  await play.start()
  const server = createServer()
  const portOf = (): number => (server.address() as AddressInfo).port
  const web = await createWeb({
    play,
    classes: store.classes,
    keys: store.keys,
    hostKey: HOST_KEY,
    config: { host: '0.0.0.0', publicUrl: undefined, trustProxy: false, zone: 'UTC' },
    port: portOf,
    version: '0.0.0',
    clock,
    chance,
    log: { error: (...problem: unknown[]) => void problems.push(problem) } as WebParts['log'],
    ...(options.pages === true ? { bundle: await keptBundle(pagesFolder) } : { bundle: NO_PAGES }),
    ...parts,
  })
  server.on('request', web.handle).on('upgrade', web.upgrade)
  await new Promise<void>((resolve) => server.listen(0, options.listen ?? '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${portOf()}`,
    port: portOf(),
    play,
    matches: play.matches as LiveMatches,
    store,
    web,
    clock,
    problems,
    async close() {
      await web.close()
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
      await play.stop()
    },
  }
}

const pagesFolder = new URL('../../src/adapters/web/pages', import.meta.url).pathname
