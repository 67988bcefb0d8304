import type { Actor } from '../../play/api/account.ts'
import type { MatchId } from '../../quiz/vocabulary.ts'
import type { Asker, Desk } from './desk.ts'

/** Who may host on this server: Manage Server, or the server's host role. */
export async function mayHost({ play }: Desk, { place, manages, roles }: Asker): Promise<boolean> {
  if (place === undefined) return false
  if (manages) return true
  const { hostRole } = await play.communities.read(place)
  return hostRole !== undefined && roles.includes(hostRole)
}

/** Who may start a match: hosts; on a server that named no host role, everybody in its channels for playing. */
export async function mayStart(desk: Desk, asker: Asker): Promise<boolean> {
  if (asker.place === undefined) return false
  const { hostRole } = await desk.play.communities.read(asker.place)
  return hostRole === undefined || (await mayHost(desk, asker))
}

/** Rights in the match's own place; whoever created it is known to the house. */
export async function actorIn(desk: Desk, asker: Asker, match: MatchId): Promise<Actor> {
  const home = desk.play.matches.place(match)
  const own = home?.platform === asker.account.platform && home.id === asker.place?.id
  return { account: asker.account, host: own && (await mayHost(desk, asker)) }
}

/** Channels named for playing, where the server named some and this is none of them. */
export async function otherChannels({ play }: Desk, { place, channel }: Asker): Promise<readonly string[]> {
  if (place === undefined) return []
  const { channels } = await play.communities.read(place)
  return channels.includes(channel) ? [] : channels
}
