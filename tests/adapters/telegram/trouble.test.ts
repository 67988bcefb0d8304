import { afterEach, describe, expect, test } from 'vitest'
import { HOST, settings } from '../../support/play.ts'
import { memoryStore } from '../../../src/storage/memory.ts'
import type { MatchId } from '../../../src/quiz/vocabulary.ts'
import { startBot } from '../../support/telegram/bot.ts'
import type { TestBot } from '../../support/telegram/bot.ts'
import { startTelegram } from '../../support/telegram/server.ts'
import type { TestChat, TestUser } from '../../support/telegram/world.ts'

let bot: TestBot
afterEach(async () => {
  await bot.stop()
  expect(bot.server.problems).toEqual([])
})

interface Scene {
  readonly host: TestUser
  readonly omar: TestUser
  readonly group: TestChat
  readonly match: MatchId
}

/** A match whose first round is open in a group, with one player. */
async function playing(
  change: Partial<Parameters<typeof settings>[0]> = {},
  thread?: number,
): Promise<Scene> {
  const { server, play, clock } = bot
  const [host, omar] = [server.user('Host'), server.user('Omar')]
  const group = server.group('Class', [host], [omar])
  const account = { platform: 'telegram' as const, id: String(host.id), name: 'Host', lang: 'en' as const }
  const created = await play.matches.create({ account, host: true }, settings({ seconds: 60, ...change }))
  if (!created.ok) throw new Error(created.code)
  server.say(host, group, `/join ${created.value.pin}`, thread === undefined ? {} : { thread })
  await bot.rest()
  await bot.press(omar, group, 'Join')
  await bot.press(host, group, 'Start')
  await clock.move(3_000)
  return { host, omar, group, match: created.value.id }
}

describe('what goes wrong on the way', () => {
  test('a limit is waited out, in order, and the newest state is shown after it', async () => {
    bot = await startBot()
    const { omar, group } = await playing()
    bot.server.fault('editMessageText', { type: 'limit', seconds: 7 })
    await bot.press(omar, group, 'Cairo')
    expect(bot.server.last(group).text).toContain('Question 1 of 3')
    expect(bot.server.last(group).text).not.toContain('right answer')
    await bot.clock.move(6_000)
    expect(bot.server.last(group).text).not.toContain('right answer')
    await bot.clock.move(1_000)
    expect(bot.server.last(group).text).toContain('The right answer: Cairo')
  })

  test('outages and broken connections are waited out', async () => {
    bot = await startBot()
    const { host, omar, group } = await playing()
    await bot.press(omar, group, 'Cairo')
    bot.server.fault(
      'editMessageText',
      { type: 'status', status: 502 },
      { type: 'status', status: 503 },
      { type: 'drop' },
      { type: 'drop', after: true },
    )
    await bot.press(host, group, 'Next')
    expect(bot.server.last(group).text).not.toContain('Standings')
    await bot.clock.move(10_000)
    expect(bot.server.last(group).text).toContain('Standings')
    expect(bot.problems).toEqual([])
  })

  test('a bot that starts without a network says so once, and is there as soon as there is one', async () => {
    const server = await startTelegram()
    server.fault('getMe', { type: 'drop' }, { type: 'drop' }, { type: 'limit', seconds: 7 })
    bot = await startBot({ server })
    const lina = server.user('Lina')
    await bot.clock.move(16_000)
    expect(server.calls.map(({ method }) => method)).toEqual(['getMe', 'getMe', 'getMe'])
    await bot.clock.move(1_000)
    await bot.say(lina, lina, '/help')
    expect(server.last(lina).text).toContain('/quiz')
    expect(bot.warnings).toEqual(['Telegram cannot be reached; the bot goes on as soon as it can'])
    await server.close()
  })

  test('a question that came late has its own clock', async () => {
    bot = await startBot()
    const { host, omar, group, match } = await playing({ seconds: 20 })
    await bot.press(omar, group, 'Cairo')
    await bot.press(host, group, 'Next')
    await bot.press(host, group, 'Next')
    bot.server.fault('sendMessage', { type: 'limit', seconds: 5 })
    await bot.clock.move(9_000)
    await bot.press(omar, group, 'Paris')
    const player = bot.play.matches.seat(match, {
      platform: 'telegram',
      id: String(omar.id),
      name: '',
      lang: 'en',
    })!
    // Open for 6 s by the server's clock, but seen for 1: in the first of ten steps, as a prompt answer is.
    expect(bot.play.matches.playerView(match, player)?.gained).toBe(1000 + Math.round(499 / 3))
  })

  test('a chat that is lost takes the match along for nobody else', async () => {
    bot = await startBot()
    const { omar, group, match } = await playing()
    bot.server.chat(group).shut = 'removed'
    await bot.press(omar, group, 'Cairo')
    expect(bot.play.matches.view(match)?.venues).toEqual([])
    expect(bot.play.matches.view(match)?.phase).toBe('reveal')
  })

  test('a topic that was deleted is left', async () => {
    bot = await startBot()
    const { host, omar, group, match } = await playing({}, 77)
    expect(bot.server.last(group).thread).toBe(77)
    await bot.press(omar, group, 'Cairo')
    await bot.press(host, group, 'Next')
    await bot.press(host, group, 'Next')
    bot.server.chat(group).lostTopics.add(77)
    await bot.clock.move(3_000)
    expect(bot.play.matches.view(match)?.venues).toEqual([])
  })

  test('a message that was deleted is sent anew', async () => {
    bot = await startBot()
    const { omar, group } = await playing()
    bot.server.chat(group).messages.length = 0
    await bot.press(omar, group, 'Cairo').catch(() => undefined)
    await bot.play.matches.act(bot.play.matches.running()[0]!, HOST, { type: 'reveal' })
    await bot.clock.move(2_000)
    expect(bot.server.last(group).text).toContain('The right answer: Cairo')
  })

  test('a group that became a supergroup goes on, with its players and its match', async () => {
    bot = await startBot()
    const { host, omar, group, match } = await playing()
    const next = bot.server.migrate(group)
    await bot.press(omar, group, 'Cairo')
    expect(bot.server.last(next).text).toContain('The right answer: Cairo')
    await bot.press(host, next, 'Next')
    await bot.press(host, next, 'Next')
    await bot.clock.move(3_000)
    expect((await bot.press(omar, next, 'Paris')).text).toBe('Your answer is saved.')
    expect(bot.play.matches.view(match)?.round).toBe(2)
  })
})

