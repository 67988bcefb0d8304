import type { HostAction } from '../../../../quiz/match/types.ts'
import type { HostState, ServerMessage } from '../../protocol.ts'
import type { PageRefusal } from '../call.ts'
import { ServerClock } from '../server-clock.ts'
import { Reconnecting, refusalOf, type Wire, type WireState } from '../wire.ts'

export interface HostNow {
  readonly wire: WireState
  readonly links: Extract<ServerMessage, { readonly type: 'hosting' }> | undefined
  readonly state: HostState | undefined
  readonly shut: PageRefusal | undefined
  readonly refusal: PageRefusal | undefined
}
const START: HostNow = {
  wire: 'opening',
  links: undefined,
  state: undefined,
  shut: undefined,
  refusal: undefined,
}

/** A host's connection to one match. */
export class HostSession {
  readonly clock = new ServerClock()
  readonly #wire: Wire
  readonly #changed: (now: HostNow) => void
  #now = START

  constructor(match: string, changed: (now: HostNow) => void) {
    this.#changed = changed
    this.#wire = new Reconnecting({
      hello: () => (this.#now.shut === undefined ? { type: 'host', match } : undefined),
      heard: (message) => {
        this.#hear(message)
      },
      greeted: (reply) => {
        if (reply.type === 'refused') this.#set({ shut: reply.code })
        return false
      },
      changed: (wire) => {
        this.#set({ wire })
      },
    })
  }

  close(): void {
    this.#wire.close()
  }

  async act(action: HostAction): Promise<void> {
    const told = await this.#wire.ask({ type: 'act', action })
    this.#set({ refusal: refusalOf(told) })
  }

  #set(change: Partial<HostNow>): void {
    this.#now = { ...this.#now, ...change }
    this.#changed(this.#now)
  }

  #hear(message: ServerMessage): void {
    if ('now' in message) this.clock.hear(message.now)
    if (message.type === 'console') this.#set({ state: message })
    if (message.type === 'hosting') this.#set({ links: message })
  }
}
