import { afterEach, expect, test } from 'vitest'
import { handClock } from '../../support/clock.ts'
import { newest, openDiscord } from '../../support/discord/house.ts'
import type { DiscordHouse } from '../../support/discord/house.ts'
import { startDiscord } from '../../support/discord/server.ts'
import { textOf } from '../../support/discord/world.ts'

let house: DiscordHouse
afterEach(() => house.close())

test('where Discord recommends two shards, servers of both are served in one process', async () => {
  const clock = handClock()
  const discord = await startDiscord(clock, { shards: 2 })
  const shardOf = (id: string): bigint => (BigInt(id) >> 22n) % 2n
  let other = discord.guild
  while (shardOf(other.id) === shardOf(discord.guild.id)) {
    await clock.move(1)
    other = discord.addGuild('Borealis')
  }
  const far = discord.channel(other)
  house = await openDiscord({ clock, discord })
  expect(discord.gateway.shards.toSorted(([a], [b]) => a - b)).toEqual([
    [0, 2],
    [1, 2],
  ])
  const { channel, host } = house
  for (const one of [channel, far]) {
    const started = await discord.command(host, one, 'match', {
      sub: 'start',
      options: { topic: 'sample/', rounds: 2 },
    })
    expect(textOf(started.message)).toMatch(/PIN \d{6}/)
    await house.shown()
    expect(textOf(newest(one))).toContain(one.guild!.name)
  }
  const lina = discord.user('Lina')
  const back = discord.gateway.connected()
  discord.gateway.drop(4000)
  await back
  expect(textOf((await discord.click(lina, newest(far), 'Join')).message)).toBe('You are in, as Lina.')
  expect(textOf((await discord.command(lina, discord.dm(lina), 'help')).message)).toContain('/quiz')
}, 30_000)
