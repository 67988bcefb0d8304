import type { Clock } from '../../../play/ports.ts'
import type { PlayerView, PublicView } from '../../../quiz/match/view-types.ts'

/** A message in UTF-8: what everybody gets, and the rest of it for one. */
export interface Halves {
  readonly shared: Buffer
  readonly own: Buffer
}
/** The public view of a match, read and spelled once for everybody who is to have it. */
export interface Shared {
  readonly view: () => PublicView | undefined
  /** A player's `state` message. */
  state(own: PlayerView): Halves | undefined
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

export function makeShared(read: () => PublicView | undefined, clock: Pick<Clock, 'now'>): Shared {
  let cached: Spelled | undefined
  const current = (): Spelled => (cached ??= spell(read()))
  return {
    view: () => current().view,
    state(own) {
      const { view, head } = current()
      if (view === undefined) return undefined
      return { shared: head, own: Buffer.from(`"now":${clock.now()},"own":${JSON.stringify(own)}}`) }
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
