import type { JSX } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import type { PageRefusal } from '../call.ts'
import { Refusal } from '../parts/refusal.tsx'
import { useTongue } from '../tongue.ts'
import { typedAddress } from '../wall/lobby.tsx'
import { COMMON } from '../words/common.ts'
import { HOST } from '../words/host.ts'
import { Controls } from './controls.tsx'
import { Desk } from './desk.tsx'
import type { Act } from './player-rows.tsx'
import { HostSession, type HostNow } from './session.ts'
import { Stage } from './stage.tsx'

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
