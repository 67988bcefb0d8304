import type { Desk } from './parts.ts'
import { failureOf } from './failures.ts'
import type { Spot } from './read.ts'

/** Milliseconds that a right is believed without asking again, and that an unnamed admin's word is good for. */
const BELIEVED = 60_000
const GRANT = 600_000
const KEPT = 2_000

/**
 * Who may run matches in a chat: its admins. An admin who stays unnamed cannot be asked for by id; the command carries a grant,
 * which the first press on its own message takes up where Telegram does not tell who the admins are.
 */
export class Rights {
  readonly #desk: Desk
  readonly #known = new Map<string, { readonly admin: boolean; readonly until: number }>()
  readonly #grants = new Map<string, { readonly until: number; by: number | undefined }>()

  constructor(desk: Desk) {
    this.#desk = desk
  }

  async isAdmin({ chat }: Pick<Spot, 'chat'>, user: number): Promise<boolean> {
    return (await this.#ask(chat, user)) === true
  }

  /** The message that answers an unnamed admin's command. */
  grant(chat: number, message: number): void {
    if (this.#grants.size >= KEPT) this.#grants.clear()
    this.#grants.set(`${chat}/${message}`, { until: this.#desk.clock.now() + GRANT, by: undefined })
  }

  /** For a press on such a message, or on any other. */
  async mayPress(spot: Pick<Spot, 'chat'>, user: number, message: number): Promise<boolean> {
    const admin = await this.#ask(spot.chat, user)
    return admin ?? this.#taken(`${spot.chat}/${message}`, user)
  }

  #taken(key: string, user: number): boolean {
    const grant = this.#grants.get(key)
    if (grant === undefined || grant.until <= this.#desk.clock.now()) return false
    grant.by ??= user
    return grant.by === user
  }

  /** Undefined: Telegram does not tell. */
  async #ask(chat: number, user: number): Promise<boolean | undefined> {
    const key = `${chat}/${user}`
    const known = this.#known.get(key)
    if (known !== undefined && known.until > this.#desk.clock.now()) return known.admin
    const admin = await this.#fetch(chat, user)
    if (admin === undefined) return undefined
    if (this.#known.size >= KEPT) this.#known.clear()
    this.#known.set(key, { admin, until: this.#desk.clock.now() + BELIEVED })
    return admin
  }

  async #fetch(chat: number, user: number): Promise<boolean | undefined> {
    try {
      const { status } = await this.#desk.api.getChatMember(await this.#desk.chats.address(chat), user)
      return status === 'administrator' || status === 'creator'
    } catch (problem) {
      const failure = failureOf(problem)
      // An outage says nothing of anybody's rights.
      if (failure === undefined || failure.type === 'later') throw problem
      return undefined
    }
  }
}
