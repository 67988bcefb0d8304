import type { JSX } from 'preact'
import type { HostState } from '../../protocol.ts'
import { useTongue } from '../tongue.ts'
import { COMMON } from '../words/common.ts'
import { RUNNING } from '../words/running.ts'
import type { Act } from './player-rows.tsx'

interface RoundsProps {
  readonly state: HostState
  readonly act: Act
}

/** Every question that is over, to set aside or to count again: after the match too. */
export function Rounds({ state: { view, host }, act }: RoundsProps): JSX.Element {
  const { say } = useTongue()
  const { rounds } = view
  return (
    <details class="more">
      <summary>{say(RUNNING.played)}</summary>
      <ol class="entries">
        {Array.from({ length: view.round }, (_, place) => place + 1).map((round) => {
          const voided = host.voided.includes(round)
          const name = say(COMMON.round, { round, rounds })
          const does = say(voided ? RUNNING.unvoid : RUNNING.void)
          return (
            <li key={round}>
              <span>{name}</span>
              <button
                type="button"
                class="quiet"
                aria-label={`${does} · ${name}`}
                onClick={() => {
                  act({ type: voided ? 'unvoid' : 'void', round })
                }}
              >
                {does}
              </button>
            </li>
          )
        })}
      </ol>
    </details>
  )
}
