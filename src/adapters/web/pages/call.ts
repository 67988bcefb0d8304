import type { Api, Reply, Route } from '../protocol.ts'
import type { WebRefusal } from '../protocol.ts'
import { fromJson } from './from-json.ts'

export type PageRefusal = WebRefusal | 'offline'
export type Outcome<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly code: PageRefusal }

const place = (path: string, ids: Readonly<Record<string, string>>): string =>
  path.replaceAll(/:(\w+)/g, (_, name: string) => encodeURIComponent(ids[name] ?? ''))

/** Asks the server one thing. Never rejects: a server that is not reached is a refusal like any other. */
export async function call<R extends Route>(
  route: R,
  input: Api[R]['in'],
  ids: Readonly<Record<string, string>> = {},
): Promise<Outcome<Api[R]['out']>> {
  const [method = 'GET', path = '/'] = route.split(' ')
  const body =
    input === undefined
      ? {}
      : { body: JSON.stringify(input), headers: { 'content-type': 'application/json' } }
  try {
    const response = await fetch(place(path, ids), { method, ...body })
    return fromJson(await response.text()) as Reply<Api[R]['out']>
  } catch {
    return { ok: false, code: 'offline' }
  }
}
