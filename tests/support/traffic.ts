import { subscribe, unsubscribe } from 'node:diagnostics_channel'
import type { ClientRequest } from 'node:http'
import { breathe } from './clock.ts'

/** What this process has asked of servers and is not answered yet, whichever library asked; long polls aside. */
interface Traffic {
  /**
   * Resolves once nothing is under way, nor comes of what was. `busy`: there is something else to wait for; `held`: so many
   * requests are held back, which nobody waits for.
   */
  rest(busy?: () => boolean, held?: () => number): Promise<void>
  stop(): void
}

/** Turns of the event loop without a request after which none is to be expected. */
const QUIET = 12

export function watchTraffic(): Traffic {
  const under = new Set<object>()
  const requestOf = (message: unknown): object => (message as { readonly request: object }).request
  const began = (message: unknown): void => {
    under.add(requestOf(message))
  }
  const ended = (message: unknown): void => {
    under.delete(requestOf(message))
  }
  const asked = (message: unknown): void => {
    const request = requestOf(message) as ClientRequest
    if (request.path.endsWith('/getUpdates')) return
    under.add(request)
    request.once('close', () => under.delete(request))
  }
  const listeners: readonly (readonly [string, (message: unknown) => void])[] = [
    ['http.client.request.start', asked],
    ['undici:request:create', began],
    ['undici:request:trailers', ended],
    ['undici:request:error', ended],
  ]
  for (const [name, listener] of listeners) subscribe(name, listener)
  return {
    async rest(busy = () => false, held = () => 0) {
      for (let quiet = 0; quiet < QUIET; quiet++) {
        await breathe(1)
        if (under.size > held() || busy()) quiet = -1
      }
    },
    stop() {
      for (const [name, listener] of listeners) unsubscribe(name, listener)
    },
  }
}
