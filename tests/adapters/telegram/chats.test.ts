import { afterEach, describe, expect, test } from 'vitest'
import { openLibrary } from '../../../src/library/library.ts'
import { memoryStore } from '../../../src/storage/memory.ts'
import { HOST, account, joining, settings } from '../../support/play.ts'
import { SAMPLE_QUESTIONS, sampleDrawing } from '../../support/questions.ts'
import { startBot } from '../../support/telegram/bot.ts'
import type { TestBot } from '../../support/telegram/bot.ts'
import { startTelegram } from '../../support/telegram/server.ts'

const { bases } = await openLibrary('questions')

let bot: TestBot
afterEach(async () => {
  await bot.stop()
  expect(bot.server.problems).toEqual([])
  expect(bot.problems).toEqual([])
})

describe('casual questions', () => {
  test('are quiz polls in a group, and their answers score there', async () => {
    bot = await startBot({ bases })
    const { server } = bot
    const [host, omar] = [server.user('Host'), server.user('Omar')]
    const group = server.group('Class', [host], [omar])
    await bot.say(omar, group, '/quiz')
    const poll = server.chat(group).messages.at(-1)?.poll
    expect(poll).toMatchObject({ anonymous: false, protected: true })
    expect(poll?.explanation).toContain('¶')
    server.vote(omar, group, poll?.correct ?? -1)
    await bot.rest()
    const place = { platform: 'telegram' as const, id: String(group.id), title: 'Class' }
    const board = await bot.play.boards.top(place, 'ever', undefined, 5)
    expect(board.rows.map(({ name, points }) => [name, points > 0])).toEqual([['Omar', true]])
    await bot.say(omar, group, '/me')
    expect(server.chat(group).messages.at(-1)?.text).toMatch(
      /In Class\n.*\n1 answer\n[^]*Everywhere\n.*\n1 answer\n/,
    )
    await bot.say(host, group, '/top ever')
    expect(server.last(group).text).toContain('1. Omar')
  })

  test('are anonymous in a channel, and score nothing', async () => {
    bot = await startBot({ bases })
    const { server } = bot
    const channel = server.group('News', [server.user('Host')], [], 'channel')
    await bot.say(server.user('Host'), channel, '/quiz')
    expect(server.chat(channel).messages.at(-1)?.poll?.anonymous).toBe(true)
  })

  test('come once a day at the time of the chat', async () => {
    bot = await startBot({ bases, at: Date.UTC(2026, 0, 10, 16, 0) })
    const { server, clock } = bot
    const [host, omar] = [server.user('Host', 'fr'), server.user('Omar', 'fr')]
    const group = server.group('Class', [host], [omar])
    await bot.say(omar, group, '/daily 18:30 Europe/Paris')
    expect(server.messages(group, omar).at(-1)?.text).toContain('Seuls les admins')
    await bot.say(host, group, '/daily 18:30 Europe/Paris')
    expect(server.last(group).text).toContain('18:30 (Europe/Paris)')
    const polls = () => server.chat(group).messages.filter(({ poll }) => poll !== undefined).length
    await clock.move(80 * 60_000)
    expect(polls()).toBe(0)
    await clock.move(15 * 60_000)
    expect(polls()).toBe(1)
    await clock.move(3 * 3_600_000)
    expect(polls()).toBe(1)
    await bot.say(host, group, '/daily off')
    await clock.move(24 * 3_600_000)
    expect(polls()).toBe(1)
  })

  test('are sent through the bot’s name anywhere, and each answers for themselves', async () => {
    bot = await startBot({ bases })
    const { server } = bot
    const omar = server.user('Omar')
    const results = (await server.ask(omar, '')) as unknown as {
      id: string
      reply_markup: { inline_keyboard: { callback_data: string }[][] }
    }[]
    expect(results.length).toBeGreaterThan(0)
    expect((await server.ask(omar, '')) as unknown).toEqual(results)
    const data = results[0]?.reply_markup.inline_keyboard.flat()[0]?.callback_data ?? ''
    const told = await server.pressInline(omar, data)
    expect(told.alert).toBe(true)
    expect(told.text).toMatch(/Right|Wrong/)
    expect((await server.pressInline(omar, data)).text).toBe(told.text)
  })
})

