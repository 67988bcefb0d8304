import { WebSocket } from 'ws'
import { ownAfter } from '../../src/adapters/web/protocol/own.ts'
import type {
  ClientMessage,
  PlayerNews,
  PlayerState,
  ServerMessage,
} from '../../src/adapters/web/protocol.ts'

/** What came, each state with the player's own put together. */
type Come = Exclude<ServerMessage, PlayerNews>
type Of<T extends Come['type']> = Extract<Come, { type: T }>
type Sent<M = ClientMessage> = M extends ClientMessage ? Omit<M, 'n'> : never

export interface PageOptions {
  readonly origin?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly localAddress?: string
}

/** A page's socket as the protocol describes it, with every frame kept as it came. */
export class WebPage {
  readonly frames: string[] = []
  readonly messages: Come[] = []
  closed: number | undefined
  readonly #socket: WebSocket
  readonly #looking = new Set<() => void>()
  #n = 0
  #own: PlayerState['own'] | undefined

  private constructor(socket: WebSocket) {
    this.#socket = socket
    socket.on('message', (bytes: Buffer) => {
      const text = bytes.toString('utf8')
      this.frames.push(text)
      this.messages.push(this.#whole(JSON.parse(text) as ServerMessage))
      for (const look of this.#looking) look()
    })
    socket.on('close', (code) => {
      this.closed = code
      for (const look of this.#looking) look()
    })
    socket.on('error', () => undefined)
  }

  #whole(message: ServerMessage): Come {
    if (message.type === 'joined') this.#own = undefined
    if (message.type !== 'state') return message
    this.#own = ownAfter(this.#own, message)
    if (this.#own === undefined) throw new Error('a change came before a whole state')
    return { ...message, own: this.#own }
  }

  static async open(url: string, options: PageOptions = {}): Promise<WebPage> {
    const socket = new WebSocket(`${url.replace('http', 'ws')}/live`, {
      origin: options.origin ?? url,
      headers: { ...options.headers },
      ...(options.localAddress === undefined ? {} : { localAddress: options.localAddress }),
    })
    const page = new WebPage(socket)
    await new Promise<void>((resolve, reject) => {
      socket.once('open', resolve)
      socket.once('unexpected-response', (_, response) => {
        reject(new Error(String(response.statusCode)))
      })
      socket.once('error', reject)
    })
    return page
  }

  say(message: Sent): number {
    this.#n += 1
    this.#socket.send(JSON.stringify({ ...message, n: this.#n }))
    return this.#n
  }

  /** `fin` false: more of the same message is to come. */
  raw(text: string | Buffer, fin = true): void {
    this.#socket.send(text, { fin })
  }

  /** The reply that repeats this message's number. */
  async ask(message: Sent): Promise<Come> {
    const n = this.say(message)
    return this.until((one) => 'n' in one && one.n === n)
  }

  /** The first message, come or to come, that fits. */
  until(fits: (message: Come) => boolean): Promise<Come> {
    return this.#when(() => this.messages.find(fits))
  }

  async untilType<T extends Come['type']>(type: T, fits: (message: Of<T>) => boolean = () => true) {
    return (await this.until((one) => one.type === type && fits(one as Of<T>))) as Of<T>
  }

  untilClosed(): Promise<number> {
    return this.#when(() => this.closed)
  }

  close(): void {
    this.#socket.terminate()
  }

  #when<T>(find: () => T | undefined): Promise<T> {
    return new Promise((resolve) => {
      const look = (): void => {
        const found = find()
        if (found === undefined) return
        this.#looking.delete(look)
        resolve(found)
      }
      this.#looking.add(look)
      look()
    })
  }
}
