import { afterEach, describe, expect, test } from 'vitest'
import { openLibrary } from '../../../src/library/library.ts'
import { makePress } from '../../../src/adapters/telegram/press.ts'
import { SAMPLE_QUESTIONS } from '../../support/questions.ts'
import { startBot } from '../../support/telegram/bot.ts'
import type { TestBot } from '../../support/telegram/bot.ts'

const { bases } = await openLibrary('questions')

let bot: TestBot
afterEach(async () => {
  await bot.stop()
  expect(bot.server.problems).toEqual([])
  expect(bot.problems).toEqual([])
})

describe('in a private chat', () => {
  test('the first question comes at once, and its message becomes the verdict', async () => {
    bot = await startBot({ bases })
    const { server } = bot
    const lina = server.user('Lina', 'fr')
    await bot.say(lina, lina, '/start')
    const asked = server.last(lina)
    expect(server.messages(lina)[0]?.text).toContain('Bienvenue')
    expect(asked.buttons.length).toBeGreaterThan(0)
    const told = await bot.press(lina, lina, asked.buttons[0]?.[0] ?? '')
    expect(told.text).toMatch(/réponse/i)
    const verdict = server.last(lina)
    expect(verdict.id).toBe(asked.id)
    expect(verdict.text).toMatch(/Source\s: /)
    expect(verdict.buttons.flat()).toEqual(['Une autre question', 'Contester'])
    await bot.press(lina, lina, 'Une autre question')
    expect(server.last(lina).id).not.toBe(verdict.id)
  })

  test('an order is placed button by button, in the message itself', async () => {
    bot = await startBot({ bases })
    const { server, store, clock } = bot
    const lina = server.user('Lina')
    const question = SAMPLE_QUESTIONS.find(({ form }) => form === 'order')
    const token = 'abcdefghjkmnpq'
    const record = {
      v: 1 as const,
      question,
      at: clock.now(),
      lang: 'en' as const,
      subject: 'towers',
      guess: 0.1,
      answers: {},
    }
    await store.asked.update(token, () => record)
    await bot.say(lina, lina, '/help')
    const { id } = server.last(lina)
    await server.pressData(lina, lina, {
      message: id,
      data: makePress({ type: 'order', token, before: [], option: 2 }),
    })
    await bot.rest()
    expect(server.last(lina).text).toContain('1. The Great Pyramid')
    expect(server.last(lina).buttons.flat()).toEqual(['The Eiffel Tower', 'The Cairo Tower'])
    await bot.press(lina, lina, 'The Eiffel Tower')
    expect(server.last(lina).id).toBe(id)
    expect(server.last(lina).text).toContain('✅ Right')
  })

  test('an answer is typed where there are no options, though the process that asked is gone', async () => {
    bot = await startBot({ bases })
    const { server, store, clock } = bot
    const lina = server.user('Lina')
    const question = SAMPLE_QUESTIONS.find(({ form }) => form === 'number')
    const token = 'abcdefghjkmnpq'
    const record = {
      v: 1 as const,
      question,
      at: clock.now(),
      lang: 'en' as const,
      subject: 'towers',
      guess: 0,
      answers: {},
    }
    await store.asked.update(token, () => record)
    const people = { [`telegram-${lina.id}`]: token }
    await store.keys.update(`telegram/typed/${lina.id}`, () => ({ value: '', people }))
    await bot.say(lina, lina, 'what?')
    expect(server.last(lina).text).toContain('could not be read')
    await bot.say(lina, lina, '٣٣٠')
    expect(server.last(lina).text).toContain('✅ Right')
    expect(server.last(lina).buttons.flat()).toContain('Another question')
  })

  test('language and digits are chosen, and everything follows', async () => {
    bot = await startBot({ bases })
    const { server } = bot
    const lina = server.user('Lina')
    await bot.say(lina, lina, '/language')
    await bot.press(lina, lina, 'العربية')
    expect(server.last(lina).text).toContain('سأخاطبك بالعربية')
    await bot.say(lina, lina, '/language')
    await bot.press(lina, lina, '١٢٣')
    await bot.say(lina, lina, '/me')
    expect(server.last(lina).text).toMatch(/[٠-٩]/)
    expect(server.last(lina).text).not.toMatch(/[0-9]/)
  })

  test('all that is stored is sent as a file, and erased after a second yes', async () => {
    bot = await startBot({ bases })
    const { server, store } = bot
    const lina = server.user('Lina')
    await bot.say(lina, lina, '/quiz')
    await bot.press(lina, lina, server.last(lina).buttons[0]?.[0] ?? '')
    await bot.say(lina, lina, '/privacy')
    await bot.press(lina, lina, 'Send me all of it as a file')
    const file = server.chat(lina).messages.at(-1)?.document
    expect(file?.name).toBe('communique.json')
    expect(JSON.parse(file?.text ?? '')).toMatchObject({})
    expect(await store.players.read(`telegram-${lina.id}`)).toBeDefined()
    await bot.press(lina, lina, 'Erase everything')
    await bot.press(lina, lina, 'No, keep it')
    expect(await store.players.read(`telegram-${lina.id}`)).toBeDefined()
    await bot.say(lina, lina, '/privacy')
    await bot.press(lina, lina, 'Erase everything')
    await bot.press(lina, lina, 'Yes, erase everything')
    expect(server.last(lina).text).toBe('Everything is erased.')
    expect(await store.players.read(`telegram-${lina.id}`)).toBeUndefined()
  })

  test('two accounts become one person by a code', async () => {
    bot = await startBot({ bases })
    const { server, play } = bot
    const [one, two] = [server.user('Lina'), server.user('Lina2')]
    await bot.say(one, one, '/privacy')
    await bot.press(one, one, 'Link another account')
    const code = /Your code is ([A-Z0-9]{8})/.exec(server.last(one).text)?.[1] ?? ''
    await bot.say(two, two, `/link ${code}`)
    expect(server.last(two).text).toContain('has arrived')
    await bot.press(one, one, 'Confirm the link')
    expect(server.last(one).text).toContain('Lina2')
    await bot.press(one, one, 'Yes')
    const me = await play.people.me({ platform: 'telegram', id: String(one.id), name: 'Lina', lang: 'en' })
    expect(me.links.map(({ name }) => name)).toEqual(['Lina2'])
    await bot.say(two, two, '/privacy')
    await bot.press(two, two, 'Erase everything')
    expect(server.last(two).text).toContain('all your linked accounts: Lina2 (telegram) and Lina (telegram).')
    await bot.press(two, two, 'Erase only this account')
    expect(server.last(two).text).toBe('Everything is erased.')
    expect(await bot.store.players.read(`telegram-${two.id}`)).toBeUndefined()
    expect(await bot.store.players.read(`telegram-${one.id}`)).toMatchObject({ links: [] })
  })

  test.each([
    '/review',
    '/sources',
    '/help',
    '/top',
    '/match',
    '/daily 18:30',
    '/join',
    '/join 000000',
    'hello',
  ])('%s is answered', async (text) => {
    bot = await startBot({ bases })
    const lina = bot.server.user('Lina', 'ar')
    await bot.say(lina, lina, text)
    expect(bot.server.messages(lina)).toHaveLength(1)
    expect(bot.server.last(lina).text).toMatch(/[\u0600-\u06ff]/)
  })

  test('commands in Arabic text stay commands, and the sources tell what the questions are about', async () => {
    bot = await startBot({ bases })
    const sara = bot.server.user('سارة', 'ar')
    await bot.say(sara, sara, '/help')
    expect(bot.server.last(sara).text).toContain('/quiz')
    expect(bot.server.last(sara).text).not.toMatch(/\/[\u2066-\u2068]/)
    await bot.say(sara, sara, '/sources')
    const [pack] = bot.play.sources.packs()
    const briefing = bot.play.sources.briefing(pack!.id)!
    expect(bot.server.last(sara).text).toContain(briefing.summary.ar.slice(0, 60))
  })
})
