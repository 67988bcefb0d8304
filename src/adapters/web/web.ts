import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Duplex } from 'node:stream'
import { fileURLToPath } from 'node:url'
import { getRequestListener } from '@hono/node-server'
import type { Logger } from 'pino'
import type { Play } from '../../play/api.ts'
import type { Chance, Clock, Shelf } from '../../play/ports.ts'
import type { ClassRecord } from '../../play/records/communities.ts'
import { clientAddress, isOwnHost, isOwnOrigin, phoneAddresses } from './addresses.ts'
import type { Served, Surroundings } from './addresses.ts'
import type { Bundle } from './bundle.ts'
import { makeClassBoards } from './class-board.ts'
import { makeClasses } from './classes.ts'
import type { Classes } from './classes.ts'
import { makeDoors } from './doors.ts'
import { makeApp } from './http/app.ts'
import { misread } from './http/guards.ts'
import { keptBundle } from './kept-bundle.ts'
import { makeLinks } from './links.ts'
import { makeEntry } from './live/entry.ts'
import { makeSwitchboard } from './live/switchboard.ts'
import type { Switchboard } from './live/switchboard.ts'
import { makeTalk } from './live/talk.ts'
import { originsOf } from './origins.ts'
import { makeSigner } from './secrets.ts'
import { makeSessions } from './sessions.ts'

/**
 * The web adapter: pages, their requests and their sockets, as two handlers for an HTTP server that somebody else owns.
 *
 *     const web = await createWeb({ play, classes: store.classes, keys: store.keys, hostKey: await keepHostKey(store.keys, chance), … })
 *     server.on('request', web.handle).on('upgrade', web.upgrade)
 */
export interface Web {
  readonly handle: (request: IncomingMessage, response: ServerResponse) => void
  readonly upgrade: (request: IncomingMessage, socket: Duplex, head: Buffer) => void
  /** Addresses for phones, the likeliest first. */
  readonly addresses: () => readonly string[]
  /** Lets sockets go; pages come back by themselves when the server does. */
  close(): Promise<void>
}

export interface WebParts {
  readonly play: Play
  readonly classes: Shelf<ClassRecord>
  /** For sessions that were ended. */
  readonly keys: Shelf<{ readonly value: string }>
  /** `keepHostKey` draws and keeps it. */
  readonly hostKey: string
  readonly config: Surroundings & Served & { readonly zone: string }
  /** The port that the HTTP server listens on, once it does. */
  readonly port: () => number
  readonly version: string
  readonly clock: Clock
  readonly chance: Chance
  readonly log: Pick<Logger, 'error'>
  readonly limits?: Partial<WebLimits>
  /** The pages, where they are built already. */
  readonly bundle?: Bundle
}
export interface WebLimits {
  readonly sockets: number
  readonly socketsByAddress: number
  /** Players who may join from one address at once; ten more come every second. */
  readonly joinsByAddress: number
}

const LIMITS: WebLimits = { sockets: 16_000, socketsByAddress: 2_000, joinsByAddress: 500 }
const PURGE_EVERY = 6 * 3_600_000
const LIVE = '/live'

/** Builds the pages and wires everything. Throws where a page is missing or does not compile. */
export async function createWeb(parts: WebParts): Promise<Web> {
  const { play, clock, chance, log, config, hostKey } = parts
  const { matches } = play
  const limits = { ...LIMITS, ...parts.limits }
  const bundle = parts.bundle ?? (await keptBundle(fileURLToPath(new URL('./pages', import.meta.url))))
  const addresses = (): readonly string[] => phoneAddresses(config, parts.port())
  const signer = makeSigner(hostKey)
  const sessions = await makeSessions({ hostKey, signer, clock, chance, keys: parts.keys })
  const classes = makeClasses({ shelf: parts.classes, play, signer, clock, chance })
  const doors = makeDoors(matches, clock)
  const links = makeLinks({ matches, signer, addresses })
  const entry = makeEntry({ matches, classes, doors, chance, clock, joinsByAddress: limits.joinsByAddress })
  const boards = makeClassBoards(classes, play.boards)
  const talk = makeTalk({ matches, boards, entry, links, clock })
  const switchboard = makeSwitchboard({ talk, clock, log, limits })
  const app = makeApp({
    ...{ play, classes, boards, doors, links, sessions, bundle, addresses, clock, chance, log },
    surroundings: config,
    zone: config.zone,
    version: parts.version,
  })
  const listener = getRequestListener(app.fetch, { errorHandler: misread })
  const stopPurging = purgeNowAndThen(classes, clock, log)
  return {
    addresses,
    handle(request, response) {
      void listener(request, response)
    },
    upgrade(request, socket, head) {
      const origins = originsOf(request)
      const address = clientAddress(origins, config)
      const status = refusal(request, { surroundings: config, switchboard, address })
      if (status === undefined)
        switchboard.take(request, socket, head, { address, signedIn: sessions.asking(origins) })
      else
        // Node leaves an upgraded socket to its taker: without the end of both sides it would stay open for as long as the caller likes.
        socket
          .on('error', () => undefined)
          .once('finish', () => socket.destroy())
          .end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`)
    },
    async close() {
      stopPurging()
      talk.stop()
      await switchboard.close()
    },
  }
}

interface Gate {
  readonly surroundings: Surroundings
  readonly switchboard: Switchboard
  readonly address: string
}

/** The status line for a socket that is not taken. */
function refusal(request: IncomingMessage, { surroundings, switchboard, address }: Gate): string | undefined {
  if (request.url?.split('?')[0] !== LIVE) return '404 Not Found'
  const origins = originsOf(request)
  if (!isOwnHost(origins, surroundings)) return '421 Misdirected Request'
  if (!isOwnOrigin(origins, surroundings)) return '403 Forbidden'
  return switchboard.full(address) === undefined ? undefined : '503 Service Unavailable'
}

function purgeNowAndThen(classes: Classes, clock: Clock, log: Pick<Logger, 'error'>): () => void {
  let cancel = (): void => undefined
  const purge = (): void => {
    classes.purge().catch((error: unknown) => {
      log.error({ err: error }, 'old classes could not be erased')
    })
    cancel = clock.wake(clock.now() + PURGE_EVERY, purge)
  }
  cancel = clock.wake(clock.now(), purge)
  return () => {
    cancel()
  }
}
