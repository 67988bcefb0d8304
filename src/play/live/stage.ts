import type { Match } from '../../quiz/match/state.ts'
import type { PublicView } from '../../quiz/match/view-types.ts'
import type { Platform, Texts, VenueId } from '../../quiz/vocabulary.ts'
import type { Venue } from '../ports.ts'
import { venueWords } from '../words/venues.ts'
import { Showing } from './showing.ts'

interface StageParts {
  readonly view: (platform: Platform) => PublicView
  readonly shown: (venue: VenueId, round: number, ref: string) => void
  readonly gone: (venue: VenueId) => void
  readonly report: (problem: unknown) => void
}

/** The venues of one match: those that only ask are known, those that the host accepted are shown it. */
export class Stage {
  readonly #parts: StageParts
  readonly #known = new Map<VenueId, { readonly venue: Venue; readonly ref: string | undefined }>()
  readonly #showings = new Map<VenueId, Showing>()

  constructor(parts: StageParts) {
    this.#parts = parts
  }

  /** The place behind an id; `ref` is what it returned last, before a restart. */
  know(venue: Venue, ref?: string): void {
    this.#known.set(venue.id, { venue, ref })
  }

  /** Brings the workers in line with what the match says of its venues. */
  follow(venues: Match['venues']): void {
    const states = new Map(venues.map((venue) => [venue.id, venue.state]))
    for (const [id, showing] of this.#showings) {
      if (states.get(id) !== 'accepted') this.#close(id, showing)
    }
    for (const [id, { venue, ref }] of this.#known) {
      if (!states.has(id)) this.#known.delete(id)
      else if (states.get(id) === 'accepted') this.#open(venue, ref)
    }
  }

  has(id: VenueId): boolean {
    return this.#known.has(id)
  }

  ask(): void {
    for (const showing of this.#showings.values()) showing.ask()
  }

  tell(remark: Texts): void {
    for (const showing of this.#showings.values()) showing.tell(remark)
  }

  async rest(): Promise<void> {
    await Promise.all([...this.#showings.values()].map((showing) => showing.rest()))
  }

  #open(venue: Venue, ref: string | undefined): void {
    if (this.#showings.has(venue.id)) return
    const { view, shown, gone, report } = this.#parts
    const showing = new Showing({
      venue,
      ref,
      view: () => view(venue.platform),
      shown: (round, message) => {
        shown(venue.id, round, message)
      },
      gone: () => {
        gone(venue.id)
      },
      report,
    })
    this.#showings.set(venue.id, showing)
    showing.ask()
  }

  #close(id: VenueId, showing: Showing): void {
    showing.stop()
    showing.tell(venueWords.removed)
    this.#showings.delete(id)
    this.#known.delete(id)
  }
}
