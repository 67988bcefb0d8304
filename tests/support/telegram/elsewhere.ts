import type { VenueId } from '../../../src/quiz/vocabulary.ts'
import type { Channels, Opening } from '../elsewhere.ts'
import { named } from '../named.ts'
import { startBot } from './bot.ts'
import { given, press, said } from './players.ts'
import type { TestChat, TestUser } from './world.ts'

/**
 * Groups that come into a match from elsewhere, by the word of their own admin. Telegram tells no time: what an answer took is
 * what the adapter measured from the moment at which the group's question got through.
 */
export async function telegramChannels({ venues, drawing }: Opening): Promise<Channels> {
  const bot = await startBot({ play: { drawing } })
  const { server, play, clock } = bot
  const admin = server.user('Admin')
  const groups = new Map(venues.map((name) => [name, server.group(name, [admin])]))
  const users = new Map<string, TestUser>()
  const groupOf = (venue: VenueId): TestChat => groups.get(venue)!
  const userOf = (name: string): TestUser => named(users, name, () => server.user(name))
  return {
    platform: 'telegram',
    play,
    clock,
    channel: (venue) => String(groupOf(venue).id),
    user: (player) => String(userOf(player).id),
    async ask(venue, pin) {
      await bot.say(admin, groupOf(venue), `/join ${pin}`)
      return said(server.last(groupOf(venue)).text)
    },
    press: ({ player, venue }, match, type) =>
      press(bot, { user: userOf(player), chat: groupOf(venue) }, { type, match }),
    answer: ({ player, venue }, match, { round, answer }) =>
      given(bot, { user: userOf(player), chat: groupOf(venue), match, round, answer }),
    hold: (venue) => server.holds.hold('sendMessage', new RegExp(`^${groupOf(venue).id}$`)),
    // What the group is told beside the match has no buttons.
    newest: (venue) => server.messages(groupOf(venue)).findLast(({ buttons }) => buttons.length > 0)?.text,
    rest: () => bot.rest(),
    problems: () => [...server.problems, ...bot.problems, ...bot.warnings],
    close: () => bot.stop(),
  }
}
