import type { PublicView } from '../../quiz/match/view-types.ts'
import type { Texts } from '../../quiz/vocabulary.ts'
import type { Venue } from '../ports.ts'

interface ShowingParts {
  readonly venue: Venue
  /** What the venue returned last, before a restart. */
  readonly ref: string | undefined
  readonly view: () => PublicView
  /** The venue has shown this round in this message. */
  readonly shown: (round: number, ref: string) => void
  /** The place is lost for good. */
  readonly gone: () => void
  readonly report: (problem: unknown) => void
}

/**
 * One venue's worker. It shows the newest state once it has time, so that a slow venue skips states and delays nobody, and
 * nothing overlaps.
 */
export class Showing {
  readonly #parts: ShowingParts
  readonly #remarks: Texts[] = []
  #ref: string | undefined
  #told: string | undefined
  #due = false
  #over = false
  #gone = false
  #work: Promise<void> | undefined

  constructor(parts: ShowingParts) {
    this.#parts = parts
    this.#ref = parts.ref
  }

  /** Shows the state as it is, as soon as the venue has time. */
  ask(): void {
    this.#due = true
    this.#begin()
  }

  tell(remark: Texts): void {
    if (this.#gone) return
    this.#remarks.push(remark)
    this.#begin()
  }

  /** No more states; a remark that was made is still told. */
  stop(): void {
    this.#over = true
  }

  /** Resolves once nothing waits to be shown. */
  async rest(): Promise<void> {
    await this.#work
  }

  #begin(): void {
    this.#work ??= this.#run()
  }

  #waits(): boolean {
    return this.#remarks.length > 0 || (this.#due && !this.#over)
  }

  async #run(): Promise<void> {
    await Promise.resolve()
    while (this.#waits()) {
      const remark = this.#remarks.shift()
      if (remark === undefined) await this.#show()
      else await this.#say(remark)
    }
    // In the same turn as the last look at what waits.
    this.#work = undefined
  }

  async #say(remark: Texts): Promise<void> {
    try {
      await this.#parts.venue.tell?.(remark)
    } catch (problem) {
      this.#parts.report(problem)
    }
  }

  async #show(): Promise<void> {
    this.#due = false
    try {
      const view = this.#parts.view()
      const result = await this.#parts.venue.show(view, this.#ref)
      if (result === 'gone') this.#leave()
      else this.#note(view, result.ref)
    } catch (problem) {
      this.#parts.report(problem)
    }
  }

  #leave(): void {
    if (this.#over) return
    this.#over = true
    this.#gone = true
    this.#parts.gone()
  }

  /** Recorded once a round and message, and once it is open: edits of the same message are no news. */
  #note(view: PublicView, ref: string): void {
    this.#ref = ref
    const told = `${view.round} ${String(view.phase === 'open')} ${ref}`
    if (this.#told === told || this.#over) return
    this.#told = told
    this.#parts.shown(view.round, ref)
  }
}
