import type { VenueId } from '../../../src/quiz/vocabulary.ts'
import type { Channels, Opening } from '../elsewhere.ts'
import { named } from '../named.ts'
import { newest, openDiscord } from './house.ts'
import { given, said } from './players.ts'
import { textOf, timeOf } from './world.ts'
import type { Channel, Shown, User } from './world.ts'

/** Channels that come into a match from elsewhere, each of a Discord server of its own. */
export async function discordChannels({ venues, drawing }: Opening): Promise<Channels> {
  const house = await openDiscord({ drawing, guilds: venues })
  const { discord, host, play, clock } = house
  const channels = new Map(venues.map((name, at) => [name, discord.guilds()[at + 1]!.channels[0]!]))
  const users = new Map<string, User>()
  const channelOf = (venue: VenueId): Channel => channels.get(venue)!
  const userOf = (name: string): User => named(users, name, () => discord.user(name))
  return {
    platform: 'discord',
    play,
    clock,
    channel: (venue) => channelOf(venue).id,
    user: (player) => userOf(player).id,
    ask: async (venue, pin) =>
      said(await discord.command(host, channelOf(venue), 'join', { options: { pin } })),
    press: async ({ player, venue }, match, type) => {
      const message = messageIn(channelOf(venue))
      return said(await discord.click(userOf(player), message, `${type}:${match}`, { stale: true }))
    },
    async answer({ player, venue }, match, { round, answer, elapsed }) {
      const message = newest(channelOf(venue))
      const at = elapsed === undefined ? {} : { at: timeOf(message.id) + elapsed }
      const target = `${match}:${round}`
      return said(await given(discord, { who: userOf(player), message, target, answer, at }))
    },
    hold: (venue) => discord.holds.hold('POST', new RegExp(`^/channels/${channelOf(venue).id}/`)),
    newest(venue) {
      const message = channelOf(venue).messages.at(-1)
      return message === undefined ? undefined : textOf(message)
    },
    rest: () => house.shown(),
    problems: () => house.problems,
    close: () => house.close(),
  }
}

/** A channel that has been shown nothing has no button either: the press carries only what a button would. */
const messageIn = ({ id, messages }: Channel): Shown =>
  messages.at(-1) ?? {
    id,
    channel: id,
    ephemeral: false,
    said: { content: '', allowed_mentions: { parse: [] } },
    files: [],
    edits: 0,
  }
