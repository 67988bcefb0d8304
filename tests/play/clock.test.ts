import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createClock } from '../../src/play/clock.ts'

const NOON = Date.parse('2023-09-13T12:00:00Z')

beforeEach(() => {
  vi.useFakeTimers({ now: NOON, toFake: ['setTimeout', 'clearTimeout', 'Date', 'performance'] })
})
afterEach(() => {
  vi.useRealTimers()
})

test('a wake-up comes once, at its time, and not when it was cancelled', () => {
  const clock = createClock()
  const called: number[] = []
  clock.wake(NOON + 1_000, () => called.push(clock.now()))
  clock.wake(NOON + 500, () => called.push(-1))()
  clock.wake(NOON - 5, () => called.push(0))
  vi.advanceTimersByTime(999)
  expect(called).toEqual([0])
  vi.advanceTimersByTime(10_000)
  expect(called).toEqual([0, NOON + 1_000])
})

test('a wake-up may be months away', () => {
  const clock = createClock()
  let woken = 0
  const day = 86_400_000
  clock.wake(NOON + 60 * day, () => (woken = clock.now()))
  vi.advanceTimersByTime(59 * day)
  expect(woken).toBe(0)
  vi.advanceTimersByTime(day)
  expect(woken).toBe(NOON + 60 * day)
})

test('a clock that is set back neither stops time nor holds up who waits', () => {
  const clock = createClock()
  let woken = false
  clock.wake(NOON + 2_000, () => (woken = true))
  vi.advanceTimersByTime(1_000)
  vi.setSystemTime(NOON - 3_600_000)
  expect(clock.now()).toBe(NOON + 1_000)
  vi.advanceTimersByTime(1_000)
  expect(clock.now()).toBe(NOON + 2_000)
  expect(woken).toBe(true)
})

test('a clock that is set forward is followed, as after a sleep', () => {
  const clock = createClock()
  vi.setSystemTime(NOON + 8 * 3_600_000)
  expect(clock.now()).toBe(NOON + 8 * 3_600_000)
})
