import { monitorEventLoopDelay, performance } from 'node:perf_hooks'

/** Milliseconds between two looks. */
const OFTEN = 2

export interface LoopFigures {
  /** The longest that the event loop was busy between two looks at its timers, whether it ran or waited for a core. */
  readonly stallMs: number
  /** The latest that a timer came, also where the loop slept and the machine was late to wake it. */
  readonly lateMs: number
}
interface LoopWatch {
  /** Counts from now on. */
  reset(): void
  figures(): LoopFigures
}

/** Watches this process's event loop, from the first call on and as long as it lives. */
export function watchLoop(): LoopWatch {
  const timers = monitorEventLoopDelay({ resolution: OFTEN })
  const busy = (): number => performance.eventLoopUtilization().active
  let stallMs = 0
  let last = busy()
  const look = (): void => {
    const now = busy()
    stallMs = Math.max(stallMs, now - last)
    last = now
  }
  timers.enable()
  setInterval(look, OFTEN).unref()
  return {
    reset() {
      timers.reset()
      last = busy()
      stallMs = 0
    },
    figures: () => ({ stallMs, lateMs: timers.max / 1e6 }),
  }
}
