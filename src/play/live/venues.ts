import type { Result } from '../../quiz/vocabulary.ts'
import { ok, refused } from '../../quiz/vocabulary.ts'
import type { Actor, PlayRefusal } from '../api/account.ts'
import type { Venue } from '../ports.ts'
import type { Live } from './live.ts'
import { mayRun } from './rights.ts'

interface Attachment {
  readonly venue: Venue
  readonly actor: Actor
  readonly size: number
  readonly own: boolean
}

/**
 * A channel comes into a match. Somebody who may speak for the channel asks (its adapter says so: `actor.host`), and the match's
 * host accepts; where both are one (`own`), the match opens to chats and the channel is in at once.
 */
export async function attach(live: Live, attachment: Attachment): Promise<Result<void, PlayRefusal>> {
  const { venue, actor, own } = attachment
  if (!(own ? mayRun(live.file.stored, actor) : actor.host)) return refused('not-host')
  if (own && !live.view().chatsOpen) {
    const opened = await live.submit({ type: 'host', action: { type: 'chats', open: true } })
    if (!opened.ok) return opened
  }
  const asked = await live.submit(venueInput(attachment))
  if (!asked.ok) return asked
  live.stage.know(venue)
  if (own) return live.submit({ type: 'host', action: { type: 'venue', venue: venue.id, accepted: true } })
  live.followVenues()
  return ok(undefined)
}

function venueInput({ venue: { id, platform, title, lang }, size }: Attachment) {
  return { type: 'venue' as const, venue: id, platform, title, size, lang, ref: '' }
}
