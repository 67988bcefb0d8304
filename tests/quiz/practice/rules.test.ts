import { describe, expect, it } from 'vitest'
import { seeded } from '../../../src/quiz/chance.ts'
import { choose, targetOf } from '../../../src/quiz/practice/choice.ts'
import type { Item, Practised, Turn } from '../../../src/quiz/practice/choice.ts'
import { NEW_RATING } from '../../../src/quiz/practice/rating.ts'
import { reviewed } from '../../../src/quiz/practice/reviews.ts'
import { FORMS } from '../../../src/quiz/vocabulary.ts'

const item = (fact: number, over: Partial<Item> = {}): Item => ({
  fact: `fact-${fact}`,
  form: FORMS[fact % 3] ?? 'choice',
  subject: `subject-${fact % 7}`,
  rating: { elo: (fact % 9) / 2 - 2, n: 20 },
  ...over,
})
const items = Array.from({ length: 60 }, (_, fact) => item(fact))
const turn = (over: Partial<Turn> = {}): Turn => ({
  ...{ fact: 'x', form: 'order', subject: 'y', right: true, review: false },
  ...over,
})
const practised = (over: Partial<Practised> = {}): Practised => ({
  ...{ rating: NEW_RATING, asked: 8, turns: [], due: [] },
  ...over,
})
const missed = (fact: string, form: string) => {
  const card = reviewed(undefined, { right: false, form, at: 0 })
  if (card === undefined) throw new Error('a miss makes a card')
  return [fact, card] as const
}
const SEEDS = Array.from({ length: 40 }, (_, n) => `seed ${n}`)
const chosen = (seed: string, from: readonly Item[], over: Partial<Practised>) => {
  const found = choose(from, practised(over), seeded(seed))
  if (found === undefined) throw new Error('nothing chosen')
  return found
}

describe('the target', () => {
  it('is gentle for five questions and not for the sixth, after two errors and not after one', () => {
    const wrong = turn({ right: false })
    expect([4, 5].map((asked) => targetOf({ asked, turns: [] }))).toEqual([0.9, 0.8])
    expect(targetOf({ asked: 20, turns: [turn(), wrong] })).toBe(0.8)
    expect(targetOf({ asked: 20, turns: [wrong, wrong, turn()] })).toBe(0.8)
  })

  it('counts no chance of guessing where the answer is typed', () => {
    const typed = [item(4, { rating: NEW_RATING, form: 'number', entry: true })]
    expect(chosen('typed', typed, {}).predicted).toBe(0.5)
  })
})

describe('a form', () => {
  it('may come twice in a row', () => {
    const fits = item(1, { form: 'choice', rating: { elo: -1, n: 20 } })
    const tooHard = item(2, { form: 'date', rating: { elo: 5, n: 20 } })
    const once = [turn({ form: 'choice' })]
    expect(chosen('twice', [fits, tooHard], { turns: once }).item.form).toBe('choice')
    const twice = [...once, ...once]
    expect(chosen('thrice', [fits, tooHard], { turns: twice }).item.form).toBe('date')
  })
})

describe('every tenth question', () => {
  it('may be any of them, however far from the target, with two distractors', () => {
    const drawn = Array.from({ length: 600 }, (_, n) => chosen(`tenth ${n}`, items, { asked: 9 }))
    expect(new Set(drawn.map(({ item: one }) => one.fact)).size).toBe(items.length)
    expect(new Set(drawn.map(({ distractors }) => distractors))).toEqual(new Set([2]))
    expect(new Set(drawn.map(({ reason }) => reason))).toEqual(new Set(['random']))
  })
})

describe('a due mistake', () => {
  it('comes before what fits the level, the most overdue one first', () => {
    const due = [missed('fact-31', 'choice'), missed('fact-12', 'choice')]
    for (const seed of SEEDS)
      expect(chosen(seed, items, { due })).toMatchObject({ reason: 'due', item: { fact: 'fact-31' } })
  })

  it('leaves the tenth turn to chance, and comes at the next', () => {
    const due = [missed('fact-31', 'choice')]
    for (const seed of SEEDS) {
      expect(chosen(seed, items, { due, asked: 9 })).toMatchObject({ reason: 'random', distractors: 2 })
      expect(chosen(seed, items, { due, asked: 10 })).toMatchObject({ reason: 'due' })
      expect(chosen(seed, items, { due, asked: 9, reviewing: true })).toMatchObject({ reason: 'due' })
    }
  })

  it('comes in another form than the one that was failed, and in that one where there is no other', () => {
    const forms = [item(1, { form: 'choice' }), item(1, { form: 'truth' }), item(1, { form: 'date' })]
    const due = [missed('fact-1', 'choice')]
    const drawn = SEEDS.map((seed) => chosen(seed, forms, { due }).item.form)
    expect(new Set(drawn)).toEqual(new Set(['truth', 'date']))
    expect(chosen('only', forms.slice(0, 1), { due })).toMatchObject({ reason: 'due' })
  })

  it('waits while its fact, its subject or its form would come again too soon', () => {
    const due = [missed('fact-1', 'order')]
    const others = Array.from({ length: 9 }, (_, n) => turn({ fact: `other-${n}`, form: `form-${n}` }))
    const before = (first: Partial<Turn>, later: number) => [turn(first), ...others.slice(0, later)]
    const isDue = (turns: readonly Turn[]) => chosen('soon', items, { due, turns }).reason === 'due'
    expect(isDue(before({ fact: 'fact-1' }, 9))).toBe(false)
    expect(isDue([...before({ fact: 'fact-1' }, 9), turn({ form: 'last' })])).toBe(true)
    expect(isDue(before({ subject: 'subject-1' }, 2))).toBe(false)
    expect(isDue(before({ subject: 'subject-1' }, 3))).toBe(true)
    const form = item(1).form
    expect(isDue([turn({ form }), turn({ form })])).toBe(false)
    expect(isDue([turn({ form })])).toBe(true)
  })

  it('takes every turn but a tenth until two of four are reviews, never three', () => {
    const chance = seeded('due')
    const due = items.map(({ fact }) => missed(fact, 'order'))
    const turns: Turn[] = []
    for (let asked = 0; asked < 80; asked++) {
      const next = choose(items, practised({ asked, turns, due }), chance)
      if (next === undefined) throw new Error('nothing chosen')
      turns.push(turn({ ...next.item, review: next.reason === 'due' }))
    }
    turns.slice(3).forEach((_, i) => {
      expect(turns.slice(i, i + 4).filter(({ review }) => review).length).toBeLessThanOrEqual(2)
    })
    turns.forEach(({ review }, i) => {
      const lately = turns.slice(Math.max(0, i - 3), i).filter((past) => past.review)
      expect(review).toBe(i % 10 !== 9 && lately.length < 2)
    })
  })
})
