import { PHASES } from '../../quiz/match/types.ts'
import type { Phase } from '../../quiz/match/types.ts'
import { PERIODS } from '../../play/api/boards.ts'
import type { Period } from '../../play/api/boards.ts'
import type { Wish } from '../../play/api/practice.ts'
import { LANGS } from '../../quiz/vocabulary.ts'
import type { Lang, MatchId, PackId, TopicId, VenueId } from '../../quiz/vocabulary.ts'

/**
 * What buttons, menus and forms carry: match, round and place of an option, or the token of a question asked outside a match.
 * Never anything that would tell the answer.
 */

/** What is answered: a round of a match, or a question of practice. */
export type Target = { readonly match: MatchId; readonly round: number } | { readonly token: string }

export const TARGET_VERBS = ['entered', 'translate', 'challenged'] as const
export const MATCH_VERBS = ['join', 'team', 'leave', 'start'] as const
/** What a typed answer is: it names the form's field, so that forms need nothing but the button. */
export const HINTS = ['number', 'day', 'month', 'year'] as const
export type Hint = (typeof HINTS)[number]
export const BARE_VERBS = [
  'export',
  'erase',
  'erase-yes',
  'erase-this',
  'erase-no',
  'link',
  'link-yes',
  'link-no',
] as const

export type Press =
  | { readonly type: (typeof TARGET_VERBS)[number]; readonly target: Target }
  | { readonly type: 'enter'; readonly target: Target; readonly hint: Hint; readonly lang: Lang }
  | { readonly type: 'challenge'; readonly target: Target; readonly lang: Lang }
  | { readonly type: 'pick'; readonly target: Target; readonly option: number }
  /** `first`: the places that were chosen before; the menu's value brings the next ones. */
  | { readonly type: 'arrange'; readonly target: Target; readonly first: readonly number[] }
  /** What was said of an answer, once more, in the reader's own language. */
  | { readonly type: 'recap'; readonly token: string }
  | { readonly type: 'again'; readonly wish: Pick<Wish, 'lang' | 'pack' | 'topic'> }
  | { readonly type: (typeof MATCH_VERBS)[number]; readonly match: MatchId }
  | { readonly type: 'next'; readonly match: MatchId; readonly round: number; readonly phase: Phase }
  | { readonly type: 'mistakes'; readonly match: MatchId; readonly at: number }
  /** Challenges that wait, one a page. */
  | { readonly type: 'challenges'; readonly match: MatchId; readonly at: number }
  | { readonly type: 'judge'; readonly match: MatchId; readonly number: number; readonly upheld: boolean }
  | { readonly type: 'venue'; readonly match: MatchId; readonly venue: VenueId; readonly accepted: boolean }
  | { readonly type: 'period'; readonly period: Period }
  | { readonly type: (typeof BARE_VERBS)[number] }

const SIGN = ':'
const ID = /^[\w-]{1,40}$/
const LONGEST = 100

const among = <T extends string>(list: readonly T[], text: string | undefined): T | undefined =>
  list.find((one) => one === text)

export function makeId(press: Press): string {
  const id = [press.type, ...partsOf(press)].join(SIGN)
  return id.length <= LONGEST ? id : makeId({ type: 'again', wish: {} })
}

function partsOf(press: Press): readonly (string | number)[] {
  switch (press.type) {
    case 'entered':
    case 'translate':
    case 'challenged':
      return targetParts(press.target)
    case 'enter':
      return [press.hint, press.lang, ...targetParts(press.target)]
    case 'challenge':
      return [press.lang, ...targetParts(press.target)]
    case 'pick':
      return [press.option, ...targetParts(press.target)]
    case 'arrange':
      return [press.first.join(''), ...targetParts(press.target)]
    case 'recap':
      return [press.token]
    case 'again':
      return [press.wish.lang ?? '', press.wish.pack ?? '', press.wish.topic ?? '']
    case 'join':
    case 'team':
    case 'leave':
    case 'start':
      return [press.match]
    case 'next':
      return [press.match, press.round, press.phase]
    case 'mistakes':
    case 'challenges':
      return [press.match, press.at]
    case 'judge':
      return [press.match, press.number, Number(press.upheld)]
    case 'venue':
      return [press.match, press.venue, Number(press.accepted)]
    case 'period':
      return [press.period]
    case 'export':
    case 'erase':
    case 'erase-yes':
    case 'erase-this':
    case 'erase-no':
    case 'link':
    case 'link-yes':
    case 'link-no':
      return []
  }
}

