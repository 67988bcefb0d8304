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
    expect(verdict.buttons.flat()).toEqual(['Autre question', 'Contester'])
    await bot.press(lina, lina, 'Autre question')
    expect(server.last(lina).id).not.toBe(verdict.id)
  })
})
