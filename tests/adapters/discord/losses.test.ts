import { afterEach, describe, expect, test } from 'vitest'
import { breathe, handClock } from '../../support/clock.ts'
import { newest, openDiscord } from '../../support/discord/house.ts'
import type { DiscordHouse } from '../../support/discord/house.ts'
import { partsOf, textOf } from '../../support/discord/world.ts'
import type { Channel } from '../../support/discord/world.ts'
import { HOST, settings } from '../../support/play.ts'
import { testVenue } from '../../support/venue.ts'

let house: DiscordHouse
afterEach(() => house.close())

const START = { sub: 'start', options: { topic: 'sample/', rounds: 2, pause_after: 5, language: 'en' } }

async function opened(channel: Channel = house.channel) {
  const { discord, host, play } = house
  await discord.command(host, channel, 'match', START)
  await house.shown()
  const lina = discord.user('Lina')
  await discord.click(lina, newest(channel), 'Join')
  await discord.click(discord.user('Omar'), newest(channel), 'Join')
  await discord.click(host, newest(channel), 'Start')
  await house.pass(3_000)
  return { lina, id: play.matches.running()[0]!, round: newest(channel) }
}

const told = (): readonly string[] => house.discord.dm(house.host).messages.map(textOf)

describe('a channel that is lost in the middle of a match', () => {
  test.each(['deleted', 'forbidden', 'hidden'] as const)(
    '%s: the match ends, and its host hears so',
    async (trouble) => {
      house = await openDiscord()
      const { id } = await opened()
      house.channel.trouble = trouble
      await house.pass(30_000)
      await house.discord.until(() => told().length > 0)
      expect(house.play.matches.running()).toEqual([])
      expect(house.play.matches.view(id)!.phase).toBe('podium')
      expect(told()).toEqual([
        'I can no longer write in the channel of your match (“Atlas”). It has ended with its standings as they were, and the points are kept.',
      ])
    },
  )

  test('who takes no direct messages hears it with the next reply, once', async () => {
    house = await openDiscord()
    const { discord, host } = house
    const other = discord.channel()
    await opened()
    host.closed = true
    house.channel.trouble = 'deleted'
    await house.pass(30_000)
    await discord.until(() => house.problems.length > 0)
    expect(told()).toEqual([])
    const before = discord.requests.length
    await discord.command(host, other, 'help')
    await discord.until(() =>
      discord.requests.slice(before).some(({ path }) => path.startsWith('/webhooks/')),
    )
    const after = discord.requests.length
    await discord.command(host, other, 'help')
    expect(discord.requests.slice(after).filter(({ path }) => path.startsWith('/webhooks/'))).toEqual([])
  })

  test('in its host’s own language, with the name of the server kept apart', async () => {
    house = await openDiscord()
    const { discord, host, channel } = house
    await discord.command(host, channel, 'language', { options: { language: 'ar' } })
    await opened()
    channel.trouble = 'deleted'
    await house.pass(30_000)
    await discord.until(() => told().length > 0)
    expect(told()[0]).toContain('«\u2068Atlas\u2069»')
    expect(told()[0]).toContain('انتهت المباراة بترتيبها الحالي')
  })

  test('shown elsewhere, the match goes on there, and the place there is told', async () => {
    house = await openDiscord()
    const { play, channel } = house
    const { id } = await opened()
    const hall = testVenue('telegram--5', 'telegram')
    const asking = { id: 'telegram-t', name: 'T', platform: 'telegram', lang: 'en' } as const
    await play.matches.attach(id, hall, { account: asking, host: true }, 24, false)
    await play.matches.act(id, HOST, { type: 'venue', venue: hall.id, accepted: true })
    channel.trouble = 'deleted'
    await house.pass(30_000)
    await house.discord.until(() => told().length > 0)
    expect(play.matches.running()).toEqual([id])
    expect(play.matches.view(id)!.venues.map((one) => one.id)).toEqual([hall.id])
    expect(told()[0]).toContain('It goes on elsewhere.')
    expect(hall.told.map(({ en }) => en)).toContain(
      '“\u2068Atlas\u2069” can no longer be reached. The match goes on without it.'.replace(
        /[\u2068\u2069]/g,
        '',
      ),
    )
  })

  test('a web match whose channel is lost goes on, and no account is written to', async () => {
    house = await openDiscord()
    const { discord, play, channel, host } = house
    const created = await play.matches.create(HOST, settings({ rounds: 2 }))
    if (!created.ok) throw new Error(created.code)
    const { id, pin } = created.value
    await play.matches.act(id, HOST, { type: 'chats', open: true })
    await discord.command(host, channel, 'join', { options: { pin } })
    const [venue] = play.matches.hostView(id, HOST)!.venues
    await play.matches.act(id, HOST, { type: 'venue', venue: venue!.id, accepted: true })
    await house.shown()
    channel.trouble = 'forbidden'
    await discord.click(discord.user('Lina'), newest(channel), 'Join')
    await play.matches.act(id, HOST, { type: 'start' })
    await house.pass(10_000)
    expect(play.matches.running()).toEqual([id])
    expect(play.matches.view(id)!.venues).toEqual([])
    expect(discord.requests.filter(({ path }) => path === '/users/@me/channels')).toEqual([])
  })

  test('the bot is kicked: the match ends with its points, and nothing hangs', async () => {
    house = await openDiscord()
    const { discord, channel, play } = house
    const { id, lina, round } = await opened()
    await discord.click(lina, round, 'A. Cairo')
    channel.trouble = 'forbidden'
    discord.gateway.send('GUILD_DELETE', { id: discord.guild.id })
    await discord.until(
      () =>
        play.matches.running().length === 0 ||
        void house.pass(0).then(() => {
          discord.look()
        }),
    )
    await discord.until(() => told().length > 0)
    expect(play.matches.view(id)!.phase).toBe('podium')
    expect(told()[0]).toContain('It has ended')
  })
})

