import { describe, expect, it } from 'vitest'
import { choose, guessOf, targetOf } from '../../../src/quiz/practice/choice.ts'
import type { Item, Practised, Turn } from '../../../src/quiz/practice/choice.ts'
import { NEW_RATING } from '../../../src/quiz/practice/rating.ts'
import { reviewed } from '../../../src/quiz/practice/reviews.ts'
import { seeded } from '../../../src/quiz/chance.ts'
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
  fact: 'x',
  form: 'order',
  subject: 'y',
  right: true,
  review: false,
  ...over,
})
const practised = (over: Partial<Practised> = {}): Practised => ({
  rating: NEW_RATING,
  asked: 8,
  turns: [],
  due: [],
  ...over,
})
const missed = (fact: string, form: string) => {
  const card = reviewed(undefined, { right: false, form, at: 0 })
  if (card === undefined) throw new Error('a miss makes a card')
  return [fact, card] as const
}

function session(length: number) {
  const chance = seeded('session')
  const turns: Turn[] = []
  for (let asked = 0; asked < length; asked++) {
    const chosen = choose(items, practised({ asked, turns }), chance)
    if (chosen === undefined) throw new Error('nothing chosen')
    turns.push(turn({ ...chosen.item, right: chance.int(3) > 0 }))
  }
  return turns
}

describe('what comes next', () => {
  it('never repeats a fact within 10 turns, a subject within 3, a form three times in a row', () => {
    const turns = session(300)
    turns.forEach((now, i) => {
      expect(turns.slice(Math.max(0, i - 10), i).map((past) => past.fact)).not.toContain(now.fact)
      expect(turns.slice(Math.max(0, i - 3), i).map((past) => past.subject)).not.toContain(now.subject)
      if (i >= 2) expect(new Set([turns[i - 2]?.form, turns[i - 1]?.form, now.form]).size).toBeGreaterThan(1)
    })
  })

  it('aims at 0.9 for five turns and after two errors, at 0.7 after five right ones, else at 0.8', () => {
    const wrong = turn({ right: false })
    expect(targetOf({ asked: 4, turns: [] })).toBe(0.9)
    expect(targetOf({ asked: 20, turns: [turn(), wrong, wrong] })).toBe(0.9)
    expect(targetOf({ asked: 20, turns: Array.from({ length: 5 }, () => turn()) })).toBe(0.7)
    expect(targetOf({ asked: 20, turns: [wrong, turn(), turn(), turn(), turn()] })).toBe(0.8)
  })

  it('comes as near to the target as the items allow', () => {
    const chosen = choose(items, practised(), seeded('near'))
    expect(chosen?.predicted).toBeGreaterThan(0.74)
    expect(chosen?.predicted).toBeLessThan(0.86)
  })

  it('gives a weak player fewer options than a strong one', () => {
    const one = [item(1, { rating: { elo: 0, n: 9 }, form: 'choice' })]
    const options = (elo: number) =>
      choose(one, practised({ rating: { elo, n: 9 } }), seeded('o'))?.distractors
    expect(options(-2)).toBe(1)
    expect(options(2)).toBe(3)
  })

  it('brings due mistakes first, in another form than the failed one, at most two of four turns', () => {
    const forms = [item(1, { form: 'choice' }), item(1, { form: 'truth' }), item(2), item(3), item(4)]
    const due = [missed('fact-1', 'choice')]
    const first = choose(forms, practised({ due }), seeded('due'))
    expect(first).toMatchObject({ reason: 'due', item: { fact: 'fact-1', form: 'truth' } })
    const twice = [turn({ review: true }), turn({ form: 'date' }), turn({ review: true })]
    expect(choose(forms, practised({ due, turns: twice }), seeded('due'))?.reason).not.toBe('due')
  })

  it('draws every tenth at random and says so', () => {
    expect(choose(items, practised({ asked: 19 }), seeded('tenth'))?.reason).toBe('random')
  })

  it('relaxes its rules in a pack too small for them instead of running dry', () => {
    const tiny = [item(1), item(2)]
    const turns = [turn({ ...tiny[0] }), turn({ ...tiny[1] })]
    expect(choose(tiny, practised({ turns }), seeded('tiny'))?.item.fact).toBe('fact-1')
    expect(choose([], practised(), seeded('none'))).toBeUndefined()
  })
})

describe('guessing', () => {
  it('is one in the number of options, a half for true or false', () => {
    expect([guessOf('choice', 4), guessOf('truth', 3), guessOf('date', 0)]).toEqual([0.25, 0.5, 0])
  })
})
