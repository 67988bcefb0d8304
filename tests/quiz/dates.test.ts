import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { byDate, dateLabel, dateOf, dateOn, dateText, moved, overlap, span } from '../../src/quiz/dates.ts'

const DATE = fc
  .record({
    year: fc.integer({ min: 1900, max: 2099 }),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 28 }),
    length: fc.constantFrom(4, 7, 10),
  })
  .map(({ year, month, day, length }) =>
    dateOf(`${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`.slice(0, length)),
  )

describe('dates', () => {
  it('are written as each language writes them', () => {
    const day = dateOf('2013-04-01')
    expect(['ar', 'fr', 'en'].map((lang) => dateOn(day, lang as 'ar'))).toEqual([
      'في 1 أبريل 2013',
      'le 1er avril 2013',
      'on 1 April 2013',
    ])
    const month = dateOf('2023-08')
    expect(['ar', 'fr', 'en'].map((lang) => dateOn(month, lang as 'ar'))).toEqual([
      'في أغسطس 2023',
      'en août 2023',
      'in August 2023',
    ])
    const year = dateOf('2016')
    expect(['ar', 'fr', 'en'].map((lang) => dateText(year, lang as 'ar'))).toEqual([
      'عام 2016',
      '2016',
      '2016',
    ])
    expect(dateText(day, 'fr')).toBe('le 1er avril 2013')
    expect(dateLabel(day, 'fr')).toBe('1er avril 2013')
  })

  it('cover the days that they may mean', () => {
    expect(overlap(dateOf('2023'), dateOf('2023-09-13'))).toBe(true)
    expect(overlap(dateOf('2023-09'), dateOf('2023-09-30'))).toBe(true)
    expect(overlap(dateOf('2023-09'), dateOf('2023-10-01'))).toBe(false)
    expect(span(dateOf('2024-02')).last - span(dateOf('2024-02')).first).toBe(28)
    expect(() => dateOf('13/09/2023')).toThrow('no date')
  })

  it('move by their own unit and come back, at the same precision', () => {
    fc.assert(
      fc.property(DATE, fc.integer({ min: 1, max: 40 }), (date, by) => {
        const later = moved(date, by)
        expect(later.precision).toBe(date.precision)
        expect(byDate(date, later)).toBeLessThan(0)
        expect(overlap(date, later)).toBe(false)
        expect(moved(later, -by)).toEqual(date)
      }),
    )
  })

  it('cross the ends of months and years', () => {
    expect(moved(dateOf('2023-12'), 1).iso).toBe('2024-01')
    expect(moved(dateOf('2024-02-28'), 2).iso).toBe('2024-03-01')
  })
})
