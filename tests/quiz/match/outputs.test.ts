import { describe, expect, test } from 'vitest'
import { changeForAll, changeForOne, changeForSilent } from '../../../src/quiz/match/changes.ts'
import type { Match } from '../../../src/quiz/match/state.ts'
import { createMatch, step, stepAll } from '../../../src/quiz/match/step.ts'
import type { HostAction, MatchInput, MatchOutput, MatchSettings } from '../../../src/quiz/match/types.ts'
import { mistakes, playerView, publicView } from '../../../src/quiz/match/views.ts'
import type { MatchId, PlayerId, VenueId } from '../../../src/quiz/vocabulary.ts'
import { SAMPLE_QUESTIONS } from '../../support/questions.ts'

/** What others are asked to carry out: transcripts show what a match is, this what it asks for. */

const A = 'A' as PlayerId
const B = 'B' as PlayerId
const settings: MatchSettings = {
  title: '',
  packs: [],
  topics: [],
  difficulty: undefined,
  rounds: 2,
  seconds: 20,
  scoring: 'fair',
  streakBonus: false,
  changeAnswers: true,
  teams: [],
  lang: 'en',
}
const join = (player: PlayerId, over: Partial<Extract<MatchInput, { type: 'join' }>> = {}): MatchInput => ({
  ...{ type: 'join', at: 0, player, name: player, avatar: '🦊', platform: 'web', lang: 'en' },
  ...over,
})
const host = (at: number, action: HostAction): MatchInput => ({ type: 'host', at, action })
const pick = (player: PlayerId, at: number, option: number): MatchInput => ({
  ...{ type: 'answer', at, round: 1, player, answer: { kind: 'pick', option }, elapsed: 0 },
})
const lobby = (over: Partial<MatchSettings> = {}): Match =>
  createMatch({
    id: 'm' as MatchId,
    settings: { ...settings, ...over },
    questions: SAMPLE_QUESTIONS.slice(0, 2),
    seed: 's',
  })
const after = (inputs: readonly MatchInput[], over: Partial<MatchSettings> = {}): Match =>
  stepAll(lobby(over), inputs).match
const open = [join(A), join(B), host(0, { type: 'start' }), { type: 'tick', at: 3_000 }] as const
const outputs = (match: Match, input: MatchInput): readonly MatchOutput[] => step(match, input).outputs

describe('wake-ups', () => {
  test('are asked for at the end of the countdown, of the limit and of the grace second', () => {
    expect(outputs(after([join(A)]), host(500, { type: 'start' }))).toContainEqual({
      type: 'wake',
      at: 3_500,
    })
    expect(outputs(after(open.slice(0, 3)), { type: 'tick', at: 3_040 })).toContainEqual({
      type: 'wake',
      at: 23_040,
    })
    expect(outputs(after(open), { type: 'tick', at: 23_000 })).toContainEqual({ type: 'wake', at: 24_000 })
  })

  test('are asked for again by a tick that comes too early, and by whatever moves the limit', () => {
    const wake = { type: 'wake', at: 23_000 }
    expect(outputs(after(open), { type: 'tick', at: 22_999 })).toEqual([wake])
    expect(outputs(after(open), host(5_000, { type: 'extend', seconds: 7 }))).toContainEqual({
      ...wake,
      at: 30_000,
    })
    expect(outputs(after(open), { type: 'away', from: 5_000, at: 65_000 })).toContainEqual({
      ...wake,
      at: 83_000,
    })
    expect(outputs(after(open), { type: 'away', from: 5_000, at: 1_000 })).toContainEqual({
      ...wake,
      at: 19_000,
    })
    const paused = after([...open, host(5_000, { type: 'pause' })])
    const setBack = step(paused, { type: 'away', from: 5_000, at: 1_000 }).match
    expect(outputs(setBack, host(2_000, { type: 'resume' }))).toContainEqual({ ...wake, at: 20_000 })
    expect(outputs(paused, { type: 'tick', at: 99_000 })).toEqual([])
    expect(outputs(paused, host(6_000, { type: 'resume' }))).toContainEqual({ ...wake, at: 24_000 })
  })

  test('come once more where somebody has time left, and never for time without end', () => {
    const slow = (factor: 1.5 | 'none') =>
      after([...open, host(4_000, { type: 'extraTime', player: B, factor })])
    expect(outputs(slow(1.5), { type: 'tick', at: 23_000 })).toEqual([
      { type: 'changed' },
      { type: 'wake', at: 33_000 },
    ])
    expect(outputs(slow('none'), { type: 'tick', at: 23_000 })).toEqual([{ type: 'changed' }])
  })
})

