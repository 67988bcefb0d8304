import { expect, test } from 'vitest'
import { createDeadlines } from '../../../src/adapters/discord/deadlines.ts'
import { handClock } from '../../support/clock.ts'

test('what is cancelled in time never comes, what is not comes at its own time, whoever came before', async () => {
  const clock = handClock()
  const deadlines = createDeadlines(clock, 1_500)
  const begin = clock.now()
  const came: (readonly [string, number])[] = []
  const add = (name: string) => deadlines.add(() => void came.push([name, clock.now() - begin]))
  const first = add('first')
  await clock.move(400)
  const second = add('second')
  await clock.move(600)
  add('third')
  first()
  await clock.move(5_000)
  expect(came).toEqual([
    ['second', 1_900],
    ['third', 2_500],
  ])
  second()
  add('fourth')
  await clock.move(1_499)
  expect(came).toHaveLength(2)
  await clock.move(1)
  expect(came.at(-1)).toEqual(['fourth', 8_000 - 500])
})
