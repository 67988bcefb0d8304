import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import type { HostState } from '../../protocol.ts'
import { useKeys } from '../keys.ts'
import { AskFirst } from '../parts/ask-first.tsx'
import { Check } from '../parts/field.tsx'
import { recall, remember } from '../stored.ts'
import { useTongue } from '../tongue.ts'
import { RUNNING } from '../words/running.ts'
import { nextStep } from './phases.ts'
import type { Act } from './player-rows.tsx'

const KEYS_OFF = 'communique.keys-off'
const MORE_SECONDS = 15

interface ControlsProps {
  readonly state: HostState
  readonly act: Act
}

interface ControlProps {
  readonly label: string
  readonly shortcut: string
  readonly primary?: boolean
  readonly onPress: () => void
}
function Control({ label, shortcut, primary = false, onPress }: ControlProps): JSX.Element {
  return (
    <button type="button" class={primary ? 'primary' : ''} aria-keyshortcuts={shortcut} onClick={onPress}>
      {label} <kbd aria-hidden="true">{shortcut.toUpperCase()}</kbd>
    </button>
  )
}

/** The match's buttons: the likeliest next step first and largest, each with a key of its own. */
export function Controls({ state: { view, host }, act }: ControlsProps): JSX.Element {
  const { say } = useTongue()
  const [keysOn, setKeysOn] = useState(recall(KEYS_OFF) === null)
  const { phase, round, paused } = view
  const step = nextStep(view)
  const running = phase !== 'lobby' && phase !== 'podium'
  const open = phase === 'open'
  const voided = host.voided.includes(round)
  const presses: Record<string, (() => void) | undefined> = {
    n:
      step &&
      (() => {
        act(step.action)
      }),
    p: running
      ? () => {
          act({ type: paused ? 'resume' : 'pause' })
        }
      : undefined,
    e: open
      ? () => {
          act({ type: 'extend', seconds: MORE_SECONDS })
        }
      : undefined,
    s: open
      ? () => {
          act({ type: 'skip', seen: { round, phase } })
        }
      : undefined,
  }
  useKeys((key) => {
    if (keysOn) presses[key.toLowerCase()]?.()
  })
  const labels = { p: paused ? RUNNING.resume : RUNNING.pause, e: RUNNING.extend, s: RUNNING.skip } as const
  return (
    <div class="controls">
      {step !== undefined && (
        <Control
          primary
          shortcut="n"
          label={say(step.word)}
          onPress={() => {
            act(step.action)
          }}
        />
      )}
      {(['p', 'e', 's'] as const).map((key) => {
        const press = presses[key]
        const doubled = key === 'p' && paused
        return (
          press !== undefined &&
          !doubled && <Control key={key} shortcut={key} label={say(labels[key])} onPress={press} />
        )
      })}
      {(phase === 'reveal' || phase === 'standings') && (
        <button
          type="button"
          class="quiet"
          onClick={() => {
            act({ type: voided ? 'unvoid' : 'void', round })
          }}
        >
          {say(voided ? RUNNING.unvoid : RUNNING.void)}
        </button>
      )}
      <AskFirst
        look="quiet"
        label={say(RUNNING.end)}
        text={say(RUNNING.endSure)}
        onYes={() => {
          act({ type: 'end' })
        }}
      />
      <Check
        label={say(RUNNING.keysOn)}
        checked={keysOn}
        onCheck={(on) => {
          setKeysOn(on)
          remember(KEYS_OFF, on ? undefined : '1')
        }}
      />
    </div>
  )
}
