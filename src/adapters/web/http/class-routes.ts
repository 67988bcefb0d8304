import { ok, refused } from '../../../quiz/vocabulary.ts'
import type { Result } from '../../../quiz/vocabulary.ts'
import type { ClassBoards } from '../class-board.ts'
import type { Classes } from '../classes.ts'
import type { Route, SchoolClass, WebRefusal } from '../protocol.ts'
import type { Posted } from '../requests.ts'
import type { Sessions } from '../sessions.ts'
import { param, serve, servePost } from './exchange.ts'
import type { Handler, WebApp, WebContext } from './exchange.ts'
import { forHost } from './host-routes.ts'

export interface ClassRouteParts {
  readonly classes: Classes
  readonly boards: ClassBoards
  readonly sessions: Sessions
}

const idOf = (context: WebContext): string => param(context, 'id')
const pupilOf = (context: WebContext): string => param(context, 'pupil')
const found = (school: SchoolClass | undefined): Result<SchoolClass, WebRefusal> =>
  school === undefined ? refused('unknown-class') : ok(school)

export function classRoutes(app: WebApp, { classes, boards, sessions }: ClassRouteParts): void {
  const get = <R extends Exclude<Route, Posted>>(route: R, handler: Handler<R>): void => {
    serve(app, route, forHost(sessions, handler))
  }
  const post = <R extends Posted>(route: R, handler: Handler<R>): void => {
    servePost(app, route, forHost(sessions, handler))
  }
  post('POST /api/host/classes', async (_context, wish) => ok(await classes.create(wish)))
  get('GET /api/host/classes/:id', async (context) => found(await classes.read(idOf(context))))
  post('POST /api/host/classes/:id', async (context, change) =>
    found(await classes.change(idOf(context), change)),
  )
  get('DELETE /api/host/classes/:id', async (context) =>
    (await classes.erase(idOf(context))) ? ok(null) : refused('unknown-class'),
  )
  post('POST /api/host/classes/:id/pupils', async (context, { names }) =>
    found(await classes.addPupils(idOf(context), names)),
  )
  post('POST /api/host/classes/:id/pupils/:pupil', async (context, change) =>
    found(await classes.changePupil(idOf(context), pupilOf(context), change)),
  )
  get('DELETE /api/host/classes/:id/pupils/:pupil', async (context) =>
    found(await classes.erasePupil(idOf(context), pupilOf(context))),
  )
  get('GET /api/host/classes/:id/board', async (context) => {
    const school = await classes.read(idOf(context))
    if (school === undefined) return refused('unknown-class')
    return ok({ period: 'ever', rows: await boards.rows(school) })
  })
}
