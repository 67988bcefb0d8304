import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Logger } from 'pino'
import { keepHostKey } from './adapters/web/secrets.ts'
import { createWeb } from './adapters/web/web.ts'
import type { Web } from './adapters/web/web.ts'
import type { Config } from './config.ts'
import { makeServer } from './http-server.ts'
import type { Library } from './library/library.ts'
import type { Play } from './play/api.ts'
import { chance } from './play/chance.ts'
import { createClock } from './play/clock.ts'
import { createPlay } from './play/play.ts'
import type { Clock, Store } from './play/ports.ts'
import { makeRooms } from './play/rooms.ts'
import { openStore } from './storage/lowdb.ts'

/** What every adapter of a chat platform gets, and gives back. */
export interface AdapterParts {
  readonly play: Play
  readonly store: Store
  readonly clock: Clock
  readonly config: Config
  readonly log: Logger
}
export interface Adapter {
  /** Goes online; the house's matches are running by then. */
  start(): Promise<void>
  stop(): Promise<void>
  /** Requests of the platform itself, such as a webhook. True: it was one of them. */
  readonly handle?: Web['handle'] extends (...args: infer A) => void ? (...args: A) => boolean : never
}
export type MakeAdapter = (parts: AdapterParts) => Promise<Adapter>

export interface House {
  /** Where pages are served, the likeliest address for phones first. */
  readonly addresses: readonly string[]
  readonly port: number
  readonly hostKey: string
  close(): Promise<void>
}

export interface HouseParts {
  readonly config: Config
  readonly bases: Library['bases']
  readonly log: Logger
  readonly version: string
  /** The chat platforms that have a token. */
  readonly adapters: readonly MakeAdapter[]
}

/**
 * Store, play, pages and chat platforms, put together and running. Rejects with FolderHeld or StoreRefusal where the data folder
 * cannot be used, and with Node's own error where the port cannot.
 */
export async function openHouse({
  config,
  bases,
  log,
  version,
  adapters: makers,
}: HouseParts): Promise<House> {
  const clock = createClock()
  const onReport = (report: unknown): void => {
    log.warn({ report }, 'a stored file was damaged')
  }
  const store = await openStore({ dir: config.dataDir, clock, onReport })
  const report = (error: unknown): void => {
    log.error({ err: error }, 'something went wrong that nobody waits for')
  }
  const play = createPlay({ store, bases, clock, chance, zone: config.zone, report }, makeRooms)
  const hostKey = await keepHostKey(store.keys, chance)
  const server = makeServer()
  const port = (): number => (server.address() as AddressInfo | null)?.port ?? config.port
  const web = await createWeb({
    play,
    classes: store.classes,
    keys: store.keys,
    hostKey,
    config,
    port,
    version,
    clock,
    chance,
    log,
  })
  const adapters = await Promise.all(makers.map((make) => make({ play, store, clock, config, log })))
  await play.start()
  route(server, web, adapters)
  await listening(server, config)
  await Promise.all(adapters.map((adapter) => adapter.start()))
  return {
    addresses: web.addresses(),
    port: port(),
    hostKey,
    async close() {
      await Promise.all(adapters.map((adapter) => adapter.stop()))
      await web.close()
      await closed(server)
      await play.stop()
      await store.close()
    },
  }
}

function route(server: Server, web: Web, adapters: readonly Adapter[]): void {
  server.on('request', (request, response) => {
    if (!adapters.some((adapter) => adapter.handle?.(request, response) === true))
      web.handle(request, response)
  })
  server.on('upgrade', web.upgrade)
}

function listening(server: Server, { host, port }: Config): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, () => {
      server.off('error', reject)
      resolve()
    })
  })
}

function closed(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => {
      resolve()
    })
    server.closeAllConnections()
  })
}
