import type { Play } from '../../../play/api.ts'
import type { BoardRow } from '../../../play/api/boards.ts'
import { playerIdOf } from '../../../play/ids.ts'
import { ok, refused } from '../../../quiz/vocabulary.ts'
import type { Result } from '../../../quiz/vocabulary.ts'
import { placeOf, pupilAccountId } from '../classes.ts'
import type { Classes } from '../classes.ts'
import type { Route, SchoolClass, WebRefusal } from '../protocol.ts'
import type { Posted } from '../requests.ts'
import type { Sessions } from '../sessions.ts'
import { param, serve, servePost } from './exchange.ts'
import type { Handler, WebApp, WebContext } from './exchange.ts'
import { forHost } from './host-routes.ts'

export interface ClassRouteParts {
  readonly classes: Classes
  readonly boards: Play['boards']
  readonly sessions: Sessions
}
const BOARD_ROWS = 500

const idOf = (context: WebContext): string => param(context, 'id')
const pupilOf = (context: WebContext): string => param(context, 'pupil')
const found = (school: SchoolClass | undefined): Result<SchoolClass, WebRefusal> =>
  school === undefined ? refused('unknown-class') : ok(school)

/** Guests of a match are on no list of the class. */
function ofPupils({ id, pupils }: SchoolClass): (row: BoardRow) => boolean {
  const players = new Set(
    pupils.map((pupil) => playerIdOf({ platform: 'web', id: pupilAccountId(id, pupil.id) })),
  )
  return ({ player }) => players.has(player)
}

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
    const { rows } = await boards.top(placeOf(school), 'ever', undefined, BOARD_ROWS)
    return ok({ period: 'ever', rows: rows.filter(ofPupils(school)) })
  })
}
