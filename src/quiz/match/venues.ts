import { changed, refuse, roundNumber } from './state.ts'
import type { AttachedVenue, Change, Match } from './state.ts'
import { venueClock } from './timing.ts'
import type { HostAction, MatchInput } from './types.ts'
import type { VenueId } from '../vocabulary.ts'

type Input<T extends MatchInput['type']> = Extract<MatchInput, { type: T }>
type Action<T extends HostAction['type']> = Extract<HostAction, { type: T }>

const found = (match: Match, id: VenueId): AttachedVenue | undefined =>
  match.venues.find((venue) => venue.id === id)

const replaced = (match: Match, venue: AttachedVenue): Match => ({
  ...match,
  venues: match.venues.map((old) => (old.id === venue.id ? venue : old)),
})

const without = (match: Match, id: VenueId): Match => ({
  ...match,
  venues: match.venues.filter((venue) => venue.id !== id),
})

/** A chat asks to show the match; the host answers. Asking again tells of a new title, size or handle. */
export function ask(match: Match, input: Input<'venue'>): Change {
  if (!match.chatsOpen) return refuse(match, 'web-only')
  const { venue: id, platform, title, size, lang, ref } = input
  const old = found(match, id)
  const state = old?.state === 'accepted' ? 'accepted' : 'asking'
  const venue: AttachedVenue = { id, platform, title, size, lang, ref, state }
  const next = old === undefined ? { ...match, venues: [...match.venues, venue] } : replaced(match, venue)
  return changed(next, { type: 'host' })
}

/** The venue goes; its players and their points stay. One that was lost stays in the host's list until the host has seen it. */
export function venueLeft(match: Match, id: VenueId, lost = false): Change {
  const venue = found(match, id)
  if (venue === undefined) return refuse(match, 'no-such-venue')
  const next = lost ? replaced(match, { ...venue, state: 'lost' }) : without(match, id)
  return changed(next, { type: 'host' }, { type: 'changed' })
}

export function consent(match: Match, { venue: id, accepted }: Action<'venue'>): Change {
  const venue = found(match, id)
  if (venue === undefined) return refuse(match, 'no-such-venue')
  if (venue.state !== 'asking') return refuse(match, 'not-now')
  const next = accepted ? replaced(match, { ...venue, state: 'accepted' }) : without(match, id)
  return changed(next, { type: 'host' }, { type: 'changed' })
}

/** Closing keeps the venues that are in: it only lets nobody else in. */
export function openChats(match: Match, { open }: Action<'chats'>): Change {
  if (open === match.chatsOpen) return refuse(match, 'not-now')
  return changed({ ...match, chatsOpen: open }, { type: 'host' }, { type: 'changed' })
}

/** Keeps the handle, and starts the venue's clock where the round is open and it has none yet. */
export function shownAt(match: Match, input: Input<'shown'>): Change {
  const venue = found(match, input.venue)
  if (venue?.state !== 'accepted') return refuse(match, 'no-such-venue')
  if (input.round !== roundNumber(match)) return refuse(match, 'old-round')
  const { ref } = input
  const named = ref === undefined || ref === venue.ref ? match : replaced(match, { ...venue, ref })
  return changed(clocked(named, input))
}

function clocked(match: Match, { venue, at }: Input<'shown'>): Match {
  const { round } = match
  if (match.phase !== 'open' || round === undefined) return match
  if (round.shown.some((shown) => shown.venue === venue)) return match
  const start = venueClock(round, Math.min(at, match.pausedAt ?? at))
  return { ...match, round: { ...round, shown: [...round.shown, { venue, at: start }] } }
}
