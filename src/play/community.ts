import type { Place } from './api/account.ts'
import type { CommunityRecord } from './records/communities.ts'

/** A place that has chosen nothing yet. */
export const newCommunity = ({ platform, title }: Pick<Place, 'platform' | 'title'>): CommunityRecord => ({
  v: 1,
  platform,
  title,
  channels: [],
  withdrawn: [],
  seats: 0,
})
