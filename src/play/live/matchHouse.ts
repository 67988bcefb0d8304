import type { MatchId, Platform, Result } from '../../quiz/vocabulary.ts'
import { ok } from '../../quiz/vocabulary.ts'
import type { PlayRefusal } from '../api/account.ts'
import type { Matches } from '../api/matches.ts'
import type { Clock } from '../ports.ts'
import type { StoredMatch } from '../records/matches.ts'
import { venueWords } from '../words/venues.ts'
import { Alive } from './alive.ts'
import type { Creation } from './creation.ts'
import { drawMatch, newMatchId, newPin } from './creation.ts'
import { Tellings } from './ending.ts'
import type { House } from './house.ts'
import { Live } from './live.ts'
import type { Untimed } from './live.ts'
import type { Stored } from './resume.ts'
import { goOn, load, loadUnfinished } from './resume.ts'
import { Roster } from './roster.ts'
import { newMatch } from './replay.ts'
import { saved } from './saved.ts'

/** Milliseconds that venues have for a goodbye. */
const GOODBYE = 3_000
/** A match in which nothing has happened for so long is over, and its PIN is free. */
const ABANDONED = 24 * 3_600_000
const END: Untimed = { type: 'host', action: { type: 'end' } }

type Restore = Parameters<Matches['restore']>[1]

/** Brings matches into memory and out of it: created, resumed after a restart, opened again after their end. */
export class MatchHouse {
  readonly roster: Roster
  readonly tellings: Tellings
  readonly #house: House
  readonly #alive: Alive
  readonly #restores = new Map<Platform, Restore>()
  readonly #opening = new Map<MatchId, Promise<Live | undefined>>()

  constructor(house: House) {
    this.#house = house
    this.roster = new Roster(house.clock)
    this.tellings = new Tellings(house)
    this.#alive = new Alive(house)
  }

  async create(creation: Creation): Promise<Result<{ id: MatchId; pin: string }, PlayRefusal>> {
    const pin = newPin(this.#house, (taken) => this.roster.find(taken) !== undefined)
    const drawn = drawMatch(this.#house, creation, pin)
    if (!drawn.ok) return drawn
    const id = newMatchId(this.#house)
    this.roster.hold(pin, id)
    const written = await saved(this.#house.store.matches.save(id, drawn.value))
    if (written.ok) this.#begin(id, drawn.value)
    else this.roster.release(pin)
    return written.ok ? ok({ id, pin }) : written
  }

  /** From memory, or from disk where it has ended. */
  open(id: MatchId): Promise<Live | undefined> {
    const live = this.roster.get(id)
    if (live !== undefined) return Promise.resolve(live)
    const opening = this.#opening.get(id) ?? this.#load(id).finally(() => this.#opening.delete(id))
    this.#opening.set(id, opening)
    return opening
  }

  restore(platform: Platform, make: Restore): void {
    this.#restores.set(platform, make)
    for (const live of this.roster.running()) this.#restoreVenues(live)
  }

  /** Every match that had not ended goes on. */
  async start(): Promise<void> {
    const lastSign = await this.#alive.lastSign()
    // A sign from the future tells of a clock that has been set back: then only the match itself knows when it last went on.
    const since = lastSign === undefined || lastSign > this.#house.clock.now() ? 0 : lastSign
    for (const stored of await loadUnfinished(this.#house)) {
      const live = this.#place(stored)
      this.tellings.ask(live)
      if (!live.over) await goOn(live, Math.max(since, stored.replayed.lastAt))
    }
    this.#pulse()
  }

  /** Venues are told, as far as they take it within a moment; resolves once all that was taken is written. */
  async stop(): Promise<void> {
    this.tellings.stop()
    this.#alive.stop()
    for (const live of this.roster.running()) sayGoodbye(live)
    await this.rest()
    await within(this.#house.clock, GOODBYE, this.#venuesRest())
    this.roster.stop()
    if (this.roster.running().length > 0) await this.#alive.sign().catch(this.#house.report)
  }

  /** Resolves once nothing is under way, venues aside. */
  async rest(): Promise<void> {
    await Promise.all(this.roster.all().map((live) => live.rest()))
    await this.tellings.rest()
  }

  async #venuesRest(): Promise<void> {
    await Promise.all(this.roster.all().map((live) => live.stage.rest()))
  }

  #begin(id: MatchId, stored: StoredMatch): void {
    this.#place({ id, stored, replayed: { match: newMatch(id, stored), lastAt: stored.createdAt } })
    this.#pulse()
  }

  async #load(id: MatchId): Promise<Live | undefined> {
    const stored = await load(this.#house, id)
    return stored === undefined ? undefined : this.#place(stored)
  }

  #place({ id, stored, replayed: { match, lastAt } }: Stored): Live {
    const live = new Live(this.#house, {
      id,
      stored,
      match,
      lastAt,
      time: () => this.#time(),
      decided: (decided) => {
        if (decided.over) this.roster.retire(decided)
        this.tellings.ask(decided)
      },
    })
    this.roster.add(live)
    this.#restoreVenues(live)
    return live
  }

  #restoreVenues(live: Live): void {
    for (const { id, platform, title, lang, ref } of live.match.venues) {
      const make = this.#restores.get(platform)
      if (make !== undefined && !live.stage.has(id)) {
        live.stage.know(make({ id, title, lang, ref }), ref === '' ? undefined : ref)
      }
    }
    live.followVenues()
  }

  /** The time for an input's stamp. Whoever finds that the process slept tells every match first. */
  #time(): number {
    const from = this.#alive.wake()
    if (from !== undefined) {
      for (const live of this.roster.running()) goOn(live, from).catch(this.#house.report)
    }
    return this.#house.clock.now()
  }

  #pulse(): void {
    this.#alive.begin(
      () => this.roster.running().length > 0,
      () => {
        this.#time()
        for (const live of this.roster.running()) if (live.idle > ABANDONED) live.note(END)
      },
    )
  }
}

function sayGoodbye(live: Live): void {
  if (live.view().phase !== 'lobby') live.stage.tell(venueWords.leaving)
}

/** Resolves with the work, or after `ms` without it. */
async function within(clock: Clock, ms: number, work: Promise<void>): Promise<void> {
  let cancel: (() => void) | undefined
  const late = new Promise<void>((resolve) => {
    cancel = clock.wake(clock.now() + ms, resolve)
  })
  await Promise.race([work, late])
  cancel?.()
}
