import { afterEach, describe, expect, test } from 'vitest'
import { openLibrary } from '../../../src/library/library.ts'
import { memoryStore } from '../../../src/storage/memory.ts'
import { settings } from '../../support/play.ts'
import { startBot } from '../../support/telegram/bot.ts'
import type { TestBot } from '../../support/telegram/bot.ts'
import { startTelegram } from '../../support/telegram/server.ts'

const { bases } = await openLibrary('questions')

let bot: TestBot
afterEach(async () => {
  await bot.stop()
  expect(bot.server.problems).toEqual([])
})

describe('somebody who is lost', () => {
  test('a private player who blocks the bot is not waited for', async () => {
    bot = await startBot()
    const { server, play, clock } = bot
    const [host, omar, lina] = [server.user('Host'), server.user('Omar'), server.user('Lina')]
    const group = server.group('Class', [host], [omar])
    const account = { platform: 'telegram' as const, id: String(host.id), name: 'Host', lang: 'en' as const }
    const created = await play.matches.create({ account, host: true }, settings({ seconds: 60 }))
    if (!created.ok) throw new Error(created.code)
    const { id, pin } = created.value
    await bot.say(host, group, `/join ${pin}`)
    await bot.press(omar, group, 'Join')
    await bot.say(lina, lina, `/start join-${pin}`)
    expect(play.matches.view(id)?.players).toBe(2)
    server.chat(lina).shut = 'blocked'
    await bot.press(host, group, 'Start')
    await clock.move(3_000)
    await bot.press(omar, group, 'Cairo')
    await clock.move(2_000)
    expect(play.matches.view(id)?.phase).toBe('reveal')
    server.chat(lina).shut = undefined
    await bot.say(lina, lina, `/join ${pin}`)
    expect(play.matches.view(id)?.players).toBe(2)
  })

  test('a bot that is sent out of the group in the middle leaves the match to the others', async () => {
    bot = await startBot({ bases })
    const host = bot.server.user('Sara')
    const group = bot.server.group('History', [host])
    await bot.say(host, group, '/match')
    await bot.press(host, group, 'Open the match')
    const [match] = bot.play.matches.running()
    await bot.press(host, group, 'Join')
    await bot.press(host, group, 'Start')
    await bot.clock.move(3_000)
    bot.server.chat(group).shut = 'removed'
    bot.server.membership(host, group, false)
    await bot.rest()
    expect(bot.play.matches.view(match!)?.venues).toEqual([])
    expect(bot.play.matches.view(match!)?.phase).toBe('open')
    const place = { platform: 'telegram' as const, id: String(group.id), title: 'History' }
    expect((await bot.play.communities.read(place)).leftAt).toBeDefined()
  })
})

describe('an admin who stays unnamed', () => {
  test('holds the right by the command where Telegram names no admins, and nobody else takes it up after', async () => {
    bot = await startBot({ bases })
    const { server } = bot
    const [sara, omar] = [server.user('Sara'), server.user('Omar')]
    const group = server.group('History', [], [sara, omar])
    server.say(sara, group, '/match', { anonymous: true })
    await bot.rest()
    const hidden = { type: 'status' as const, status: 400, text: 'Bad Request: member list is inaccessible' }
    server.fault('getChatMember', hidden, hidden)
    await bot.press(sara, group, 'Questions: 10')
    expect(server.last(group).buttons.flat()).toContain('Questions: 15')
    expect((await bot.press(omar, group, 'Questions: 15')).alert).toBe(true)
  })
})

describe('what is kept', () => {
  test('updates that were taken before a stop change nothing after it', async () => {
    const server = await startTelegram()
    const store = memoryStore()
    bot = await startBot({ server, store })
    const lina = server.user('Lina')
    const update = await bot.say(lina, lina, '/help')
    await bot.stop()
    bot = await startBot({ server, store })
    const before = server.messages(lina).length
    server.deliver(update)
    await bot.rest()
    expect(server.messages(lina)).toHaveLength(before)
    await bot.say(lina, lina, '/help')
    expect(server.messages(lina)).toHaveLength(before + 1)
    await server.close()
  })

  test('of the menus of commands is whose they are: another bot gets its own', async () => {
    const server = await startTelegram()
    const store = memoryStore()
    bot = await startBot({ server, store })
    const menus = server.commands.length
    expect(menus).toBe(12)
    await bot.stop()
    bot = await startBot({ server, store })
    expect(server.commands).toHaveLength(menus)
    await bot.stop()
    server.username = 'another_bot'
    bot = await startBot({ server, store })
    expect(server.commands).toHaveLength(2 * menus)
    await server.close()
  })

  test('of a chat’s polls the last thirty count; older ones are forgotten', async () => {
    bot = await startBot({ bases })
    const { server, store } = bot
    const omar = server.user('Omar')
    const group = server.group('Class', [omar])
    for (let n = 0; n < 31; n++) {
      await bot.say(omar, group, '/quiz')
      await bot.clock.move(4_000)
    }
    const polls = server.chat(group).messages.flatMap(({ poll }) => (poll === undefined ? [] : [poll.id]))
    const known = await Promise.all(polls.map((id) => store.keys.read(`telegram/poll/${id}`)))
    expect(polls).toHaveLength(31)
    expect(known.map((one) => one !== undefined)).toEqual([false, ...polls.slice(1).map(() => true)])
  })
})

describe('a daily question', () => {
  test('of a channel comes at its hour, anonymous, and says which zone counts', async () => {
    bot = await startBot({ bases, at: Date.UTC(2026, 0, 5, 18, 0) })
    const owner = bot.server.user('Sara')
    const channel = bot.server.group('News', [owner], [], 'channel')
    await bot.say(owner, channel, '/daily 18:30')
    expect(bot.server.last(channel).text).toContain(`(${bot.play.communities.zone})`)
    expect(bot.server.last(channel).text).toContain('/daily 18:30 Europe/London')
    await bot.say(owner, channel, '/daily 20:30 Africa/Cairo')
    expect(bot.server.last(channel).text).toBe('A question every day at 20:30 (Africa/Cairo).')
    await bot.clock.move(31 * 60_000)
    const poll = bot.server.chat(channel).messages.at(-1)?.poll
    expect(poll?.anonymous).toBe(true)
    await bot.clock.move(60 * 60_000)
    expect(bot.server.chat(channel).messages.filter((one) => one.poll !== undefined)).toHaveLength(1)
  })
})
