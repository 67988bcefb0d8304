import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  HOST_VERBS,
  PRIVACY_STEPS,
  SETUP_FIELDS,
  TOOLS,
  makePress,
} from '../../../src/adapters/telegram/press.ts'
import { parsePress } from '../../../src/adapters/telegram/press-read.ts'
import { makeRef, parseRef } from '../../../src/adapters/telegram/ref.ts'
import { makeStart, parseStart } from '../../../src/adapters/telegram/start.ts'
import type { Press } from '../../../src/adapters/telegram/press.ts'
import { commandOf, minuteOfDay, parseVenue, pinOf, venueOf } from '../../../src/adapters/telegram/read.ts'
import { PHASES } from '../../../src/quiz/match/types.ts'
import { DIFFICULTIES, LANGS, SCORINGS } from '../../../src/quiz/vocabulary.ts'
import type { MatchId, VenueId } from '../../../src/quiz/vocabulary.ts'

const letters = 'abcdefghjkmnpqrstuvwxyz23456789'
const code = (length: number) =>
  fc
    .array(fc.constantFrom(...letters.split('')), { minLength: length, maxLength: length })
    .map((all) => all.join(''))
const match = code(12).map((id) => id as MatchId)
const token = code(14)
const round = fc.integer({ min: 0, max: 1_000 })
const option = fc.integer({ min: 0, max: 7 })
const venue = fc.oneof(
  fc
    .tuple(fc.bigInt(-1_009_999_999_999n, -1n), fc.option(fc.integer({ min: 1, max: 999_999_999 })))
    .map(([chat, thread]) => `telegram-${chat}${thread === null ? '' : `/${thread}`}`),
  fc.bigInt(10n ** 17n, 10n ** 19n).map((channel) => `discord-${channel}`),
)
const setup = fc.record({
  rounds: fc.integer({ min: 1, max: 99 }),
  seconds: fc.integer({ min: 0, max: 300 }),
  scoring: fc.constantFrom(...SCORINGS),
  difficulty: fc.constantFrom(undefined, ...DIFFICULTIES),
  auto: fc.integer({ min: 0, max: 120 }),
  lang: fc.constantFrom(...LANGS),
  teams: fc.integer({ min: 0, max: 4 }),
  pack: fc.integer({ min: 0, max: 99 }),
  topic: fc.integer({ min: 0, max: 999 }),
})
const press: fc.Arbitrary<Press> = fc.oneof(
  fc.record({ type: fc.constant('pick' as const), token, option }),
  fc.record({
    type: fc.constant('order' as const),
    token,
    before: fc.uniqueArray(option, { maxLength: 7 }),
    option,
  }),
  fc.record({ type: fc.constant('more' as const) }),
  fc.record({ type: fc.constant('challenge' as const), token, now: fc.boolean() }),
  fc.record({ type: fc.constant('lang' as const), lang: fc.constantFrom(...LANGS) }),
  fc.record({
    type: fc.constant('digits' as const),
    digits: fc.constantFrom('latin' as const, 'arabic' as const),
  }),
  fc.record({ type: fc.constant('answer' as const), match, round, option }),
  fc.record(
    { type: fc.constant('join' as const), match, team: fc.integer({ min: 0, max: 19 }) },
    { requiredKeys: ['type', 'match'] },
  ),
  fc.record({ type: fc.constant('leave' as const), match }),
  fc.record({
    type: fc.constant('tool' as const),
    match,
    tool: fc.constantFrom(...TOOLS),
    of: fc.oneof(fc.constant(''), code(12), round.map(String)),
  }),
  fc.record({
    type: fc.constant('host' as const),
    match,
    verb: fc.constantFrom(...HOST_VERBS),
    round,
    phase: fc.constantFrom(...PHASES),
  }),
  fc.record({ type: fc.constant('mine' as const), match, round }),
  fc.record({ type: fc.constant('protest' as const), match, round, now: fc.boolean() }),
  fc.record(
    {
      type: fc.constant('setup' as const),
      setup,
      field: fc.constantFrom(...SETUP_FIELDS),
      page: fc.integer({ min: 0, max: 999 }),
    },
    { requiredKeys: ['type', 'setup', 'field'] },
  ),
  fc.record({
    type: fc.constant('venue' as const),
    match,
    accepted: fc.boolean(),
    venue: venue.map((id) => id as VenueId),
  }),
  fc.record({ type: fc.constant('privacy' as const), step: fc.constantFrom(...PRIVACY_STEPS) }),
  fc.record({ type: fc.constant('link' as const), yes: fc.boolean() }),
)

