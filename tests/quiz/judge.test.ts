import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { judge } from '../../src/quiz/judge.ts'
import type { Answer, Task } from '../../src/quiz/question.ts'
import type { Precision } from '../../src/quiz/vocabulary.ts'
import { SAMPLE_QUESTIONS } from '../support/questions.ts'

const T = { ar: '', fr: '', en: '' }
const credit = (task: Task, answer: Answer) => {
  const judged = judge({ task }, answer)
  return judged.ok ? judged.credit : judged.code
}
const enter = (text: string): Answer => ({ kind: 'enter', text })
const taskOf = (name: string): Task => {
  const found = SAMPLE_QUESTIONS.find(({ id }) => id.includes(`/${name}/`))
  if (found === undefined) throw new Error(name)
  return found.task
}

describe('a choice', () => {
  const task = taskOf('egypt')

  test('is right or wrong, and a wrong one says why', () => {
    expect(judge({ task }, { kind: 'pick', option: 0 })).toEqual({ ok: true, credit: 1, whyWrong: undefined })
    const wrong = judge({ task }, { kind: 'pick', option: 2 })
    expect(wrong).toMatchObject({ ok: true, credit: 0, whyWrong: { en: 'Tokyo is another city.' } })
  })

  test.each([3, -1, 0.5, NaN])('knows no option %f', (option) => {
    expect(credit(task, { kind: 'pick', option })).toBe('bad-answer')
  })
})

describe('an order', () => {
  const orderOf = (key: readonly number[]): Task => ({
    kind: 'arrange',
    key,
    options: key.map((n) => ({ id: `o${n}`, text: T })),
    dates: key.map(() => T),
  })

  test.each([
    [[2, 0, 1], 1],
    [[2, 1, 0], 0.5],
    [[0, 2, 1], 0.5],
    [[1, 0, 2], 0],
    [[0, 1, 2], 0],
  ])('%j earns %f of 3-1-2', (order, earned) => {
    expect(credit(orderOf([2, 0, 1]), { kind: 'arrange', order })).toBe(earned)
  })

  test('half needs two thirds of all pairs: four of six, seven of ten', () => {
    expect(credit(orderOf([0, 1, 2, 3]), { kind: 'arrange', order: [1, 0, 3, 2] })).toBe(0.5)
    expect(credit(orderOf([0, 1, 2, 3]), { kind: 'arrange', order: [3, 0, 1, 2] })).toBe(0)
    expect(credit(orderOf([0, 1, 2, 3, 4]), { kind: 'arrange', order: [3, 0, 1, 2, 4] })).toBe(0.5)
    expect(credit(orderOf([0, 1, 2, 3, 4]), { kind: 'arrange', order: [4, 0, 1, 2, 3] })).toBe(0)
  })

  test.each([[[2, 0]], [[2, 0, 0]], [[2, 0, 1, 1]], [[2, 0, 3]], [[]]])(
    '%j is no order of three',
    (order) => {
      expect(credit(orderOf([2, 0, 1]), { kind: 'arrange', order })).toBe('bad-answer')
    },
  )
})

describe('a number', () => {
  const numberOf = (value: number, tolerance: number): Task => ({
    kind: 'number',
    value,
    tolerance,
    unit: T,
    shown: T,
  })

  test.each([
    [1500, 50, '1550', 1],
    [1500, 50, '1450', 1],
    [1500, 50, '1,500', 1],
    [1500, 50, '1.500', 1],
    [1.5, 0, '1,500', 1],
    [1500, 50, '1551', 0.5],
    [1500, 50, '1625', 0.5],
    [1500, 50, '1626', 0],
    [1500, 50, '-1500', 0],
    [1500, 50, '15000', 0],
    [7, 0, '7', 1],
    [7, 0, '8', 0],
    [10, 3, '16', 0.5],
    [10, 3, '17', 0],
    [0.3, 0.1, '0.4', 1],
    [2_000_000, 0, '2 millions', 1],
    [2_000_000, 0, '٢ مليون', 1],
  ])('%f ± %f, entered as %s, earns %f', (value, tolerance, text, earned) => {
    expect(credit(numberOf(value, tolerance), enter(text))).toBe(earned)
  })

  test.each(['', 'many', '12 or 13', '1,2,3', '5k', 'Infinity', '1e3', '0x10'])(
    '"%s" may be entered again',
    (text) => {
      expect(credit(numberOf(13, 1), enter(text))).toBe('bad-answer')
    },
  )

  test('the value itself is right in every spelling of the three languages', () => {
    const locales = ['en', 'fr', 'de', 'ar-EG', 'fa', 'ar-u-nu-latn', 'de-CH']
    fc.assert(
      fc.property(
        fc.integer({ min: -5_000_000, max: 5_000_000 }),
        fc.constantFrom(...locales),
        (cents, locale) => {
          const value = cents / 100
          const text = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 }).format(value)
          expect(credit(numberOf(value, 0), enter(text))).toBe(1)
        },
      ),
    )
  })
})

