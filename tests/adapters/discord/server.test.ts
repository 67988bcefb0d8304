import { afterEach, describe, expect, test } from 'vitest'
import { memoryStore } from '../../../src/storage/memory.ts'
import { handClock } from '../../support/clock.ts'
import { newest, openDiscord } from '../../support/discord/house.ts'
import type { DiscordHouse } from '../../support/discord/house.ts'
import { startDiscord } from '../../support/discord/server.ts'
import { partsOf, textOf } from '../../support/discord/world.ts'

let house: DiscordHouse
afterEach(() => house.close())

const placeOf = ({ discord: { guild } }: DiscordHouse) =>
  ({ platform: 'discord', id: guild.id, title: guild.name }) as const

describe('commands', () => {
  test('are registered once, and again only where they differ', async () => {
    const clock = handClock()
    const store = memoryStore(clock)
    const discord = await startDiscord(clock)
    const puts = () => discord.requests.filter(({ method }) => method === 'PUT').length
    house = await openDiscord({ clock, store, discord })
    expect(puts()).toBe(1)
    expect(discord.commands().map(({ name }) => name)).toContain('quiz')
    for (const [kept, expected] of [
      [store, 1],
      [memoryStore(clock), 1],
    ] as const) {
      await house.adapter.stop()
      house = await openDiscord({ clock, store: kept, discord })
      expect(puts()).toBe(expected)
    }
    discord.commands().pop()
    await house.adapter.stop()
    house = await openDiscord({ clock, store, discord })
    expect(puts()).toBe(2)
  })

  test('topics are suggested in the reader’s language, players to the host alone', async () => {
    house = await openDiscord()
    const { discord, channel, host } = house
    await discord.command(host, channel, 'match', { sub: 'start', options: { topic: 'sample/', rounds: 2 } })
    await house.shown()
    await discord.click(discord.user('Lina'), newest(channel), 'Join')
    const asked = { name: 'match', sub: 'kick', option: 'player', typed: 'li' }
    const seen = await discord.suggest(host, channel, asked)
    expect(seen.choices.map(({ name }) => name)).toEqual(['Lina (discord)'])
    expect((await discord.suggest(discord.user('Omar'), channel, asked)).choices).toEqual([])
    const zones = await discord.suggest(host, channel, { name: 'settings', option: 'zone', typed: 'paris' })
    expect(zones.choices).toEqual([{ name: 'Europe/Paris', value: 'Europe/Paris' }])
  })

  test('what a server chooses is changed by those who manage it, and kept', async () => {
    house = await openDiscord()
    const { discord, channel, host, play } = house
    const other = discord.channel()
    const options = {
      language: 'fr',
      zone: 'Europe/Paris',
      daily_hour: 8,
      host_role: { role: '77' },
      play_channel: { channel: other.id },
    }
    const refused = await discord.command(discord.user('Lina'), channel, 'settings', { options })
    expect(textOf(refused.message)).toMatch(/Manage Server/)
    await discord.command(host, channel, 'settings', { options })
    expect(await play.communities.read(placeOf(house))).toMatchObject({
      lang: 'fr',
      zone: 'Europe/Paris',
      hostRole: '77',
      channels: [other.id],
      daily: { minute: 480, channel: channel.id },
    })
    const start = { sub: 'start', options: { topic: 'sample/', rounds: 2 } }
    expect(textOf((await discord.command(host, channel, 'match', start)).message)).toContain(`<#${other.id}>`)
    const lina = discord.user('Lina')
    expect(textOf((await discord.command(lina, other, 'match', start)).message)).toMatch(/host role/)
    lina.roles.push('77')
    expect(textOf((await discord.command(lina, other, 'match', start)).message)).toContain('PIN')
    await discord.command(host, channel, 'settings', { options: { host_role: { role: '77' } } })
    expect((await play.communities.read(placeOf(house))).hostRole).toBeUndefined()
  })

  test('a personal install plays no matches and has no board', async () => {
    house = await openDiscord()
    const { discord, channel, host } = house
    const told = await discord.command(host, channel, 'match', { sub: 'start', personal: true })
    expect(textOf(told.message)).toMatch(/server to which the bot was added/)
  })

  test('/privacy shows, hands out a file, and erases once that is confirmed', async () => {
    house = await openDiscord()
    const { discord, channel } = house
    const lina = discord.user('Lina')
    await discord.command(lina, channel, 'language', { options: { language: 'fr' } })
    const see = await discord.command(lina, channel, 'privacy', { sub: 'see' })
    expect(textOf(see.message)).toContain('Ce qui est enregistré')
    const file = await discord.click(lina, see.message, 'Tout recevoir')
    expect(file.message.files[0]?.name).toBe('communique.json')
    expect(JSON.parse(file.message.files[0]!.text)).toBeTypeOf('object')
    const sure = await discord.click(lina, see.message, 'Tout effacer')
    const kept = await discord.click(lina, sure.message, 'Non')
    expect(textOf(kept.message)).toBe('Rien n’a changé.')
    const again = await discord.command(lina, channel, 'privacy', { sub: 'erase' })
    expect(partsOf(again.message)).toHaveLength(2)
    await discord.click(lina, again.message, 'Oui, effacer')
    const after = await discord.command(lina, channel, 'help')
    expect(textOf(after.message)).toContain('cites its sources')
  })

  test('two accounts are linked with a code, and each side hears of it', async () => {
    house = await openDiscord()
    const { discord, channel, host, play } = house
    const [one, two] = [discord.user('Lina'), discord.user('Lina B')]
    const given = await discord.command(one, channel, 'privacy', { sub: 'link' })
    const code = /`(\w+)`/.exec(textOf(given.message))![1]!
    await discord.command(two, channel, 'privacy', { sub: 'claim', options: { code } })
    const waits = await discord.click(one, given.message, 'Confirm')
    expect(textOf(waits.message)).toContain('Lina B (discord) has typed your code')
    await discord.click(one, waits.message, 'Yes')
    expect(textOf((await discord.command(host, channel, 'privacy', { sub: 'unlink' })).message)).toBe(
      'Your account is not linked to any other.',
    )
    const me = await play.people.me({ platform: 'discord', id: one.id, name: 'Lina', lang: 'en' })
    expect(me.links).toEqual([{ name: 'Lina B', platform: 'discord' }])
  })
})