describe('what buttons carry', () => {
  test('comes back as it went, in 64 bytes', () => {
    fc.assert(
      fc.property(press, (one) => {
        const data = makePress(one)
        expect(Buffer.byteLength(data)).toBeLessThanOrEqual(64)
        expect(parsePress(data)).toEqual(one)
      }),
    )
  })

  test.each(['toString', 'constructor:a', '__proto__', 'hasOwnProperty:1'])(
    'is nothing of ours: %s',
    (text) => {
      expect(parsePress(text)).toBeUndefined()
    },
  )

  test('is refused where it is nothing of ours', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const read = parsePress(text)
        if (read !== undefined) expect(parsePress(makePress(read))).toEqual(read)
      }),
    )
    for (const text of [
      '',
      'a',
      'a:abcdefgh',
      'a:../../etc:1:1',
      'a:abcdefgh:-1:2',
      'p:token',
      'z:1',
      'h:abcdefgh:stop:1:open',
    ])
      expect(parsePress(text)).toBeUndefined()
  })
})

test('links to the bot come back as they went, in 64 letters', () => {
  const start = fc.oneof(
    fc.record({ type: fc.constant('join' as const), pin: fc.stringMatching(/^\d{6}$/) }),
    fc.record({ type: fc.constant('type' as const), match, round }),
    fc.record({ type: fc.constant('mistakes' as const), match }),
  )
  fc.assert(
    fc.property(start, (one) => {
      expect(makeStart(one)).toMatch(/^[\w-]{1,64}$/)
      expect(parseStart(makeStart(one))).toEqual(one)
    }),
  )
  expect(parseStart('')).toBeUndefined()
})

test('handles of messages come back as they went', () => {
  const ref = fc.record({
    message: fc.integer({ min: 1, max: 2 ** 31 }),
    round: fc.integer({ min: -1, max: 1_000 }),
    lag: fc.integer({ min: 0, max: 20_000 }),
  })
  fc.assert(
    fc.property(ref, (one) => {
      expect(parseRef(makeRef(one))).toEqual(one)
    }),
  )
  expect(parseRef('')).toBeUndefined()
  expect(parseRef('99999')).toBeUndefined()
})

test('chats and topics come back as they went', () => {
  for (const spot of [
    { chat: -1_001_234_567_890, thread: undefined },
    { chat: -1_001_234_567_890, thread: 42 },
    { chat: -5, thread: undefined },
  ])
    expect(parseVenue(venueOf(spot))).toEqual(spot)
  expect(parseVenue('discord-12')).toBeUndefined()
})

test('commands are read with and without the name of the bot', () => {
  expect(commandOf('/match', 'our_bot')).toEqual({ name: 'match', rest: '' })
  expect(commandOf('/JOIN@Our_Bot  123456 ', 'our_bot')).toEqual({ name: 'join', rest: '123456' })
  expect(commandOf('/join@another_bot 123456', 'our_bot')).toBeUndefined()
  expect(commandOf('not /a command', 'our_bot')).toBeUndefined()
})

test.each(['541546', '٥٤١٥٤٦', '541 546', ' ۵۴۱۵۴۶ '])('the PIN %s', (text) => {
  expect(pinOf(text)).toBe('541546')
})

test.each([
  ['18:30', 1110],
  ['١٨:٣٠', 1110],
  ['7h05', 425],
  ['24:00', undefined],
  ['18:60', undefined],
  ['6', undefined],
])('the time of day %s', (text, minutes) => {
  expect(minuteOfDay(text)).toBe(minutes)
})
