import fc from 'fast-check'
import type { HostAction, MatchInput, MatchSettings, Phase } from '../../src/quiz/match/types.ts'
import { PHASES } from '../../src/quiz/match/types.ts'
import type { Answer, Question } from '../../src/quiz/question.ts'
import { LANGS, PLATFORMS, SCORINGS } from '../../src/quiz/vocabulary.ts'
import type { MatchId, PlayerId, VenueId } from '../../src/quiz/vocabulary.ts'
import { createMatch } from '../../src/quiz/match/step.ts'
import { SAMPLE_QUESTIONS } from './questions.ts'

/** Random matches and inputs for laws: sensible ones and nonsense, few enough names that they meet. */

const player = fc.constantFrom('A', 'B', 'C', 'D').map((id) => id as PlayerId)
const venue = fc.constantFrom('Hall', 'Yard').map((id) => id as VenueId)
const round = fc.integer({ min: 0, max: 5 })
const lang = fc.constantFrom(...LANGS)
const platform = fc.constantFrom(...PLATFORMS)
const phase: fc.Arbitrary<Phase> = fc.constantFrom(...PHASES)
const seen = fc.option(fc.record({ round, phase }), { nil: undefined, freq: 2 })

export const anyAnswer: fc.Arbitrary<Answer> = fc.oneof(
  fc.record({ kind: fc.constant('pick' as const), option: fc.integer({ min: -1, max: 4 }) }),
  fc.record({
    kind: fc.constant('arrange' as const),
    order: fc.oneof(
      fc.shuffledSubarray([0, 1, 2], { minLength: 3 }),
      fc.array(fc.integer({ min: -1, max: 4 }), { maxLength: 4 }),
    ),
  }),
  fc.record({
    kind: fc.constant('enter' as const),
    text: fc.oneof(
      fc.constantFrom('330', '350', '1889', '1 500', '', `330${' metres'.repeat(40)}`),
      fc.string({ maxLength: 8 }),
    ),
  }),
)

const action: fc.Arbitrary<HostAction> = fc.oneof(
  ...(['start', 'pause', 'resume', 'end'] as const).map((type) => fc.constant({ type })),
  ...(['next', 'skip', 'reveal'] as const).map((type) =>
    seen.map((what) => (what === undefined ? { type } : { type, seen: what })),
  ),
  ...(['void', 'unvoid'] as const).map((type) => round.map((number) => ({ type, round: number }))),
  fc.record({ type: fc.constant('extend' as const), seconds: fc.constantFrom(1, 30, 0, -5, NaN, 601) }),
  fc.record({ type: fc.constant('rename' as const), player, name: fc.string({ maxLength: 5 }) }),
  fc.record({ type: fc.constant('kick' as const), player }),
  fc.record({ type: fc.constant('team' as const), player, team: fc.integer({ min: -1, max: 2 }) }),
  fc.record({
    type: fc.constant('extraTime' as const),
    player,
    factor: fc.constantFrom(1 as const, 1.5 as const, 2 as const, 'none' as const),
  }),
  fc.record({
    type: fc.constant('challenge' as const),
    challenge: fc.integer({ min: 0, max: 4 }),
    upheld: fc.boolean(),
  }),
  fc.record({ type: fc.constant('chats' as const), open: fc.boolean() }),
  fc.record({ type: fc.constant('venue' as const), venue, accepted: fc.boolean() }),
  fc.record({ type: fc.constant('removeVenue' as const), venue }),
  fc.record({ type: fc.constant('hideNames' as const), hidden: fc.boolean() }),
)

type Untimed<T> = T extends { readonly at: number } ? Omit<T, 'at'> : never

const join = fc.record({
  type: fc.constant('join' as const),
  player,
  name: fc.string({ maxLength: 5 }),
  avatar: fc.constant(''),
  platform,
  lang,
  team: fc.constantFrom(0, 1, 2, -1, 0.5),
})
const answer = fc.record({
  type: fc.constant('answer' as const),
  player,
  round,
  answer: anyAnswer,
  elapsed: fc.oneof(fc.integer({ min: -1000, max: 40_000 }), fc.constantFrom(NaN, Infinity, 1e12)),
})

