import type { MatchId } from '../../quiz/vocabulary.ts'
import type { MatchShelf } from '../ports.ts'
import type { StoredMatch } from '../records/matches.ts'

/** A match's own file: changes are written one after another, and known once they are on disk. */
export class MatchFile {
  readonly #shelf: MatchShelf
  readonly #id: MatchId
  #stored: StoredMatch
  #last: Promise<void> = Promise.resolve()

  constructor(shelf: MatchShelf, id: MatchId, stored: StoredMatch) {
    this.#shelf = shelf
    this.#id = id
    this.#stored = stored
  }

  get stored(): StoredMatch {
    return this.#stored
  }

  /** Resolves once synced; rejects with StoreRefusal, and then nothing has changed. */
  change(change: Partial<StoredMatch>): Promise<void> {
    const saved = this.#last.then(async () => {
      const next = { ...this.#stored, ...change }
      await this.#shelf.save(this.#id, next)
      this.#stored = next
    })
    this.#last = saved.catch(() => undefined)
    return saved
  }

  /** Resolves once nothing is being written. */
  rest(): Promise<void> {
    return this.#last
  }
}
