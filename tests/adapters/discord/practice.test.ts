import { afterEach, beforeAll, describe, expect, test } from 'vitest'
import { openLibrary } from '../../../src/library/library.ts'
import type { Library } from '../../../src/library/library.ts'
import { newest, openDiscord } from '../../support/discord/house.ts'
import type { DiscordHouse } from '../../support/discord/house.ts'
import type { Answered } from '../../support/discord/deeds.ts'
import type { User } from '../../support/discord/world.ts'
import { partsOf, textOf } from '../../support/discord/world.ts'

let bases: Library['bases']
beforeAll(async () => {
  ;({ bases } = await openLibrary('questions'))
})
let house: DiscordHouse
afterEach(() => house.close())

/** Whatever the task: its first button or choice, or a number typed. */
async function answer(
  { discord }: DiscordHouse,
  user: User,
  message: Answered['message'],
): Promise<Answered> {
  const [part] = partsOf(message)
  if (part === undefined) throw new Error('nothing to press')
  if (part.options.length > 0) {
    const chosen = await discord.click(user, message, part.id, { values: [part.options[0]!.value] })
    return partsOf(chosen.message)[0]?.options.length
      ? answer({ discord } as DiscordHouse, user, chosen.message)
      : chosen
  }
  const pressed = await discord.click(user, message, part.id)
  return pressed.type === 'form' ? discord.fill(user, pressed, '2023') : pressed
}

describe('/quiz', () => {
  test('asks, tells why, cites, and goes on in place of the feedback', async () => {
    house = await openDiscord({ bases })
    const { discord, channel } = house
    const lina = discord.user('Lina')
    const asked = await discord.command(lina, channel, 'quiz')
    expect(asked.message.ephemeral).toBe(true)
    const told = await answer(house, lina, asked.message)
    expect(told.type).toBe('update')
    expect(textOf(told.message)).toMatch(/Right|Wrong|Partly/)
    expect(textOf(told.message)).toContain('Source:')
    const labels = partsOf(told.message).map(({ label }) => label)
    expect(labels).toEqual(['Another question', 'This is wrong'])
    const next = await discord.click(lina, told.message, 'Another question')
    expect(next.type).toBe('update')
    expect(textOf(next.message)).not.toContain('Source:')
    expect(house.problems).toEqual([])
  })

  test('/me shows what was done in the server beside what was done everywhere', async () => {
    house = await openDiscord({ bases })
    const { discord, channel } = house
    const lina = discord.user('Lina')
    await answer(house, lina, (await discord.command(lina, channel, 'quiz')).message)
    const mine = textOf((await discord.command(lina, channel, 'me')).message)
    expect(mine).toMatch(
      /\*\*In .+\*\*\n\n.*\n1 answer\n[^]*\*\*Everywhere\*\*\n\n.*\n1 answer\n[^]*English: [01] of 1/,
    )
  })

  test('digits are those that somebody chose, in all that they alone read, labels too', async () => {
    house = await openDiscord({ bases })
    const { discord, channel, host } = house
    const lina = discord.user('Lina', { locale: 'ar' })
    await discord.command(lina, channel, 'language', { options: { digits: 'arabic' } })
    for (let asked = 0; asked < 4; asked++) {
      const question = await discord.command(lina, channel, 'quiz')
      const told = await answer(house, lina, question.message)
      for (const { message } of [question, told]) {
        const read = [textOf(message), ...partsOf(message).map(({ label }) => label)]
        for (const text of read) expect(text.replace(/\p{Script=Latin}[\w-]*/gu, '')).not.toMatch(/\d/)
      }
    }
    const mine = textOf((await discord.command(lina, channel, 'me')).message)
    expect(mine).toMatch(/[٠-٩]/)
    expect(mine).not.toMatch(/\d/)
    await discord.command(lina, channel, 'top')
    const board = textOf(newest(channel))
    expect(board).not.toMatch(/[٠-٩]/)
    await discord.command(host, channel, 'settings', { options: { play_channel: { channel: '123' } } })
    const elsewhere = await discord.command(lina, channel, 'match', { sub: 'start' })
    expect(textOf(elsewhere.message)).toContain('<#123>')
  })

  test('for a channel: everybody answers once, alone hears it, in their own language', async () => {
    house = await openDiscord({ bases })
    const { discord, channel } = house
    const [lina, omar] = [discord.user('Lina', { locale: 'fr' }), discord.user('Omar')]
    const asked = await discord.command(omar, channel, 'quiz', { options: { channel: true, language: 'en' } })
    expect(asked.message.ephemeral).toBe(false)
    const told = await answer(house, lina, asked.message)
    expect(told.message.ephemeral).toBe(true)
    expect(textOf(told.message)).toMatch(/Source\s: /)
    const again = await answer(house, lina, asked.message)
    expect(textOf(again.message)).toBe(textOf(told.message))
    expect(textOf((await answer(house, omar, asked.message)).message)).toContain('Source: ')
    expect(partsOf(asked.message).length).toBeGreaterThan(0)
  })

  test('somebody else cannot answer a private question', async () => {
    house = await openDiscord({ bases })
    const { discord, channel } = house
    const asked = await discord.command(discord.user('Lina'), channel, 'quiz')
    const told = await answer(house, discord.user('Omar'), asked.message)
    expect(textOf(told.message)).toBe('This question is for somebody else.')
  })
})
