import type { Clock } from '../../src/play/ports.ts'

/** A clock that stands still until it is moved by hand. */
export interface HandClock extends Clock {
  /** Moves on by `ms`: every wake-up on the way comes in its order, at its own time, and what it starts is waited for. */
  move(ms: number): Promise<void>
  /** Jumps without waking anybody on the way: the process was asleep. */
  jump(ms: number): void
  /** Nobody is woken any more: the process that waited is dead. */
  forget(): void
  /** How many wake-ups are waited for. */
  waiting(): number
}

interface Wake {
  readonly at: number
  readonly call: () => void
}

/** Lets promises and finished input and output run their course. */
export async function breathe(turns = 8): Promise<void> {
  for (let turn = 0; turn < turns; turn++) await new Promise((resolve) => setImmediate(resolve))
}

/** `rest` is awaited after every wake-up; a store on a real disk needs one that knows when all is written. */
export function handClock(start = 1_700_000_000_000, rest: () => Promise<void> = breathe): HandClock {
  let now = start
  const wakes = new Set<Wake>()
  const next = (until: number): Wake | undefined =>
    [...wakes].filter((wake) => wake.at <= until).sort((a, b) => a.at - b.at)[0]
  return {
    now: () => now,
    wake: (at, call) => {
      const wake = { at, call }
      wakes.add(wake)
      return () => wakes.delete(wake)
    },
    move: async (ms) => {
      const until = now + ms
      await rest()
      for (let wake = next(until); wake !== undefined; wake = next(until)) {
        wakes.delete(wake)
        now = Math.max(now, wake.at)
        wake.call()
        await rest()
      }
      now = until
    },
    jump: (ms) => {
      now += ms
    },
    forget: () => {
      wakes.clear()
    },
    waiting: () => wakes.size,
  }
}
