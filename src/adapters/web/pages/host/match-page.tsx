import type { JSX } from 'preact'
import { useEffect } from 'preact/hooks'
import type { PageRefusal } from '../call.ts'
import { useLink } from '../link.ts'
import { Landing } from '../parts/landing.tsx'
import { Refusal } from '../parts/refusal.tsx'
import { useTongue } from '../tongue.ts'
import { typedAddress } from '../wall/lobby.tsx'
import { COMMON } from '../words/common.ts'
import { RUNNING } from '../words/running.ts'
import { Controls } from './controls.tsx'
import { Desk } from './desk.tsx'
import type { Act } from './player-rows.tsx'
import { act, openHost, type HostNow } from './session.ts'
import { Stage } from './stage.tsx'

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
          <span class="slug">{say(RUNNING.joinAt)}</span>{' '}
          <bdi dir="ltr">{typedAddress(links.addresses[0])}</bdi>
        </p>
      )}
      <a class="button" href={`/wall#${links.wall}`} target="_blank" rel="noopener">
        {say(RUNNING.wall)}
        <span class="unseen"> ({say(RUNNING.wallNew)})</span>
      </a>
    </div>
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
  const [link, now] = useLink<HostNow>((changed) => openHost(id, changed), id)
  const press: Act = (action) => void (link && act(link, action))
  useEffect(() => {
    if (now?.shut !== undefined) onShut(now.shut)
  }, [now?.shut])
  if (link === undefined || now?.state === undefined)
    return now?.shut === undefined ? <p class="hint">{say(COMMON.loading)}</p> : <Refusal code={now.shut} />
  return (
    <>
      <div class="match-head">
        <div>
          <a class="back" href="#">
            {say(COMMON.back)}
          </a>
          {/* The last button goes with the match: the title takes the focus from it. */}
          <Landing key={String(now.state.view.phase === 'podium')}>
            <bdi>{now.state.view.settings.title}</bdi>
          </Landing>
        </div>
        {now.links !== undefined && now.state.view.phase !== 'podium' && <WayIn links={now.links} />}
      </div>
      {now.wire === 'lost' && <p class="connection">{say(COMMON.reconnecting)}</p>}
      {now.state.view.phase !== 'podium' && <Controls state={now.state} act={press} />}
      <Refusal code={now.refusal} />
      <div class="columns console">
        <Stage link={link} state={now.state} act={press} />
        <Desk state={now.state} act={press} />
      </div>
    </>
  )
}
