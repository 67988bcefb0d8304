import type { Store } from '../../play/ports.ts'

/** Updates that are remembered at least: more than Telegram hands out again. */
const REMEMBERED = 2_000
const KEY = 'telegram/seen'

/** Telegram hands an update out again where it is not sure that it was taken: it must change nothing then. */
export class Seen {
  readonly #keys: Store['keys']
  /** The newest numbers, and those before them: whole sets are let go, so that no set fills up with holes. */
  #young = new Set<number>()
  #old = new Set<number>()
  #last: number | undefined

  constructor(keys: Store['keys']) {
    this.#keys = keys
  }

  /** False: it was here before. */
  isNew(id: number): boolean {
    if (this.#young.has(id) || this.#old.has(id) || this.#isOld(id)) return false
    if (this.#young.size >= REMEMBERED) {
      this.#old = this.#young
      this.#young = new Set()
    }
    this.#young.add(id)
    return true
  }

  /** What was taken before the last stop. */
  async restore(): Promise<void> {
    const stored = (await this.#keys.read(KEY))?.value
    this.#last = stored === undefined ? undefined : Number(stored)
  }

  async keep(): Promise<void> {
    if (this.#young.size === 0) return
    await this.#keys.update(KEY, () => ({ value: String(Math.max(...this.#young, ...this.#old)) }))
  }

  /** Numbers begin anew after a quiet week: only those shortly before the last one are old. */
  #isOld(id: number): boolean {
    return this.#last !== undefined && id <= this.#last && id > this.#last - REMEMBERED
  }
}
