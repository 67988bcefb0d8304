import type { Account } from '../../play/api/account.ts'
import type { People } from '../../play/api/people.ts'
import type { Reader } from './markup.ts'

/** How people read, kept for those who were here lately: a press must not wait for a file. */
export class Readers {
  readonly #people: Pick<People, 'reads' | 'choose'>
  readonly #known = new Map<string, Promise<Reader>>()

  constructor(people: Pick<People, 'reads' | 'choose'>) {
    this.#people = people
  }

  of(account: Account): Promise<Reader> {
    const known = this.#known.get(account.id)
    if (known !== undefined) return known
    const reading = this.#people.reads(account)
    if (this.#known.size >= KEPT) this.#known.clear()
    this.#known.set(account.id, reading)
    reading.catch(() => this.#known.delete(account.id))
    return reading
  }

  async choose(account: Account, choice: Partial<Reader>): Promise<Reader> {
    await this.#people.choose(account, choice)
    this.forget(account)
    return this.of(account)
  }

  forget({ id }: Pick<Account, 'id'>): void {
    this.#known.delete(id)
  }
}

const KEPT = 20_000