const untimed: fc.Arbitrary<Untimed<MatchInput>> = fc.oneof(
  { weight: 4, arbitrary: join },
  { weight: 10, arbitrary: answer },
  { weight: 8, arbitrary: fc.record({ type: fc.constant('host' as const), action }) },
  { weight: 6, arbitrary: fc.constant({ type: 'tick' as const }) },
  { weight: 2, arbitrary: fc.record({ type: fc.constant('leave' as const), player }) },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('lang' as const), player, lang }) },
  {
    weight: 1,
    arbitrary: fc.record({
      type: fc.constant('shown' as const),
      venue,
      round,
      ref: fc.string({ maxLength: 3 }),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      type: fc.constant('venue' as const),
      venue,
      platform,
      title: fc.string({ maxLength: 3 }),
      size: fc.nat(50),
      lang,
      ref: fc.constant(''),
    }),
  },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('venueLeft' as const), venue }) },
  {
    weight: 2,
    arbitrary: fc.record({
      type: fc.constant('challenge' as const),
      player,
      round,
      note: fc.constantFrom('why', 'why'.repeat(3_000)),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ type: fc.constant('away' as const), from: fc.integer({ min: 0, max: 400_000 }) }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      type: fc.constant('erase' as const),
      player,
      standIn: fc.constantFrom('X', 'Y').map((id) => id as PlayerId),
    }),
  },
)

type Wait = readonly [input: Untimed<MatchInput>, wait: number]
const anyWait: fc.Arbitrary<Wait> = fc.tuple(untimed, fc.integer({ min: -200, max: 10_000 }))

function timed(steps: readonly Wait[], begin: number): readonly MatchInput[] {
  let at = begin
  return steps.map(([input, wait]) => ({ ...input, at: (at = Math.max(0, at + wait)) }))
}

/** Inputs whose times mostly go forwards, by up to ten seconds each. */
export const anyInputs: fc.Arbitrary<readonly MatchInput[]> = fc
  .array(anyWait, { maxLength: 60 })
  .map((steps) => timed(steps, 1_000))

/** What is an answer to some sample question, and right for one now and then. */
const fitting: fc.Arbitrary<Answer> = fc.oneof(
  fc.record({ kind: fc.constant('pick' as const), option: fc.integer({ min: 0, max: 2 }) }),
  fc.record({
    kind: fc.constant('arrange' as const),
    order: fc.shuffledSubarray([0, 1, 2], { minLength: 3 }),
  }),
  fc.record({ kind: fc.constant('enter' as const), text: fc.constantFrom('330', '350') }),
)

/** A round that is answered, revealed and left, while something else may happen. */
const anyRound = (number: number): fc.Arbitrary<readonly Wait[]> => {
  const given = fc.record({
    type: fc.constant('answer' as const),
    player,
    answer: fitting,
    elapsed: fc.nat(20_000),
  })
  const host = (type: 'reveal' | 'next'): Wait => [{ type: 'host', action: { type } }, 100]
  return fc
    .tuple(fc.array(given, { maxLength: 12, size: 'max' }), fc.array(anyWait, { maxLength: 2 }))
    .map(([answers, others]) => [
      ...answers.map((one): Wait => [{ ...one, round: number }, 100]),
      ...others,
      host('reveal'),
      host('next'),
      host('next'),
      [{ type: 'tick' }, 3_000],
    ])
}

/** After `opening`: most of these matches come to points, which mere chance hardly ever does. */
export const anyRounds: fc.Arbitrary<readonly MatchInput[]> = fc
  .tuple(...[1, 2, 3, 4].map(anyRound))
  .map((rounds) => timed(rounds.flat(), 3_000))

/** A start that most random matches take, so that they get further than the lobby. */
export const opening: readonly MatchInput[] = [
  ...(['A', 'B', 'C'] as const).map(
    (id) =>
      ({
        type: 'join',
        at: 0,
        player: id as PlayerId,
        name: id,
        avatar: '',
        platform: 'web',
        lang: 'en',
      }) as const,
  ),
  { type: 'host', at: 0, action: { type: 'start' } },
  { type: 'tick', at: 3_000 },
]

export const anySettings: fc.Arbitrary<MatchSettings> = fc
  .record({
    seconds: fc.option(fc.integer({ min: 5, max: 40 }), { nil: undefined }),
    scoring: fc.constantFrom(...SCORINGS),
    streakBonus: fc.boolean(),
    changeAnswers: fc.boolean(),
    teams: fc.constantFrom([], ['Red', 'Blue']),
    auto: fc.option(fc.integer({ min: 3, max: 10 }), { nil: undefined }),
  })
  .map(({ auto, ...rest }) => ({
    ...rest,
    ...(auto === undefined ? {} : { auto }),
    title: 'Any',
    packs: [],
    topics: [],
    difficulty: undefined,
    rounds: 4,
    lang: 'en' as const,
  }))

const anyQuestions: fc.Arbitrary<readonly Question[]> = fc.array(fc.constantFrom(...SAMPLE_QUESTIONS), {
  minLength: 1,
  maxLength: 4,
})

export const anyMatch = fc
  .record({ settings: anySettings, questions: anyQuestions })
  .map((plan) => createMatch({ ...plan, id: 'any' as MatchId, seed: '0'.repeat(32) }))
