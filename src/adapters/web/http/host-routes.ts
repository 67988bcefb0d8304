import type { Play } from '../../../play/api.ts'
import type { MatchSettings } from '../../../quiz/match/types.ts'
import { ok, refused } from '../../../quiz/vocabulary.ts'
import type { MatchId, PackId, Result, TopicId } from '../../../quiz/vocabulary.ts'
import { clientAddress, isEncrypted } from '../addresses.ts'
import type { Surroundings } from '../addresses.ts'
import { placeOf } from '../classes.ts'
import type { Classes } from '../classes.ts'
import { makeCookie } from '../cookies.ts'
import type { Links } from '../links.ts'
import type { MostWish, NewMatch, Overview, RunningMatch, WebRefusal } from '../protocol.ts'
import type { Posted } from '../requests.ts'
import { HOST_COOKIE, SESSION_SECONDS } from '../sessions.ts'
import type { Sessions } from '../sessions.ts'
import { from, param, serve, servePost } from './exchange.ts'
import type { Handler, WebApp, WebContext } from './exchange.ts'
import type { Route } from '../protocol.ts'

export interface HostRouteParts {
  readonly play: Pick<Play, 'matches' | 'sources' | 'boards'>
  readonly classes: Classes
  readonly sessions: Sessions
  readonly links: Links
  readonly surroundings: Surroundings
  readonly addresses: () => readonly string[]
  /** Default time zone of a new class. */
  readonly zone: string
}
const HOST = { host: true } as const

/** A handler that only whoever knows the host key reaches: asked anew for every request. */
export const forHost =
  <R extends Route>(sessions: Sessions, handler: Handler<R>): Handler<R> =>
  (context, input) =>
    sessions.signedIn(from(context)) ? handler(context, input) : refused('not-signed-in')

export function hostRoutes(app: WebApp, parts: HostRouteParts): void {
  const { play, sessions, links } = parts
  const { matches } = play
  const get = <R extends Exclude<Route, Posted>>(route: R, handler: Handler<R>): void => {
    serve(app, route, forHost(sessions, handler))
  }
  const post = <R extends Posted>(route: R, handler: Handler<R>): void => {
    servePost(app, route, forHost(sessions, handler))
  }
  servePost(app, 'POST /api/host/login', (context, { key }) => signIn(context, key, parts))
  servePost(app, 'POST /api/host/logout', async (context) => {
    await sessions.end(from(context))
    setCookie(context, parts.surroundings, { value: '', seconds: 0 })
    return ok(null)
  })
  get('GET /api/host/overview', async () => ok(await overview(parts)))
  post('POST /api/host/most', (_context, wish) => ok({ rounds: matches.most(chosen(wish)) }))
  post('POST /api/host/matches', (_context, wish) => create(wish, parts))
  get('GET /api/host/matches/:id', (context) => {
    const id = matchOf(context)
    return matches.view(id) === undefined ? refused('unknown-match') : ok(links.of(id))
  })
  get('DELETE /api/host/matches/:id', async (context) => {
    const done = await matches.forget(matchOf(context), HOST)
    return done.ok ? ok(null) : done
  })
  get('GET /api/host/matches/:id/report', async (context) => {
    const report = await matches.report(matchOf(context))
    return report === undefined ? refused('unknown-match') : ok(report)
  })
}

/** An id from outside: one that nobody has is refused by whoever is asked for it. */
export const matchOf = (context: WebContext): MatchId => param(context, 'id') as MatchId

function signIn(
  context: WebContext,
  key: string,
  { sessions, surroundings }: HostRouteParts,
): Result<null, WebRefusal> {
  const opened = sessions.open(key, clientAddress(from(context), surroundings))
  if (!opened.ok) return opened
  setCookie(context, surroundings, { value: opened.value, seconds: SESSION_SECONDS })
  return ok(null)
}

function setCookie(
  context: WebContext,
  surroundings: Surroundings,
  { value, seconds }: { readonly value: string; readonly seconds: number },
): void {
  const secure = isEncrypted(from(context), surroundings)
  context.header('Set-Cookie', makeCookie({ name: HOST_COOKIE, value, sameSite: 'Strict', seconds, secure }))
}

async function overview({ play, classes, addresses, zone }: HostRouteParts): Promise<Overview> {
  const [list, past] = await Promise.all([classes.list(), play.matches.past(undefined)])
  const running = play.matches.running().flatMap((id) => runningOf(play, id))
  return { packs: play.sources.packs(), classes: list, running, past, addresses: addresses(), zone }
}

function runningOf({ matches }: HostRouteParts['play'], id: MatchId): readonly RunningMatch[] {
  const view = matches.view(id)
  if (view === undefined) return []
  return [{ id, title: view.settings.title, phase: view.phase, players: view.players }]
}

const packIds = (ids: readonly string[]): readonly PackId[] => ids.map((id) => id as PackId)
const topicIds = (ids: readonly string[]): readonly TopicId[] => ids.map((id) => id as TopicId)

const chosen = ({ packs, topics, difficulty, entry }: MostWish) => ({
  packs: packIds(packs),
  topics: topicIds(topics),
  difficulty,
  ...(entry === undefined ? {} : { entry }),
})

async function create(
  { settings, class: school }: NewMatch,
  { play, classes }: HostRouteParts,
): Promise<Result<{ readonly id: MatchId }, WebRefusal>> {
  const found = school === undefined ? undefined : await classes.read(school)
  if (school !== undefined && found === undefined) return refused('unknown-class')
  const made = await play.matches.create(HOST, fullSettings(settings), found && placeOf(found))
  return made.ok ? ok({ id: made.value.id }) : made
}

const fullSettings = (settings: NewMatch['settings']): MatchSettings => ({
  ...settings,
  packs: packIds(settings.packs),
  topics: topicIds(settings.topics),
  seconds: settings.seconds,
  difficulty: settings.difficulty,
})
