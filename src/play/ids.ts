import { PLATFORMS } from '../quiz/vocabulary.ts'
import type { CommunityId, Platform, PlayerId, VenueId } from '../quiz/vocabulary.ts'

/** Ids made of a platform and the platform's own id. No platform's word has a hyphen, so that two accounts never share one. */
interface Own {
  readonly platform: Platform
  readonly id: string
}
const joined = ({ platform, id }: Own): string => `${platform}-${id}`

/** The player that an account is. */
export const playerIdOf = (account: Own): PlayerId => joined(account) as PlayerId
/** The web account of a pupil of a class. */
export const pupilAccountId = (school: string, pupil: string): string => `${school}-${pupil}`
export const pupilIdOf = (school: string, pupil: string): PlayerId =>
  playerIdOf({ platform: 'web', id: pupilAccountId(school, pupil) })
/** The account that a player is, or the place that a community is. */
export function ownOf(id: PlayerId | CommunityId): Own {
  const platform = PLATFORMS.find((one) => id.startsWith(`${one}-`))
  if (platform === undefined) throw new Error('neither a player nor a community has such an id')
  return { platform, id: id.slice(platform.length + 1) }
}
/** The scoreboard of a server, chat or class. */
export const communityIdOf = (place: Own): CommunityId => joined(place) as CommunityId
/** A channel or chat that shows a match. */
export const venueIdOf = (channel: Own): VenueId => joined(channel) as VenueId
