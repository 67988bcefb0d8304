import { afterEach, describe, expect, test } from 'vitest'
import type { PlayerId } from '../../../src/quiz/vocabulary.ts'
import { newest, openDiscord } from '../../support/discord/house.ts'
import type { DiscordHouse } from '../../support/discord/house.ts'
import { partsOf, textOf } from '../../support/discord/world.ts'
import type { User } from '../../support/discord/world.ts'
import { HOST, account, joining } from '../../support/play.ts'
import { testVenue } from '../../support/venue.ts'

let house: DiscordHouse
afterEach(() => house.close())

async function opened(options: Record<string, string | number> = {}) {
  const { discord, channel, host, play } = house
  const start = { topic: 'sample/', rounds: 2, pause_after: 0, language: 'en', ...options }
  await discord.command(host, channel, 'match', { sub: 'start', options: start })
  await house.shown()
  const [lina, omar] = [discord.user('Lina'), discord.user('Omar')]
  for (const one of [lina, omar]) await discord.click(one, newest(channel), 'Join')
  await discord.click(host, newest(channel), 'Start')
  await house.pass(3_000)
  return { lina, omar, id: play.matches.running()[0]! }
}
const seat = (user: User): PlayerId => `discord-${user.id}` as PlayerId
const command = async (
  who: User,
  sub: string,
  options: Record<string, string | number | boolean> = {},
): Promise<string> =>
  textOf((await house.discord.command(who, house.channel, 'match', { sub, options })).message)

