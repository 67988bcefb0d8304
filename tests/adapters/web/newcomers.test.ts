import { expect, it } from 'vitest'
import { makeNewcomers } from '../../../src/adapters/web/newcomers.ts'
import { handClock } from '../../support/clock.ts'

const HOUR = 3_600_000

it('lets a class of forty in at once, again and again, and a flood of new cookies only so far', () => {
  const clock = handClock()
  const mayCome = makeNewcomers(clock)
  for (let time = 0; time < 50; time++) {
    for (let pupil = 0; pupil < 40; pupil++) expect(mayCome(`pupil-${pupil}`, 'school')).toBe(true)
    clock.jump(60_000)
  }
  let came = 0
  for (let i = 0; i < 5_000; i++) if (mayCome(`flood-${i}`, 'school')) came++
  expect(came).toBeGreaterThan(200)
  expect(came).toBeLessThanOrEqual(300)
  expect(mayCome('pupil-7', 'school')).toBe(true)
  expect(mayCome('somebody', 'elsewhere')).toBe(true)
  clock.jump(HOUR)
  expect(mayCome('flood-4999', 'school')).toBe(true)
})
