import { PHASES } from '../../quiz/match/types.ts'
import type { Phase } from '../../quiz/match/types.ts'
import { DIFFICULTIES, LANGS, SCORINGS } from '../../quiz/vocabulary.ts'
import type { Difficulty, Lang, MatchId, Scoring, VenueId } from '../../quiz/vocabulary.ts'

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
  'go',
  'cancel',
] as const
export type SetupField = (typeof SETUP_FIELDS)[number]
export const PRIVACY_STEPS = ['export', 'erase', 'erased', 'keep', 'code', 'pending', 'unlink'] as const
type PrivacyStep = (typeof PRIVACY_STEPS)[number]

/** What the lobby's settings keyboard holds; 0 seconds: no limit, 0 for `auto`: the host goes on. */
export interface Setup {
  readonly rounds: number
  readonly seconds: number
  readonly scoring: Scoring
  readonly difficulty: Difficulty | undefined
  readonly auto: number
  readonly lang: Lang
}

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
  | { readonly type: 'challenge'; readonly token: string }
  | { readonly type: 'lang'; readonly lang: Lang }
  | { readonly type: 'digits'; readonly digits: 'latin' | 'arabic' }
  | { readonly type: 'answer'; readonly match: MatchId; readonly round: number; readonly option: number }
  | { readonly type: 'join'; readonly match: MatchId }
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
  | { readonly type: 'protest'; readonly match: MatchId; readonly round: number }
  | { readonly type: 'setup'; readonly setup: Setup; readonly field: SetupField }
  | { readonly type: 'venue'; readonly match: MatchId; readonly accepted: boolean; readonly venue: VenueId }
  | { readonly type: 'privacy'; readonly step: PrivacyStep }
  | { readonly type: 'link'; readonly yes: boolean }

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
      return join('c', press.token)
    case 'lang':
      return join('l', press.lang)
    case 'digits':
      return join('d', press.digits)
    case 'answer':
      return join('a', press.match, press.round, press.option)
    case 'join':
      return join('j', press.match)
    case 'leave':
      return join('q', press.match)
    case 'host':
      return join('h', press.match, press.verb, press.round, press.phase)
    case 'mine':
      return join('m', press.match, press.round)
    case 'protest':
      return join('x', press.match, press.round)
    case 'setup':
      return join('s', makeSetup(press.setup), press.field)
    case 'venue':
      return join('v', press.match, press.accepted ? 'y' : 'n', press.venue)
    case 'privacy':
      return join('y', press.step)
    case 'link':
      return join('k', press.yes ? 'y' : 'n')
  }
}

const join = (...parts: readonly (string | number)[]): string => parts.join(':')

/** Undefined: no button of ours, or of a version that had others. */
export function parsePress(data: string): Press | undefined {
  const [letter = '', ...rest] = data.split(':')
  return Object.hasOwn(PARSERS, letter) ? PARSERS[letter]?.(rest) : undefined
}

type Parse = (rest: readonly string[]) => Press | undefined

const TOKEN = /^[a-z0-9]{6,40}$/
const word = (text: string | undefined): string | undefined =>
  text !== undefined && TOKEN.test(text) ? text : undefined
const match = (text: string | undefined): MatchId | undefined => word(text) as MatchId | undefined
const count = (text: string | undefined): number | undefined =>
  text !== undefined && /^\d{1,4}$/.test(text) ? Number(text) : undefined
const oneOf = <T extends string>(values: readonly T[], text: string | undefined): T | undefined =>
  values.find((value) => value === text)

const ofMatch =
  (type: 'join' | 'leave'): Parse =>
  ([id]) => {
    const found = match(id)
    return found && { type, match: found }
  }
const ofRound =
  (type: 'mine' | 'protest'): Parse =>
  ([id, round]) => {
    const [found, number] = [match(id), count(round)]
    return found === undefined || number === undefined ? undefined : { type, match: found, round: number }
  }

