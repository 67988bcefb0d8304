import type { JSX } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import type { ServerClock } from '../server-clock.ts'
import { useTongue } from '../tongue.ts'
import { COMMON } from '../words/common.ts'
import { useAnnounce } from './announcer.tsx'

const TICK = 200
/** Said aloud, and nothing in between: a screen reader that counts every second drowns the question. */
const SPOKEN = new Set([30, 10, 5])

/** Milliseconds left until a time of the server, looked at a few times a second; `left` where the clock stands still. */
export function useLeft(
  clock: ServerClock,
  deadline: number | undefined,
  left: number | undefined,
): number | undefined {
  const [, turn] = useState(0)
  useEffect(() => {
    if (deadline === undefined || left !== undefined) return
    const timer = setInterval(() => {
      turn((count) => count + 1)
    }, TICK)
    return () => {
      clearInterval(timer)
    }
  }, [deadline, left])
  if (left !== undefined) return left
  return deadline === undefined ? undefined : clock.until(deadline)
}

interface TimerProps {
  readonly left: number
  /** The whole span in milliseconds, for the bar. */
  readonly span: number | undefined
  readonly quiet?: boolean
}

/** Seconds left as a number and a line that grows shorter. */
export function Timer({ left, span, quiet = false }: TimerProps): JSX.Element {
  const { say, number } = useTongue()
  const announce = useAnnounce()
  const seconds = Math.ceil(left / 1000)
  useEffect(() => {
    if (!quiet && SPOKEN.has(seconds)) announce(say(COMMON.secondsLeft, { n: seconds }))
  }, [seconds])
  return (
    <div class={`timer ${seconds <= 5 ? 'short' : ''}`} role="timer" aria-live="off">
      <span class="timer-number">
        <span aria-hidden="true">{number(seconds)}</span>
        <span class="unseen">{say(COMMON.secondsLeft, { n: seconds })}</span>
      </span>
      {span !== undefined && (
        <svg
          class="timer-line"
          viewBox="0 0 1000 6"
          preserveAspectRatio="none"
          aria-hidden="true"
          focusable="false"
        >
          <rect class="ground" width="1000" height="6" />
          <rect class="filled" width={Math.min(1000, Math.round((left / span) * 1000))} height="6" />
        </svg>
      )}
    </div>
  )
}