describe('a match that runs elsewhere', () => {
  test('comes into a chat with two consents, and one player comes in private', async () => {
    bot = await startBot()
    const { server, play, clock } = bot
    const [host, omar, lina] = [server.user('Host'), server.user('Omar'), server.user('Lina', 'fr')]
    const group = server.group('Class', [host], [omar])
    const created = await play.matches.create(HOST, settings())
    if (!created.ok) throw new Error(created.code)
    const { id, pin } = created.value
    await play.matches.join(id, joining(account('web-player')))
    await bot.say(omar, group, `/join ${pin}`)
    expect(server.messages(group, omar).at(-1)?.text).toContain('Only the admins')
    await bot.say(host, group, `/join ${pin}`)
    expect(server.last(group).text).toContain('has not opened this match')
    await play.matches.act(id, HOST, { type: 'chats', open: true })
    await bot.say(host, group, `/join ${pin}`)
    expect(server.last(group).text).toContain('The host has been asked')
    const venue = play.matches.hostView(id, HOST)?.venues[0]
    expect(venue).toMatchObject({ title: 'Class', size: 2, state: 'asking' })
    if (venue !== undefined)
      await play.matches.act(id, HOST, { type: 'venue', venue: venue.id, accepted: true })
    await bot.rest()
    expect(server.last(group).text).toContain(`PIN: ${pin}`)
    server.follow(lina, server.linkOf(group, 'Play in private'))
    await bot.press(omar, group, 'Join')
    expect(play.matches.view(id)?.players).toBe(3)
    expect((await bot.press(omar, group, 'Start')).text).toBe('Only the host of the match can do that.')
    await play.matches.act(id, HOST, { type: 'start' })
    await clock.move(4_000)
    expect(server.last(lina).text).toContain('Quelle est la capitale de l’Égypte')
    expect((await bot.press(lina, lina, 'Le Caire')).text).toContain('enregistrée')
    await bot.press(omar, group, 'Paris')
    await play.matches.act(id, HOST, { type: 'reveal' })
    await clock.move(2_000)
    expect(server.last(lina).text).toContain('✅ Bonne réponse')
    expect(server.last(group).text).toContain('Cairo: 1')
    expect(server.last(group).text).not.toContain('Lina')
  })

  test('knows who plays in private after a restart, tells them so, and forgets them', async () => {
    const server = await startTelegram()
    const store = memoryStore()
    bot = await startBot({ server, store })
    const lina = server.user('Lina', 'fr')
    const created = await bot.play.matches.create(HOST, settings())
    if (!created.ok) throw new Error(created.code)
    const { id, pin } = created.value
    await bot.play.matches.act(id, HOST, { type: 'chats', open: true })
    await bot.say(lina, lina, `/start join-${pin}`)
    await bot.telegram.stop()
    await bot.play.stop()
    bot = await startBot({ server, store, at: bot.clock.now() })
    await bot.play.matches.act(id, HOST, { type: 'start' })
    await bot.clock.move(4_000)
    expect(server.last(lina).text).toContain('Quelle est la capitale de l’Égypte')
    const who = account(String(lina.id), 'telegram')
    const exported = await bot.play.people.export(who)
    const seat = JSON.stringify({ name: 'Lina', lang: 'fr', digits: 'latin' })
    expect(exported.ok && JSON.parse(exported.value)).toMatchObject({
      accounts: [{ kept: { [`telegram/seats/${id}`]: seat } }],
    })
    await bot.play.people.erase(who)
    expect(await store.keys.read(`telegram/seats/${id}`)).toBeUndefined()
    await server.close()
  })

  test('keeps nothing of who played in private, though the process died at the end of the match', async () => {
    const server = await startTelegram()
    const store = memoryStore()
    bot = await startBot({ server, store })
    const kept = { value: '', people: { 'telegram:7': '{"name":"Lina","lang":"fr","digits":"latin"}' } }
    await store.keys.update('telegram/seats/ended', () => kept)
    await bot.telegram.stop()
    await bot.play.stop()
    bot = await startBot({ server, store })
    expect(await store.keys.read('telegram/seats/ended')).toBeUndefined()
    await server.close()
  })

  test('gives nobody more time who comes in by its link again', async () => {
    bot = await startBot()
    const { server, play, clock } = bot
    const lina = server.user('Lina')
    const created = await play.matches.create(HOST, settings({ seconds: 20 }))
    if (!created.ok) throw new Error(created.code)
    const { id, pin } = created.value
    await play.matches.act(id, HOST, { type: 'chats', open: true })
    await bot.say(lina, lina, `/start join-${pin}`)
    await play.matches.act(id, HOST, { type: 'start' })
    await clock.move(3_000)
    await clock.move(11_000)
    await bot.say(lina, lina, `/start join-${pin}`)
    await bot.press(lina, lina, 'Cairo')
    const who = { platform: 'telegram' as const, id: String(lina.id), name: '', lang: 'en' as const }
    const player = play.matches.seat(id, who)!
    // More than half of the limit is gone: half of what speed can bring.
    expect(play.matches.playerView(id, player)?.gained).toBe(1000 + Math.floor(500 / 3 / 2))
  })

  test('is accepted in the chat whose match it is', async () => {
    bot = await startBot({ bases })
    const { server, play } = bot
    const [host, other] = [server.user('Host'), server.user('Other')]
    const [own, far] = [server.group('Own', [host], [other]), server.group('Far', [other])]
    await bot.say(host, own, '/match')
    await bot.press(host, own, 'Open the match')
    const match = play.matches.running()[0]!
    await bot.say(other, far, `/join ${play.matches.pin(match) ?? ''}`)
    expect(server.last(own).text).toContain('“Far”')
    expect((await bot.press(other, own, 'Accept')).text).toBe('Only the host of the match can do that.')
    await bot.press(host, own, 'Accept')
    expect(server.last(far).text).toContain('PIN')
    expect((await bot.press(host, far, 'Start')).text).toBeUndefined()
    expect(play.matches.view(match)?.phase).toBe('countdown')
  })
})

