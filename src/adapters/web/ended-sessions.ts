import { z } from 'zod'
import type { Shelf } from '../../play/ports.ts'

const KEY = 'ended-sessions'
const list = z.array(z.string())

/** Sessions that were ended before their time, kept so that a restart does not bring them back. */
export interface EndedSessions {
  has(cookie: string): boolean
  /** Counts at once; resolves once a restart would know it too. */
  add(cookie: string): Promise<void>
}

/** `isLive`: those that have run out by themselves need no note. Only whoever knows the host key can make the list grow. */
export async function keepEnded(
  keys: Shelf<{ readonly value: string }>,
  isLive: (cookie: string) => boolean,
): Promise<EndedSessions> {
  const ended = new Set(parsed((await keys.read(KEY))?.value))
  return {
    has: (cookie) => ended.has(cookie),
    async add(cookie) {
      ended.add(cookie)
      for (const one of ended) if (!isLive(one)) ended.delete(one)
      await keys.update(KEY, () => ({ value: JSON.stringify([...ended]) }))
    },
  }
}

const parsed = (text: string | undefined): readonly string[] =>
  text === undefined ? [] : list.parse(JSON.parse(text))
