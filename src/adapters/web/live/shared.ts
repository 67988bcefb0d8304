import type { Clock } from '../../../play/ports.ts'
import type { PlayerView, PublicView } from '../../../quiz/match/types.ts'

/** The public view of a match, read and spelled once for everybody who is to have it. */
export interface Shared {
  readonly view: () => PublicView | undefined
  /** A player's `state` message, in UTF-8. */
  state(own: PlayerView): Buffer | undefined
  /** A projector's `wall` message. */
  readonly wall: () => string | undefined
  /** The match has changed: what is cached is old. */
  readonly forget: () => void
}

interface Spelled {
  readonly view: PublicView | undefined
  readonly json: string
  readonly head: Buffer
}

const SLAB = 256 * 1024

export function makeShared(read: () => PublicView | undefined, clock: Pick<Clock, 'now'>): Shared {
  let cached: Spelled | undefined
  const join = makeJoiner()
  const current = (): Spelled => (cached ??= spell(read()))
  return {
    view: () => current().view,
    state(own) {
      const { view, head } = current()
      return view === undefined ? undefined : join(head, `"now":${clock.now()},"own":${JSON.stringify(own)}}`)
    },
    wall() {
      const { view, json } = current()
      return view === undefined ? undefined : `{"type":"wall","now":${clock.now()},"view":${json}}`
    },
    forget() {
      cached = undefined
    },
  }
}

function spell(view: PublicView | undefined): Spelled {
  const json = JSON.stringify(view ?? null)
  return { view, json, head: Buffer.from(`{"type":"state","view":${json},`) }
}

/**
 * Puts texts together in slabs that many share: thousands of buffers of their own, each a few kilobytes, would cost more to allocate and
 * to collect than to fill.
 */
function makeJoiner(): (head: Buffer, tail: string) => Buffer {
  let slab = Buffer.alloc(0)
  let used = 0
  return (head, tail) => {
    const length = head.length + Buffer.byteLength(tail)
    if (used + length > slab.length) {
      slab = Buffer.allocUnsafeSlow(Math.max(SLAB, length))
      used = 0
    }
    const bytes = slab.subarray(used, used + length)
    used += length
    head.copy(bytes)
    bytes.write(tail, head.length)
    return bytes
  }
}
