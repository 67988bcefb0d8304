import type { Play } from '../../../play/api.ts'
import type { Account } from '../../../play/api/account.ts'
import type { Wish } from '../../../play/api/practice.ts'
import { ok, refused } from '../../../quiz/vocabulary.ts'
import type { PackId, Result, TopicId } from '../../../quiz/vocabulary.ts'
import type { Me, Wished, WebRefusal } from '../protocol.ts'
import { serve, servePost } from './exchange.ts'
import type { WebApp, WebContext } from './exchange.ts'
import type { Visitors } from './visitors.ts'

const CODE_MINUTES = 10

type Practised = Pick<Play, 'practice' | 'people' | 'sources'>
type Outcome<T> = Promise<Result<T, WebRefusal>>

/** Practice and what is known of a visitor, for whoever the cookie says. */
export function practiceRoutes(app: WebApp, play: Practised, visitors: Visitors): void {
  const { practice, people } = play
  const as = async <T>(context: WebContext, act: (account: Account) => Outcome<T>): Outcome<T> => {
    const account = visitors.account(context)
    return account === undefined ? refused('slow-down', { seconds: 1 }) : act(account)
  }
  servePost(app, 'POST /api/practice/ask', (context, wish) =>
    as(context, (account) => practice.ask(account, undefined, wishOf(wish))),
  )
  servePost(app, 'POST /api/practice/review', (context, wish) =>
    as(context, (account) => practice.review(account, wishOf(wish))),
  )
  servePost(app, 'POST /api/practice/recall', (context, { token }) =>
    as(context, (account) => practice.recall(account, token)),
  )
  servePost(app, 'POST /api/practice/answer', (context, { token, answer }) =>
    as(context, (account) => practice.answer(account, token, answer)),
  )
  servePost(app, 'POST /api/practice/challenge', (context, { token, note }) =>
    as(context, async (account) => nothing(await practice.challenge(account, token, note))),
  )
  const me = async (account: Account): Outcome<Me> => ok(await meOf(people, account))
  serve(app, 'GET /api/me', (context) => as(context, me))
  servePost(app, 'POST /api/me/choose', (context, { lang, digits, zone }) =>
    as(context, async (account) => {
      await people.choose(account, present({ lang, digits, zone }))
      return me(account)
    }),
  )
  serve(app, 'GET /api/me/export', (context) => as(context, (account) => people.export(account)))
  servePost(app, 'POST /api/me/erase', (context, { all }) =>
    as(context, async (account) => {
      const done = await people.erase(account, all ? 'all' : 'this')
      if (done.ok) visitors.forget(context)
      return nothing(done)
    }),
  )
  serve(app, 'GET /api/me/recent', (context) =>
    as(context, async (account) => ok(await play.sources.recent(account))),
  )
  servePost(app, 'POST /api/me/link/code', (context) =>
    as(context, async (account) => {
      const code = await people.linkCode(account)
      return code.ok ? ok({ code: code.value, minutes: CODE_MINUTES }) : code
    }),
  )
  servePost(app, 'POST /api/me/link/claim', (context, { code }) =>
    as(context, async (account) => nothing(await people.linkClaim(account, code))),
  )
  servePost(app, 'POST /api/me/link/confirm', (context, { yes }) =>
    as(context, async (account) => nothing(await people.linkConfirm(account, yes))),
  )
  servePost(app, 'POST /api/me/unlink', (context) =>
    as(context, async (account) => {
      const done = await people.unlink(account)
      return done.ok ? me(account) : done
    }),
  )
}

async function meOf(people: Play['people'], account: Account): Promise<Me> {
  const [lang, progress] = await Promise.all([people.lang(account), people.me(account)])
  return { lang, progress, pending: people.linkPending(account) ?? null }
}

const nothing = (result: Result<void, WebRefusal>): Result<null, WebRefusal> =>
  result.ok ? ok(null) : result

function wishOf({ lang, pack, topic, entry }: Wished): Wish {
  // Ids from outside: an unknown one finds no question, and nothing else happens to it.
  return present({ lang, pack: pack as PackId | undefined, topic: topic as TopicId | undefined, entry })
}

type Present<T> = { readonly [K in keyof T]?: Exclude<T[K], undefined> }

/** The same without the members that are undefined. */
function present<T extends object>(value: T): Present<T> {
  return Object.fromEntries(Object.entries(value).filter(([, member]) => member !== undefined)) as Present<T>
}
