import { sayAll } from '../../quiz/message.ts'
import type { PublicView } from '../../quiz/match/view-types.ts'
import type { Texts, VenueId } from '../../quiz/vocabulary.ts'
import { venueWords } from '../words/venues.ts'

/** What the other places hear of one that is lost. */
export function lossOf({ venues }: PublicView, lost: VenueId): Texts {
  const title = venues.find(({ id }) => id === lost)?.title ?? ''
  return sayAll(venueWords.lost, () => ({ title }))
}
