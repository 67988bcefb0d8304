import { Fragment, type JSX } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import type { HostState } from '../../protocol.ts'
import type { PageRefusal } from '../call.ts'
import { useAnnounce } from '../parts/announcer.tsx'
import { Explanation } from '../parts/feedback.tsx'
import { ownName } from '../parts/lang-switch.tsx'
import { Prose } from '../parts/prose.tsx'
import { Refusal } from '../parts/refusal.tsx'
import { Standings, TeamStandings } from '../parts/standings.tsx'
import { Settled } from '../parts/task.tsx'
import { Timer, useLeft } from '../parts/timer.tsx'
import { useTongue } from '../tongue.ts'
import { typedAddress } from '../wall/lobby.tsx'
import { COMMON } from '../words/common.ts'
import { HOST } from '../words/host.ts'
import { Controls } from './controls.tsx'
import { phaseWord } from './phases.ts'
import { PlayerRows, type Act } from './player-rows.tsx'
import { Challenges, Venues } from './requests.tsx'
import { HostSession, type HostNow } from './session.ts'

function useHost(match: string): readonly [HostSession | undefined, HostNow | undefined] {
  const [now, setNow] = useState<HostNow>()
  const [session, setSession] = useState<HostSession>()
  useEffect(() => {
    const opened = new HostSession(match, setNow)
    setSession(opened)
    return () => {
      opened.close()
    }
  }, [match])
  return [session, now]
}

/** PIN, address and the link to the screen: what a host reads out while people arrive. */
function WayIn({ links }: { readonly links: NonNullable<HostNow['links']> }): JSX.Element {
  const { say } = useTongue()
  return (
    <div class="way">
      {links.pin !== undefined && (
        <p class="way-pin">
          <span class="slug">{say(COMMON.pin)}</span> <bdi dir="ltr">{links.pin}</bdi>
        </p>
      )}
      {links.addresses[0] !== undefined && (
        <p class="way-address">
          <span class="slug">{say(HOST.joinAt)}</span> <bdi dir="ltr">{typedAddress(links.addresses[0])}</bdi>
        </p>
      )}
      <a class="button" href={`/wall#${links.wall}`} target="_blank" rel="noopener">
        {say(HOST.wall)}
        <span class="unseen"> ({say(HOST.wallNew)})</span>
      </a>
    </div>
  )
}

/** What was chosen, to look over before it starts. */
function Summary({ state: { view } }: { readonly state: HostState }): JSX.Element {
  const { say, number } = useTongue()
  const { rounds, seconds, scoring, lang, teams, changeAnswers } = view.settings
  const lines = [
    { label: HOST.rounds, value: number(rounds) },
    { label: HOST.seconds, value: seconds === undefined ? say(HOST.timeNone) : number(seconds) },
    { label: HOST.scoring, value: say(HOST[scoring]) },
    { label: HOST.wallLang, value: <span lang={lang}>{ownName(lang)}</span> },
    ...(teams.length > 0 ? [{ label: HOST.teams, value: <bdi>{teams.join(' · ')}</bdi> }] : []),
  ]
  return (
    <>
      <dl class="summary">
        {lines.map(({ label, value }) => (
          <Fragment key={label.en}>
            <dt>{say(label)}</dt>
            <dd>{value}</dd>
          </Fragment>
        ))}
      </dl>
      {changeAnswers && <p class="hint">{say(HOST.changeAnswers)}</p>}
    </>
  )
}

interface StageProps {
  readonly session: HostSession
  readonly state: HostState
}

