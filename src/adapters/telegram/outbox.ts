import type { Clock } from '../../play/ports.ts'
import { failureOf } from './failures.ts'
import type { Failure } from './failures.ts'
import { Pace, pause } from './pace.ts'

/** Messages a minute in a group, and a second overall: more is answered with 429. */
const GROUP = { most: 20, span: 60_000 }
const OVERALL = { most: 30, span: 1_000 }
/** What counts alone must leave for questions, reveals and standings. */
const RESERVE = 10
/** Seconds before a failed call is made again: more and more. */
const WAITS = [1, 2, 4, 8, 16, 32] as const
const LONGEST_WAIT = 60

export type Sent<T> =
  | { readonly ok: true; readonly value: T | undefined }
  | { readonly ok: false; readonly why: 'gone' | 'barred' | 'missing' | 'refused' | 'dropped' | 'spared' }

interface SendOptions {
  /** Left out ('spared') where the chat's minute is short of room. */
  readonly spare?: boolean
  /** Asked after every wait: false drops the call, as something newer is to be said. */
  readonly still?: () => boolean
}

interface OutboxParts {
  readonly clock: Clock
  /** A group got another id. */
  readonly moved: (from: number, to: number) => Promise<void>
  /** Where a chat is now. */
  readonly address: (chat: number) => Promise<number>
  readonly report: (problem: unknown) => void
}

/**
 * What goes out, chat by chat in order. Limits, outages and broken connections are waited out: nothing overtakes what waits in
 * the same chat, and other chats go on.
 */
export class Outbox {
  readonly #parts: OutboxParts
  readonly #overall: Pace
  readonly #paces = new Map<number, Pace>()
  readonly #last = new Map<number, Promise<unknown>>()
  readonly #leaving = new Set<() => void>()
  #closed = false

  constructor(parts: OutboxParts) {
    this.#parts = parts
    this.#overall = new Pace(parts.clock, OVERALL.most, OVERALL.span)
  }

  /** `call` gets the address of the chat. `value` is undefined where the message already looked like that. */
  send<T>(chat: number, call: (address: number) => Promise<T>, options: SendOptions = {}): Promise<Sent<T>> {
    const before = this.#last.get(chat) ?? Promise.resolve()
    const now = before.then(() => this.#deliver(chat, call, options))
    const settled = now.catch(() => undefined)
    this.#last.set(chat, settled)
    void settled.then(() => {
      if (this.#last.get(chat) === settled) this.#last.delete(chat)
    })
    return now
  }

  /** From now on nothing waits: what cannot go at once is dropped. */
  close(): void {
    this.#closed = true
    for (const call of this.#leaving) call()
  }

  /** Calls at the close; returns how not to. */
  onClose(call: () => void): () => void {
    this.#leaving.add(call)
    return () => {
      this.#leaving.delete(call)
    }
  }

  async #deliver<T>(
    chat: number,
    call: (address: number) => Promise<T>,
    { spare = false, still = () => true }: SendOptions,
  ): Promise<Sent<T>> {
    for (let tries = 0; ;) {
      if (!still()) return { ok: false, why: 'dropped' }
      if (spare && this.#paceOf(chat).room() <= RESERVE)
        return { ok: false, why: this.#closed ? 'dropped' : 'spared' }
      await this.#turn(chat)
      if (!still()) return { ok: false, why: 'dropped' }
      const outcome = await this.#attempt(chat, call)
      if ('ok' in outcome) return outcome
      if (outcome.type !== 'later') continue
      if (this.#closed) return { ok: false, why: 'dropped' }
      await pause(this.#parts.clock, (outcome.seconds ?? WAITS[tries] ?? LONGEST_WAIT) * 1000)
      tries += 1
    }
  }

  async #attempt<T>(
    chat: number,
    call: (address: number) => Promise<T>,
  ): Promise<Sent<T> | Extract<Failure, { type: 'later' | 'moved' }>> {
    try {
      this.#overall.take()
      if (chat < 0) this.#paceOf(chat).take()
      return { ok: true, value: await call(await this.#parts.address(chat)) }
    } catch (problem) {
      return this.#judge(chat, problem)
    }
  }

  async #judge<T>(
    chat: number,
    problem: unknown,
  ): Promise<Sent<T> | Extract<Failure, { type: 'later' | 'moved' }>> {
    const failure = failureOf(problem)
    if (failure === undefined) throw problem
    switch (failure.type) {
      case 'later':
        return failure
      case 'moved':
        await this.#parts.moved(chat, failure.to)
        return failure
      case 'same':
        return { ok: true, value: undefined }
      case 'gone':
      case 'barred':
      case 'missing':
        return { ok: false, why: failure.type }
      case 'refused':
        this.#parts.report(problem)
        return { ok: false, why: 'refused' }
    }
  }

  /** Waits until the chat, and the bot as a whole, may say something. */
  async #turn(chat: number): Promise<void> {
    while (!this.#closed) {
      const wait = Math.max(this.#overall.wait(), chat < 0 ? this.#paceOf(chat).wait() : 0)
      if (wait <= 0) return
      await pause(this.#parts.clock, wait)
    }
  }

  #paceOf(chat: number): Pace {
    const known = this.#paces.get(chat)
    if (known !== undefined) return known
    const pace = new Pace(this.#parts.clock, GROUP.most, GROUP.span)
    this.#paces.set(chat, pace)
    return pace
  }
}