describe('a date', () => {
  const dateOf = (iso: string, precision: Precision): Task => ({
    kind: 'date',
    date: { iso, precision: iso.length === 10 ? 'day' : iso.length === 7 ? 'month' : 'year' },
    precision,
    shown: T,
  })

  test.each([
    ['2023-09-13'],
    ['2023/9/13'],
    ['13/09/2023'],
    ['13.9.2023'],
    ['13-09-2023'],
    ['09/13/2023'],
    ['13 sept. 2023'],
    ['13 SEPTEMBRE 2023'],
    ['le 13 septembre 2023'],
    ['September 13, 2023'],
    ['Sep 13th 2023'],
    ['13th of September 2023'],
    ['13 سبتمبر 2023'],
    ['١٣ أيلول ٢٠٢٣'],
    ['۱۳ سبتمبر ۲۰۲۳'],
    ['في 13 أيلول/سبتمبر 2023م'],
    ['13 شتنبر 2023'],
  ])('%s is 13 September 2023', (text) => {
    expect(credit(dateOf('2023-09-13', 'day'), enter(text))).toBe(1)
    expect(credit(dateOf('2023-09-13', 'month'), enter(text))).toBe(1)
    expect(credit(dateOf('2023-09-12', 'day'), enter(text))).toBe(0)
  })

  test.each([
    ['1er mai 2020', '2020-05-01'],
    ['2 كانون الثاني 2020', '2020-01-02'],
    ['2 كانون الأول 2020', '2020-12-02'],
    ['5 تشرين الأول 2020', '2020-10-05'],
    ['5 تشرين الثاني 2020', '2020-11-05'],
    ['٩ آب ٢٠٢٠', '2020-08-09'],
    ['9 août 2020', '2020-08-09'],
    ['9 aout 2020', '2020-08-09'],
    ['29 févr. 2024', '2024-02-29'],
    ['5/6/2020', '2020-06-05'],
  ])('%s is %s', (text, iso) => {
    expect(credit(dateOf(iso, 'day'), enter(text))).toBe(1)
  })

  test.each([
    ['09/2023', 'month'],
    ['2023-09', 'month'],
    ['سبتمبر ٢٠٢٣', 'month'],
    ['sept. 2023', 'month'],
    ['2023', 'year'],
    ['en 2023', 'year'],
    ['عام 2023', 'year'],
  ] as const)('%s is enough for a %s', (text, precision) => {
    expect(credit(dateOf('2023-09-13', precision), enter(text))).toBe(1)
  })

  test.each([
    ['2023', 'month'],
    ['09/2023', 'day'],
    ['29/02/2023', 'day'],
    ['31/04/2023', 'month'],
    ['13/13/2023', 'day'],
    ['13 sept. 23', 'day'],
    ['13 or 14 September 2023', 'day'],
    ['September or October 2023', 'month'],
    ['13 September', 'day'],
    ['2023 or 2024', 'year'],
    ['0000', 'year'],
    ['soon', 'year'],
  ] as const)('%s may be entered again where a %s is asked', (text, precision) => {
    expect(credit(dateOf('2023-09-13', precision), enter(text))).toBe('bad-answer')
  })

  test('every day is read back from how each language writes it', () => {
    const locales = ['en', 'en-GB', 'fr', 'ar-EG', 'ar-LB', 'ar-MA', 'ar-TN', 'ar-DZ']
    const day = fc.date({ min: new Date('1000-01-01'), max: new Date('2999-12-31'), noInvalidDate: true })
    fc.assert(
      fc.property(
        day,
        fc.constantFrom(...locales),
        fc.constantFrom('long', 'medium'),
        (date, locale, dateStyle) => {
          const iso = date.toISOString().slice(0, 10)
          const text = new Intl.DateTimeFormat(locale, {
            ...(dateStyle === 'long'
              ? { dateStyle: 'long' }
              : { day: 'numeric', month: 'short', year: 'numeric' }),
            timeZone: 'UTC',
            calendar: 'gregory',
          }).format(date)
          expect([text, credit(dateOf(iso, 'day'), enter(text))]).toEqual([text, 1])
        },
      ),
    )
  })
})

test('an answer of another kind never fits', () => {
  const answers: readonly (readonly [Answer, readonly string[]])[] = [
    [{ kind: 'pick', option: 0 }, ['towers', 'height', 'opening']],
    [{ kind: 'arrange', order: [0, 1, 2] }, ['egypt', 'nile', 'height', 'opening']],
    [enter('330'), ['egypt', 'nile', 'towers']],
  ]
  for (const [answer, names] of answers)
    for (const name of names) expect(credit(taskOf(name), answer)).toBe('bad-answer')
})

test('no text makes reading it fail', () => {
  const tasks = [taskOf('height'), taskOf('opening')]
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 100 }), fc.constantFrom(...tasks), (text, task) => {
      expect([0, 0.5, 1, 'bad-answer']).toContain(credit(task, enter(text)))
    }),
  )
})
