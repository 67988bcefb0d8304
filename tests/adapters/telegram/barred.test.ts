import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openLibrary } from '../../../src/library/library.ts'
import { startBot } from '../../support/telegram/bot.ts'
import type { TestBot } from '../../support/telegram/bot.ts'
import type { TestChat, TestUser } from '../../support/telegram/world.ts'

const { bases } = await openLibrary('questions')

let bot: TestBot
let sara: TestUser
let omar: TestUser
let group: TestChat
beforeEach(async () => {
  bot = await startBot({ bases, at: Date.UTC(2026, 0, 10, 12, 0) })
  ;[sara, omar] = [bot.server.user('Sara'), bot.server.user('Omar')]
  group = bot.server.group('History', [sara], [omar])
})
afterEach(async () => {
  await bot.stop()
  expect(bot.server.problems).toEqual([])
})

const place = () => ({ platform: 'telegram' as const, id: String(group.id), title: 'History' })
const leftAt = async () => (await bot.play.communities.read(place())).leftAt
const polls = (): number => bot.server.chat(group).messages.filter(({ poll }) => poll !== undefined).length
const DAY = 24 * 3_600_000

describe('a chat in which the bot may not do everything is not a chat that it has left', () => {
  test('where polls are not allowed, who asks for one is told', async () => {
    bot.server.chat(group).noPolls = true
    await bot.say(omar, group, '/quiz')
    expect(bot.server.last(group).text).toBe(
      'Polls are not allowed here. An admin of this chat can change that.',
    )
    expect(await leftAt()).toBeUndefined()
  })

  test('where the topic of the daily question was deleted', async () => {
    bot.server.say(sara, group, '/daily 18:30', { thread: 7 })
    await bot.rest()
    bot.server.chat(group).lostTopics.add(7)
    await bot.clock.move(DAY)
    expect(bot.warnings).toContain('a daily question could not be posted')
    expect(await leftAt()).toBeUndefined()
  })
})

describe('a chat that the bot has left', () => {
  test('is asked nothing more, and its time runs from the day on which it was left', async () => {
    await bot.say(sara, group, '/daily 18:30')
    bot.server.chat(group).shut = 'removed'
    await bot.clock.move(DAY)
    const first = await leftAt()
    expect(first).toBeDefined()
    const calls = bot.server.calls.length
    await bot.clock.move(3 * DAY)
    expect(bot.server.calls.length).toBe(calls)
    expect(await leftAt()).toBe(first)
  })

  test('is one of its chats again once somebody there speaks to it', async () => {
    await bot.play.communities.left(place(), true)
    await bot.say(omar, group, '/quiz')
    expect(await leftAt()).toBeUndefined()
  })
})

describe('an outage', () => {
  const outage = { type: 'status' as const, status: 500 }

  test('takes nobody’s rights, and gives none', async () => {
    bot.server.fault('getChatMember', outage)
    await bot.say(sara, group, '/match')
    expect(bot.server.last(group).text).toBe('Something went wrong on our side. Try again in a moment.')
    bot.server.say(sara, group, '/match', { anonymous: true })
    await bot.rest()
    bot.server.fault('getChatMember', outage)
    expect((await bot.press(omar, group, 'Open the match')).text).toContain('Something went wrong')
    expect(bot.play.matches.running()).toEqual([])
    expect(bot.problems).toHaveLength(2)
  })

  test('shows nobody’s progress to everybody', async () => {
    bot.server.fault('sendMessage', { type: 'limit', seconds: 3 })
    await bot.say(omar, group, '/me')
    await bot.clock.move(10_000)
    expect(bot.server.messages(group).map(({ text }) => text)).toEqual([
      'Something went wrong on our side. Try again in a moment.',
    ])
  })

  test('at the hour of the daily question of a channel is waited out', async () => {
    const channel = bot.server.group('News', [sara], [], 'channel')
    await bot.say(sara, channel, '/daily 18:30')
    bot.server.fault('getChat', outage, outage)
    await bot.clock.move(7 * 3_600_000)
    expect(bot.server.chat(channel).messages.at(-1)?.poll?.anonymous).toBe(true)
  })
})

describe('what is for one person', () => {
  test('keeps to the topic in which it was asked for', async () => {
    bot.server.say(omar, group, '/me', { thread: 7 })
    await bot.rest()
    expect(bot.server.last(group, omar).thread).toBe(7)
    expect(bot.server.messages(group)).toEqual([])
  })

  test('is not asked for in a group: /start greets it, /review sends elsewhere', async () => {
    await bot.say(omar, group, '/start')
    expect(bot.server.last(group).text).toContain('Hello everybody!')
    expect(bot.server.last(group).buttons).toEqual([])
    await bot.say(omar, group, '/review')
    expect(bot.server.last(group, omar).text).toBe('This command is for the private chat with the bot.')
    expect(bot.server.messages(omar)).toEqual([])
  })
})

test('a question that was sent through the bot’s name, or a channel’s post in its group, is no word to the bot', async () => {
  const message = {
    message_id: 50,
    date: 1,
    chat: { id: omar.id, type: 'private', first_name: 'Omar' },
    from: omar,
  }
  const via = { id: 1, is_bot: true, first_name: 'x' }
  bot.server.push({ message: { ...message, text: 'A question', via_bot: via } } as never)
  const chat = { id: group.id, type: 'supergroup', title: 'History' }
  const telegram = { id: 777_000, is_bot: false, first_name: 'Telegram' }
  bot.server.push({
    message: { ...message, chat, from: telegram, text: '/quiz', is_automatic_forward: true },
  } as never)
  await bot.rest()
  expect(bot.server.messages(omar)).toEqual([])
  expect(polls()).toBe(0)
})

describe('the daily question where clocks change', () => {
  test.each([
    ['forward, at an hour that the day has not', Date.UTC(2026, 2, 28, 20, 0)],
    ['back, at an hour that the day has twice', Date.UTC(2026, 9, 24, 20, 0)],
  ])('%s, comes once', async (_, at) => {
    await bot.say(sara, group, '/daily 02:30 Europe/Paris')
    bot.clock.jump(at - bot.clock.now())
    await bot.clock.move(8 * 3_600_000)
    expect(polls()).toBe(1)
    await bot.clock.move(DAY)
    expect(polls()).toBe(2)
  })
})
