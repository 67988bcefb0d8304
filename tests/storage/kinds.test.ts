import { expect, test } from 'vitest'
import { KINDS, LaterVersion, parseRecord } from '../../src/storage/kinds.ts'
import type { Kind } from '../../src/storage/kinds.ts'

const game = {
  title: '',
  createdAt: 1,
  seed: '',
  pin: '1',
  hosts: [],
  players: 0,
  settings: {},
  questions: [],
}
const UNNUMBERED = {
  communities: { platform: 'discord', title: 'Class' },
  classes: { name: '6b', lang: 'fr', zone: 'Europe/Paris', keepDays: 90, pupils: [], createdAt: 1 },
  boards: { rows: {} },
  ranks: {
    shards: 0,
    ever: '',
    month: { key: '', points: '' },
    week: { key: '', points: '' },
    persons: {},
    rows: {},
  },
  stale: { shards: [3] },
  members: {
    player: 'web-1',
    community: 'web-6b',
    questions: { 'pack/fact/choice/forward': { topic: 'people', given: [[1, 'fr', 100, 1, 1]] } },
    streak: { now: 1, best: 1 },
    runs: [{ from: '2023-09-13', to: '2023-09-13' }],
    added: [],
  },
  items: { elo: 0.5, n: 3, right: 2 },
  asked: { question: {}, at: 1, lang: 'ar', answers: {}, subject: 'x', guess: 0.5 },
  past: { matches: [] },
  matches: { ...game, ended: true },
} as const

test.each(Object.keys(UNNUMBERED) as (keyof typeof UNNUMBERED)[])('version 0 of %s had no number', (name) => {
  const kind: Kind<unknown> = KINDS[name]
  const first: Record<string, unknown> = { ...UNNUMBERED[name] }
  expect(parseRecord(kind, first)).toEqual(parseRecord(kind, { ...first, v: 1 }))
})

test('version 0 of a player had a plain rating and one community', () => {
  const old = { platform: 'telegram', name: 'Ada', elo: 1.25, n: 40, community: 'telegram:-5', points: 12 }
  expect(parseRecord(KINDS.players, old)).toMatchObject({
    v: 2,
    name: 'Ada',
    rating: { elo: 1.25, n: 40 },
    communities: ['telegram:-5'],
    points: 12,
  })
})

test('version 0 of a player who had done nothing yet', () => {
  const found = parseRecord(KINDS.players, { platform: 'web', name: 'Bo' })
  expect(found).toMatchObject({ rating: { elo: 0, n: 0 }, communities: [] })
})

test('version 1 of a player had cards without a fingerprint of their fact, and keeps them', () => {
  const card = { due: 5, stability: 2, difficulty: 5, reps: 1, lapses: 0, last: 1, form: 'truth' }
  const old = { v: 1, platform: 'web', name: 'Bo', rating: { elo: 0, n: 0 }, cards: { 'pack/fact': card } }
  expect(parseRecord(KINDS.players, old)).toMatchObject({ v: 2, cards: { 'pack/fact': card } })
})

test('every kind has a step from each version that was written', () => {
  for (const kind of Object.values(KINDS)) expect(kind.migrations).toHaveLength(kind.version ?? 0)
})

test('a record of a later release is not guessed at', () => {
  expect(() => parseRecord(KINDS.players, { v: 3, name: 'Ada' })).toThrow(LaterVersion)
})

test.each([null, [], 'x', { v: -1 }, { v: '1' }])('%j is no record', (value) => {
  expect(() => parseRecord(KINDS.players, value)).toThrow()
})
