import type { Clock, Store } from '../ports.ts'

/** Milliseconds between two signs of life while a match runs. */
const PULSE = 10_000
/** Who has not looked at the clock for so long was asleep. */
const ASLEEP = 3 * PULSE
const KEY = 'alive'

/**
 * Knows when the process was last awake: on disk, so that the next start knows how long it was down, and in memory, so that a
 * laptop that slept with its lid closed takes no time from a round either.
 */
export class Alive {
  readonly #store: Store
  readonly #clock: Clock
  readonly #report: (problem: unknown) => void
  #last: number
  #cancel: (() => void) | undefined

  constructor(parts: { store: Store; clock: Clock; report: (problem: unknown) => void }) {
    this.#store = parts.store
    this.#clock = parts.clock
    this.#report = parts.report
    this.#last = this.#clock.now()
  }

  /** Since when the process slept, where it did; it is awake from now on. */
  wake(): number | undefined {
    const now = this.#clock.now()
    const from = this.#last
    this.#last = now
    return now - from > ASLEEP ? from : undefined
  }

  /** Gives a sign of life, from now on and as long as `needed`; `pulse` is called before each. */
  begin(needed: () => boolean, pulse: () => void): void {
    if (this.#cancel !== undefined || !needed()) return
    this.#last = this.#clock.now()
    this.#cancel = this.#clock.wake(this.#last + PULSE, () => {
      pulse()
      this.#cancel = undefined
      if (needed()) this.sign().catch(this.#report)
      this.begin(needed, pulse)
    })
  }

  stop(): void {
    this.#cancel?.()
    this.#cancel = undefined
  }

  async sign(): Promise<void> {
    const value = String(this.#clock.now())
    await this.#store.keys.update(KEY, () => ({ value }))
  }

  /** The last sign of life of an earlier process. */
  async lastSign(): Promise<number | undefined> {
    const sign = Number((await this.#store.keys.read(KEY))?.value)
    return Number.isFinite(sign) ? sign : undefined
  }
}
