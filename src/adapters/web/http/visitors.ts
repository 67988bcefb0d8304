import type { Account } from '../../../play/api/account.ts'
import type { Chance, Clock } from '../../../play/ports.ts'
import { LANGS } from '../../../quiz/vocabulary.ts'
import type { Lang } from '../../../quiz/vocabulary.ts'
import { clientAddress, isEncrypted } from '../addresses.ts'
import type { Surroundings } from '../addresses.ts'
import { makeCookie, readCookie } from '../cookies.ts'
import { makeBuckets } from '../limits.ts'
import { makeNewcomers } from '../newcomers.ts'
import { accountId, isToken, makeToken } from '../secrets.ts'
import { from } from './exchange.ts'
import type { WebContext } from './exchange.ts'

const COOKIE = 'visitor'
/** The longest that browsers keep a cookie. */
const SECONDS = 400 * 24 * 3600
const PER_SECOND = 5
const BURST = 40

export interface VisitorParts {
  readonly surroundings: Surroundings
  readonly clock: Pick<Clock, 'now'>
  readonly chance: Chance
}
/** Somebody who practises on this device: known by a random cookie, and by nothing else. */
export interface Visitors {
  /** The account of the request's cookie; a new one, with a cookie in the reply, where there is none. Undefined: asks too often, or is one of too many new ones from its address. */
  account(context: WebContext): Account | undefined
  /** Takes the cookie back: whoever comes next from this browser is somebody new. */
  forget(context: WebContext): void
}

export function makeVisitors({ surroundings, clock, chance }: VisitorParts): Visitors {
  const buckets = makeBuckets(PER_SECOND, BURST)
  const mayCome = makeNewcomers(clock)
  const give = (context: WebContext, value: string, seconds: number): void => {
    const secure = isEncrypted(from(context), surroundings)
    const cookie = makeCookie({ name: COOKIE, value, sameSite: 'Lax', seconds, secure })
    context.header('Set-Cookie', cookie, { append: true })
  }
  const greet = (context: WebContext): string => {
    const origins = from(context)
    const known = readCookie(origins, COOKIE)
    const value = known !== undefined && isToken(known) ? known : makeToken(chance)
    if (value !== known || context.req.path === '/api/me') give(context, value, SECONDS)
    return accountId(value)
  }
  return {
    account(context) {
      const id = greet(context)
      if (!mayCome(id, clientAddress(from(context), surroundings))) return undefined
      if (!buckets.take(id, clock.now())) return undefined
      return { platform: 'web', id, name: '', lang: browserLang(context.req.header('accept-language')) }
    },
    forget(context) {
      give(context, '', 0)
    },
  }
}

/** The first of our languages that the browser names, by its weights; English where it names none. */
export function browserLang(header: string | undefined): Lang {
  const wishes = (header ?? '').split(',').map((part) => {
    const [tag = '', weight = 'q=1'] = part.trim().split(/\s*;\s*/)
    return { lang: tag.toLowerCase().split('-')[0], weight: Number(weight.slice(2)) }
  })
  const sorted = wishes.filter(({ weight }) => weight > 0).sort((a, b) => b.weight - a.weight)
  for (const { lang } of sorted) {
    const own = LANGS.find((known) => known === lang)
    if (own !== undefined) return own
  }
  return 'en'
}