describe('a host in Discord', () => {
  test('decides a challenge: the channel is told, the host reads it in private, upheld it voids the round', async () => {
    house = await openDiscord()
    const { discord, channel, host, play } = house
    const { lina, omar, id } = await opened()
    await discord.click(lina, newest(channel), 'A. Cairo')
    await discord.click(omar, newest(channel), 'B. Paris')
    await house.shown()
    const reveal = newest(channel)
    for (const one of [omar, lina]) {
      const form = await discord.click(one, reveal, 'This is wrong')
      await discord.fill(one, form, 'It *moved* @everyone')
    }
    const request = await discord.until(() =>
      channel.messages.find((one) => textOf(one).includes('has been challenged')),
    )
    expect(textOf(request)).toBe('Question 1 has been challenged. The host can look into it.')
    expect(channel.messages.filter((one) => textOf(one).includes('challenged'))).toHaveLength(1)
    const refused = await discord.click(omar, request, 'Look into it')
    expect(textOf(refused.message)).toMatch(/Only the host/)
    const look = await discord.click(host, request, 'Look into it')
    expect(look.message.ephemeral).toBe(true)
    expect(textOf(look.message)).toContain('Challenge of question 1 (1/2)')
    expect(textOf(look.message)).toContain('Omar: “It \\*moved\\* \\@everyone”')
    expect(textOf(look.message)).toContain('Guide to the cities')
    const second = await discord.click(host, look.message, 'Reject')
    expect(textOf(second.message)).toContain('(1/1)')
    expect(play.matches.view(id)!.revealed!.voided).toBe(false)
    const upheld = await discord.click(host, second.message, 'Uphold and void the question')
    expect(textOf(upheld.message)).toBe('No challenge is waiting for a decision.')
    await house.shown()
    expect(play.matches.view(id)!.standings.map(({ points }) => points)).toEqual([0, 0])
    expect(textOf(newest(channel).id === request.id ? reveal : newest(channel))).toMatch(
      /does not count|void/i,
    )
  })

  test('a challenge after the end is decided too', async () => {
    house = await openDiscord()
    const { discord, channel, host, play } = house
    const { lina, id } = await opened()
    await discord.click(lina, newest(channel), 'A. Cairo')
    await command(host, 'reveal')
    await house.pass(2_000)
    const reveal = newest(channel)
    await command(host, 'stop')
    await house.shown()
    const form = await discord.click(lina, reveal, 'This is wrong', { stale: true })
    await discord.fill(lina, form, 'No')
    const request = await discord.until(() =>
      channel.messages.find((one) => textOf(one).includes('has been challenged')),
    )
    const look = await discord.click(host, request, 'Look into it')
    await discord.click(host, look.message, 'Uphold and void the question')
    expect(play.matches.view(id)!.standings.map(({ points }) => points)).toEqual([0, 0])
  })

  test('counts a round out and in again after the end, in the last match of the channel, and after a restart', async () => {
    house = await openDiscord()
    const { discord, channel, host } = house
    const { lina, id } = await opened()
    await discord.click(lina, newest(channel), 'A. Cairo')
    await command(host, 'reveal')
    await house.pass(2_000)
    await command(host, 'stop')
    await house.shown()
    const podium = newest(channel)
    const points = () => house.play.matches.view(id)!.standings.map((row) => row.points > 0)
    expect(points()).toContain(true)
    house = await house.restarted(25 * 3_600_000)
    expect(await command(lina, 'void')).toMatch(/Only the host/)
    expect(await command(host, 'void')).toBe('Done.')
    await house.shown()
    expect(points()).not.toContain(true)
    expect(textOf(podium)).toContain('Nobody has scored.')
    expect(await command(host, 'void', { round: 9 })).toMatch(/no round of that number/)
    channel.messages.pop()
    expect(await command(host, 'unvoid', { round: 1 })).toBe('Done.')
    await house.shown()
    expect(points()).toContain(true)
    // What was deleted after the end stays deleted.
    expect(channel.messages.some((one) => textOf(one).includes('Final standings'))).toBe(false)
    const elsewhere = discord.channel()
    const there = await discord.command(host, elsewhere, 'match', { sub: 'void' })
    expect(textOf(there.message)).toBe('No match is shown in this channel.')
  })

  test('hears of a challenge long after the end, of a match that has left the memory', async () => {
    house = await openDiscord()
    const { discord, channel, host, play } = house
    const { lina, id } = await opened()
    await discord.click(lina, newest(channel), 'A. Cairo')
    await command(host, 'reveal')
    await house.pass(2_000)
    const reveal = newest(channel)
    await command(host, 'stop')
    await house.pass(3 * 3_600_000)
    expect(play.matches.view(id)).toBeUndefined()
    const form = await discord.click(lina, reveal, `challenge:en:${id}:1`, { stale: true })
    expect(textOf((await discord.fill(lina, form, 'No')).message)).toMatch(/host will look/)
    await discord.until(() => channel.messages.find((one) => textOf(one).includes('has been challenged')))
    const look = await discord.command(host, channel, 'match', { sub: 'challenges' })
    expect(textOf(look.message)).toContain('Challenge of question 1 (1/1)')
  })

  test('starts one match in a channel, however often it is pressed', async () => {
    house = await openDiscord()
    const { discord, channel, host, play } = house
    const start = () =>
      discord.command(host, channel, 'match', { sub: 'start', options: { topic: 'sample/', rounds: 2 } })
    const told = (await Promise.all([start(), start(), start()])).map(({ message }) => textOf(message))
    expect(told.filter((text) => text.includes('PIN'))).toHaveLength(1)
    expect(told.filter((text) => text.includes('already shown here'))).toHaveLength(2)
    expect(play.matches.running()).toHaveLength(1)
  })

  test('needs the bot to be let into a thread, whatever it may do in its channel', async () => {
    house = await openDiscord()
    const { discord, host } = house
    const start = { sub: 'start', options: { topic: 'sample/', rounds: 2 } }
    for (const [thread, expected] of [
      ['closed', /may not view/],
      ['open', /PIN/],
    ] as const) {
      const place = discord.channel(discord.guild, { thread })
      expect(textOf((await discord.command(host, place, 'match', start)).message)).toMatch(expected)
    }
  })

  test('renames, gives time unseen, removes, counts a round out and in again', async () => {
    house = await openDiscord()
    const { discord, channel, host, play } = house
    const { lina, omar, id } = await opened({ seconds: 20 })
    const shownBefore = textOf(newest(channel))
    expect(await command(lina, 'rename', { player: seat(omar), name: 'Zed' })).toMatch(/Only the host/)
    expect(await command(host, 'rename', { player: seat(omar), name: 'Omar the Great' })).toBe('Done.')
    expect(await command(host, 'rename', { player: seat(omar), name: '   ' })).toMatch(/name/i)
    expect(await command(host, 'time', { player: seat(omar), amount: 'twice' })).toBe('Done.')
    await house.shown()
    expect(textOf(newest(channel)).replace(/<t:\d+:R>/, '')).toBe(shownBefore.replace(/<t:\d+:R>/, ''))
    const rows = play.matches.hostView(id, HOST)!.players
    expect(rows.find(({ player }) => player === seat(omar))).toMatchObject({
      name: 'Omar the Great',
      extraTime: 2,
    })
    await discord.click(lina, newest(channel), 'A. Cairo')
    await house.pass(25_000)
    expect(textOf((await discord.click(omar, newest(channel), 'A. Cairo')).message)).toMatch(/saved/)
    await house.shown()
    const points = () => play.matches.view(id)!.standings.map((row) => row.points > 0)
    expect(points()).toEqual([true, true])
    expect(await command(host, 'void')).toBe('Done.')
    expect(points()).toEqual([false, false])
    expect(await command(host, 'unvoid', { round: 1 })).toBe('Done.')
    expect(points()).toEqual([true, true])
    expect(await command(host, 'kick', { player: seat(omar) })).toBe('Done.')
    const out = await discord.click(omar, newest(channel), `join:${id}`, { stale: true })
    expect(textOf(out.message)).toMatch(/removed/)
    expect(await command(host, 'void', { round: 9 })).toMatch(/round|question/i)
  })

  test('names of other platforms are hidden from the projector, and places are taken away', async () => {
    house = await openDiscord()
    const { discord, channel, host, play } = house
    const { id } = await opened()
    await play.matches.join(id, joining(account('Nour')))
    expect(await command(host, 'names', { hidden: true })).toBe('Done.')
    expect(play.matches.hostView(id, HOST)!.hideNames).toBe(true)
    expect(await command(host, 'names', { hidden: false })).toBe('Done.')
    expect(play.matches.hostView(id, HOST)!.hideNames).toBe(false)
    const hall = testVenue('telegram--5', 'telegram')
    await play.matches.attach(id, hall, { account: account('t', 'telegram'), host: true }, 24, false)
    await discord.click(
      host,
      await discord.until(() => channel.messages.find((one) => textOf(one).includes('asks to show'))),
      'Accept',
    )
    const places = await discord.suggest(host, channel, {
      name: 'match',
      sub: 'remove',
      option: 'place',
      typed: 'tele',
    })
    expect(places.choices).toEqual([{ name: 'telegram--5 (telegram)', value: 'telegram--5' }])
    expect(await command(host, 'remove', { place: 'telegram--5' })).toBe('Done.')
    expect(play.matches.view(id)!.venues.map((venue) => venue.platform)).toEqual(['discord'])
    expect(await command(host, 'remove', { place: 'telegram--7' })).toMatch(/no longer part of the match/)
  })

  test('pauses, goes on, gives all more time and skips; buttons stand still while it is paused', async () => {
    house = await openDiscord()
    const { channel, host, play } = house
    const { lina, id } = await opened({ seconds: 20 })
    for (const sub of ['pause', 'resume', 'extend', 'skip', 'stop'])
      expect(await command(lina, sub)).toMatch(/Only the host/)
    const due = play.matches.view(id)!.deadline!
    await command(host, 'extend', { seconds: 30 })
    expect(play.matches.view(id)!.deadline).toBe(due + 30_000)
    await command(host, 'pause')
    await house.shown()
    expect(partsOf(newest(channel)).some(({ id: custom }) => custom.startsWith('pick:'))).toBe(false)
    await command(host, 'resume')
    await house.shown()
    expect(partsOf(newest(channel)).some(({ id: custom }) => custom.startsWith('pick:'))).toBe(true)
    await command(host, 'skip')
    await house.pass(10_000)
    expect(play.matches.view(id)!.round).toBeGreaterThanOrEqual(1)
    expect(play.matches.view(id)!.standings.every(({ points }) => points === 0)).toBe(true)
  })
})

test('choices are given from memory while answers are being written', async () => {
  house = await openDiscord()
  const { discord, channel, host } = house
  await opened()
  const release = discord.holds.hold('PATCH', /messages/)
  const asked = { name: 'match', sub: 'kick', option: 'player', typed: '' }
  const before = house.clock.now()
  expect((await discord.suggest(host, channel, asked)).choices.length).toBe(2)
  expect(house.clock.now()).toBe(before)
  release()
})
