import { createServer } from 'node:http'
import type { Server } from 'node:http'

/** How long connections may keep the server waiting, in milliseconds. */
export interface Patience {
  /** For the head of a request. */
  readonly head: number
  /** For all of it. */
  readonly request: number
  /** For anything at all, read or written: whoever connects and says nothing, or takes nothing, holds a connection for nothing. */
  readonly idle: number
  /** Between two looks at the first two. */
  readonly look: number
}

/** A page's request takes a moment. The longest that a host may ask for, erasing a large class on a slow disk, takes a minute. */
const PATIENCE: Patience = { head: 10_000, request: 30_000, idle: 120_000, look: 5_000 }

/** The one HTTP server of the house. Sockets that it hands over to somebody else have their own rules. */
export function makeServer({ head, request, idle, look }: Patience = PATIENCE): Server {
  const server = createServer({
    headersTimeout: head,
    requestTimeout: request,
    connectionsCheckingInterval: look,
  })
  return server.setTimeout(idle)
}
