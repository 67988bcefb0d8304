import './look/player.css'
import { render, type JSX } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import type { Lang } from '../../../quiz/vocabulary.ts'
import { Announcer } from './parts/announcer.tsx'
import { Masthead } from './parts/masthead.tsx'
import { Between, Countdown, Finished, Lobby } from './player/between.tsx'
import { Challenges } from './player/challenges.tsx'
import { Connection, Foot } from './player/edges.tsx'
import { Entrance } from './player/entrance.tsx'
import { OpenRound, RevealedRound, RoundHead } from './player/round.tsx'
import { keepSeat, pinInAddress, readSeat, type Seat } from './player/seat.ts'
import { PlayerSession, type Joining, type SessionState } from './player/session.ts'
import { LANG_KEY, recall, remember } from './stored.ts'
import { firstLang, TongueContext, useDocumentTongue, useTongue } from './tongue.ts'
import { COMMON } from './words/common.ts'
import { PLAYER } from './words/player.ts'

/** Connects for as long as there is a way in. */
function useSession(
  way: Joining | Seat | undefined,
): readonly [PlayerSession | undefined, SessionState | undefined] {
  const [now, setNow] = useState<SessionState>()
  const [session, setSession] = useState<PlayerSession>()
  useEffect(() => {
    if (way === undefined) return undefined
    const opened = new PlayerSession(way, setNow)
    setSession(opened)
    return () => {
      opened.close()
      setSession(undefined)
      setNow(undefined)
    }
  }, [way])
  return [session, now]
}

interface PlayingProps {
  readonly session: PlayerSession
  readonly now: SessionState
  readonly onAnother: () => void
}

function Phase({ session, now, onAnother }: PlayingProps): JSX.Element {
  const { say } = useTongue()
  const { state } = now
  if (state === undefined) return <p class="hint">{say(COMMON.loading)}</p>
  switch (state.view.phase) {
    case 'lobby':
      return <Lobby session={session} state={state} now={now} />
    case 'countdown':
      return <Countdown session={session} state={state} />
    case 'open':
    case 'closed':
      return (
        <>
          <RoundHead session={session} state={state} />
          <OpenRound session={session} now={now} state={state} />
        </>
      )
    case 'reveal':
      return (
        <>
          <RoundHead session={session} state={state} />
          <RevealedRound state={state} />
        </>
      )
    case 'standings':
      return <Between state={state} />
    case 'podium':
      return <Finished session={session} state={state} onAnother={onAnother} />
  }
}

function firstWay(): Seat | undefined {
  const seat = readSeat()
  const pin = pinInAddress(location.pathname)
  return pin === '' || seat?.pin === pin ? seat : undefined
}

function Player(): JSX.Element {
  const [lang, setLang] = useState(firstLang(recall(LANG_KEY)))
  const [way, setWay] = useState<Joining | Seat | undefined>(firstWay)
  const [session, now] = useSession(way)
  const tongue = useDocumentTongue(lang, 'latin', PLAYER.title)
  const seated = session !== undefined && now?.shut === undefined && now?.gone !== 'removed'
  const inMatch = seated && (now?.state !== undefined || (way !== undefined && 'token' in way))
  useEffect(() => {
    if (now?.shut !== undefined && way !== undefined && 'token' in way) {
      keepSeat(undefined)
      setWay(undefined)
    }
  }, [now?.shut])
  useEffect(() => {
    const pin = now?.state === undefined ? undefined : way?.pin
    if (pin !== undefined) history.replaceState(null, '', `/join/${pin}`)
  }, [now?.state === undefined, way])
  const choose = (next: Lang): void => {
    setLang(next)
    remember(LANG_KEY, next)
    void session?.speak(next)
  }
  const leave = (): void => {
    void session?.leave()
    setWay(undefined)
  }
  const another = (): void => {
    keepSeat(undefined)
    history.replaceState(null, '', '/join')
    setWay(undefined)
  }
  return (
    <TongueContext.Provider value={tongue}>
      <Announcer>
        <Masthead />
        <Connection wire={inMatch ? (now?.wire ?? 'opening') : 'open'} />
        <main id="main" class="player-main">
          {inMatch && now !== undefined ? (
            <>
              <Phase session={session} now={now} onAnother={another} />
              {now.state !== undefined && <Challenges session={session} view={now.state.view} />}
            </>
          ) : (
            <Entrance
              refusal={now?.gone === 'removed' ? 'kicked' : now?.shut}
              busy={seated}
              onJoin={setWay}
            />
          )}
        </main>
        <Foot now={inMatch ? now : undefined} onLeave={leave} onLang={choose} />
      </Announcer>
    </TongueContext.Provider>
  )
}

const root = document.getElementById('app')
if (root !== null) render(<Player />, root)