describe('updates', () => {
  test('a press whose answer was lost on the way is answered again', async () => {
    bot = await startBot()
    const { omar, group } = await playing()
    bot.server.fault('answerCallbackQuery', { type: 'drop' })
    expect((await bot.press(omar, group, 'Cairo')).text).toBe('Your answer is saved.')
  })

  test('that come twice change nothing', async () => {
    bot = await startBot()
    const lina = bot.server.user('Lina')
    const update = await bot.say(lina, lina, '/help')
    bot.server.deliver(update)
    await bot.rest()
    expect(bot.server.messages(lina)).toHaveLength(1)
  })

  test('presses are answered once each, with what is true', async () => {
    bot = await startBot()
    const { omar, group } = await playing({ rounds: 2 })
    const sara = bot.server.user('Sara')
    const told = await Promise.all([
      bot.server.press(omar, group, 'Cairo'),
      bot.server.press(omar, group, 'Paris'),
      bot.server.press(sara, group, 'Cairo'),
    ])
    await bot.rest()
    expect(told.map(({ text }) => text)).toEqual([
      'Your answer is saved.',
      expect.stringMatching(/already answered|Too late/),
      'You are not in this match yet. Join it first.',
    ])
    const old = await bot.server.pressData(omar, group, { message: 1, data: 'from:an:older:version' })
    expect(old).toEqual({ text: 'This button no longer works.', alert: true })
  })

  test('a button of private chats, made up in a group, writes over nothing there', async () => {
    bot = await startBot()
    const { omar, group } = await playing()
    const before = bot.server.messages(group)
    const { message } = bot.server.dataOf(group, 'Cairo')
    for (const data of [
      'y:keep',
      'y:erased',
      'y:export',
      'd:arabic',
      'k:y',
      'p:abcdefgh:0',
      'o:abcdefgh::0',
      'n',
    ])
      expect(await bot.server.pressData(omar, group, { message, data })).toEqual({
        text: 'This button no longer works.',
        alert: true,
      })
    await bot.rest()
    expect(bot.server.messages(group)).toEqual(before)
  })

  test('buttons still work after a restart, and time goes on from when the chat had the question', async () => {
    const server = await startTelegram()
    const store = memoryStore()
    bot = await startBot({ server, store })
    const { omar, group, match } = await playing({ seconds: 20 })
    await bot.clock.move(1_000)
    const at = bot.clock.now()
    await bot.telegram.stop()
    const stopped = bot.play.stop()
    await bot.clock.move(3_000)
    await stopped
    const { message, data } = server.dataOf(group, 'Cairo')
    bot = await startBot({ server, store, at: at + 10_000 })
    await bot.rest()
    expect(server.messages(group).some(({ text }) => text.includes('no time is lost'))).toBe(true)
    const told = await server.pressData(omar, group, { message, data })
    await bot.rest()
    expect(told.text).toBe('Your answer is saved.')
    expect(bot.play.matches.view(match)?.phase).toBe('reveal')
    const gone = await server.pressData(omar, group, { message, data: 'a:abcdefghjkmn:1:0' })
    expect(gone.text).toBe('This match has ended or no longer exists.')
    await server.close()
  })

  test('a second process with the same token is no end of the first', async () => {
    bot = await startBot()
    const other = await fetch(`${bot.server.url}/bot123456:test-token-of-the-bot/getUpdates`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ timeout: 0 }),
    })
    expect(((await other.json()) as { ok: boolean }).ok).toBe(true)
    await bot.rest()
    expect(bot.problems).toHaveLength(1)
    await bot.clock.move(30_000)
    const lina = bot.server.user('Lina')
    await bot.say(lina, lina, '/help')
    expect(bot.server.last(lina).text).toContain('/quiz')
  })
})
