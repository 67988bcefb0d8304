import { afterEach, describe, expect, test } from 'vitest'
import { openLibrary } from '../../../src/library/library.ts'
import { startBot } from '../../support/telegram/bot.ts'
import type { TestBot } from '../../support/telegram/bot.ts'

const { bases } = await openLibrary('questions')

let bot: TestBot
afterEach(async () => {
  await bot.stop()
  expect(bot.server.problems).toEqual([])
  expect(bot.problems).toEqual([])
})

describe('a match in a group', () => {
  test('goes from the settings to the podium', async () => {
    bot = await startBot({ bases })
    const { server, clock } = bot
    const [sara, omar] = [server.user('Sara'), server.user('Omar')]
    const group = server.group('History', [sara], [omar])
    await bot.say(sara, group, '/match')
    expect(server.last(group).text).toContain('New match')
    expect((await bot.press(omar, group, 'Open the match')).alert).toBe(true)
    await bot.press(sara, group, 'Questions: 10')
    await bot.press(sara, group, 'Questions: 15')
    await bot.press(sara, group, 'Questions: 20')
    await bot.press(sara, group, 'Open the match')
    expect(server.messages(group)).toHaveLength(1)
    expect(server.last(group).text).toMatch(/PIN: \d{6}/)
    expect((await bot.press(omar, group, 'Join')).text).toBe('You are in, as Omar.')
    expect((await bot.press(omar, group, 'Start')).text).toBe('Only the host of the match can do that.')
    await bot.press(sara, group, 'Start')
    for (let round = 1; round <= 5; round++) {
      await clock.move(3_000)
      const shown = server.last(group)
      expect(shown.text).toContain(`Question ${round} of 5`)
      await clock.move(10_000)
      const told = await bot.press(omar, group, shown.buttons[0]?.[0] ?? '')
      expect(told.text).toBe('Your answer is saved.')
      expect(server.last(group).text).toContain('The right answer: ')
      await bot.press(sara, group, 'Next')
      expect(server.last(group).text).toContain('Standings')
      await bot.press(sara, group, 'Next')
    }
    expect(server.last(group).text).toContain('Final standings')
    expect(server.last(group).text).toContain('1. Omar')
  })
})
