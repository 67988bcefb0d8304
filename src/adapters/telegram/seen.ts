import type { Store } from '../../play/ports.ts'

/** Updates that are remembered: more than Telegram hands out again. */
const REMEMBERED = 2_000
const KEY = 'telegram/seen'

/** Telegram hands an update out again where it is not sure that it was taken: it must change nothing then. */
export class Seen {
  readonly #keys: Store['keys']
  readonly #ids = new Set<number>()
  #last: number | undefined

  constructor(keys: Store['keys']) {
    this.#keys = keys
  }

  /** False: it was here before. */
  isNew(id: number): boolean {
    if (this.#ids.has(id) || this.#isOld(id)) return false
    this.#ids.add(id)
    const oldest = this.#ids.values().next()
    if (this.#ids.size > REMEMBERED && oldest.done !== true) this.#ids.delete(oldest.value)
    return true
  }

  /** What was taken before the last stop. */
  async restore(): Promise<void> {
    const stored = (await this.#keys.read(KEY))?.value
    this.#last = stored === undefined ? undefined : Number(stored)
  }

  async keep(): Promise<void> {
    if (this.#ids.size > 0) await this.#keys.update(KEY, () => ({ value: String(Math.max(...this.#ids)) }))
  }

  /** Numbers begin anew after a quiet week: only those shortly before the last one are old. */
  #isOld(id: number): boolean {
    return this.#last !== undefined && id <= this.#last && id > this.#last - REMEMBERED
  }
}
