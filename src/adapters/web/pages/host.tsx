import './look/host.css'
import { render, type JSX } from 'preact'
import { useCallback, useEffect, useState } from 'preact/hooks'
import type { Lang } from '../../../quiz/vocabulary.ts'
import type { Overview } from '../protocol.ts'
import { call, type PageRefusal } from './call.ts'
import { ClassPage } from './host/class-page.tsx'
import { Login } from './host/login.tsx'
import { MatchPage } from './host/match-page.tsx'
import { OverviewPage } from './host/overview.tsx'
import { Announcer } from './parts/announcer.tsx'
import { LangSwitch } from './parts/lang-switch.tsx'
import { Masthead } from './parts/masthead.tsx'
import { Refusal } from './parts/refusal.tsx'
import { HOST_KEPT, keepsThings, LANG_KEY, recall, remember } from './stored.ts'
import { firstLang, TongueContext, useDocumentTongue, useTongue } from './tongue.ts'
import { COMMON } from './words/common.ts'
import { HOST } from './words/host.ts'

interface Route {
  readonly page: 'overview' | 'match' | 'class'
  readonly id: string
}

function routeOf(hash: string): Route {
  const [, page, id] = /^#(match|class)\/(.+)$/.exec(hash) ?? []
  return page === 'match' || page === 'class' ? { page, id: id ?? '' } : { page: 'overview', id: '' }
}

/** The one-time link of the terminal brings the key after the #: it never reaches a log, and leaves the address at once. */
function keyInAddress(): string {
  const key = routeOf(location.hash).page === 'overview' ? location.hash.replace(/^#(key=)?/, '') : ''
  if (key !== '') history.replaceState(null, '', location.pathname)
  return key
}

function useRoute(): Route {
  const [route, setRoute] = useState(() => routeOf(location.hash))
  useEffect(() => {
    const follow = (): void => {
      setRoute(routeOf(location.hash))
      scrollTo(0, 0)
    }
    addEventListener('hashchange', follow)
    return () => {
      removeEventListener('hashchange', follow)
    }
  }, [])
  return route
}

interface Desk {
  readonly overview: Overview | undefined
  readonly refusal: PageRefusal | undefined
  readonly signedOut: boolean
  readonly read: () => Promise<void>
  /** A first visit: the server knows nothing of it, so the key is asked for at once. */
  readonly greet: () => void
  readonly enter: (key: string) => Promise<void>
}

function useDesk(): Desk {
  const [overview, setOverview] = useState<Overview>()
  const [refusal, setRefusal] = useState<PageRefusal>()
  const [signedOut, setSignedOut] = useState(false)
  const read = useCallback(async () => {
    const reply = await call('GET /api/host/overview', undefined)
    const stranger = !reply.ok && reply.code === 'not-signed-in'
    remember(HOST_KEPT, stranger ? undefined : '1')
    setSignedOut(stranger)
    setOverview(reply.ok ? reply.value : undefined)
    setRefusal(reply.ok || stranger ? undefined : reply.code)
  }, [])
  const greet = useCallback(() => {
    setSignedOut(true)
  }, [])
  const enter = useCallback(async (key: string) => {
    const reply = await call('POST /api/host/login', { key })
    // A wrong key ends no session.
    await read()
    if (!reply.ok) setRefusal(reply.code)
  }, [])
  return { overview, refusal, signedOut, read, greet, enter }
}

function Page({ desk, route }: { readonly desk: Desk; readonly route: Route }): JSX.Element {
  const { say } = useTongue()
  const { overview, refusal, signedOut, read } = desk
  if (signedOut) return <Login key={refusal} refusal={refusal} onDone={() => void read()} />
  if (route.page === 'match')
    return <MatchPage id={route.id} onShut={(code) => void (code === 'not-signed-in' && read())} />
  if (route.page === 'class') return <ClassPage id={route.id} />
  if (overview !== undefined) return <OverviewPage overview={overview} onChange={() => void read()} />
  return refusal === undefined ? <p class="hint">{say(COMMON.loading)}</p> : <Refusal code={refusal} />
}

function Host(): JSX.Element {
  const [lang, setLang] = useState<Lang>(firstLang(recall(LANG_KEY)))
  const tongue = useDocumentTongue(lang, 'latin', HOST.title)
  const desk = useDesk()
  const route = useRoute()
  useEffect(() => {
    const enter = (): boolean => {
      const key = keyInAddress()
      if (key !== '') void desk.enter(key)
      return key !== ''
    }
    if (!enter()) {
      if (recall(HOST_KEPT) === null && keepsThings()) desk.greet()
      else void desk.read()
    }
    // The terminal's link, opened where the console already is, changes the address and loads nothing.
    addEventListener('hashchange', enter)
    return () => {
      removeEventListener('hashchange', enter)
    }
  }, [])
  useEffect(() => {
    if (route.page === 'overview' && desk.overview !== undefined) void desk.read()
  }, [route.page])
  const signOut = async (): Promise<void> => {
    await call('POST /api/host/logout', {})
    await desk.read()
  }
  return (
    <TongueContext.Provider value={tongue}>
      <Announcer>
        <Masthead home="/host">
          <LangSwitch
            onChoose={(next) => {
              setLang(next)
              remember(LANG_KEY, next)
            }}
          />
          {desk.overview !== undefined && (
            <button type="button" class="quiet" onClick={() => void signOut()}>
              {tongue.say(HOST.signOut)}
            </button>
          )}
        </Masthead>
        <main id="main" class="host-main">
          <Page desk={desk} route={route} />
        </main>
      </Announcer>
    </TongueContext.Provider>
  )
}

const root = document.getElementById('app')
if (root !== null) render(<Host />, root)
