import type { ClientMessage, Hello, ServerMessage } from '../protocol.ts'
import type { PageRefusal } from './call.ts'
import { fromJson } from './from-json.ts'

/** A message without its number: the wire gives it one. */
export type Unnumbered<T> = T extends { readonly n: number } ? Omit<T, 'n'> : never
export type Request = Unnumbered<ClientMessage>
export type Told = Extract<ServerMessage, { readonly n: number }> | { readonly type: 'lost' }
export type WireState = 'opening' | 'open' | 'lost'

export interface WireEnds {
  /** What to say first on each new connection; undefined: nothing to say, stay away. */
  hello(): Unnumbered<Hello> | undefined
  heard(message: ServerMessage): void
  /** The reply to `hello`. True: say it again after a while, over a new connection. */
  greeted(reply: Told): boolean
  changed(state: WireState): void
}
export interface Wire {
  /** Resolves with the reply, or `lost` where the connection goes before it comes. */
  ask(request: Request): Promise<Told>
  close(): void
}

const FIRST_WAIT = 300
const LONGEST_WAIT = 5_000
const BEAT = 10_000
const PATIENCE = 4_000

/** Doubles up to the longest wait, with a part left to chance so that a class does not come back as one. */
const backoff = (failures: number): number =>
  Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** failures) * (0.5 + Math.random() / 2)

const address = (): string => `${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/live`

/** One socket that comes back by itself: after a loss, a sleep, a restart of the server. */
export class Reconnecting implements Wire {
  readonly #ends: WireEnds
  #socket: WebSocket | undefined
  #failures = 0
  #number = 0
  #retry: ReturnType<typeof setTimeout> | undefined
  readonly #beat: ReturnType<typeof setInterval>
  readonly #waiting = new Map<number, (reply: Told) => void>()
  readonly #leave = new AbortController()

  constructor(ends: WireEnds) {
    this.#ends = ends
    this.#beat = setInterval(() => void this.#check(), BEAT)
    const signal = this.#leave.signal
    const wake = (): void => void this.#check()
    addEventListener('online', wake, { signal })
    addEventListener('pageshow', wake, { signal })
    document.addEventListener('visibilitychange', wake, { signal })
    addEventListener('offline', () => this.#drop(), { signal })
    this.#open()
  }

  ask(request: Request): Promise<Told> {
    const socket = this.#socket
    if (socket?.readyState !== WebSocket.OPEN) return Promise.resolve({ type: 'lost' })
    const n = ++this.#number
    return new Promise((resolve) => {
      this.#waiting.set(n, resolve)
      socket.send(JSON.stringify({ ...request, n }))
    })
  }

  close(): void {
    this.#leave.abort()
    clearInterval(this.#beat)
    clearTimeout(this.#retry)
    this.#drop()
  }

  #open(): void {
    const hello = this.#ends.hello()
    if (hello === undefined || this.#leave.signal.aborted) return
    this.#ends.changed('opening')
    const socket = new WebSocket(address())
    this.#socket = socket
    socket.addEventListener('open', () => void this.ask(hello).then((reply) => this.#greeted(reply)))
    socket.addEventListener('message', (event) => this.#hear(String(event.data)))
    socket.addEventListener('close', () => this.#lose(socket))
  }

  #greeted(reply: Told): void {
    if (reply.type === 'lost') return
    if (this.#ends.greeted(reply)) {
      this.#drop()
      return
    }
    this.#failures = 0
    this.#ends.changed('open')
  }

  #hear(text: string): void {
    const message = fromJson(text) as ServerMessage
    if ('n' in message) {
      this.#waiting.get(message.n)?.(message)
      this.#waiting.delete(message.n)
    }
    this.#ends.heard(message)
  }

  #drop(): void {
    const socket = this.#socket
    if (socket === undefined) return
    socket.close()
    this.#lose(socket)
  }

  #lose(socket: WebSocket): void {
    if (socket !== this.#socket) return
    this.#socket = undefined
    for (const resolve of this.#waiting.values()) resolve({ type: 'lost' })
    this.#waiting.clear()
    if (this.#leave.signal.aborted) return
    this.#ends.changed('lost')
    clearTimeout(this.#retry)
    this.#retry = setTimeout(() => this.#open(), backoff(this.#failures++))
  }

  /** A socket can look open long after the network has gone: only an echo shows that it lives. */
  async #check(): Promise<void> {
    if (document.visibilityState === 'hidden') return
    const socket = this.#socket
    if (socket === undefined) {
      this.#hurry()
      return
    }
    if (socket.readyState !== WebSocket.OPEN) return
    const silence = setTimeout(() => {
      if (socket === this.#socket) this.#drop()
    }, PATIENCE)
    await this.ask({ type: 'echo' })
    clearTimeout(silence)
  }

  #hurry(): void {
    clearTimeout(this.#retry)
    this.#failures = 0
    this.#open()
  }
}

export const isRefusal = (told: Told): told is Extract<Told, { readonly type: 'refused' }> =>
  told.type === 'refused'
export const refusalOf = (told: Told): PageRefusal | undefined =>
  told.type === 'refused' ? told.code : told.type === 'lost' ? 'offline' : undefined
