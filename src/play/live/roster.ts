import type { MatchId, VenueId } from '../../quiz/vocabulary.ts'
import type { Place } from '../api/account.ts'
import type { Clock } from '../ports.ts'
import type { Live } from './live.ts'

/** Ended matches kept in memory at most, and for how long after they were last asked for (milliseconds). */
const ENDED_KEPT = 32
const ENDED_STAY = 30 * 60_000

/** The matches in memory: all that run, and the ended ones that were asked for lately. */
export class Roster {
  readonly #clock: Clock
  readonly #running = new Map<MatchId, Live>()
  readonly #ended = new Map<MatchId, Live>()
  readonly #pins = new Map<string, MatchId>()
  #sweep: (() => void) | undefined

  constructor(clock: Clock) {
    this.#clock = clock
  }

  add(live: Live): void {
    if (live.over) {
      this.retire(live)
      return
    }
    this.#running.set(live.id, live)
    this.#pins.set(live.file.stored.pin, live.id)
  }

  /** The match has ended: its PIN is free again, and it stays in memory for a while. */
  retire(live: Live): void {
    const { pin } = live.file.stored
    if (this.#running.delete(live.id) && this.#pins.get(pin) === live.id) this.#pins.delete(pin)
    this.#ended.delete(live.id)
    this.#ended.set(live.id, live)
    const idle = [...this.#ended.values()].filter(isIdle)
    for (const { id } of idle.slice(0, Math.max(0, this.#ended.size - ENDED_KEPT))) this.drop(id)
    this.#sweepLater()
  }

  drop(id: MatchId): void {
    this.get(id)?.stop()
    this.#running.delete(id)
    this.#ended.delete(id)
  }

  get(id: MatchId): Live | undefined {
    return this.#running.get(id) ?? this.#ended.get(id)
  }

  /** Keeps a PIN for a match that is being created. */
  hold(pin: string, id: MatchId): void {
    this.#pins.set(pin, id)
  }

  release(pin: string): void {
    this.#pins.delete(pin)
  }

  find(pin: string): MatchId | undefined {
    return this.#pins.get(pin)
  }

  /** Newest first. */
  running(): readonly Live[] {
    return [...this.#running.values()].reverse()
  }

  all(): readonly Live[] {
    return [...this.#running.values(), ...this.#ended.values()]
  }

  inPlace(place: Place): Live | undefined {
    return this.running().find(({ file }) => {
      const own = file.stored.place
      return own?.platform === place.platform && own.id === place.id
    })
  }

  inVenue(venue: VenueId): Live | undefined {
    return this.running().find((live) => live.stage.has(venue))
  }

  stop(): void {
    this.#sweep?.()
    for (const live of this.all()) live.stop()
  }

  /** Those that nobody looks at leave the memory. */
  #sweepLater(): void {
    this.#sweep ??= this.#clock.wake(this.#clock.now() + ENDED_STAY, () => {
      this.#sweep = undefined
      for (const live of this.#ended.values()) if (isIdle(live)) this.drop(live.id)
      if (this.#ended.size > 0) this.#sweepLater()
    })
  }
}

/** Nobody looks at it, and nothing of it is still to be written. */
const isIdle = (live: Live): boolean => live.watchers.none && live.settled
