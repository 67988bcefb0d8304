import type { Clock } from '../ports.ts'

export interface Pace {
  /** The call is made at the end of the gap that begins now, or that has begun. */
  ask(): void
  stop(): void
}

/** Makes one call a `gap` (milliseconds) at most, at its end, however often it is asked. */
export function pace(clock: Clock, gap: number, call: () => void): Pace {
  let cancel: (() => void) | undefined
  return {
    ask: () => {
      cancel ??= clock.wake(clock.now() + gap, () => {
        cancel = undefined
        call()
      })
    },
    stop: () => {
      cancel?.()
      cancel = undefined
    },
  }
}