describe('servers', () => {
  test('who left is not on the board; Discord is asked once a day', async () => {
    house = await openDiscord()
    const { discord, channel, host } = house
    const [lina, omar] = [discord.user('Lina'), discord.user('Omar')]
    await discord.command(host, channel, 'match', { sub: 'start', options: { topic: 'sample/', rounds: 2 } })
    await house.shown()
    for (const one of [lina, omar]) await discord.click(one, newest(channel), 'Join')
    await discord.click(host, newest(channel), 'Start')
    await house.pass(3_000)
    await discord.click(lina, newest(channel), 'A. Cairo')
    await discord.click(omar, newest(channel), 'A. Cairo')
    await discord.command(host, channel, 'match', { sub: 'stop' })
    await house.shown()
    await house.pass(25 * 3_600_000)
    discord.guild.members.delete(omar.id)
    const asked = () => discord.requests.filter(({ path }) => path.includes('/members/')).length
    const top = await discord.command(host, channel, 'top', { options: { period: 'ever' } })
    expect(top.message.ephemeral).toBe(true)
    const board = newest(channel)
    expect(textOf(board)).toContain('Lina')
    expect(textOf(board)).not.toContain('Omar')
    const before = asked()
    const month = await discord.click(host, board, 'This month')
    expect(month.type).toBe('update')
    expect(asked()).toBe(before)
  })

  test('the bot itself sends the board, where it may, in the server’s language; the own place is for whoever asked', async () => {
    house = await openDiscord()
    const { discord, channel, host } = house
    const lina = discord.user('Lina', { locale: 'fr' })
    await discord.command(host, channel, 'settings', { options: { language: 'ar' } })
    const own = await discord.command(lina, channel, 'top')
    expect(own.message.ephemeral).toBe(true)
    expect(textOf(own.message)).toBe('Pas encore de points. Lancez-vous avec `/quiz`.')
    expect(textOf(newest(channel))).toContain('لا نقاط بعد')
    const sent = discord.requests.filter(
      ({ method, path }) => method === 'POST' && path.endsWith('/messages'),
    )
    expect(sent.length).toBe(1)
  })

  test('a server that removes the bot is noted, its match ends; it may come back', async () => {
    house = await openDiscord()
    const { discord, channel, host, play, clock } = house
    await discord.command(host, channel, 'match', { sub: 'start', options: { topic: 'sample/', rounds: 2 } })
    await house.shown()
    discord.gateway.send('GUILD_DELETE', { id: discord.guild.id })
    await discord.until(
      () =>
        play.matches.running().length === 0 ||
        void clock.move(0).then(() => {
          discord.look()
        }),
    )
    expect((await play.communities.read(placeOf(house))).leftAt).toBe(clock.now())
  })

  test('a server that removed the bot while it was away is noted at the next start', async () => {
    house = await openDiscord({ guilds: ['Borealis'] })
    const { discord, channel, host, clock } = house
    const [, other] = discord.guilds()
    const far = { platform: 'discord', id: other!.id, title: 'Borealis' } as const
    for (const one of [channel, other!.channels[0]!])
      await discord.command(host, one, 'settings', { options: { language: 'fr' } })
    await house.adapter.stop()
    discord.removeGuild(other!)
    house = await house.restarted(60_000)
    expect((await house.play.communities.read(far)).leftAt).toBe(clock.now())
    expect((await house.play.communities.read(placeOf(house))).leftAt).toBeUndefined()
  })

  test('the daily question comes once, at its hour', async () => {
    const { openLibrary } = await import('../../../src/library/library.ts')
    const { bases } = await openLibrary('questions')
    house = await openDiscord({ bases })
    const { discord, channel, host, clock } = house
    const hour = new Date(clock.now()).getUTCHours()
    await discord.command(host, channel, 'settings', { options: { daily_hour: (hour + 1) % 24 } })
    await house.pass(3_600_000)
    const posted = await discord.until(() =>
      channel.messages.find((one) => textOf(one).includes('Question of the day')),
    )
    expect(partsOf(posted).length).toBeGreaterThan(0)
    await house.pass(3_600_000)
    expect(channel.messages.filter((one) => textOf(one).includes('Question of the day'))).toHaveLength(1)
  })
})
