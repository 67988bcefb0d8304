import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fairElapsed } from '../../../src/adapters/web/live/fair-time.ts'

const tap = { openedAt: 1_000, lag: 40, trip: 60, arrival: 3_100, claimed: 2_000 }

describe('the time of an answer', () => {
  it('is the page’s own where it is near what the server measured', () => {
    expect(fairElapsed(tap)).toBe(2_000)
    expect(fairElapsed({ ...tap, claimed: 1_300 })).toBe(1_300)
  })
  it('is the server’s where the page claims too much', () => {
    expect(fairElapsed({ ...tap, claimed: 1_249 })).toBe(2_000)
    expect(fairElapsed({ ...tap, claimed: 0 })).toBe(2_000)
    expect(fairElapsed({ ...tap, claimed: 9_999 })).toBe(2_000)
    expect(fairElapsed({ ...tap, claimed: null })).toBe(2_000)
  })
  it('leaves out a network that delays one answer by half a second', () => {
    expect(fairElapsed({ ...tap, arrival: 3_600 })).toBe(2_000)
  })
  it('is never gained by answering pings late', () => {
    expect(fairElapsed({ ...tap, trip: 60_000, claimed: null })).toBe(1_310)
  })
  it('is never below zero, and at most 750 ms better than measured, whatever is claimed', () => {
    const time = fc.integer({ min: 0, max: 400_000 })
    fc.assert(
      fc.property(
        time,
        time,
        fc.integer({ min: -60_000, max: 500_000 }),
        time,
        (openedAt, took, claimed, trip) => {
          const lag = 20
          const arrival = openedAt + lag + took
          const elapsed = fairElapsed({ openedAt, lag, trip, arrival, claimed })
          expect(elapsed).toBeGreaterThanOrEqual(Math.max(0, took - 1_500))
        },
      ),
    )
  })
})
