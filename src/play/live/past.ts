import { playersInOrder } from '../../quiz/match/views.ts'
import type { CommunityId, MatchId, Result } from '../../quiz/vocabulary.ts'
import type { STORE_REFUSALS, Store } from '../ports.ts'
import type { PastRecord, StoredMatch } from '../records.ts'
import type { Live } from './live.ts'
import { saved } from './saved.ts'

/** The oldest fall off the list; their files stay. */
const LISTED = 1_000
const WEB = 'web'

type PastMatch = PastRecord['matches'][number]

/** Its community's list; the console's own holds its classes' matches too. */
const listsOf = ({ community, place }: StoredMatch): readonly string[] => {
  if (community === undefined) return [WEB]
  return place?.platform === WEB ? [community, WEB] : [community]
}

/** Puts an ended match on its lists, or corrects what stands there. */
export async function noteEnd(store: Store, live: Live): Promise<void> {
  const { stored } = live.file
  const { settings } = live.view()
  const players = playersInOrder(live.match).length
  const entry = { id: live.id, title: settings.title, at: stored.endedAt ?? stored.createdAt, players }
  for (const list of listsOf(stored)) {
    await store.past.update(list, (old) => ({ v: 1, matches: listed(entry, old?.matches ?? []) }))
  }
}

const listed = (entry: PastMatch, others: readonly PastMatch[]): PastMatch[] =>
  [entry, ...others.filter((other) => other.id !== entry.id)].sort((a, b) => b.at - a.at).slice(0, LISTED)

export async function pastOf(
  store: Store,
  community: CommunityId | undefined,
): Promise<readonly (PastMatch & { readonly id: MatchId })[]> {
  const record = await store.past.read(community ?? WEB)
  return (record?.matches ?? []).map((match) => ({ ...match, id: match.id as MatchId }))
}

/** Off its lists, then off the disk. */
export async function forget(store: Store, live: Live): Promise<Result<void, keyof typeof STORE_REFUSALS>> {
  return saved(
    (async () => {
      for (const list of listsOf(live.file.stored)) await unlist(store, list, live.id)
      await store.matches.erase(live.id)
    })(),
  )
}

async function unlist(store: Store, list: string, id: MatchId): Promise<void> {
  await store.past.update(list, (old) =>
    old === undefined ? undefined : { v: 1, matches: old.matches.filter((match) => match.id !== id) },
  )
}
