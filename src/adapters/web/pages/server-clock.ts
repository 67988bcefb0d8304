/** A sample this far behind the best one means that the server's own clock was set back. */
const SET_BACK = 5_000

/**
 * The server's clock as this page knows it, carried on by performance.now(): the device's own time of day may be wrong by hours.
 * The sample that travelled fastest is the truest, and it is the one that makes the server latest.
 */
export class ServerClock {
  #offset = Number.NEGATIVE_INFINITY

  hear(now: number): void {
    const sample = now - performance.now()
    if (sample > this.#offset || sample < this.#offset - SET_BACK) this.#offset = sample
  }
  now(): number {
    return performance.now() + this.#offset
  }
  /** Milliseconds until a time of the server; never below 0. */
  until(deadline: number): number {
    return Number.isFinite(this.#offset) ? Math.max(0, deadline - this.now()) : 0
  }
}
