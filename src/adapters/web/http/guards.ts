import { bodyLimit } from 'hono/body-limit'
import type { MiddlewareHandler } from 'hono'
import type { Clock } from '../../../play/ports.ts'
import { clientAddress, isOwnHost, isOwnOrigin } from '../addresses.ts'
import type { Surroundings } from '../addresses.ts'
import { makeBuckets } from '../limits.ts'
import type { Reply } from '../protocol.ts'
import { from, refuse } from './exchange.ts'
import type { WebContext, WebEnv } from './exchange.ts'

/** A class list of 500 names. */
const MOST_BYTES = 128 * 1024
/** Requests of one address: a school behind one router stays far below. */
const PER_SECOND = 200
const BURST = 2_000

type Guard = MiddlewareHandler<WebEnv>

/** What every answer carries. No header here needs https: the page works over plain http in a local network. */
export function safeHeaders(): Guard {
  return async (context, next) => {
    await next()
    makeSafe(context.res.headers, context.req.header('host') ?? '')
  }
}

function makeSafe(headers: Headers, host: string): void {
  headers.set('Content-Security-Policy', policy(host))
  headers.set('X-Content-Type-Options', 'nosniff')
  headers.set('Referrer-Policy', 'no-referrer')
  headers.set('Cross-Origin-Opener-Policy', 'same-origin')
  headers.set('Cross-Origin-Resource-Policy', 'same-origin')
  if (!headers.has('Cache-Control')) headers.set('Cache-Control', 'no-store')
}

/** The answer to what is no request, such as one that names no Host: no route ever sees it. */
export function misread(): Response {
  const body: Reply<never> = { ok: false, code: 'bad-request' }
  const response = Response.json(body, { status: 400 })
  makeSafe(response.headers, '')
  return response
}

/** Older browsers do not count a socket to the page's own address as 'self': it is named too. */
const policy = (host: string): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    `connect-src 'self'${/^[\w.:[\]-]+$/.test(host) ? ` ws://${host} wss://${host}` : ''}`,
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ')

/** Only requests under this server's own addresses; what changes something only from this server's own pages. */
export function ownPagesOnly(surroundings: Surroundings): Guard {
  return async (context, next) => {
    const origins = from(context)
    if (!isOwnHost(origins, surroundings)) return refuse(context, 'wrong-host')
    const reads = context.req.method === 'GET' || context.req.method === 'HEAD'
    if (!reads && !isOwnOrigin(origins, surroundings)) return refuse(context, 'wrong-origin')
    await next()
    return undefined
  }
}

export function paced(surroundings: Surroundings, clock: Pick<Clock, 'now'>): Guard {
  const buckets = makeBuckets(PER_SECOND, BURST)
  return async (context, next) => {
    const address = clientAddress(from(context), surroundings)
    if (!buckets.take(address, clock.now())) return refuse(context, 'slow-down', { seconds: 1 })
    await next()
    return undefined
  }
}

export const bounded = (): Guard =>
  bodyLimit({ maxSize: MOST_BYTES, onError: (context: WebContext) => refuse(context, 'too-large') })
