import type { JSX } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import type { HostState } from '../../protocol.ts'
import { useAnnounce } from '../parts/announcer.tsx'
import { useTongue } from '../tongue.ts'
import { RUNNING } from '../words/running.ts'
import { PlayerRows, type Act } from './player-rows.tsx'
import { Challenges, Venues } from './requests.tsx'

const TABS = ['players', 'challenges', 'venues'] as const
type Tab = (typeof TABS)[number]
const TAB_WORDS = {
  players: RUNNING.playersTab,
  challenges: RUNNING.challengesTab,
  venues: RUNNING.venuesTab,
} as const

/** Players, challenges and chats, one at a time. */
export function Desk({ state, act }: { readonly state: HostState; readonly act: Act }): JSX.Element {
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
    if (open > before.current) announce(say(RUNNING.newChallenge))
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
