import { afterEach, describe, expect, test } from 'vitest'
import { isolate } from '../../../src/quiz/message.ts'
import { venueIdOf } from '../../../src/play/ids.ts'
import { newest, openDiscord } from '../../support/discord/house.ts'
import type { DiscordHouse } from '../../support/discord/house.ts'
import { textOf } from '../../support/discord/world.ts'
import { HOST, account, joining, settings } from '../../support/play.ts'
import { testVenue } from '../../support/venue.ts'

let house: DiscordHouse
afterEach(() => house.close())

async function webMatch({ play }: DiscordHouse, change: Parameters<typeof settings>[0] = {}) {
  const created = await play.matches.create(HOST, settings({ rounds: 2, ...change }))
  if (!created.ok) throw new Error(created.code)
  return created.value
}

describe('matches that run elsewhere', () => {
  test('come into a channel once its host asks and the match’s host accepts', async () => {
    house = await openDiscord()
    const { discord, channel, host, play } = house
    const { id, pin } = await webMatch(house)
    const closed = await discord.command(host, channel, 'join', { options: { pin } })
    expect(textOf(closed.message)).toMatch(/not opened/)
    await play.matches.act(id, HOST, { type: 'chats', open: true })
    const lina = await discord.command(discord.user('Lina'), channel, 'join', { options: { pin } })
    expect(textOf(lina.message)).toMatch(/Manage Server/)
    expect(textOf((await discord.command(host, channel, 'join', { options: { pin } })).message)).toMatch(
      /host has been asked/,
    )
    expect(play.matches.hostView(id, HOST)!.venues).toMatchObject([
      { title: 'Atlas', state: 'asking', platform: 'discord' },
    ])
    const venue = venueIdOf({ platform: 'discord', id: channel.id })
    await play.matches.act(id, HOST, { type: 'venue', venue, accepted: true })
    await house.shown()
    await discord.click(discord.user('Lina'), newest(channel), 'Join')
    await play.matches.join(id, joining(account('Web')))
    expect(play.matches.view(id)!.players).toBe(2)
    // A manager of a channel that only shows the match is no host of it.
    const paused = await discord.command(host, channel, 'match', { sub: 'pause' })
    expect(textOf(paused.message)).toMatch(/Only the host/)
    const left = await discord.command(host, channel, 'match', { sub: 'stop' })
    expect(textOf(left.message)).toMatch(/no longer shows/)
    expect(play.matches.view(id)!.venues).toEqual([])
  })

  test('a PIN may be typed in Arabic digits; the match’s title and players’ names are plain text', async () => {
    house = await openDiscord()
    const { discord, channel, host, play } = house
    const { id, pin } = await webMatch(house, { title: '**Bold** @everyone ||x||' })
    await play.matches.act(id, HOST, { type: 'chats', open: true })
    await discord.command(host, channel, 'settings', { options: { language: 'ar' } })
    const typed = pin.replace(/\d/g, (digit) => String.fromCharCode(0x660 + Number(digit)))
    await discord.command(host, channel, 'join', { options: { pin: typed } })
    const venue = venueIdOf({ platform: 'discord', id: channel.id })
    await play.matches.act(id, HOST, { type: 'venue', venue, accepted: true })
    await house.shown()
    await discord.click(discord.user('Li*na (B)'), newest(channel), /^join/)
    await house.pass(4_000)
    const lobby = textOf(newest(channel))
    expect(lobby).toContain('\\*\\*Bold\\*\\* \\@everyone \\|\\|x\\|\\|')
    expect(lobby).toContain(isolate('Li\\*na (B)'))
  })

  test('another place asks to show this channel’s match: its hosts are asked here', async () => {
    house = await openDiscord()
    const { discord, channel, host, play } = house
    await discord.command(host, channel, 'match', { sub: 'start', options: { topic: 'sample/', rounds: 2 } })
    await house.shown()
    const [id] = play.matches.running()
    const hall = testVenue('telegram--5', 'telegram')
    await play.matches.attach(id!, hall, { account: account('t', 'telegram'), host: true }, 24, false)
    const request = await discord.until(() =>
      channel.messages.find((one) => textOf(one).includes('asks to show')),
    )
    expect(textOf(request)).toContain('Telegram, 24 members')
    expect(textOf((await discord.click(discord.user('Lina'), request, 'Accept')).message)).toMatch(
      /Only the host/,
    )
    await discord.click(host, request, 'Accept')
    await house.shown()
    expect(hall.shown.length).toBeGreaterThan(0)
  })
})
