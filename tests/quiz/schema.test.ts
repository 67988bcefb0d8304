import { describe, expect, test } from 'vitest'
import {
  answerSchema,
  matchInputSchema,
  parseInput,
  questionSchema,
  readInput,
  settingsSchema,
} from '../../src/quiz/schema.ts'
import { SAMPLE_QUESTIONS } from '../support/questions.ts'

const written = (value: unknown): unknown => JSON.parse(JSON.stringify(value))

test.each(SAMPLE_QUESTIONS.map((question) => [question.id, question] as const))(
  '%s is read back as it was written',
  (_, question) => {
    expect(questionSchema.parse(written(question))).toEqual(question)
  },
)

describe('settings', () => {
  const settings = {
    title: 'Class 8b',
    packs: ['summit'],
    topics: [],
    rounds: 10,
    scoring: 'fair',
    streakBonus: false,
    changeAnswers: true,
    teams: ['Red', 'Blue'],
    lang: 'ar',
  }

  test('may leave out limit, difficulty and auto', () => {
    expect(settingsSchema.parse(settings)).toMatchObject({ rounds: 10, lang: 'ar' })
  })

  test.each([
    { seconds: 4 },
    { seconds: 301 },
    { seconds: 7.5 },
    { rounds: 1 },
    { scoring: 'wild' },
    { lang: 'xx' },
    { auto: 1 },
    { teams: [''] },
    { difficulty: 'odd' },
  ])('%j is not to be chosen', (over) => {
    expect(settingsSchema.safeParse({ ...settings, ...over }).success).toBe(false)
  })
})

test.each([
  { kind: 'pick', option: '1' },
  { kind: 'pick', option: 0.5 },
  { kind: 'pick' },
  { kind: 'arrange', order: Array.from({ length: 1000 }, () => 0) },
  { kind: 'enter', text: '' },
  { kind: 'enter', text: 'x'.repeat(101) },
  { kind: 'key', option: 1 },
  null,
])('%j is no answer', (answer) => {
  expect(answerSchema.safeParse(answer).success).toBe(false)
})

test.each([
  { type: 'host', at: 1, action: { type: 'extraTime', player: 'A', factor: 3 } },
  { type: 'host', at: 1, action: { type: 'sudo' } },
  { type: 'answer', at: 1, round: 1, player: 'A', answer: { kind: 'pick', option: 1 } },
  { type: 'tick', at: 'now' },
  { type: 'tick' },
  { type: 'join', at: 1, player: '', name: 'A', avatar: '', platform: 'web', lang: 'en' },
])('%j is no input', (input) => {
  expect(matchInputSchema.safeParse(input).success).toBe(false)
})

test('what an input carries beside its fields is left behind', () => {
  expect(matchInputSchema.parse({ type: 'tick', at: 5, admin: true })).toEqual({ type: 'tick', at: 5 })
})

describe('a choice is read as the schema reads it', () => {
  const pick = {
    type: 'answer',
    at: 1,
    round: 1,
    player: 'web:a',
    answer: { kind: 'pick', option: 11 },
    elapsed: 0.5,
  }
  const numbers = [-1, -0.5, 0, 0.5, 1, 11, 12, 2 ** 53, NaN, Infinity, -Infinity]
  const odd = [...numbers, '', '1', 'pick', 'tick', null, undefined, true, [], {}]

  test('where it is good', () => {
    expect(readInput(pick)).toEqual(pick)
    expect(readInput({ ...pick, more: 1 })).toEqual(pick)
  })

  test.each(Object.keys(pick))('whatever stands for %s', (field) => {
    for (const value of odd) {
      const input = { ...pick, [field]: value }
      expect(readInput(input)).toEqual(matchInputSchema.safeParse(input).data)
    }
  })

  test.each(Object.keys(pick.answer))('whatever stands for %s of the answer', (field) => {
    for (const value of odd) {
      const input = { ...pick, answer: { ...pick.answer, [field]: value } }
      expect(readInput(input)).toEqual(matchInputSchema.safeParse(input).data)
    }
  })

  test.each(odd)('and %j is none', (value) => {
    expect(readInput(value)).toBeUndefined()
    expect(() => parseInput(value)).toThrow()
  })
})