const PARSERS: Readonly<Record<string, Parse>> = {
  p: ([text, place]) => {
    const [token, option] = [word(text), count(place)]
    return token === undefined || option === undefined ? undefined : { type: 'pick', token, option }
  },
  o: ([text, before = '', place]) => {
    const [token, option] = [word(text), count(place)]
    if (token === undefined || option === undefined || !/^\d*$/.test(before)) return undefined
    return { type: 'order', token, before: Array.from(before, Number), option }
  },
  n: () => ({ type: 'more' }),
  c: ([text]) => {
    const token = word(text)
    return token === undefined ? undefined : { type: 'challenge', token }
  },
  l: ([text]) => {
    const lang = oneOf(LANGS, text)
    return lang && { type: 'lang', lang }
  },
  d: ([text]) => {
    const digits = oneOf(['latin', 'arabic'], text)
    return digits && { type: 'digits', digits }
  },
  a: ([id, number, place]) => {
    const [found, round, option] = [match(id), count(number), count(place)]
    if (found === undefined || round === undefined || option === undefined) return undefined
    return { type: 'answer', match: found, round, option }
  },
  j: ofMatch('join'),
  q: ofMatch('leave'),
  h: ([id, text, number, state]) => {
    const [found, verb, round] = [match(id), oneOf(HOST_VERBS, text), count(number)]
    const phase = oneOf(PHASES, state)
    if (found === undefined || verb === undefined || round === undefined || phase === undefined)
      return undefined
    return { type: 'host', match: found, verb, round, phase }
  },
  m: ofRound('mine'),
  x: ofRound('protest'),
  s: ([text = '', name]) => {
    const [setup, field] = [parseSetup(text), oneOf(SETUP_FIELDS, name)]
    return setup === undefined || field === undefined ? undefined : { type: 'setup', setup, field }
  },
  v: ([id, answer, ...venue]) => {
    const found = match(id)
    if (found === undefined || venue.length === 0) return undefined
    return { type: 'venue', match: found, accepted: answer === 'y', venue: venue.join(':') as VenueId }
  },
  y: ([text]) => {
    const step = oneOf(PRIVACY_STEPS, text)
    return step && { type: 'privacy', step }
  },
  k: ([text]) => ({ type: 'link', yes: text === 'y' }),
}

const makeSetup = ({ rounds, seconds, scoring, difficulty, auto, lang }: Setup): string =>
  [rounds, seconds, scoring, difficulty ?? 'any', auto, lang].join('.')

function parseSetup(text: string): Setup | undefined {
  const [first, second, third, fourth, fifth, sixth] = text.split('.')
  const [rounds, seconds, auto] = [count(first), count(second), count(fifth)]
  const [scoring, lang] = [oneOf(SCORINGS, third), oneOf(LANGS, sixth)]
  if (rounds === undefined || seconds === undefined || auto === undefined) return undefined
  if (scoring === undefined || lang === undefined) return undefined
  return { rounds, seconds, scoring, difficulty: oneOf(DIFFICULTIES, fourth), auto, lang }
}

/**
 * What a link to the bot says (`?start=`): to play a running match in private, to type the answer of an open round, or to read
 * the own result of one. At most 64 letters, digits, _ and -.
 */
export type StartWord =
  | { readonly type: 'join'; readonly pin: string }
  | { readonly type: 'type'; readonly match: MatchId; readonly round: number }
  | { readonly type: 'mistakes'; readonly match: MatchId }

export function makeStart(start: StartWord): string {
  switch (start.type) {
    case 'join':
      return `join-${start.pin}`
    case 'type':
      return `type-${start.match}-${start.round}`
    case 'mistakes':
      return `mistakes-${start.match}`
  }
}

export function parseStart(text: string): StartWord | undefined {
  const [type, first, second] = text.trim().split('-')
  if (type === 'join') return first === undefined ? undefined : { type, pin: first }
  const found = match(first)
  if (found === undefined) return undefined
  if (type === 'mistakes') return { type, match: found }
  const round = count(second)
  return type === 'type' && round !== undefined ? { type, match: found, round } : undefined
}

/** Which message of a chat shows what, as the match keeps it. */
export interface Ref {
  readonly message: number
  /** The round that it shows; 0: the lobby; -1: the end. */
  readonly round: number
  /** Milliseconds from the opening of the round to the moment at which the chat had it. */
  readonly lag: number
}

export const makeRef = ({ message, round, lag }: Ref): string => `${message}/${round}/${lag}`

export function parseRef(text: string | undefined): Ref | undefined {
  const [, message, round, lag] = /^(\d+)\/(-?\d+)\/(\d+)$/.exec(text ?? '') ?? []
  return message === undefined
    ? undefined
    : { message: Number(message), round: Number(round), lag: Number(lag) }
}
