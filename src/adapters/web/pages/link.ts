import { useEffect, useState } from 'preact/hooks'
import type { Hello, ServerMessage } from '../protocol.ts'
import type { PageRefusal } from './call.ts'
import { ServerClock } from './server-clock.ts'
import { Reconnecting, type Request, type Told, type Unnumbered, type Wire, type WireState } from './wire.ts'

/** What every page that looks on knows of its connection. */
export interface Linked {
  readonly wire: WireState
  /** The way in does not open, and will not. */
  readonly shut: PageRefusal | undefined
}
export const UNLINKED: Linked = { wire: 'opening', shut: undefined }

interface LinkParts<Now extends Linked> {
  readonly start: Now
  readonly hello: Unnumbered<Hello>
  /** What a message changes. */
  readonly heard: (message: ServerMessage) => Partial<Now>
  readonly changed: (now: Now) => void
}

/** A connection to one match, and what it has told so far. */
export class Link<Now extends Linked> {
  readonly clock = new ServerClock()
  readonly #wire: Wire
  readonly #changed: (now: Now) => void
  #now: Now

  constructor({ start, hello, heard, changed }: LinkParts<Now>) {
    this.#now = start
    this.#changed = changed
    this.#wire = new Reconnecting({
      hello: () => (this.#now.shut === undefined ? hello : undefined),
      heard: (message) => {
        if ('now' in message) this.clock.hear(message.now)
        this.set(heard(message))
      },
      greeted: (reply) => {
        if (reply.type === 'refused') this.#meet({ ...this.#now, shut: reply.code })
        return false
      },
      changed: (wire) => {
        this.#meet({ ...this.#now, wire })
      },
    })
  }

  ask(request: Request): Promise<Told> {
    return this.#wire.ask(request)
  }

  set(change: Partial<Now>): void {
    this.#meet({ ...this.#now, ...change })
  }

  close(): void {
    this.#wire.close()
  }

  #meet(now: Now): void {
    this.#now = now
    this.#changed(now)
  }
}

/** The link to a match for as long as the page shows it, and what it last told. */
export function useLink<Now extends Linked>(
  open: (changed: (now: Now) => void) => Link<Now>,
  match: string,
): readonly [Link<Now> | undefined, Now | undefined] {
  const [now, setNow] = useState<Now>()
  const [link, setLink] = useState<Link<Now>>()
  useEffect(() => {
    const opened = open(setNow)
    setLink(opened)
    return () => {
      opened.close()
    }
  }, [match])
  return [link, now]
}
