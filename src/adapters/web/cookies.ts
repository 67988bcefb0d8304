import type { Origins } from './addresses.ts'

/** A cookie of a request; undefined where there is none of that name. */
export function readCookie({ headers }: Origins, name: string): string | undefined {
  const { cookie } = headers
  if (typeof cookie !== 'string') return undefined
  for (const part of cookie.split(';')) {
    const at = part.indexOf('=')
    if (at > 0 && part.slice(0, at).trim() === name) return part.slice(at + 1).trim()
  }
  return undefined
}

export interface CookieParts {
  readonly name: string
  readonly value: string
  readonly sameSite: 'Lax' | 'Strict'
  readonly seconds: number
  /** The visitor's browser uses https: the cookie never travels in the clear. */
  readonly secure: boolean
}

/** A Set-Cookie header for a cookie that no script can read. */
export const makeCookie = ({ name, value, sameSite, seconds, secure }: CookieParts): string =>
  `${name}=${value}; Path=/; Max-Age=${seconds}; HttpOnly; SameSite=${sameSite}${secure ? '; Secure' : ''}`
