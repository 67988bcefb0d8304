import type { CommunityId } from '../../quiz/vocabulary.ts'

/** What was used last, by community, up to a number of them. */
export interface Kept<T> {
  get(community: CommunityId): T | undefined
  set(community: CommunityId, value: T): T
  delete(community: CommunityId): void
  all(): readonly (readonly [CommunityId, T])[]
}

export function createKept<T>(most: number): Kept<T> {
  const kept = new Map<CommunityId, T>()
  return {
    get(community) {
      const value = kept.get(community)
      if (value === undefined) return undefined
      kept.delete(community)
      kept.set(community, value)
      return value
    },
    set(community, value) {
      kept.delete(community)
      kept.set(community, value)
      const oldest = kept.keys().next().value
      if (kept.size > most && oldest !== undefined) kept.delete(oldest)
      return value
    },
    delete: (community) => {
      kept.delete(community)
    },
    all: () => [...kept],
  }
}

/** What is kept of a community, made where there is none; what cannot be made is not kept. */
export function keeping<T>(
  kept: Kept<Promise<T>>,
  community: CommunityId,
  make: () => Promise<T>,
): Promise<T> {
  const known = kept.get(community)
  if (known !== undefined) return known
  const made = kept.set(community, make())
  made.catch(() => {
    kept.delete(community)
  })
  return made
}
