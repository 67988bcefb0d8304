import type { Clock } from './ports.ts'

/** setTimeout takes no more. */
const LONGEST = 2_147_483_647
/** A wall clock that is further ahead than this was set, or the machine slept. */
const JUMP = 1_000

/**
 * The process's clock: it never goes back and never stands still, whatever the wall clock does. It follows the wall clock forwards,
 * so that days are right after a laptop has slept; where that was set back, it goes on from where it was.
 */
export function createClock(): Clock {
  let offset = Date.now() - performance.now()
  const now = (): number => {
    const elapsed = performance.now()
    const wall = Date.now()
    if (wall - (offset + elapsed) > JUMP) offset = wall - elapsed
    return Math.floor(offset + elapsed)
  }
  return { now, wake: (at, call) => wake(now, at, call) }
}

function wake(now: () => number, at: number, call: () => void): () => void {
  let timer: NodeJS.Timeout
  const arm = (): void => {
    timer = setTimeout(
      () => {
        if (now() < at) arm()
        else call()
      },
      Math.min(Math.max(at - now(), 0), LONGEST),
    )
  }
  arm()
  return () => {
    clearTimeout(timer)
  }
}
