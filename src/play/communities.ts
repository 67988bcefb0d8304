import type { CommunityId, Lang, MatchId, QuestionId } from '../quiz/vocabulary.ts'
import type { Place } from './api/account.ts'
import type { Communities } from './api/communities.ts'
import type { BoardHouse } from './boards/boards.ts'
import { dayKey, minuteOf } from './calendar.ts'
import { newCommunity } from './community.ts'
import { communityIdOf, ownOf } from './ids.ts'
import { createList } from './lists.ts'
import { FULL, unlist, WEB } from './live/past.ts'
import { eraseMembers, withoutCommunity } from './people/members.ts'
import { withoutMatch } from './people/remains.ts'
import type { Clock, Store } from './ports.ts'
import type { CommunityRecord } from './records/communities.ts'

export interface CommunityParts {
  readonly store: Pick<Store, 'communities' | 'erased' | 'keys' | 'matches' | 'members' | 'past' | 'players'>
  readonly boards: Pick<BoardHouse, 'drop' | 'players'>
  readonly clock: Clock
  readonly zone: string
}

/** A place that lost the bot is kept this long, in case it comes back. */
const KEPT_AFTER_LEAVING = 30 * 86_400_000
/** A daily question that could not be posted in time is still posted within two hours. */
const LATE_MINUTES = 120

/** Servers, chats and classes: what they chose, and what is withdrawn there. */
export function createCommunities(parts: CommunityParts) {
  const { store, clock } = parts
  const daily = createList(store.keys, 'daily')
  const left = createList(store.keys, 'left')

  const edit = (place: Place, change: (old: CommunityRecord) => CommunityRecord) =>
    store.communities.update(communityIdOf(place), (old) => change(old ?? newCommunity(place)))

  const takeDue = async (id: string): Promise<{ place: Place; channel: string; lang: Lang } | undefined> => {
    let taken: CommunityRecord | undefined
    await store.communities.update(id, (old) => {
      taken =
        old !== undefined && isDue(old, { zone: old.zone ?? parts.zone, at: clock.now() }) ? old : undefined
      return taken?.daily === undefined
        ? old
        : { ...taken, daily: { ...taken.daily, last: dayKey(taken.zone ?? parts.zone, clock.now()) } }
    })
    if (taken?.daily === undefined) return undefined
    return { place: placeOf(id, taken), channel: taken.daily.channel, lang: taken.lang ?? 'en' }
  }

  return {
    communities: {
      zone: parts.zone,
      read: async (place) => (await store.communities.read(communityIdOf(place))) ?? newCommunity(place),
      async change(place, change) {
        await edit(place, (old) => ({ ...old, ...change, title: (change.title ?? place.title) || old.title }))
        if ('daily' in change) await daily.set(communityIdOf(place), change.daily !== undefined)
      },
      async ids(platform) {
        const prefix = `${platform}-`
        const own: string[] = []
        for await (const id of store.communities.ids())
          if (id.startsWith(prefix)) own.push(id.slice(prefix.length))
        return own
      },
      async left(place, gone) {
        const id = communityIdOf(place)
        if (gone) await edit(place, (old) => ({ ...old, leftAt: old.leftAt ?? clock.now() }))
        else await store.communities.update(id, (old) => old && withoutLeaving(old))
        await left.set(id, gone)
      },
      async erase(place) {
        const id = communityIdOf(place)
        await eraseCommunity(parts, id)
        await daily.set(id, false)
        // A match that still runs there leaves its traces when it ends: they are swept later.
        await edit({ ...place, title: '' }, (old) => ({ ...old, leftAt: clock.now() }))
        await left.set(id, true)
      },
      async due(platform) {
        const ids = (await daily.all()).filter((id) => id.startsWith(`${platform}-`))
        return (await Promise.all(ids.map(takeDue))).filter((one) => one !== undefined)
      },
    } satisfies Communities,

    async withdrawn(community: CommunityId): Promise<ReadonlySet<string>> {
      return new Set((await store.communities.read(community))?.withdrawn)
    },

    /** Practice there asks it no more. */
    async withdraw(community: CommunityId, question: QuestionId): Promise<void> {
      await store.communities.update(community, (old) => {
        const record = old ?? newCommunity({ platform: ownOf(community).platform, title: '' })
        if (record.withdrawn.includes(question)) return record
        return { ...record, withdrawn: [...record.withdrawn, question] }
      })
    },

    /** Practice there asks it again. */
    async readmit(community: CommunityId, question: QuestionId): Promise<void> {
      await store.communities.update(
        community,
        (old) => old && { ...old, withdrawn: old.withdrawn.filter((one) => one !== question) },
      )
    },

    /** Erases the places that lost the bot long ago: settings, board and matches. */
    async sweep(): Promise<void> {
      for (const id of await left.all()) {
        const record = await store.communities.read(id)
        // Without a record, a kill came between the erasing and the list.
        const leftAt = record === undefined ? -Infinity : (record.leftAt ?? Infinity)
        if (clock.now() - leftAt < KEPT_AFTER_LEAVING) continue
        await eraseCommunity(parts, id as CommunityId)
        await left.set(id, false)
        await daily.set(id, false)
      }
    },
  }
}
export type CommunityHouse = ReturnType<typeof createCommunities>

/** The note comes first: a restored backup does not bring it back. */
export async function eraseCommunity(
  { store, boards }: Pick<CommunityParts, 'store' | 'boards'>,
  id: CommunityId,
): Promise<void> {
  await store.erased.add(erasedAs(id))
  await eraseMembers({ store, boards }, id)
  await boards.drop(id)
  for await (const match of matchesOf(store, id)) await eraseMatch(store, id, match)
  await store.past.update(id, () => undefined)
  await store.communities.update(id, () => undefined)
}

/** How an erased community is noted: no player has such an id. */
export const erasedAs = (id: string): string => `community ${id}`

/** Its list tells them; where that is full, older ones have fallen off it, and all matches are looked through. */
async function* matchesOf(store: CommunityParts['store'], community: CommunityId): AsyncGenerator<MatchId> {
  const listed = (await store.past.read(community))?.matches ?? []
  for (const { id } of listed) yield id as MatchId
  if (listed.length < FULL) return
  for await (const id of store.matches.ids())
    if ((await store.matches.load(id))?.match.community === community) yield id
}

/** Those who played in it, or ran it, forget it too, and the place where it was. */
async function eraseMatch(
  store: CommunityParts['store'],
  community: CommunityId,
  id: MatchId,
): Promise<void> {
  const found = await store.matches.load(id)
  const players = (found?.inputs ?? []).flatMap((input) => (input.type === 'join' ? [input.player] : []))
  for (const player of new Set([...players, ...(found?.match.hosts ?? [])]))
    await store.players.update(player, (old) => old && withoutMatch(withoutCommunity(old, community), id))
  if (ownOf(community).platform === WEB) await unlist(store, WEB, id)
  await store.matches.erase(id)
}

function withoutLeaving(record: CommunityRecord): CommunityRecord {
  const { leftAt: _, ...rest } = record
  return rest
}

const placeOf = (id: string, { platform, title }: CommunityRecord): Place => ({
  platform,
  id: id.slice(platform.length + 1),
  title,
})

function isDue({ daily, leftAt }: CommunityRecord, { zone, at }: { zone: string; at: number }): boolean {
  if (daily === undefined || leftAt !== undefined || daily.last === dayKey(zone, at)) return false
  const late = minuteOf(zone, at) - daily.minute
  return late >= 0 && late < LATE_MINUTES
}
