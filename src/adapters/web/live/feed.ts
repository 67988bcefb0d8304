import type { Clock } from '../../../play/ports.ts'

/** So many lines are written to before others get their turn: the longest that an answer waits behind a broadcast. */
const CHUNK = 100
/** A broadcast that nobody waits for comes this much later, and says all that happened meanwhile … */
const SHORTEST_PACE = 250
/** … and later by this for each line, so that a big match spends no more on them than a small one. */
const PACE_PER_LINE = 1

/** Sends to these lines. */
export type Send<L> = (lines: readonly L[]) => void

export interface FeedParts<L> {
  readonly lines: ReadonlySet<L>
  readonly clock: Clock
  /** Composes what is to be sent now, to some lines at a time; undefined where there is nothing to say. */
  readonly compose: () => Send<L> | undefined
}
/** Keeps lines informed of one changing thing. Who has not yet heard of an older state hears the newest only. */
export interface Feed {
  /** Everybody is to know at once. */
  now(): void
  /** Everybody is to know soon; many such calls make one broadcast. */
  readonly soon: () => void
  /** What was to be told soon has been told otherwise. */
  drop(): void
  stop(): void
}

export function makeFeed<L>({ lines, clock, compose }: FeedParts<L>): Feed {
  let pass: Pass<L> | undefined
  let stale = false
  let running: NodeJS.Immediate | undefined
  let cancel: (() => void) | undefined

  const begin = (): void => {
    stale = false
    const send = lines.size === 0 ? undefined : compose()
    pass = send === undefined ? undefined : { rest: lines.values(), send }
  }
  const turn = (): void => {
    if (stale) begin()
    if (pass !== undefined && !sendSome(pass)) pass = undefined
    running = pass !== undefined || stale ? setImmediate(turn) : undefined
  }
  const now = (): void => {
    stale = true
    running ??= setImmediate(turn)
  }
  const wake = (): void => {
    cancel = undefined
    now()
  }
  return {
    now,
    soon() {
      const pace = Math.max(SHORTEST_PACE, lines.size * PACE_PER_LINE)
      cancel ??= clock.wake(clock.now() + pace, wake)
    },
    drop() {
      cancel?.()
      cancel = undefined
    },
    stop() {
      cancel?.()
      if (running !== undefined) clearImmediate(running)
    },
  }
}

interface Pass<L> {
  readonly rest: Iterator<L>
  readonly send: Send<L>
}

/** Returns whether there may be lines left. */
function sendSome<L>({ rest, send }: Pass<L>): boolean {
  const chunk: L[] = []
  while (chunk.length < CHUNK) {
    const next = rest.next()
    if (next.done === true) break
    chunk.push(next.value)
  }
  send(chunk)
  return chunk.length === CHUNK
}
