import './look/solo.css'
import { render, type JSX } from 'preact'
import { useCallback, useEffect, useState } from 'preact/hooks'
import type { Digits, Lang } from '../../../quiz/vocabulary.ts'
import type { Me, PackSummary } from '../protocol.ts'
import { call, type PageRefusal } from './call.ts'
import { Announcer } from './parts/announcer.tsx'
import { LangSwitch } from './parts/lang-switch.tsx'
import { Landing } from './parts/landing.tsx'
import { Masthead } from './parts/masthead.tsx'
import { Refusal } from './parts/refusal.tsx'
import { MyData } from './solo/my-data.tsx'
import { ProgressPage } from './solo/progress.tsx'
import { Result } from './solo/result.tsx'
import { Start, type Series } from './solo/start.tsx'
import { Turns, type Done } from './solo/turns.tsx'
import { LANG_KEY, recall, remember } from './stored.ts'
import { firstLang, isDigits, TongueContext, useDocumentTongue, useTongue } from './tongue.ts'
import { COMMON } from './words/common.ts'
import { SOLO } from './words/solo.ts'

const DIGITS_KEY = 'communique.digits'
const firstDigits = (): Digits => {
  const stored = recall(DIGITS_KEY)
  return isDigits(stored) ? stored : 'latin'
}
const PAGES = ['play', 'progress', 'data'] as const
type PageName = (typeof PAGES)[number]
const pageOf = (hash: string): PageName => PAGES.find((page) => `#${page}` === hash) ?? 'play'

const ZONE_KEY = 'communique.zone'
/** Days are cut by the player's zone: told with the first question, not to everybody who only looks in. */
function introduce(lang: Lang): void {
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone
  if (recall(ZONE_KEY) === zone) return
  remember(ZONE_KEY, zone)
  void call('POST /api/me/choose', { lang, zone })
}

function usePage(): PageName {
  const [page, setPage] = useState(() => pageOf(location.hash))
  useEffect(() => {
    const follow = (): void => {
      setPage(pageOf(location.hash))
    }
    addEventListener('hashchange', follow)
    return () => {
      removeEventListener('hashchange', follow)
    }
  }, [])
  return page
}

function Sections({ page }: { readonly page: PageName }): JSX.Element {
  const { say } = useTongue()
  return (
    <nav class="sections" aria-label={say(SOLO.sections)}>
      {PAGES.map((one) => (
        <a key={one} href={`#${one}`} aria-current={one === page ? 'page' : undefined}>
          {say(SOLO[one])}
        </a>
      ))}
    </nav>
  )
}

interface FrontProps {
  readonly packs: readonly PackSummary[]
  readonly me: Me
  /** Back from a series, whose buttons are gone. */
  readonly back: boolean
  readonly onStart: (series: Series) => void
}
function Front({ packs, me, back, onStart }: FrontProps): JSX.Element {
  const { say, read, lang } = useTongue()
  const due = me.progress.topics.reduce((sum, topic) => sum + topic.due, 0)
  return (
    <>
      {back ? <Landing look="lead">{say(SOLO.lead)}</Landing> : <h1 class="lead">{say(SOLO.lead)}</h1>}
      <Start packs={packs} due={due} onStart={onStart} />
      <aside class="asides">
        <p>
          <a class="button" href="/join">
            {say(COMMON.joinMatch)}
          </a>
          <span class="hint">{say(SOLO.joinHint)}</span>
        </p>
        {packs.map(({ id, title }) => (
          <p key={id}>
            <a class="button" href={`/briefing/${id}?lang=${lang}`}>
              {say(SOLO.briefing)}
            </a>
            <span class="hint">{packs.length > 1 ? read(title) : say(SOLO.briefingHint)}</span>
          </p>
        ))}
        <p>
          <a class="button" href="/host">
            {say(SOLO.hostMatch)}
          </a>
          <span class="hint">{say(SOLO.hostHint)}</span>
        </p>
      </aside>
    </>
  )
}

function Play({
  packs,
  me,
  onMe,
}: Pick<FrontProps, 'packs' | 'me'> & { readonly onMe: () => Promise<void> }): JSX.Element {
  const { lang } = useTongue()
  const [series, setSeries] = useState<Series>()
  const [done, setDone] = useState<readonly Done[]>()
  const [back, setBack] = useState(false)
  const restart = (): void => {
    setSeries(undefined)
    setDone(undefined)
    setBack(true)
  }
  const start = (chosen: Series): void => {
    introduce(lang)
    setSeries(chosen)
  }
  if (series === undefined) return <Front packs={packs} me={me} back={back} onStart={start} />
  if (done !== undefined) return <Result done={done} onAgain={restart} />
  return (
    <Turns
      series={series}
      onEnd={(all) => {
        void onMe()
        if (all.length === 0) restart()
        else setDone(all)
      }}
    />
  )
}

/** What the page needs before it can show anything. */
function useVisitor() {
  const [me, setMe] = useState<Me>()
  const [packs, setPacks] = useState<readonly PackSummary[]>()
  const [refusal, setRefusal] = useState<PageRefusal>()
  const read = useCallback(async () => {
    const reply = await call('GET /api/me', undefined)
    if (reply.ok) setMe(reply.value)
    setRefusal(reply.ok ? undefined : reply.code)
  }, [])
  useEffect(() => {
    void read()
    void call('GET /api/packs', undefined).then((reply) => {
      if (reply.ok) setPacks(reply.value)
    })
  }, [])
  return { me, packs, refusal, read }
}

function Solo(): JSX.Element {
  const [lang, setLang] = useState(firstLang(recall(LANG_KEY)))
  const [digits, setDigits] = useState(firstDigits)
  const tongue = useDocumentTongue(lang, digits, SOLO.title)
  const page = usePage()
  const { me, packs, refusal, read } = useVisitor()
  const choose = (next: Lang): void => {
    setLang(next)
    remember(LANG_KEY, next)
    void call('POST /api/me/choose', { lang: next })
  }
  const chooseDigits = (next: Digits): void => {
    setDigits(next)
    remember(DIGITS_KEY, next)
    void call('POST /api/me/choose', { digits: next })
  }
  return (
    <TongueContext.Provider value={tongue}>
      <Announcer>
        <Masthead home="/">
          <LangSwitch onChoose={choose} />
        </Masthead>
        <Sections page={page} />
        <main id="main" class="solo-main">
          <Refusal code={refusal} />
          {me !== undefined && packs !== undefined && (
            <>
              {page === 'play' && <Play packs={packs} me={me} onMe={read} />}
              {page === 'progress' && <ProgressPage me={me} />}
              {page === 'data' && <MyData me={me} onMe={read} onDigits={chooseDigits} />}
            </>
          )}
          {(me === undefined || packs === undefined) && refusal === undefined && (
            <p class="hint">{tongue.say(COMMON.loading)}</p>
          )}
        </main>
      </Announcer>
    </TongueContext.Provider>
  )
}

const root = document.getElementById('app')
if (root !== null) render(<Solo />, root)
