import type { Phase } from '../../quiz/match/types.ts'
import type { Digits, Lang, MatchId, VenueId } from '../../quiz/vocabulary.ts'
import { makeSetup } from './setup.ts'
import type { Setup } from './setup.ts'

/**
 * What a button says when it is pressed: at most 64 bytes, and nothing that tells an answer before the reveal. What a button
 * needs to know stands in it, so that it still works after a restart.
 *
 *     parsePress(makePress({ type: 'answer', match, round: 3, option: 1 }))
 */

export const HOST_VERBS = ['start', 'next', 'pause', 'resume', 'skip', 'reveal', 'end'] as const
export type HostVerb = (typeof HOST_VERBS)[number]
export const SETUP_FIELDS = [
  'rounds',
  'seconds',
  'scoring',
  'difficulty',
  'auto',
  'lang',
  'teams',
  'pack',
  /** The list of topics, page by page; the settings again. */
  'topics',
  'shown',
  'go',
  'cancel',
] as const
export type SetupField = (typeof SETUP_FIELDS)[number]
/** What a host does beside the buttons of a round: from a menu of its own. */
export const TOOLS = [
  'menu',
  'extend',
  'void',
  'unvoid',
  'players',
  'player',
  'kick',
  'challenges',
  'notes',
  'uphold',
  'dismiss',
  'close',
] as const
export type Tool = (typeof TOOLS)[number]
export const PRIVACY_STEPS = [
  'export',
  'erase',
  'erased',
  'erased-this',
  'keep',
  'code',
  'pending',
  'unlink',
] as const
type PrivacyStep = (typeof PRIVACY_STEPS)[number]

export type Press =
  | { readonly type: 'pick'; readonly token: string; readonly option: number }
  /** The next place of an order; `before`: what was placed already. */
  | {
      readonly type: 'order'
      readonly token: string
      readonly before: readonly number[]
      readonly option: number
    }
  | { readonly type: 'more' }
  /** `now`: without a note. */
  | { readonly type: 'challenge'; readonly token: string; readonly now: boolean }
  | { readonly type: 'lang'; readonly lang: Lang }
  | { readonly type: 'digits'; readonly digits: Digits }
  | { readonly type: 'answer'; readonly match: MatchId; readonly round: number; readonly option: number }
  | { readonly type: 'join'; readonly match: MatchId; readonly team?: number }
  | { readonly type: 'leave'; readonly match: MatchId }
  | {
      readonly type: 'host'
      readonly match: MatchId
      readonly verb: HostVerb
      readonly round: number
      readonly phase: Phase
    }
  /** The own result and the explanation, in the own language. */
  | { readonly type: 'mine'; readonly match: MatchId; readonly round: number }
  | { readonly type: 'protest'; readonly match: MatchId; readonly round: number; readonly now: boolean }
  | {
      readonly type: 'setup'
      readonly setup: Setup
      readonly field: SetupField
      readonly page?: number
    }
  /** `of`: a round, a page, or a player in short. */
  | { readonly type: 'tool'; readonly match: MatchId; readonly tool: Tool; readonly of: string }
  | { readonly type: 'venue'; readonly match: MatchId; readonly accepted: boolean; readonly venue: VenueId }
  | { readonly type: 'privacy'; readonly step: PrivacyStep }
  | { readonly type: 'link'; readonly yes: boolean }

export const NOW = 'now'

/** Somebody says that a question is wrong. */
export type Doubt = Extract<Press, { type: 'challenge' | 'protest' }>

/** One letter a button, so that 64 bytes are enough. */
export function makePress(press: Press): string {
  switch (press.type) {
    case 'pick':
      return join('p', press.token, press.option)
    case 'order':
      return join('o', press.token, press.before.join(''), press.option)
    case 'more':
      return 'n'
    case 'challenge':
      return join('c', press.token, ...(press.now ? [NOW] : []))
    case 'lang':
      return join('l', press.lang)
    case 'digits':
      return join('d', press.digits)
    case 'answer':
      return join('a', press.match, press.round, press.option)
    case 'join':
      return join('j', press.match, ...(press.team === undefined ? [] : [press.team]))
    case 'leave':
      return join('q', press.match)
    case 'host':
      return join('h', press.match, press.verb, press.round, press.phase)
    case 'mine':
      return join('m', press.match, press.round)
    case 'protest':
      return join('x', press.match, press.round, ...(press.now ? [NOW] : []))
    case 'setup':
      return join('s', makeSetup(press.setup), press.field, ...(press.page === undefined ? [] : [press.page]))
    case 'tool':
      return join('t', press.match, press.tool, press.of)
    case 'venue':
      return join('v', press.match, press.accepted ? 'y' : 'n', press.venue)
    case 'privacy':
      return join('y', press.step)
    case 'link':
      return join('k', press.yes ? 'y' : 'n')
  }
}

const join = (...parts: readonly (string | number)[]): string => parts.join(':')
