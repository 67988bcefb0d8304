import { afterEach, describe, expect, test } from 'vitest'
import { newest, openDiscord } from '../../support/discord/house.ts'
import type { DiscordHouse } from '../../support/discord/house.ts'
import { partsOf, textOf } from '../../support/discord/world.ts'

let house: DiscordHouse
afterEach(() => house.close())

describe('a match in a channel', () => {
  test('tells which team one is in, and that one stays in it', async () => {
    house = await openDiscord()
    const { discord, channel, host } = house
    await discord.command(host, channel, 'match', {
      sub: 'start',
      options: { topic: 'sample/', rounds: 2, teams: 'Red, *Blue*' },
    })
    await house.shown()
    const lina = discord.user('Lina')
    for (const team of ['1', '0']) {
      const told = await discord.click(lina, newest(channel), /^team/, { values: [team] })
      expect(textOf(told.message)).toBe('You are in, as Lina.\nYour team: \\*Blue\\*')
    }
  })

  test('goes from the lobby to the podium', async () => {
    house = await openDiscord()
    const { discord, channel, host } = house
    const [lina, omar] = [discord.user('Lina'), discord.user('Omar')]

    const started = await discord.command(host, channel, 'match', {
      sub: 'start',
      options: { topic: 'sample/', rounds: 2, pause_after: 5 },
    })
    expect(textOf(started.message)).toMatch(/PIN \d{6}/)
    expect(started.message.ephemeral).toBe(true)
    await house.shown()
    const lobby = newest(channel)
    expect(partsOf(lobby).map(({ label }) => label)).toEqual(['Join', 'Leave', 'Start'])

    expect(textOf((await discord.click(lina, lobby, 'Join')).message)).toBe('You are in, as Lina.')
    await discord.click(omar, lobby, 'Join')
    expect(textOf((await discord.click(omar, lobby, 'Start')).message)).toMatch(/Only the host/)
    await discord.click(host, lobby, 'Start')
    await house.pass(3_000)

    const first = newest(channel)
    expect(textOf(first)).toContain('What is the capital of Egypt?')
    expect(textOf(first)).toMatch(/<t:\d+:R>/)
    const saved = await discord.click(lina, first, 'A. Cairo')
    expect(textOf(saved.message)).toBe('Your answer is saved: Cairo')
    expect(saved.message.ephemeral).toBe(true)
    expect(textOf((await discord.click(lina, first, 'B. Paris')).message)).toMatch(/already answered/)
    await discord.click(omar, first, 'B. Paris')
    await house.shown()
    expect(channel.messages.length).toBe(2)
    expect(textOf(first)).toContain('✅ A. Cairo · **1**')
    expect(textOf(first)).toContain('Guide to the cities')
    expect(
      textOf(
        (
          await discord.click(lina, first, 'pick:0:' + partsOf(first)[0]!.id.split(':')[1]! + ':1', {
            stale: true,
          })
        ).message,
      ),
    ).toMatch(/Too late|no longer/)

    await house.pass(5_000 + 5_000 + 3_000)
    const second = newest(channel)
    expect(textOf(second)).toContain('What is the capital of France?')
    await house.pass(21_000 + 5_000 + 5_000)
    const podium = newest(channel)
    expect(textOf(podium)).toContain('The winner is Lina')
    const mistakes = await discord.click(omar, podium, 'My mistakes')
    expect(textOf(mistakes.message)).toContain('My mistakes (1/2)')
    expect(mistakes.message.ephemeral).toBe(true)
    expect(house.problems).toEqual([])
  })
})
