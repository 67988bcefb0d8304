import type { Reply, Route, Api } from '../../src/adapters/web/protocol.ts'

/** A browser without a page: keeps its cookies, and sends what a page of this server sends. */
export interface WebClient {
  call<R extends Route>(
    route: R,
    body?: Api[R]['in'],
    ids?: Readonly<Record<string, string>>,
  ): Promise<Reply<Api[R]['out']>>
  /** The value of a reply that must not be refused. */
  value<R extends Route>(
    route: R,
    body?: Api[R]['in'],
    ids?: Readonly<Record<string, string>>,
  ): Promise<Api[R]['out']>
  fetch(path: string): Promise<Response>
  cookie(): string
}

export function makeClient(url: string, language = 'en'): WebClient {
  const cookies = new Map<string, string>()
  const cookie = (): string => [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  const send = async (path: string, init: RequestInit = {}): Promise<Response> => {
    const headers = {
      origin: url,
      cookie: cookie(),
      'accept-language': language,
      'content-type': 'application/json',
    }
    const response = await fetch(`${url}${path}`, { ...init, headers })
    for (const line of response.headers.getSetCookie()) {
      const [pair = ''] = line.split(';')
      const at = pair.indexOf('=')
      cookies.set(pair.slice(0, at), pair.slice(at + 1))
    }
    return response
  }
  const call: WebClient['call'] = async (route, body, ids = {}) => {
    const [method = '', pattern = ''] = route.split(' ')
    const path = pattern.replace(/:(\w+)/g, (_, name: string) => ids[name] ?? '')
    const response = await send(path, {
      method,
      ...(method === 'POST' ? { body: JSON.stringify(body ?? {}) } : {}),
    })
    return (await response.json()) as never
  }
  return {
    call,
    async value(route, body, ids) {
      const reply = await call(route, body, ids)
      if (!reply.ok) throw new Error(`${route}: ${reply.code}`)
      return reply.value
    },
    fetch: (path) => send(path),
    cookie,
  }
}