describe('an answer', () => {
  test('is taken and counted; a changed one is taken only', () => {
    const taken = { type: 'taken', player: A, round: 1 }
    expect(outputs(after(open), pick(A, 4_000, 1))).toEqual([taken, { type: 'counted' }])
    expect(outputs(after([...open, pick(A, 4_000, 1)]), pick(A, 5_000, 0))).toEqual([taken])
  })

  test('that comes after the grace second is late, even before the tick that ends it', () => {
    const closed = after([...open, host(10_000, { type: 'reveal' })])
    expect(outputs(closed, pick(A, 11_000, 0))[0]).toMatchObject({ type: 'taken' })
    expect(outputs(closed, pick(A, 11_001, 0))).toEqual([{ type: 'refused', code: 'too-late', player: A }])
  })

  test('that is the last one closes the round in the same step', () => {
    const types = outputs(after([...open, pick(A, 4_000, 1)]), pick(B, 5_000, 0)).map(({ type }) => type)
    expect(types).toEqual(['taken', 'counted', 'roundClosed', 'changed'])
  })
})

describe('the host', () => {
  const revealed = [...open, pick(A, 4_000, 1), pick(B, 5_000, 0)]

  test('who presses twice on what was seen once goes on once', () => {
    const next = host(9_000, { type: 'next', seen: { round: 1, phase: 'reveal' } })
    const { match, outputs: said } = stepAll(after(revealed), [next, next])
    expect(match.phase).toBe('standings')
    expect(said[1]).toEqual([{ type: 'refused', code: 'not-now' }])
  })

  test('hears of challenges alone; everybody of a removal, the removed by name', () => {
    const challenge: MatchInput = { type: 'challenge', at: 6_000, round: 1, player: A, note: 'why' }
    expect(outputs(after(revealed), challenge)).toEqual([{ type: 'host' }])
    expect(outputs(after(open), host(6_000, { type: 'kick', player: A }))).toEqual([
      { type: 'removed', player: A },
      { type: 'changed' },
    ])
  })

  test('ends a match once', () => {
    expect(outputs(after(open), host(6_000, { type: 'end' }))).toEqual([
      { type: 'changed' },
      { type: 'ended' },
    ])
  })
})

