import type { PlayerState } from '../../protocol.ts'
import type { ServerClock } from '../server-clock.ts'

/** Seen later than this after its opening, a question was not shown by this page from its start. */
const FRESH = 2_000

/** How long a player takes, by the page's monotonic time with pauses left out; null where the page cannot say. */
export class TapTime {
  readonly #clock: ServerClock
  #round = 0
  #from: number | undefined
  #pausedAt: number | undefined

  constructor(clock: ServerClock) {
    this.#clock = clock
  }

  see({ view: { phase, round, paused, openedAt } }: PlayerState): void {
    if (phase === 'open' && round !== this.#round) {
      this.#round = round
      const fresh = openedAt !== undefined && this.#clock.now() - openedAt < FRESH
      this.#from = fresh ? performance.now() : undefined
      this.#pausedAt = undefined
    }
    this.#pause(paused)
  }

  since(round: number): number | null {
    if (round !== this.#round || this.#from === undefined) return null
    return Math.max(0, performance.now() - this.#from)
  }

  #pause(paused: boolean): void {
    if (paused) this.#pausedAt ??= performance.now()
    else if (this.#pausedAt !== undefined) {
      if (this.#from !== undefined) this.#from += performance.now() - this.#pausedAt
      this.#pausedAt = undefined
    }
  }
}