const targetParts = (target: Target): readonly (string | number)[] =>
  'token' in target ? [target.token] : [target.match, target.round]

/** Undefined for what this version of the adapter never made. */
export function parseId(id: string): Press | undefined {
  const [type = '', ...parts] = id.split(SIGN)
  const targeted = among(TARGET_VERBS, type)
  if (targeted !== undefined) return onTarget(parts, (target) => ({ type: targeted, target }))
  const matched = among(MATCH_VERBS, type)
  if (matched !== undefined) return inMatch(parts[0], (match) => ({ type: matched, match }))
  const bare = among(BARE_VERBS, type)
  return bare === undefined ? parseOther(type, parts) : { type: bare }
}

function parseOther(type: string, parts: readonly string[]): Press | undefined {
  const [first = '', second = '', third = ''] = parts
  switch (type) {
    case 'enter':
      return onTarget(parts.slice(2), (target) => enterOf(target, first, second))
    case 'challenge':
      return onTarget(parts.slice(1), (target) => challengeOf(target, first))
    case 'pick':
      return onTarget(parts.slice(1), (target) => ({ type, target, option: Number(first) }))
    case 'arrange':
      return onTarget(parts.slice(1), (target) => ({ type, target, first: placesOf(first) }))
    case 'recap':
      return ID.test(first) ? { type, token: first } : undefined
    case 'again':
      return { type, wish: wishOf(parts) }
    case 'next':
      return inMatch(first, (match) => nextOf(match, second, third))
    case 'mistakes':
    case 'challenges':
      return inMatch(first, (match) => ({ type, match, at: Number(second) }))
    case 'judge':
      return inMatch(first, (match) => ({ type, match, number: Number(second), upheld: third === '1' }))
    case 'venue':
      return inMatch(first, (match) => ({ type, match, venue: second as VenueId, accepted: third === '1' }))
    case 'period':
      return periodOf(first)
    default:
      return undefined
  }
}

/** "201" as places. */
export const placesOf = (digits: string): readonly number[] => Array.from(digits, Number)

function onTarget(parts: readonly string[], make: (target: Target) => Press | undefined): Press | undefined {
  const [id = '', round] = parts
  if (!ID.test(id)) return undefined
  return make(round === undefined ? { token: id } : { match: id as MatchId, round: Number(round) })
}

const inMatch = (id: string | undefined, make: (match: MatchId) => Press | undefined): Press | undefined =>
  id !== undefined && ID.test(id) ? make(id as MatchId) : undefined

function enterOf(target: Target, hinted: string, spoken: string): Press | undefined {
  const hint = among(HINTS, hinted)
  const lang = among(LANGS, spoken)
  return hint === undefined || lang === undefined ? undefined : { type: 'enter', target, hint, lang }
}

function challengeOf(target: Target, spoken: string): Press | undefined {
  const lang = among(LANGS, spoken)
  return lang === undefined ? undefined : { type: 'challenge', target, lang }
}

function nextOf(match: MatchId, round: string, name: string): Press | undefined {
  const phase = among(PHASES, name)
  return phase === undefined ? undefined : { type: 'next', match, round: Number(round), phase }
}

function periodOf(name: string): Press | undefined {
  const period = among(PERIODS, name)
  return period === undefined ? undefined : { type: 'period', period }
}

function wishOf([lang, pack, topic]: readonly string[]): Pick<Wish, 'lang' | 'pack' | 'topic'> {
  const known: Lang | undefined = among(LANGS, lang)
  return {
    ...(known === undefined ? {} : { lang: known }),
    ...(pack ? { pack: pack as PackId } : {}),
    ...(topic ? { topic: topic as TopicId } : {}),
  }
}