function Stage({ session, state }: StageProps): JSX.Element {
  const { view } = state
  const { say } = useTongue()
  const { phase, round, rounds, question, revealed, paused, settings } = view
  const left = useLeft(session.clock, paused ? undefined : view.deadline, paused ? view.left : undefined)
  const span = phase === 'open' && settings.seconds !== undefined ? settings.seconds * 1000 : undefined
  return (
    <section class="panel stage" aria-label={say(phaseWord(phase))}>
      <div class="stage-head">
        <p class="slug">
          {say(phaseWord(phase))}
          {round > 0 && ` · ${say(COMMON.round, { round, rounds })}`}
        </p>
        {left !== undefined && <Timer left={left} span={span} quiet />}
        {paused && <p class="pause-note">{say(COMMON.paused)}</p>}
        {phase === 'open' && (
          <p class="slug">
            {view.waiting
              ? say(COMMON.waiting)
              : say(COMMON.answered, { answered: view.answered, players: view.players })}
          </p>
        )}
      </div>
      {phase === 'lobby' && <Summary state={state} />}
      {question !== undefined && phase !== 'standings' && phase !== 'podium' && (
        <>
          <h2 class="stem">
            <Prose of={question.stem} />
          </h2>
          <Settled question={question} answer={undefined} revealed={revealed} counted />
          {revealed !== undefined && <Explanation revealed={revealed} whyWrong={undefined} />}
        </>
      )}
      {(phase === 'standings' || phase === 'podium') && (
        <>
          {view.teams.length > 0 && <TeamStandings teams={view.teams} />}
          <Standings
            rows={view.standings}
            caption={say(phase === 'podium' ? COMMON.podium : COMMON.standings)}
          />
        </>
      )}
      {phase === 'podium' && (
        <p class="buttons">
          <a class="button primary" href={`/host/report/${view.match}`}>
            {say(HOST.report)}
          </a>
        </p>
      )}
    </section>
  )
}

const TABS = ['players', 'challenges', 'venues'] as const
type Tab = (typeof TABS)[number]
const TAB_WORDS = {
  players: HOST.playersTab,
  challenges: HOST.challengesTab,
  venues: HOST.venuesTab,
} as const

function Desk({ state, act }: { readonly state: HostState; readonly act: Act }): JSX.Element {
  const { say, number } = useTongue()
  const announce = useAnnounce()
  const [tab, setTab] = useState<Tab>('players')
  const { players, challenges, venues } = state.host
  const open = challenges.filter((one) => one.state === 'open').length
  const counts = {
    players: players.length,
    challenges: open,
    venues: venues.filter((one) => one.state === 'asking').length,
  }
  const before = useRef(open)
  useEffect(() => {
    if (open > before.current) announce(say(HOST.newChallenge))
    before.current = open
  }, [open])
  return (
    <section class="panel desk">
      <div class="tabs">
        {TABS.map((one) => (
          <button
            key={one}
            type="button"
            aria-pressed={one === tab}
            class={one !== 'players' && counts[one] > 0 ? 'waiting' : ''}
            onClick={() => {
              setTab(one)
            }}
          >
            {say(TAB_WORDS[one])} <span class="tab-count">{number(counts[one])}</span>
          </button>
        ))}
      </div>
      <h2 class="unseen">{say(TAB_WORDS[tab])}</h2>
      {tab === 'players' && <PlayerRows state={state} act={act} />}
      {tab === 'challenges' && <Challenges state={state} act={act} />}
      {tab === 'venues' && <Venues state={state} act={act} />}
    </section>
  )
}

/** One running match, from the lobby to the podium. */
export function MatchPage({
  id,
  onShut,
}: {
  readonly id: string
  readonly onShut: (code: PageRefusal) => void
}): JSX.Element {
  const { say } = useTongue()
  const [session, now] = useHost(id)
  const act: Act = (action) => void session?.act(action)
  useEffect(() => {
    if (now?.shut !== undefined) onShut(now.shut)
  }, [now?.shut])
  if (session === undefined || now?.state === undefined)
    return now?.shut === undefined ? <p class="hint">{say(COMMON.loading)}</p> : <Refusal code={now.shut} />
  return (
    <>
      <div class="match-head">
        <div>
          <a href="#">{say(COMMON.back)}</a>
          <h1>
            <bdi>{now.state.view.settings.title}</bdi>
          </h1>
        </div>
        {now.links !== undefined && <WayIn links={now.links} />}
      </div>
      {now.wire === 'lost' && <p class="connection">{say(COMMON.reconnecting)}</p>}
      <Controls state={now.state} act={act} />
      <Refusal code={now.refusal} />
      <div class="columns console">
        <Stage session={session} state={now.state} />
        <Desk state={now.state} act={act} />
      </div>
    </>
  )
}
