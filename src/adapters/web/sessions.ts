import type { Chance, Clock, Shelf } from '../../play/ports.ts'
import { ok, refused } from '../../quiz/vocabulary.ts'
import type { Result } from '../../quiz/vocabulary.ts'
import type { Origins } from './addresses.ts'
import { readCookie } from './cookies.ts'
import { keepEnded } from './ended-sessions.ts'
import { makeGuard } from './limits.ts'
import type { WebRefusal } from './protocol.ts'
import { PLAIN_ALPHABET, plainKey, sameSecret } from './secrets.ts'
import type { Signer } from './secrets.ts'

export const HOST_COOKIE = 'host'
export const SESSION_SECONDS = 14 * 24 * 3600
const WRONG_BY_ADDRESS = 10
const WRONG_BY_ALL = 60
const NONCE_LENGTH = 12

/** Who knows the host key. */
export interface Sessions {
  /** A cookie for whoever types the right key. */
  open(key: string, address: string): Result<string, WebRefusal>
  signedIn(origins: Origins): boolean
  /** The same question, to be asked again and again while the socket of a request is open; keeps nothing else of the request. */
  asking(origins: Origins): () => boolean
  /** Ends this session for good, on every page and socket that it opened. */
  end(origins: Origins): Promise<void>
}

export interface SessionsParts {
  readonly hostKey: string
  readonly signer: Signer
  readonly clock: Pick<Clock, 'now'>
  readonly chance: Chance
  /** Where what was ended is noted down. */
  readonly keys: Shelf<{ readonly value: string }>
}

export async function makeSessions({
  hostKey,
  signer,
  clock,
  chance,
  keys,
}: SessionsParts): Promise<Sessions> {
  const guard = makeGuard(WRONG_BY_ADDRESS, clock)
  const isLive = (cookie: string): boolean => signer.isSession(cookie, clock.now())
  const ended = await keepEnded(keys, isLive)
  const isOpen = (cookie: string): boolean => isLive(cookie) && !ended.has(cookie)
  const asking: Sessions['asking'] = (origins) => {
    const cookie = readCookie(origins, HOST_COOKIE)
    return cookie === undefined ? never : () => isOpen(cookie)
  }
  return {
    open(key, address) {
      const seconds = guard.wait(address, 'host', WRONG_BY_ALL)
      if (seconds > 0) return refused('too-many-tries', { seconds })
      if (sameSecret(plainKey(key), plainKey(hostKey)))
        return ok(
          signer.session(clock.now() + SESSION_SECONDS * 1000, chance.code(NONCE_LENGTH, PLAIN_ALPHABET)),
        )
      guard.fail(address, 'host')
      return refused('wrong-key')
    },
    asking,
    signedIn: (origins) => asking(origins)(),
    async end(origins) {
      const cookie = readCookie(origins, HOST_COOKIE)
      if (cookie !== undefined && isLive(cookie)) await ended.add(cookie)
    },
  }
}

const never = (): boolean => false
