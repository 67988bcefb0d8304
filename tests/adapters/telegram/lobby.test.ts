import { afterEach, expect, test } from 'vitest'
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

test('a class that comes in within half a minute is counted whole, in few edits, and nothing waits for a count', async () => {
  bot = await startBot({ bases })
  const { server, clock } = bot
  const sara = server.user('Sara')
  const group = server.group('History', [sara])
  await bot.say(sara, group, '/match')
  await bot.press(sara, group, 'Open the match')
  const before = server.edits.length
  for (let pupil = 0; pupil < 25; pupil++) {
    await clock.move(1_000)
    await bot.press(server.user(`Pupil ${pupil}`), group, 'Join')
  }
  expect(server.last(group).text).toMatch(/(19|2\d) players/)
  await clock.move(6_000)
  expect(server.last(group).text).toContain('25 players')
  expect(server.edits.length - before).toBeLessThanOrEqual(6)
  await clock.move(1_000)
  await bot.press(server.user('Late'), group, 'Join')
  await bot.press(sara, group, 'Start')
  expect(server.last(group).text).toContain('Get ready!')
})

test('a chat’s long name is cut between characters, and what was opened is closed', async () => {
  bot = await startBot({ bases })
  const { server } = bot
  const sara = server.user('Sara', 'ar')
  const group = server.group(`${'Class '.repeat(20)}👩‍👩‍👧‍👦`, [sara])
  await bot.say(sara, group, '/match')
  await bot.press(sara, group, 'فتح المباراة')
  const title = bot.play.matches.view(bot.play.matches.running()[0]!)!.settings.title
  expect(title.length).toBeLessThanOrEqual(100)
  expect(title.match(/[\u2066-\u2068]/g)?.length).toBe(title.match(/\u2069/g)?.length)
})
