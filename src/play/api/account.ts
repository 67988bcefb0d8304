import type { STORE_REFUSALS } from '../ports.ts'
import type { MatchRefusal } from '../../quiz/match/types.ts'
import type { Lang, Platform } from '../../quiz/vocabulary.ts'

/** Somebody on a platform. `id` is the platform's own; the player's id is made of both. */
export interface Account {
  readonly platform: Platform
  readonly id: string
  readonly name: string
  /** What the platform says of the language; a stored choice wins. */
  readonly lang: Lang
}

/** Where something is asked: absent for private chats and the page's own practice. */
export interface Place {
  readonly platform: Platform
  readonly id: string
  readonly title: string
}

export type PlayRefusal =
  | MatchRefusal
  | keyof typeof STORE_REFUSALS
  | 'no-question'
  | 'unknown-question'
  | 'not-your-question'
  | 'unknown-pin'
  | 'unknown-match'
  | 'not-host'
  | 'bad-settings'
  | 'bad-code'
  | 'expired-code'
  | 'used-code'
  | 'too-many-tries'
  | 'own-account'
  | 'too-many-accounts'
  | 'nothing-stored'
  | 'busy'

/** Who acts: an account, with what its platform's adapter found about its rights; or the holder of the host key. */
export interface Actor {
  readonly account?: Account
  /**
   * Without an account: the holder of the host key. With one: the adapter found that the account may run matches in the match's
   * OWN place (the one it was created in); an admin of a channel that only shows the match is no host, and uses `detach`.
   */
  readonly host: boolean
}
