import { describe, expect, it } from 'vitest'
import { dayKey, minuteOf, monthKey, weekKey } from '../../src/play/calendar.ts'

const at = (iso: string): number => Date.parse(iso)

describe('days, weeks and months of a time zone', () => {
  it('change at its own midnight', () => {
    expect(dayKey('Europe/Paris', at('2023-09-12T21:59:59Z'))).toBe('2023-09-12')
    expect(dayKey('Europe/Paris', at('2023-09-12T22:00:00Z'))).toBe('2023-09-13')
    expect(monthKey('Asia/Tokyo', at('2023-08-31T15:00:00Z'))).toBe('2023-09')
  })

  it('count ISO weeks, which begin on Monday and belong to the year of their Thursday', () => {
    expect(weekKey('UTC', at('2023-09-10T23:59:59Z'))).toBe('2023-W36')
    expect(weekKey('UTC', at('2023-09-11T00:00:00Z'))).toBe('2023-W37')
    expect(weekKey('UTC', at('2021-01-03T12:00:00Z'))).toBe('2020-W53')
    expect(weekKey('UTC', at('2024-12-30T12:00:00Z'))).toBe('2025-W01')
  })

  it('keep to the wall clock over daylight saving', () => {
    // Paris goes from UTC+1 to UTC+2 in the night to 26 March 2023, and back in the night to 29 October.
    expect(weekKey('Europe/Paris', at('2023-03-26T21:59:59Z'))).toBe('2023-W12')
    expect(weekKey('Europe/Paris', at('2023-03-26T22:00:00Z'))).toBe('2023-W13')
    expect(weekKey('Europe/Paris', at('2023-10-29T22:59:59Z'))).toBe('2023-W43')
    expect(weekKey('Europe/Paris', at('2023-10-29T23:00:00Z'))).toBe('2023-W44')
    expect(minuteOf('Europe/Paris', at('2023-07-01T06:30:00Z'))).toBe(8 * 60 + 30)
    expect(minuteOf('Europe/Paris', at('2023-12-01T06:30:00Z'))).toBe(7 * 60 + 30)
  })
})
