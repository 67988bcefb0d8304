import { expect, test } from 'vitest'
import { killRepeatedly } from '../support/filesKill.ts'

test('kill -9 at 200 random moments loses nothing that was acknowledged', { timeout: 600_000 }, async () => {
  const { acknowledged, lost } = await killRepeatedly(200, 'careful')
  expect(lost).toEqual([])
  expect(acknowledged).toBeGreaterThan(2000)
})
