import type { Store } from '../../play/ports.ts'

/** Chats whose id changed at most kept in memory. */
const KEPT = 5_000

/**
 * A group that becomes a supergroup gets another id. Its board, settings and matches stay under the first one; messages go to the
 * last one.
 */
export class Chats {
  readonly #keys: Store['keys']
  readonly #first = new Map<number, number>()
  readonly #now = new Map<number, number>()

  constructor(keys: Store['keys']) {
    this.#keys = keys
  }

  /** The id under which a chat is known here. */
  first(chat: number): Promise<number> {
    return this.#read(this.#first, chat, 'first')
  }

  /** Where messages for a chat go. */
  address(chat: number): Promise<number> {
    return this.#read(this.#now, chat, 'now')
  }

  async moved(from: number, to: number): Promise<void> {
    if (from === to) return
    const first = await this.first(from)
    this.#keep(this.#first, to, first)
    this.#keep(this.#now, first, to)
    await this.#keys.update(keyOf(to, 'first'), () => ({ value: String(first) }))
    await this.#keys.update(keyOf(first, 'now'), () => ({ value: String(to) }))
  }

  /** People keep their ids. */
  async #read(known: Map<number, number>, chat: number, way: Way): Promise<number> {
    if (chat > 0) return chat
    const found = known.get(chat)
    if (found !== undefined) return found
    const stored = (await this.#keys.read(keyOf(chat, way)))?.value
    const id = stored === undefined ? chat : Number(stored)
    this.#keep(known, chat, id)
    return id
  }

  #keep(known: Map<number, number>, from: number, to: number): void {
    if (known.size >= KEPT) known.clear()
    known.set(from, to)
  }
}

type Way = 'first' | 'now'
const keyOf = (chat: number, way: Way): string => `telegram/${way}/${chat}`
