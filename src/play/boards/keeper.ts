import type { CommunityId } from '../../quiz/vocabulary.ts'
import type { Clock, Store } from '../ports.ts'
import type { BoardShard } from '../records/boards.ts'
import { createKept, keeping } from './kept.ts'
import { Marks } from './marks.ts'
import { Ranks } from './ranks.ts'
import { nameBest } from './ranking.ts'
import { rowsOf, shardCount, shardId } from './shards.ts'

export interface KeeperParts {
  readonly store: Pick<Store, 'boards' | 'communities' | 'ranks' | 'stale'>
  readonly clock: Pick<Clock, 'now'>
  /** Told about problems that nobody waits for. */
  readonly report: (problem: unknown) => void
}

/** Communities whose ranks are kept at hand. */
const KEPT_RANKS = 64
const KEPT_MARKS = 4096
/** Smaller boards are read from their shards. */
const LEAST_SHARDS = 8
/** So many changed shards, and no more often than this, and the ranks are written again. */
const MANY = 16
const MINUTE = 60_000

/** Ranks of communities: kept in memory while they are looked at, on disk where the board is large, and always as the shards say. */
export function createKeeper({ store, clock, report }: KeeperParts) {
  const kept = createKept<Promise<Ranks>>(KEPT_RANKS)
  const marks = createKept<Promise<Marks>>(KEPT_MARKS)
  const written = createKept<{ at: number; done: Promise<void> }>(KEPT_MARKS)

  const marksOf = (community: CommunityId): Promise<Marks> =>
    keeping(marks, community, () => Marks.read(store, community))
  const ranksOf = (community: CommunityId): Promise<Ranks> =>
    keeping(kept, community, () => {
      const loading = load(store, community, marksOf(community))
      loading.then(() => writeIfMany(community)).catch(report)
      return loading
    })

  const writeNow = async (community: CommunityId): Promise<void> => {
    const [ranks, mark] = [await ranksOf(community), await marksOf(community)]
    await nameBest(store, community, ranks)
    await mark.renew(() => {
      const record = ranks.record()
      return store.ranks.update(community, () => record)
    })
  }
  /** One write at a time; who asks meanwhile gets one of its own after it. */
  const write = (community: CommunityId): Promise<void> => {
    const before = written.get(community)?.done.catch(() => undefined) ?? Promise.resolve()
    const done = before.then(() => writeNow(community))
    written.set(community, { at: clock.now(), done })
    return done
  }
  const writeIfMany = async (community: CommunityId): Promise<void> => {
    const mark = await marksOf(community)
    const last = written.get(community)?.at ?? -Infinity
    if (clock.now() - last < MINUTE) return
    const fresh = !mark.kept && ((await kept.get(community))?.shards ?? 0) >= LEAST_SHARDS
    if (fresh || mark.shards.length >= MANY) write(community).catch(report)
  }

  return {
    ranksOf,

    /** Changes a shard, on disk and in the ranks. */
    async change(community: CommunityId, shard: number, edit: Edit): Promise<void> {
      const mark = await marksOf(community)
      await mark.around(shard, async () => {
        const record = await store.boards.update(shardId(community, shard), edit)
        const ranks = await kept.get(community)
        ranks?.put(shard, rowsOf(record))
      })
      if (mark.kept && mark.shards.length >= MANY) writeIfMany(community).catch(report)
    },

    /** Writes the ranks where there are any on disk: nothing that has left the shards stays in them. */
    async refresh(community: CommunityId): Promise<void> {
      if ((await marksOf(community)).kept) await write(community)
    },

    /** Writes what has changed; for the end of the process. */
    async rest(): Promise<void> {
      for (const [community] of marks.all()) {
        const mark = await marksOf(community)
        if (mark.kept && mark.shards.length > 0) void write(community)
      }
      await Promise.all(written.all().map(([, { done }]) => done.catch(report)))
    },

    async drop(community: CommunityId): Promise<void> {
      await written.get(community)?.done.catch(() => undefined)
      kept.delete(community)
      marks.delete(community)
      await store.ranks.update(community, () => undefined)
      await store.stale.update(community, () => undefined)
    },
  }
}
export type Keeper = ReturnType<typeof createKeeper>
type Edit = (old: BoardShard | undefined) => BoardShard | undefined

/** From the ranks on disk and the shards that have changed since, or from all shards. */
async function load(
  store: KeeperParts['store'],
  community: CommunityId,
  reading: Promise<Marks>,
): Promise<Ranks> {
  const mark = await reading
  const stored = mark.kept ? await store.ranks.read(community) : undefined
  const ranks = stored === undefined ? new Ranks() : Ranks.from(stored)
  const all = shardCount(await store.communities.read(community))
  const missing = Array.from({ length: Math.max(0, all - ranks.shards) }, (_, i) => ranks.shards + i)
  const changed = stored === undefined ? [] : mark.shards
  await Promise.all(
    [...new Set([...changed, ...missing])].map(async (shard) => {
      ranks.put(shard, rowsOf(await store.boards.read(shardId(community, shard))))
    }),
  )
  return ranks
}
