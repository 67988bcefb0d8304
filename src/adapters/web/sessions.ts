import type { Clock } from '../../play/ports.ts'
import { ok, refused } from '../../quiz/vocabulary.ts'
import type { Result } from '../../quiz/vocabulary.ts'
import type { Origins } from './addresses.ts'
import { readCookie } from './cookies.ts'
import { makeGuard } from './limits.ts'
import type { WebRefusal } from './protocol.ts'
import { plainKey, sameSecret } from './secrets.ts'
import type { Signer } from './secrets.ts'

export const HOST_COOKIE = 'host'
export const SESSION_SECONDS = 14 * 24 * 3600
const WRONG_BY_ADDRESS = 10
const WRONG_BY_ALL = 60

/** Who knows the host key. */
export interface Sessions {
  /** A cookie for whoever types the right key. */
  open(key: string, address: string): Result<string, WebRefusal>
  signedIn(origins: Origins): boolean
}

export interface SessionsParts {
  readonly hostKey: string
  readonly signer: Signer
  readonly clock: Pick<Clock, 'now'>
}

export function makeSessions({ hostKey, signer, clock }: SessionsParts): Sessions {
  const guard = makeGuard(WRONG_BY_ADDRESS, clock)
  return {
    open(key, address) {
      const seconds = guard.wait(address, 'host', WRONG_BY_ALL)
      if (seconds > 0) return refused('too-many-tries', { seconds })
      if (sameSecret(plainKey(key), plainKey(hostKey)))
        return ok(signer.session(clock.now() + SESSION_SECONDS * 1000))
      guard.fail(address, 'host')
      return refused('wrong-key')
    },
    signedIn(origins) {
      const cookie = readCookie(origins, HOST_COOKIE)
      return cookie !== undefined && signer.isSession(cookie, clock.now())
    },
  }
}
