import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  BARE_VERBS,
  HINTS,
  MATCH_VERBS,
  TARGET_VERBS,
  makeId,
  parseId,
} from '../../../src/adapters/discord/custom-ids.ts'
import type { Press } from '../../../src/adapters/discord/custom-ids.ts'
import { makeRef, parseRef } from '../../../src/adapters/discord/ref.ts'
import { PERIODS } from '../../../src/play/api/boards.ts'
import { PHASES } from '../../../src/quiz/match/types.ts'
import { LANGS } from '../../../src/quiz/vocabulary.ts'
import type { MatchId, PackId, TopicId, VenueId } from '../../../src/quiz/vocabulary.ts'

const word = (length: number) => fc.stringMatching(new RegExp(`^[a-z0-9]{${length}}$`))
const match = word(12).map((id) => id as MatchId)
const round = fc.integer({ min: 0, max: 200 })
const target = fc.oneof(fc.record({ match, round }), fc.record({ token: word(14) }))
const lang = fc.constantFrom(...LANGS)
const places = fc.uniqueArray(fc.integer({ min: 0, max: 6 }), { maxLength: 2 })
const slug = fc.stringMatching(/^[a-z0-9-]{1,20}$/)

const press: fc.Arbitrary<Press> = fc.oneof(
  fc.record({ type: fc.constantFrom(...TARGET_VERBS), target }),
  fc.record({ type: fc.constant('enter' as const), target, hint: fc.constantFrom(...HINTS), lang }),
  fc.record({ type: fc.constant('challenge' as const), target, lang }),
  fc.record({ type: fc.constant('pick' as const), target, option: fc.integer({ min: 0, max: 7 }) }),
  fc.record({ type: fc.constant('arrange' as const), target, first: places }),
  fc.record({ type: fc.constant('recap' as const), token: word(14) }),
  fc.record({
    type: fc.constant('again' as const),
    wish: fc.record(
      { lang, pack: slug.map((id) => id as PackId), topic: slug.map((id) => id as TopicId) },
      { requiredKeys: [] },
    ),
  }),
  fc.record({ type: fc.constantFrom(...MATCH_VERBS), match }),
  fc.record({ type: fc.constant('next' as const), match, round, phase: fc.constantFrom(...PHASES) }),
  fc.record({ type: fc.constant('mistakes' as const), match, at: round }),
  fc.record({
    type: fc.constant('venue' as const),
    match,
    venue: fc.constantFrom('telegram--1001234567890' as VenueId, 'discord-123456789012345678' as VenueId),
    accepted: fc.boolean(),
  }),
  fc.record({ type: fc.constant('period' as const), period: fc.constantFrom(...PERIODS) }),
  fc.record({ type: fc.constantFrom(...BARE_VERBS) }),
)

test('what is made is read back, and fits', () => {
  fc.assert(
    fc.property(press, (one) => {
      const id = makeId(one)
      expect(parseId(id)).toEqual(one)
      expect(id.length).toBeLessThanOrEqual(100)
    }),
  )
})

test('a wish too long for a button is left out', () => {
  const pack = 'p'.repeat(120) as PackId
  expect(parseId(makeId({ type: 'again', wish: { pack } }))).toEqual({ type: 'again', wish: {} })
})

test.each([
  '',
  'pick',
  'pick:1',
  'join:',
  'join:<@1>',
  'next:abc:1:later',
  'other:1',
  'enter:text:en:abc',
  'period:year',
])('what was never made is nothing: "%s"', (id) => {
  expect(parseId(id)).toBeUndefined()
})

test('handles of messages are read back', () => {
  const ref = { channel: '1', message: '2', first: '3', round: 'end' }
  expect(parseRef(makeRef(ref))).toEqual(ref)
  expect(parseRef('')).toBeUndefined()
})
