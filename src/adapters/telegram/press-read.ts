import { PHASES } from '../../quiz/match/types.ts'
import { DIGITS, LANGS } from '../../quiz/vocabulary.ts'
import type { VenueId } from '../../quiz/vocabulary.ts'
import { HOST_VERBS, NOW, PRIVACY_STEPS, SETUP_FIELDS, TOOLS } from './press.ts'
import type { Press } from './press.ts'
import { count, match, oneOf, word } from './press-words.ts'
import { parseSetup } from './setup.ts'

/** Undefined: no button of ours, or of a version that had others. */
export function parsePress(data: string): Press | undefined {
  const [letter = '', ...rest] = data.split(':')
  return Object.hasOwn(PARSERS, letter) ? PARSERS[letter]?.(rest) : undefined
}

type Parse = (rest: readonly string[]) => Press | undefined

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
  c: ([text, now]) => {
    const token = word(text)
    return token === undefined ? undefined : { type: 'challenge', token, now: now === NOW }
  },
  l: ([text]) => {
    const lang = oneOf(LANGS, text)
    return lang && { type: 'lang', lang }
  },
  d: ([text]) => {
    const digits = oneOf(DIGITS, text)
    return digits && { type: 'digits', digits }
  },
  a: ([id, number, place]) => {
    const [found, round, option] = [match(id), count(number), count(place)]
    if (found === undefined || round === undefined || option === undefined) return undefined
    return { type: 'answer', match: found, round, option }
  },
  j: ([id, text]) => {
    const [found, team] = [match(id), count(text)]
    return found && { type: 'join', match: found, ...(team === undefined ? {} : { team }) }
  },
  q: ([id]) => {
    const found = match(id)
    return found && { type: 'leave', match: found }
  },
  h: ([id, text, number, state]) => {
    const [found, verb, round] = [match(id), oneOf(HOST_VERBS, text), count(number)]
    const phase = oneOf(PHASES, state)
    if (found === undefined || verb === undefined || round === undefined || phase === undefined)
      return undefined
    return { type: 'host', match: found, verb, round, phase }
  },
  m: ([id, number]) => {
    const [found, round] = [match(id), count(number)]
    return found === undefined || round === undefined ? undefined : { type: 'mine', match: found, round }
  },
  x: ([id, number, now]) => {
    const [found, round] = [match(id), count(number)]
    if (found === undefined || round === undefined) return undefined
    return { type: 'protest', match: found, round, now: now === NOW }
  },
  s: ([text = '', name, place]) => {
    const [setup, field, page] = [parseSetup(text), oneOf(SETUP_FIELDS, name), count(place)]
    if (setup === undefined || field === undefined) return undefined
    return { type: 'setup', setup, field, ...(page === undefined ? {} : { page }) }
  },
  t: ([id, name, of = '']) => {
    const [found, tool] = [match(id), oneOf(TOOLS, name)]
    if (found === undefined || tool === undefined || !/^\w*$/.test(of)) return undefined
    return { type: 'tool', match: found, tool, of }
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
