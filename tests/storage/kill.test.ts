import { expect, test } from 'vitest'
import { killRepeatedly } from '../support/filesKill.ts'

test('kill -9 at 15 random moments loses nothing that was acknowledged', async () => {
  const { acknowledged, lost } = await killRepeatedly(15, 'careful')
  expect(lost).toEqual([])
  expect(acknowledged).toBeGreaterThan(100)
})

test('the same kills show a store that acknowledges before it has written', async () => {
  const { lost } = await killRepeatedly(3, 'hasty')
  expect(lost).not.toEqual([])
})
