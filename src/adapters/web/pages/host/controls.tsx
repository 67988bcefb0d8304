import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import type { HostAction } from '../../../../quiz/match/types.ts'
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
  /** For what goes on and off. */
  readonly pressed?: boolean
  /** Undefined: not now. The button stays where it is, so that no finger meets another one there, and keeps the focus. */
  readonly onPress: (() => void) | undefined
}
function Control({ label, shortcut, primary = false, pressed, onPress }: ControlProps): JSX.Element {
  return (
    <button
      type="button"
      class={primary ? 'primary' : ''}
      aria-keyshortcuts={shortcut}
      aria-pressed={pressed}
      aria-disabled={onPress === undefined}
      onClick={onPress}
    >
      {label} <kbd aria-hidden="true">{shortcut.toUpperCase()}</kbd>
    </button>
  )
}

type Presses = Readonly<Record<'n' | 'p' | 'e' | 's', (() => void) | undefined>>
const isShortcut = (key: string): key is keyof Presses => ['n', 'p', 'e', 's'].includes(key)

/** The match's buttons: the likeliest next step first and largest, each with a key of its own. */
export function Controls({ state: { view, host }, act }: ControlsProps): JSX.Element {
  const { say } = useTongue()
  const [keysOn, setKeysOn] = useState(recall(KEYS_OFF) === null)
  const { phase, round, paused } = view
  const step = nextStep(view)
  const running = phase !== 'lobby' && phase !== 'podium'
  const open = phase === 'open'
  const voided = host.voided.includes(round)
  const does = (when: boolean, action: HostAction | undefined): (() => void) | undefined =>
    when && action !== undefined
      ? () => {
          act(action)
        }
      : undefined
  const presses: Presses = {
    n: does(true, step?.action),
    p: does(running, { type: paused ? 'resume' : 'pause' }),
    e: does(open, { type: 'extend', seconds: MORE_SECONDS }),
    s: does(open, { type: 'skip', seen: { round, phase } }),
  }
  useKeys((key) => {
    const pressed = key.toLowerCase()
    if (keysOn && isShortcut(pressed)) presses[pressed]?.()
  })
  return (
    <div class="controls">
      {step !== undefined && <Control primary shortcut="n" label={say(step.word)} onPress={presses.n} />}
      {running && (
        <>
          <Control shortcut="p" label={say(RUNNING.pause)} pressed={paused} onPress={presses.p} />
          <Control shortcut="e" label={say(RUNNING.extend)} onPress={presses.e} />
          <Control shortcut="s" label={say(RUNNING.skip)} onPress={presses.s} />
        </>
      )}
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