test('a lost place is named as plain text', async () => {
  house = await openDiscord()
  const { play, channel } = house
  const { id } = await opened()
  const hall = { ...testVenue('telegram--5', 'telegram'), title: '**Hall** @everyone' }
  const asking = { id: 'telegram-t', name: 'T', platform: 'telegram', lang: 'en' } as const
  hall.slow()
  await play.matches.attach(id, hall, { account: asking, host: true }, 24, false)
  await play.matches.act(id, HOST, { type: 'venue', venue: hall.id, accepted: true })
  await house.discord.until(
    () =>
      hall.shown.length > 0 ||
      void breathe().then(() => {
        house.discord.look()
      }),
  )
  hall.go('gone')
  const remark = await house.discord.until(() =>
    channel.messages.find((one) => textOf(one).includes('can no longer be reached')),
  )
  expect(textOf(remark)).toContain('“\\*\\*Hall\\*\\* \\@everyone”')
})

describe('what is not a loss', () => {
  test('an outage in the middle of a round: the next round comes when Discord is back', async () => {
    house = await openDiscord({ clock: handClock() })
    const { discord, channel, play, clock } = house
    const { id } = await opened()
    await discord.until(() => textOf(newest(channel)).includes('capital'))
    discord.fail({ method: 'PATCH', path: /messages/, status: 503, times: 8 })
    await clock.move(21_000)
    for (const tries of [1, 2]) {
      await discord.until(() => house.problems.length >= tries)
      await clock.move(2_000)
    }
    await discord.until(() => textOf(newest(channel)).includes('Guide to the cities'))
    expect(play.matches.view(id)!.phase).not.toBe('podium')
    expect(told()).toEqual([])
  })

  test('an outage of the whole server removes nobody', async () => {
    house = await openDiscord()
    const { discord, play, channel } = house
    const { id, lina, round } = await opened()
    discord.gateway.send('GUILD_DELETE', { id: discord.guild.id, unavailable: true })
    expect(textOf((await discord.click(lina, round, 'A. Cairo')).message)).toBe('Your answer is saved: Cairo')
    expect(play.matches.running()).toEqual([id])
    expect(partsOf(newest(channel)).length).toBeGreaterThan(0)
  })
})
