import { playersInOrder } from '../../quiz/match/views.ts'
import type { CommunityId, MatchId } from '../../quiz/vocabulary.ts'
import type { Store } from '../ports.ts'
import type { PastRecord } from '../records/communities.ts'
import type { StoredMatch } from '../records/matches.ts'
import type { Live } from './live.ts'

/** The oldest fall off the list; their files stay. */
export const FULL = 1_000
export const WEB = 'web'
/** Matches that belong to no class, server or chat: nobody else's days decide how long they are kept. */
const GUESTS = 'guests'
/** As long as a class, unless its host says otherwise. */
const GUESTS_KEPT = 90 * 86_400_000

type PastMatch = PastRecord['matches'][number]

/** Its community's list; the console's own holds its classes' matches too. */
const listsOf = ({ community, place }: StoredMatch): readonly string[] => {
  if (community === undefined) return [WEB, GUESTS]
  return place?.platform === WEB ? [community, WEB] : [community]
}

/** Puts an ended match on its lists, or corrects what stands there. */
export async function noteEnd(store: Store, live: Live): Promise<void> {
  const { stored } = live.file
  const { settings } = live.view()
  const players = playersInOrder(live.match).length
  const entry = { id: live.id, title: settings.title, at: stored.endedAt ?? stored.createdAt, players }
  for (const list of listsOf(stored)) {
    const most = list === GUESTS ? Infinity : FULL
    await store.past.update(list, (old) => ({ v: 1, matches: listed(entry, old?.matches ?? [], most) }))
  }
}

const listed = (entry: PastMatch, others: readonly PastMatch[], most: number): PastMatch[] =>
  [entry, ...others.filter((other) => other.id !== entry.id)].sort((a, b) => b.at - a.at).slice(0, most)

export async function pastOf(
  store: Store,
  community: CommunityId | undefined,
): Promise<readonly (PastMatch & { readonly id: MatchId })[]> {
  const record = await store.past.read(community ?? WEB)
  return (record?.matches ?? []).map((match) => ({ ...match, id: match.id as MatchId }))
}

/** Matches of guests that ended too long ago to be kept any longer. */
export async function expired(store: Store, now: number): Promise<readonly MatchId[]> {
  const record = await store.past.read(GUESTS)
  return (record?.matches ?? []).filter(({ at }) => now - at >= GUESTS_KEPT).map(({ id }) => id as MatchId)
}

/** Takes a match that is forgotten off its lists. */
export async function unlistEverywhere(store: Store, { id, file }: Live): Promise<void> {
  for (const list of listsOf(file.stored)) await unlist(store, list, id)
}

/** A match of guests whose folder is gone. */
export const unlistGuests = (store: Store, id: MatchId): Promise<void> => unlist(store, GUESTS, id)

export async function unlist(store: Pick<Store, 'past'>, list: string, id: MatchId): Promise<void> {
  await store.past.update(list, (old) =>
    old === undefined ? undefined : { v: 1, matches: old.matches.filter((match) => match.id !== id) },
  )
}