describe('in a group', () => {
  test('the own result is for the own eyes, in the own language', async () => {
    bot = await startBot({ bases })
    const { server, clock } = bot
    const [host, lina] = [server.user('Host'), server.user('Lina', 'ar')]
    const group = server.group('Class', [host], [lina])
    await bot.say(host, group, '/match')
    await bot.press(host, group, 'Open the match')
    await bot.press(lina, group, 'Join')
    await bot.press(host, group, 'Start')
    await clock.move(3_000)
    await bot.press(lina, group, server.last(group).buttons[0]?.[0] ?? '')
    const before = server.messages(group).length
    expect((await bot.press(lina, group, 'My result')).text).toBeUndefined()
    expect(server.messages(group)).toHaveLength(before)
    expect(server.messages(group, lina).at(-1)?.text).toMatch(/إجابة (صحيحة|خاطئة)/)
  })

  test('an unnamed admin may run a match, and nobody else', async () => {
    bot = await startBot({ bases })
    const { server } = bot
    const [boss, omar] = [server.user('Boss'), server.user('Omar')]
    const group = server.group('Class', [boss], [omar])
    server.say(boss, group, '/match', { anonymous: true })
    await bot.rest()
    expect((await bot.press(omar, group, 'Open the match')).text).toContain('Only the admins')
    await bot.press(boss, group, 'Open the match')
    await bot.press(boss, group, 'Start')
    expect(bot.play.matches.view(bot.play.matches.running()[0]!)?.phase).toBe('countdown')
  })

  test('an order is pressed place by place, and nobody sees it', async () => {
    const towers = SAMPLE_QUESTIONS.filter(({ form }) => form === 'order')
    bot = await startBot({ play: { drawing: sampleDrawing(towers) } })
    const { server, play, clock } = bot
    const host = server.user('Host')
    const group = server.group('Class', [host])
    const who = { platform: 'telegram' as const, id: String(host.id), name: 'Host', lang: 'en' as const }
    const created = await play.matches.create({ account: who, host: true }, settings({ rounds: 2 }))
    if (!created.ok) throw new Error(created.code)
    await bot.say(host, group, `/join ${created.value.pin}`)
    await bot.press(host, group, 'Join')
    await bot.press(host, group, 'Start')
    await clock.move(3_000)
    expect((await bot.press(host, group, 'The Cairo Tower')).text).toContain('Your order so far')
    expect((await bot.press(host, group, 'The Cairo Tower')).text).toContain('afresh')
    await bot.press(host, group, 'The Great Pyramid')
    expect((await bot.press(host, group, 'The Eiffel Tower')).text).toBe('Your answer is saved.')
    expect(server.last(group).text).toContain('The right answer')
  })

  test('the bot says hello when it comes, and what is stored waits when it goes', async () => {
    bot = await startBot()
    const { server, play } = bot
    const host = server.user('Host', 'ar')
    const group = server.group('Class', [host])
    server.membership(host, group, true)
    await bot.rest()
    expect(server.last(group).text).toContain('أهلًا')
    server.membership(host, group, false)
    await bot.rest()
    const place = { platform: 'telegram' as const, id: String(group.id), title: '' }
    expect((await play.communities.read(place)).leftAt).toBeDefined()
  })
})