describe('views', () => {
  test('hidden names are hidden from other platforms, not from their own', () => {
    const chat = join(B, { platform: 'telegram', name: 'Basma' })
    const match = after([
      host(0, { type: 'chats', open: true }),
      join(A),
      chat,
      host(0, { type: 'hideNames', hidden: true }),
    ])
    expect(publicView(match).standings.map(({ name }) => name)).toEqual(['', 'A'])
    expect(publicView(match, 'telegram').standings.map(({ name }) => name)).toEqual(['Basma', ''])
  })

  test('a player in time of grace may not begin an answer, one with extra time may', () => {
    const match = after([
      ...open,
      host(4_000, { type: 'extraTime', player: B, factor: 2 }),
      { type: 'tick', at: 23_000 },
    ])
    expect([A, B].map((player) => playerView(match, player)?.mayAnswer)).toEqual([false, true])
  })

  test('only venues that the host accepted are public', () => {
    const venue = (id: string): MatchInput => ({
      ...{
        type: 'venue',
        at: 0,
        venue: id as VenueId,
        platform: 'discord',
        title: id,
        size: 9,
        lang: 'fr',
        ref: 'r',
      },
    })
    const yes = host(0, { type: 'venue', venue: 'Hall' as VenueId, accepted: true })
    const match = after([host(0, { type: 'chats', open: true }), venue('Hall'), venue('Yard'), yes])
    expect(publicView(match).venues).toEqual([{ id: 'Hall', platform: 'discord', title: 'Hall' }])
  })

  test('mistakes are what was asked since one came, with the own answer', () => {
    const late = 'L' as PlayerId
    const match = after([
      ...[...open, pick(A, 4_000, 1), pick(B, 5_000, 0), join(late)],
      ...[host(6_000, { type: 'next' }), host(6_000, { type: 'next' }), { type: 'tick', at: 9_000 } as const],
      ...[host(9_000, { type: 'reveal' }), { type: 'tick', at: 10_000 } as const],
    ])
    const rounds = (player: PlayerId) => mistakes(match, player).map(({ round, answer }) => [round, answer])
    expect(rounds(A)).toEqual([
      [1, { kind: 'pick', option: 1 }],
      [2, undefined],
    ])
    expect(rounds(B)).toEqual([[2, undefined]])
    expect(rounds(late)).toEqual([[2, undefined]])
  })

  test('ten rows stand on the wall, and everybody’s own in their own view', () => {
    const many = Array.from({ length: 30 }, (_, i) => `p${i}` as PlayerId)
    const answers = many.map((player, i) => pick(player, 3_001 + i, i % 2))
    const match = after([...many.map((player) => join(player)), ...open.slice(2), ...answers])
    expect(publicView(match).standings).toHaveLength(10)
    expect(playerView(match, 'p29' as PlayerId)?.row).toMatchObject({ rank: 16, points: 0 })
  })

  test('the limit of a match holds 20,000 players, and no more', () => {
    const joins = Array.from({ length: 20_001 }, (_, i) => join(`p${i}` as PlayerId))
    const { match, outputs: said } = stepAll(lobby(), joins)
    expect(match.present).toBe(20_000)
    expect(said.at(-1)).toEqual([{ type: 'refused', code: 'full', player: 'p20000' }])
  })
})

describe('what a change is to a player', () => {
  const countdown = after(open.slice(0, 3))
  const opened = step(countdown, { type: 'tick', at: 3_000 }).match
  const revealed = stepAll(opened, [pick(A, 4_000, 0), pick(B, 4_000, 1)]).match
  const standings = step(revealed, host(5_000, { type: 'next' })).match
  const second = step(standings, host(6_000, { type: 'next' })).match

  test('is the same for all but at the reveal', () => {
    expect(changeForAll(countdown, opened)).toMatchObject({ mayAnswer: true, credit: null })
    expect(changeForAll(opened, revealed)).toBeUndefined()
    expect(changeForAll(revealed, standings)).toEqual({ mayAnswer: false, ownDeadline: null })
    expect(changeForAll(standings, second)).toMatchObject({ answer: null, credit: null, gained: null })
  })

  test('is the same for all who have not answered where others have', () => {
    const answered = step(opened, pick(A, 4_000, 0)).match
    expect(changeForAll(countdown, answered)).toBeUndefined()
    expect(changeForSilent(countdown, answered)).toMatchObject({ answer: null, mayAnswer: true })
    expect(changeForSilent(opened, revealed)).toBeUndefined()
  })

  test('at the reveal is the own result without the name, which the page knows', () => {
    expect(changeForOne(opened, revealed, B)).toMatchObject({
      ...{ answer: { kind: 'pick', option: 1 }, mayAnswer: false, credit: 0, gained: 0 },
      row: { points: 0, rank: 2, answered: 1 },
    })
    expect(JSON.stringify(changeForOne(opened, revealed, B))).not.toMatch(/name|avatar/)
  })

  test('is the whole view where the player itself has changed', () => {
    const renamed = step(opened, host(4_000, { type: 'rename', player: A, name: 'Ada' })).match
    expect(changeForAll(opened, renamed)).toBeUndefined()
    expect(changeForOne(opened, renamed, A)).toBeUndefined()
    expect(changeForOne(opened, renamed, B)).toBeDefined()
  })

  test('is each one’s own where somebody has extra time', () => {
    const slow = step(countdown, host(1_000, { type: 'extraTime', player: A, factor: 2 })).match
    expect(changeForAll(slow, step(slow, { type: 'tick', at: 3_000 }).match)).toBeUndefined()
  })
})
