import { beforeAll, describe, expect, it } from 'vitest'
import { openLibrary } from '../../src/library/library.ts'
import { createBase, isEntity } from '../../src/quiz/base.ts'
import type { FactBase } from '../../src/quiz/base.ts'
import { asks, build, draw, most, prepare } from '../../src/quiz/draw.ts'
import type { Flaw } from '../../src/quiz/flaws/codes.ts'
import { flaws } from '../../src/quiz/flaws/flaws.ts'
import type { Question } from '../../src/quiz/question.ts'
import { FORMS, LANGS } from '../../src/quiz/vocabulary.ts'
import type { Form } from '../../src/quiz/vocabulary.ts'
import {
  buildMany,
  chiSquare,
  drawMany,
  gain,
  isKeyLongest,
  keyOf,
  keyTexts,
  picks,
  positions,
} from './figures.ts'
import { TRICKS } from './knownothing.ts'

/** The figures that the shipped pack has to reach, over ten thousand questions of matches of twenty. */

const COUNT = 10_000
/**
 * Built besides, of the forms that few draws have. The standard error of a trick's gain is then 0.007, so that a pack in which it
 * gains 0.02 is taken for one in which it gains 0.05 less than once in ten thousand times.
 */
const OF_EACH_FORM = 4_000
const BUILT = ['number', 'date', 'speaker', 'conflict'] as const
/** Chi-square with two degrees of freedom: a fair die is above this once in a hundred thousand times (-2 ln p). */
const FAIR = 23

let base: FactBase
let drawn: readonly Question[] = []
let built: Readonly<Partial<Record<Form, readonly Question[]>>> = {}
const found = new Map<Question, readonly Flaw[]>()

beforeAll(async () => {
  const { bases, problems } = await openLibrary('questions')
  expect(problems).toEqual([])
  base = [...bases.values()][0]!
  drawn = drawMany(base, COUNT)
  built = Object.fromEntries(BUILT.map((form) => [form, buildMany(base, form, OF_EACH_FORM)]))
  for (const question of drawn) found.set(question, flaws(question, base))
}, 300_000)

const flawed = (grade: Flaw['grade'], lang: string): readonly string[] =>
  drawn.flatMap((question) =>
    (found.get(question) ?? [])
      .filter((flaw) => flaw.grade === grade && flaw.lang === lang)
      .map((flaw) => `${flaw.code}: ${question.id}`),
  )

describe.each(LANGS)('ten thousand questions, %s', (lang) => {
  it('have no hard flaw', () => {
    expect([...new Set(flawed('hard', lang))]).toEqual([])
  })

  it('have a soft flaw in at most one of twenty, and none has two', () => {
    const soft = drawn.filter((question) =>
      found.get(question)?.some((flaw) => flaw.grade === 'soft' && flaw.lang === lang),
    )
    expect(soft.length / drawn.length).toBeLessThanOrEqual(0.05)
    const double = drawn.filter(
      (question) =>
        (found.get(question) ?? []).filter((flaw) => flaw.grade === 'soft' && flaw.lang === lang).length > 1,
    )
    expect([...new Set(double.map(({ id }) => id))]).toEqual([])
  })

  it('give no trick more than five points above chance, in any form', () => {
    const keys = keyTexts(drawn, lang)
    const gains = FORMS.flatMap((form) => {
      const questions = [...picks(drawn, form), ...(built[form] ?? [])]
      if (questions.length === 0) return []
      return Object.keys(TRICKS).map((trick) => ({
        form,
        trick,
        gain: gain(trick, { questions, lang, base, keys }),
      }))
    })
    expect(gains.filter((one) => one.gain > 0.05)).toEqual([])
  })

  it('have the longest option as the key in 25 to 40 of a hundred items with names', () => {
    const named = picks(drawn).filter(
      ({ form, task }) =>
        ['choice', 'speaker', 'conflict'].includes(form) && task.kind === 'pick' && task.options.length === 3,
    )
    const share = named.filter((question) => isKeyLongest(question, lang)).length / named.length
    expect(share).toBeGreaterThanOrEqual(0.25)
    expect(share).toBeLessThanOrEqual(0.4)
  })
})

