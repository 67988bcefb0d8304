import './look/projector.css'
import { render, type JSX } from 'preact'
import { useState } from 'preact/hooks'
import { useLink } from './link.ts'
import { Announcer } from './parts/announcer.tsx'
import { LangSwitch } from './parts/lang-switch.tsx'
import { Masthead } from './parts/masthead.tsx'
import { firstLang, TongueContext, useDocumentTongue, useTongue } from './tongue.ts'
import type { Lang } from '../../../quiz/vocabulary.ts'
import { useFit } from './wall/fit.ts'
import { typedAddress, WallLobby } from './wall/lobby.tsx'
import { WallCountdown, WallPodium, WallRound, WallStandings } from './wall/round.tsx'
import { openWall, type WallLink, type WallNow } from './wall/session.ts'
import { COMMON } from './words/common.ts'
import { WALL } from './words/wall.ts'

interface PhaseProps {
  readonly link: WallLink
  readonly now: WallNow
}

function Phase({ link, now }: PhaseProps): JSX.Element {
  const { say } = useTongue()
  const view = now.state?.view
  if (now.shut !== undefined)
    return (
      <>
        <h1>{say(COMMON.name)}</h1>
        <p class="notice">{say(WALL.badLink)}</p>
      </>
    )
  if (view === undefined) return <p class="hint">{say(COMMON.loading)}</p>
  switch (view.phase) {
    case 'lobby':
      return <WallLobby now={now} />
    case 'countdown':
      return <WallCountdown view={view} clock={link.clock} />
    case 'open':
    case 'closed':
    case 'reveal':
      return <WallRound view={view} clock={link.clock} now={now} />
    case 'standings':
      return <WallStandings view={view} />
    case 'podium':
      return <WallPodium view={view} />
  }
}

/** The way in for who comes late, once the lobby is over. */
function LateLine({ now }: { readonly now: WallNow }): JSX.Element | null {
  const { say } = useTongue()
  const { door, state } = now
  const phase = state?.view.phase
  if (door?.pin === undefined || phase === undefined || phase === 'lobby' || phase === 'podium') return null
  const address = typedAddress(door.addresses[0] ?? '')
  return <p class="late">{say(WALL.joinLate, { address, pin: door.pin })}</p>
}

/** Changes whenever something comes or goes that takes a line. */
function heightOf(now: WallNow | undefined): string {
  const view = now?.state?.view
  if (view === undefined) return String(now?.shut)
  const { phase, round, waiting, paused, revealed } = view
  const faces = now?.faces?.faces.length
  return [phase, round, waiting, paused, revealed?.voided, faces, now?.wire === 'lost'].join('/')
}

function Wall(): JSX.Element {
  const [token] = useState(() => location.hash.slice(1))
  const [link, now] = useLink<WallNow>((changed) => openWall(token, changed), token)
  const [chosen, setChosen] = useState<Lang>()
  const lang = chosen ?? now?.state?.view.settings.lang ?? firstLang(null)
  const tongue = useDocumentTongue(lang, 'latin', WALL.title)
  const { say } = tongue
  useFit(lang + heightOf(now))
  return (
    <TongueContext.Provider value={tongue}>
      <Announcer>
        <Masthead>
          {now !== undefined && <LateLine now={now} />}
          <LangSwitch onChoose={setChosen} />
        </Masthead>
        {now?.wire === 'lost' && <p class="connection">{say(COMMON.reconnecting)}</p>}
        <main id="main" class="wall">
          {link !== undefined && now !== undefined && <Phase link={link} now={now} />}
        </main>
      </Announcer>
    </TongueContext.Provider>
  )
}

const root = document.getElementById('app')
if (root !== null) render(<Wall />, root)
