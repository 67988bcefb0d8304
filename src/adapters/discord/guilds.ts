import { Events } from 'discord.js'
import type { Client, Guild } from 'discord.js'
import type { Place } from '../../play/api/account.ts'
import type { Desk } from './desk.ts'
import { PLATFORM } from './read.ts'

/** Servers that add the bot, or remove it. An outage removes nobody: discord.js tells it apart. */

const placeOf = ({ id, name }: Pick<Guild, 'id' | 'name'>): Place => ({
  platform: PLATFORM,
  id,
  title: name,
})

export function followGuilds(desk: Desk, client: Client): void {
  client.on(Events.GuildDelete, (guild) => void note(desk, placeOf(guild), true))
  client.on(Events.GuildCreate, (guild) => void note(desk, placeOf(guild), false))
}

async function note({ play, log }: Desk, place: Place, gone: boolean): Promise<void> {
  try {
    await play.communities.left(place, gone)
    if (gone) await endMatches(play, place)
  } catch (problem) {
    log.error({ err: problem, guild: place.id }, 'a server that came or went could not be noted')
  }
}

/** Nobody could go on with them. */
async function endMatches({ matches }: Desk['play'], place: Place): Promise<void> {
  for (let id = matches.inPlace(place); id !== undefined; id = matches.inPlace(place)) {
    const ended = await matches.act(id, { host: true }, { type: 'end' })
    if (!ended.ok) return
  }
}

/** Servers that removed the bot while it was away are to be forgotten; those that took it back are not any more. */
export async function catchUp(desk: Desk, client: Client): Promise<void> {
  const { communities } = desk.play
  for (const id of await communities.ids(PLATFORM)) {
    const guild = client.guilds.cache.get(id)
    const place = placeOf(guild ?? { id, name: '' })
    const { leftAt } = await communities.read(place)
    const gone = guild === undefined
    if (gone !== (leftAt !== undefined)) await note(desk, place, gone)
  }
}
