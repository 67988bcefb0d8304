import { WebSocket } from 'ws'
import type { ClientMessage, ServerMessage } from '../../src/adapters/web/protocol.ts'

type Of<T extends ServerMessage['type']> = Extract<ServerMessage, { type: T }>
type Sent<M = ClientMessage> = M extends ClientMessage ? Omit<M, 'n'> : never

export interface PageOptions {
  readonly origin?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly localAddress?: string
}

/** A page's socket as the protocol describes it, with every frame kept as it came. */
export class WebPage {
  readonly frames: string[] = []
  readonly messages: ServerMessage[] = []
  closed: number | undefined
  readonly #socket: WebSocket
  readonly #looking = new Set<() => void>()
  #n = 0

  private constructor(socket: WebSocket) {
    this.#socket = socket
    socket.on('message', (bytes: Buffer) => {
      const text = bytes.toString('utf8')
      this.frames.push(text)
      this.messages.push(JSON.parse(text) as ServerMessage)
      for (const look of this.#looking) look()
    })
    socket.on('close', (code) => {
      this.closed = code
      for (const look of this.#looking) look()
    })
    socket.on('error', () => undefined)
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

  raw(text: string | Buffer): void {
    this.#socket.send(text)
  }

  /** The reply that repeats this message's number. */
  async ask(message: Sent): Promise<ServerMessage> {
    const n = this.say(message)
    return this.until((one) => 'n' in one && one.n === n)
  }

  /** The first message, come or to come, that fits. */
  until(fits: (message: ServerMessage) => boolean): Promise<ServerMessage> {
    return this.#when(() => this.messages.find(fits))
  }

  async untilType<T extends ServerMessage['type']>(type: T, fits: (message: Of<T>) => boolean = () => true) {
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
