import { afterEach, beforeAll, describe, expect, test } from 'vitest'
import { openLibrary } from '../../../src/library/library.ts'
import type { Library } from '../../../src/library/library.ts'
import { openDiscord } from '../../support/discord/house.ts'
import type { DiscordHouse } from '../../support/discord/house.ts'
import { partsOf, textOf } from '../../support/discord/world.ts'

let bases: Library['bases']
beforeAll(async () => {
  ;({ bases } = await openLibrary('questions'))
})
let house: DiscordHouse
afterEach(() => house.close())

/** Until a question comes that is answered by one press. */
async function pressed(
  who: Parameters<DiscordHouse['discord']['click']>[0],
  channel: DiscordHouse['channel'],
) {
  for (;;) {
    const asked = await house.discord.command(who, channel, 'quiz')
    const [part] = partsOf(asked.message)
    if (part?.id.startsWith('pick:') === true)
      return { asked, told: await house.discord.click(who, asked.message, part.id) }
  }
}

describe('in private, with the bot', () => {
  test('a question is asked, answered, and counted in /me and /sources', async () => {
    house = await openDiscord({ bases })
    const { discord } = house
    const lina = discord.user('Lina')
    const dm = discord.dm(lina)
    const nothing = await discord.command(lina, dm, 'sources')
    expect(textOf(nothing.message)).toMatch(/^You have not answered/)
    const { told } = await pressed(lina, dm)
    expect(textOf(told.message)).toContain('Source: ')
    const me = await discord.command(lina, dm, 'me')
    expect(textOf(me.message)).toMatch(/Total: \d+ points?\n1 answer\nAccuracy: \d+%/)
    const sources = await discord.command(lina, dm, 'sources')
    expect(textOf(sources.message)).toContain('Sources of your last questions')
    expect(textOf(sources.message)).toContain('Source: ')
    expect(textOf(sources.message)).toContain('The briefing')
    expect(house.problems).toEqual([])
  })

  test('matches, boards and settings are for servers, and say so in the reader’s language', async () => {
    house = await openDiscord({ bases })
    const { discord } = house
    const lina = discord.user('Lina', { locale: 'fr' })
    const dm = discord.dm(lina)
    for (const [name, options] of [
      ['match', { sub: 'start' }],
      ['join', { options: { pin: '123456' } }],
      ['top', {}],
      ['settings', {}],
    ] as const) {
      const told = await discord.command(lina, dm, name, options)
      expect(textOf(told.message)).toBe('Cela demande un serveur où le bot est installé.')
    }
  })

  test('a question for the channel, in private, is one for everybody there', async () => {
    house = await openDiscord({ bases })
    const { discord } = house
    const lina = discord.user('Lina')
    const asked = await discord.command(lina, discord.dm(lina), 'quiz', { options: { channel: true } })
    expect(asked.message.ephemeral).toBe(false)
    expect(partsOf(asked.message).length).toBeGreaterThan(0)
  })
})

describe('taken along as a personal install', () => {
  test('among other people, questions are answered, and nothing is sent but replies', async () => {
    house = await openDiscord({ bases })
    const { discord } = house
    const lina = discord.user('Lina', { locale: 'ar' })
    const group = discord.dm(lina, 'group')
    const { told } = await pressed(lina, group)
    expect(textOf(told.message)).toMatch(/المصدر/)
    const sent = discord.requests.filter(
      ({ method, path }) => method === 'POST' && !path.includes('/callback'),
    )
    expect(sent).toEqual([])
  })

  test('on a server without the bot, answers count for nobody’s board', async () => {
    house = await openDiscord({ bases })
    const { discord, channel, host, play } = house
    const asked = await discord.command(host, channel, 'quiz', { personal: true })
    const [part] = partsOf(asked.message)
    expect(part).toBeDefined()
    const board = await discord.command(host, channel, 'top', { personal: true })
    expect(textOf(board.message)).toMatch(/server to which the bot was added/)
    const { guild } = discord
    const top = await play.boards.top({ platform: 'discord', id: guild.id, title: '' }, 'ever', undefined, 10)
    expect(top.players).toBe(0)
  })
})

describe('whatever a person speaks', () => {
  test('Arabic is spoken to whoever’s Discord is Arabic, and help is complete in each language', async () => {
    house = await openDiscord({ bases })
    const { discord, channel } = house
    const texts = await Promise.all(
      ['ar', 'fr', 'en-GB', 'de'].map(async (locale) =>
        textOf((await discord.command(discord.user('Lina', { locale }), channel, 'help')).message),
      ),
    )
    expect(texts[0]).toContain('مباراة')
    expect(texts[1]).toContain('une partie')
    expect(texts[3]).toBe(texts[2])
    const commands = (text: string) => new Set(text.match(/`\/[a-z]+/g))
    for (const text of texts) expect(commands(text)).toEqual(commands(texts[2]!))
  })

  test('help tells what works where it is asked', async () => {
    house = await openDiscord({ bases })
    const { discord, channel } = house
    const lina = discord.user('Lina')
    const told = async (place: typeof channel, options = {}) =>
      textOf((await discord.command(lina, place, 'help', options)).message).match(/`\/\w+/g) ?? []
    expect(await told(channel)).toHaveLength(9)
    expect(await told(discord.dm(lina))).toEqual(['`/quiz', '`/me', '`/sources', '`/language', '`/privacy'])
    for (const personal of [await told(discord.dm(lina, 'group')), await told(channel, { personal: true })])
      expect(personal).toEqual(['`/quiz', '`/me', '`/language', '`/privacy'])
  })

  test('a form that was opened before a restart is taken after it', async () => {
    house = await openDiscord({ bases })
    const { discord, clock, store, channel } = house
    const lina = discord.user('Lina')
    const { told } = await pressed(lina, channel)
    const form = await discord.click(lina, told.message, 'This is wrong')
    expect(form.type).toBe('form')
    await house.adapter.stop()
    clock.forget()
    house = { ...(await openDiscord({ bases, clock, store, discord })), channel }
    const noted = await discord.fill(lina, form, 'The date is another')
    expect(textOf(noted.message)).toBe('Thank you, your note has been kept.')
    const me = await house.play.people.me({ platform: 'discord', id: lina.id, name: 'Lina', lang: 'en' })
    expect(me.answers).toBe(1)
  })
})