describe('ten thousand questions', () => {
  it('put the key at each position, and at each rank of numbers and dates, equally often', () => {
    const all = [...drawn, ...FORMS.flatMap((form) => built[form] ?? [])]
    const ranked = all.filter(({ form }) => form === 'number' || form === 'date')
    const named = all.filter(({ form }) => form === 'choice' || form === 'speaker' || form === 'conflict')
    expect(picks(ranked).length).toBeGreaterThanOrEqual(2 * OF_EACH_FORM)
    expect(chiSquare(positions(picks(ranked)))).toBeLessThan(FAIR)
    expect(chiSquare(positions(picks(named)))).toBeLessThan(FAIR)
  })

  it('have true statements in 45 to 55 of a hundred', () => {
    const statements = picks(drawn, 'truth')
    const share = statements.filter((question) => keyOf(question) === 0).length / statements.length
    expect(share).toBeGreaterThanOrEqual(0.45)
    expect(share).toBeLessThanOrEqual(0.55)
  })

  it('ask every fact, in three hundred ways or more', () => {
    const built = asks(base).flatMap((ask) => build(base, ask, 'one') ?? build(base, ask, 'two') ?? [])
    expect(new Set(built.map(({ id }) => id)).size).toBeGreaterThanOrEqual(300)
    const asked = new Set(built.flatMap(({ facts }) => facts))
    expect(base.pack.facts.map(({ id }) => id).filter((id) => !asked.has(id))).toEqual([])
  })

  it('ask who said it, wherever somebody other than the report did', () => {
    const said = base.pack.facts.filter(
      ({ id, speaker }) => speaker !== undefined && isEntity(base, speaker) && !base.conflicts.has(id),
    )
    const asked = asks(base).filter((ask) => ask.form === 'speaker' && build(base, ask, 'one') !== undefined)
    expect(said.map(({ id }) => id)).toContain('us-warns-sanctions')
    expect(asked.map(({ fact }) => fact)).toEqual(said.map(({ id }) => id))
  })

  it('come with a proof for each wrong option, from facts of the pack', () => {
    for (const { task, id } of drawn) {
      if (task.kind !== 'pick') continue
      for (const [i, why] of task.whyWrong.entries()) {
        if (i === task.key) continue
        expect(why?.proof.facts.length, id).toBeGreaterThan(0)
        expect(
          why?.proof.facts.every((fact) => base.facts.has(fact)),
          id,
        ).toBe(true)
      }
    }
  })
})

describe('a report that conflicts with itself', () => {
  it('is asked for its two answers, each name standing in two of three options', () => {
    const pairs = asks(base).filter(({ direction }) => direction === 'pair')
    expect(pairs.map(({ fact }) => fact)).toEqual(
      expect.arrayContaining(['summit-at-vostochny', 'vostochny-in-far-east', 'tour-of-siberia']),
    )
    for (const ask of pairs) {
      const { task, facts, stem } = build(base, ask, 'pair')!
      if (task.kind !== 'pick') throw new Error('no options')
      const names = task.options.flatMap(({ text }) => text.en.toLowerCase().split(' / '))
      expect(names.map((name) => names.filter((other) => other === name).length)).toEqual(Array(6).fill(2))
      expect(facts.length).toBeGreaterThan(1)
      expect(stem.en).toMatch(/^Which two answers does the .+ report give about /)
      expect(task.whyWrong.flatMap((why) => why?.proof.rule ?? [])).toEqual(['complete', 'complete'])
    }
  })
})

describe('a draw', () => {
  it('is the same from the same seed, and another from another', () => {
    const [one, again, other] = ['a', 'a', 'b'].map((seed) => draw([base], { seed, count: 20 }))
    expect(again).toEqual(one)
    expect(other?.map(({ id }) => id)).not.toEqual(one?.map(({ id }) => id))
  })

  it('asks no fact twice and gives none away', () => {
    for (let i = 0; i < 40; i += 1) {
      const questions = draw([base], { seed: `whole ${i}`, count: 40, entry: true })
      const asked = questions.flatMap(({ facts }) => facts)
      const revealed = questions.flatMap(({ reveals }) => reveals)
      expect(new Set(asked).size).toBe(asked.length)
      expect(revealed.filter((fact) => asked.includes(fact))).toEqual([])
      expect(questions.length).toBe(40)
    }
  })

  it('has as many rounds as were promised', () => {
    const filters = [
      {},
      { entry: true },
      { difficulty: 'easy' },
      { difficulty: 'medium', topics: [base.pack.topics[1]!.id] },
      ...base.pack.topics.map(({ id }) => ({ topics: [id] })),
    ] as const
    for (const filter of filters) {
      const count = most([base], filter)
      expect(count).toBeGreaterThan(0)
      for (const seed of ['x', 'y', 'z', 'xx', 'yy'])
        expect(draw([base], { ...filter, seed, count }).length).toBe(count)
    }
  })

  it('has no more than were promised', () => {
    for (const { id } of base.pack.topics) {
      const topics = [id]
      expect(draw([base], { seed: 'all', topics, count: 200 }).length).toBe(most([base], { topics }))
    }
  })

  it('is promised the same while the promise is being prepared', () => {
    const fresh = createBase(base.pack)
    const steps = prepare([fresh])
    for (let i = 0; i < 10; i += 1) steps.next()
    const filter = { topics: [base.pack.topics[0]!.id] }
    expect(most([fresh], filter)).toBe(most([base], filter))
    expect([...steps].length).toBe(base.facts.size - 10)
  })

  it('takes wishes: difficulty, topic, form, typed answers', () => {
    const topic = base.pack.topics[0]!.id
    const questions = draw([base], { seed: 'wish', count: 5, topics: [topic], forms: ['truth'] })
    expect(questions.length).toBe(5)
    for (const question of questions) expect([question.topic, question.form]).toEqual([topic, 'truth'])
    const picked = draw([base], { seed: 'pick', count: 60 }).filter(
      ({ task }) => task.kind === 'number' || task.kind === 'date',
    )
    expect(picked).toEqual([])
    const typed = draw([base], { seed: 'type', count: 60, entry: true }).filter(
      ({ task }) => task.kind === 'number' || task.kind === 'date',
    )
    expect(typed.length).toBeGreaterThan(0)
  })
})
