import type { Clock } from '../../play/ports.ts'

/** Calls that are due so many milliseconds after they were asked for, unless they are cancelled first: one timer for all of them. */
export interface Deadlines {
  /** Returns how to cancel. */
  add(call: () => void): () => void
}

interface Waiting {
  readonly at: number
  readonly call: () => void
}

/** `delay` is the same for all, so that they are due in the order in which they came. */
export function createDeadlines(clock: Clock, delay: number): Deadlines {
  const waiting = new Set<Waiting>()
  let armed = false
  const arm = (): void => {
    const [first] = waiting
    armed = first !== undefined
    if (first === undefined) return
    clock.wake(first.at, () => {
      for (const one of waiting) {
        if (one.at > clock.now()) break
        waiting.delete(one)
        one.call()
      }
      arm()
    })
  }
  return {
    add(call) {
      const one = { at: clock.now() + delay, call }
      waiting.add(one)
      if (!armed) arm()
      return () => void waiting.delete(one)
    },
  }
}
