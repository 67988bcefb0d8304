import type { ServerMessage, WallState } from '../../protocol.ts'
import type { PageRefusal } from '../call.ts'
import { ServerClock } from '../server-clock.ts'
import { Reconnecting, type Wire, type WireState } from '../wire.ts'

type Of<T extends ServerMessage['type']> = Extract<ServerMessage, { readonly type: T }>
export interface WallNow {
  readonly wire: WireState
  readonly door: Of<'watching'> | undefined
  readonly state: WallState | undefined
  readonly faces: Of<'faces'> | undefined
  readonly count: Of<'count'> | undefined
  readonly shut: PageRefusal | undefined
}
const START: WallNow = {
  wire: 'opening',
  door: undefined,
  state: undefined,
  faces: undefined,
  count: undefined,
  shut: undefined,
}

/** A projector's connection: it looks on, and says nothing. */
export class WallSession {
  readonly clock = new ServerClock()
  readonly #wire: Wire
  readonly #changed: (now: WallNow) => void
  #now = START

  constructor(token: string, changed: (now: WallNow) => void) {
    this.#changed = changed
    this.#wire = new Reconnecting({
      hello: () => (this.#now.shut === undefined ? { type: 'watch', token } : undefined),
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

  #set(change: Partial<WallNow>): void {
    this.#now = { ...this.#now, ...change }
    this.#changed(this.#now)
  }

  #hear(message: ServerMessage): void {
    if ('now' in message) this.clock.hear(message.now)
    if (message.type === 'wall') this.#set({ state: message, count: undefined })
    if (message.type === 'watching') this.#set({ door: message })
    if (message.type === 'faces') this.#set({ faces: message })
    if (message.type === 'count') this.#set({ count: message })
  }
}
