import type { Clock } from '../../../play/ports.ts'
import { ping } from './line.ts'
import type { Line } from './roles.ts'

const PING_EVERY = 30_000
/** Every line has its turn once in that time, a few at once: while hundreds are pinged, nobody's answer is heard. */
const PARTS = 150
/** The shortest of so many round trips is taken for the shortest. */
const ENOUGH_PONGS = 4

/**
 * Pings lines: at first to learn the round trip, then those that say nothing. One that has not answered the last ping is dead, and
 * is let go.
 */
export function makeBeat(lines: ReadonlySet<Line>, clock: Clock): { stop(): void } {
  let part = 0
  let cancel = (): void => undefined
  const sleep = (): void => {
    cancel = clock.wake(clock.now() + PING_EVERY / PARTS, beat)
  }
  const beat = (): void => {
    part = (part + 1) % PARTS
    let place = 0
    for (const line of lines) {
      place += 1
      if (place % PARTS !== part) continue
      if (isDead(line, clock.now())) line.socket.terminate()
      else if (isUnknown(line, clock.now())) ping(line, clock.now())
    }
    sleep()
  }
  sleep()
  return {
    stop() {
      cancel()
    },
  }
}

const isDead = ({ pinged }: Line, now: number): boolean =>
  pinged !== undefined && pinged < now - PING_EVERY * 2

const isUnknown = ({ pinged, pongs, heardAt }: Line, now: number): boolean =>
  pinged === undefined && (pongs < ENOUGH_PONGS || heardAt < now - PING_EVERY)
