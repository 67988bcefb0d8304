import type { Clock } from '../../play/ports.ts'

const MINUTE = 60_000
/** From this many keys on, those whose time is over are forgotten whenever their number has doubled. */
const SWEEP_AT = 10_000

/** Counts failures in windows of a minute, by whatever key: an address, a match. */
export interface Failures {
  count(key: string): number
  /** Seconds until the window of this key ends. */
  rest(key: string): number
  fail(key: string): void
}

export function makeFailures(clock: Pick<Clock, 'now'>): Failures {
  const windows = new Map<string, { until: number; count: number }>()
  const sweep = makeSweep(windows)
  const current = (key: string): { until: number; count: number } | undefined => {
    const window = windows.get(key)
    return window !== undefined && window.until > clock.now() ? window : undefined
  }
  return {
    count: (key) => current(key)?.count ?? 0,
    rest: (key) => Math.ceil(((current(key)?.until ?? 0) - clock.now()) / 1000),
    fail(key) {
      const window = current(key)
      if (window !== undefined) window.count += 1
      else windows.set(key, { until: clock.now() + MINUTE, count: 1 })
      sweep((old) => old.until <= clock.now())
    },
  }
}

/** A secret that can be guessed at: tries that fail are counted by who tries, and all together. */
export interface Guard {
  /** Seconds that this address has to wait; 0 where it may try now. `most`: failures a minute from all addresses together. */
  wait(address: string, target: string, most: number): number
  fail(address: string, target: string): void
}

/**
 * Many addresses together get no more tries than `most`: beyond that, whoever has failed within the minute waits, and whoever has
 * not is let through, so that nobody can shut others out.
 */
export function makeGuard(mostByAddress: number, clock: Pick<Clock, 'now'>): Guard {
  const byAddress = makeFailures(clock)
  const byTarget = makeFailures(clock)
  return {
    wait(address, target, most) {
      const failed = byAddress.count(address)
      const limit = byTarget.count(target) >= most ? 1 : mostByAddress
      return failed >= limit ? byAddress.rest(address) : 0
    },
    fail(address, target) {
      byAddress.fail(address)
      byTarget.fail(target)
    },
  }
}

/** A bucket that holds `burst` requests and refills at `perSecond`. Every open page has one: a class, as closures are much larger. */
export class Bucket {
  readonly #perSecond: number
  readonly #burst: number
  #level: number
  #last = 0

  constructor(perSecond: number, burst: number) {
    this.#perSecond = perSecond
    this.#burst = burst
    this.#level = burst
  }

  take(now: number): boolean {
    this.#level = this.#refilled(now)
    this.#last = now
    if (this.#level < 1) return false
    this.#level -= 1
    return true
  }

  full(now: number): boolean {
    return this.#refilled(now) >= this.#burst
  }

  #refilled(now: number): number {
    return Math.min(this.#burst, this.#level + ((now - this.#last) / 1000) * this.#perSecond)
  }
}

/** One bucket for each key. */
export function makeBuckets(perSecond: number, burst: number): { take(key: string, now: number): boolean } {
  const buckets = new Map<string, Bucket>()
  const sweep = makeSweep(buckets)
  return {
    take(key, now) {
      const bucket = buckets.get(key) ?? new Bucket(perSecond, burst)
      buckets.set(key, bucket)
      sweep((old) => old.full(now))
      return bucket.take(now)
    },
  }
}

/** Forgets what is old, so seldom that a flood of keys does not make each of them cost a walk over all. */
function makeSweep<T>(map: Map<string, T>): (isOld: (value: T) => boolean) => void {
  let at = SWEEP_AT
  return (isOld) => {
    if (map.size <= at) return
    for (const [key, value] of map) if (isOld(value)) map.delete(key)
    at = Math.max(SWEEP_AT, map.size * 2)
  }
}

/** Does jobs of the same key one after the other, and jobs of different keys side by side. */
export function makeTurns(): <T>(key: string, job: () => Promise<T>) => Promise<T> {
  const last = new Map<string, Promise<unknown>>()
  return (key, job) => {
    const mine = (last.get(key) ?? Promise.resolve()).then(job, job)
    last.set(key, mine)
    const forget = (): void => {
      if (last.get(key) === mine) last.delete(key)
    }
    mine.then(forget, forget)
    return mine
  }
}
