import type { Clock } from '../../play/ports.ts'

/** At most so many within a span of time, in milliseconds. */
export class Pace {
  readonly #clock: Clock
  readonly #most: number
  readonly #span: number
  #taken: number[] = []

  constructor(clock: Clock, most: number, span: number) {
    this.#clock = clock
    this.#most = most
    this.#span = span
  }

  /** How many may go now. */
  room(): number {
    const since = this.#clock.now() - this.#span
    this.#taken = this.#taken.filter((at) => at > since)
    return this.#most - this.#taken.length
  }

  take(): void {
    this.#taken.push(this.#clock.now())
  }

  /** Milliseconds until one may go. */
  wait(): number {
    if (this.room() > 0) return 0
    const first = this.#taken[this.#taken.length - this.#most] ?? 0
    return first + this.#span - this.#clock.now()
  }
}

/** Resolves after `ms`. */
export const pause = (clock: Clock, ms: number): Promise<void> =>
  new Promise((resolve) => {
    clock.wake(clock.now() + ms, resolve)
  })
