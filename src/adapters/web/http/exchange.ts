import type { HttpBindings } from '@hono/node-server'
import type { Context, Hono } from 'hono'
import type { Result } from '../../../quiz/vocabulary.ts'
import type { Origins } from '../addresses.ts'
import { originsOf } from '../origins.ts'
import type { Api, Reply, Route, WebRefusal } from '../protocol.ts'
import { parseBody } from '../requests.ts'
import type { Posted } from '../requests.ts'

export interface WebEnv {
  Bindings: HttpBindings
}
export type WebContext = Context<WebEnv>
export type WebApp = Hono<WebEnv>

/** A JSON request, and what is answered. */
export type Handler<R extends Route> = (
  context: WebContext,
  input: Api[R]['in'],
) => Promise<Result<Api[R]['out'], WebRefusal>> | Result<Api[R]['out'], WebRefusal>

export const from = (context: WebContext): Origins => originsOf(context.env.incoming)

/** A path parameter; the empty id where the route has none of that name. */
export const param = (context: WebContext, name: string): string => context.req.param(name) ?? ''

type Bodiless = Exclude<Route, Posted>

/** Serves a route that takes nothing. */
export function serve<R extends Bodiless>(app: WebApp, route: R, handler: Handler<R>): void {
  const [method, path] = split(route)
  app.on(method, path, async (context) => reply(context, await handler(context, undefined)))
}

/** Serves a route that takes a JSON body, once it has been checked. */
export function servePost<R extends Posted>(app: WebApp, route: R, handler: Handler<R>): void {
  const [method, path] = split(route)
  app.on(method, path, async (context) => {
    const input = parseBody(route, await jsonOf(context))
    if (input === undefined) return refuse(context, 'bad-request')
    return reply(context, await handler(context, input))
  })
}

const split = (route: Route): readonly [string, string] => {
  const [method = '', path = ''] = route.split(' ')
  return [method, path]
}

async function jsonOf({ req }: WebContext): Promise<unknown> {
  const type = req.header('content-type') ?? ''
  if (!type.startsWith('application/json')) return undefined
  try {
    return await req.json()
  } catch {
    return undefined
  }
}

function reply<T>(context: WebContext, result: Result<T, WebRefusal>): Response {
  if (!result.ok) return refuse(context, result.code, result.detail)
  const body: Reply<T> = { ok: true, value: result.value }
  return context.json(body)
}

/** Says why not, with a status that fits. */
export function refuse(
  context: WebContext,
  code: WebRefusal,
  detail?: Readonly<Record<string, string | number>>,
): Response {
  const body: Reply<never> = { ok: false, code, ...(detail === undefined ? {} : { detail }) }
  const seconds = detail?.['seconds']
  if (seconds !== undefined) context.header('Retry-After', String(seconds))
  return context.json(body, statusOf(code))
}

function statusOf(code: WebRefusal) {
  return STATUSES[code] ?? 409
}

/** Codes without an entry are answered with 409: the request was understood, and the state forbids it. */
const STATUSES: Partial<Record<WebRefusal, 400 | 401 | 403 | 404 | 413 | 421 | 429 | 500 | 503 | 507>> = {
  'bad-request': 400,
  'bad-settings': 400,
  'not-signed-in': 401,
  'wrong-key': 403,
  'wrong-origin': 403,
  'wrong-host': 421,
  'not-host': 403,
  'not-found': 404,
  'unknown-pin': 404,
  'unknown-match': 404,
  'unknown-class': 404,
  'unknown-pupil': 404,
  'unknown-question': 404,
  'no-question': 404,
  'nothing-stored': 404,
  'too-large': 413,
  'too-many-tries': 429,
  'slow-down': 429,
  'too-many-sockets': 503,
  busy: 503,
  'disk-full': 507,
  'read-only': 507,
  unreadable: 500,
  failed: 500,
}
