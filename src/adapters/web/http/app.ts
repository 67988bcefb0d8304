import { Hono } from 'hono'
import type { Logger } from 'pino'
import type { Play } from '../../../play/api.ts'
import { StoreRefusal } from '../../../play/ports.ts'
import type { Chance, Clock } from '../../../play/ports.ts'
import type { Surroundings } from '../addresses.ts'
import type { Bundle } from '../bundle.ts'
import type { ClassBoards } from '../class-board.ts'
import type { Classes } from '../classes.ts'
import type { Doors } from '../doors.ts'
import type { Links } from '../links.ts'
import type { Sessions } from '../sessions.ts'
import { classRoutes } from './class-routes.ts'
import { refuse } from './exchange.ts'
import type { WebApp, WebEnv } from './exchange.ts'
import { fileRoutes } from './file-routes.ts'
import { bounded, ownPagesOnly, paced, safeHeaders } from './guards.ts'
import { hostRoutes } from './host-routes.ts'
import { openRoutes } from './open-routes.ts'
import { pageRoutes } from './page-routes.ts'
import { practiceRoutes } from './practice-routes.ts'
import { makeVisitors } from './visitors.ts'

export interface AppParts {
  readonly play: Play
  readonly classes: Classes
  readonly boards: ClassBoards
  readonly doors: Doors
  readonly links: Links
  readonly sessions: Sessions
  readonly bundle: Bundle
  readonly surroundings: Surroundings
  readonly addresses: () => readonly string[]
  readonly zone: string
  readonly version: string
  readonly clock: Clock
  readonly chance: Chance
  readonly log: Pick<Logger, 'error'>
}

/** Everything that is not a socket. */
export function makeApp(parts: AppParts): WebApp {
  const { play, surroundings, clock, log } = parts
  const app: WebApp = new Hono<WebEnv>()
  app.use(safeHeaders(), ownPagesOnly(surroundings), paced(surroundings, clock), bounded())
  openRoutes(app, parts)
  practiceRoutes(app, play, makeVisitors(parts))
  hostRoutes(app, parts)
  classRoutes(app, parts)
  fileRoutes(app, { ...parts, matches: play.matches })
  pageRoutes(app, parts)
  app.notFound((context) => refuse(context, 'not-found'))
  app.onError((error, context) => {
    if (error instanceof StoreRefusal) return refuse(context, error.code)
    // The client went away in the middle of what it sent.
    if (error === context.env.incoming.errored) return refuse(context, 'bad-request')
    log.error({ err: error, method: context.req.method }, 'a request broke')
    return refuse(context, 'failed')
  })
  return app
}
