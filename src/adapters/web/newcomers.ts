import type { Clock } from '../../play/ports.ts'
import { makeBuckets } from './limits.ts'

const HOUR = 3_600_000
/** Several classes behind one address come at once, and as many again within the hour. */
const AT_ONCE = 300

/**
 * How many visitors an address may bring: a cookie costs nothing, and each new one could leave a file. Whoever came within the hour
 * is no newcomer, wherever the cookie came from.
 */
export function makeNewcomers(clock: Pick<Clock, 'now'>): (id: string, address: string) => boolean {
  const buckets = makeBuckets((AT_ONCE * 1000) / HOUR, AT_ONCE)
  // The oldest stand first.
  const recent = new Map<string, number>()
  return (id, address) => {
    const now = clock.now()
    for (const [one, at] of recent) {
      if (now - at < HOUR) break
      recent.delete(one)
    }
    if (!recent.has(id) && !buckets.take(address, now)) return false
    recent.delete(id)
    recent.set(id, now)
    return true
  }
}
