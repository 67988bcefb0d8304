import type { CommunityId } from '../../quiz/vocabulary.ts'
import type { Store } from '../ports.ts'

/**
 * Which shards of a community have changed since its ranks were written. Where there are ranks, a shard is marked on disk before it
 * changes for the first time, so that ranks that a kill left behind are mended from few shards.
 */
export class Marks {
  readonly #store: Pick<Store, 'stale'>
  readonly #community: CommunityId
  /** Marked shards, with the write that marks them. */
  #marked: Map<number, Promise<void>>
  /** Marked before the ranks that are being written now. */
  #before: readonly number[] = []
  /** Shards that are being changed, and by how many. */
  readonly #busy = new Map<number, number>()
  #kept: boolean

  private constructor(
    store: Pick<Store, 'stale'>,
    community: CommunityId,
    known: readonly number[] | undefined,
  ) {
    this.#store = store
    this.#community = community
    this.#kept = known !== undefined
    this.#marked = marked(known ?? [])
  }

  static async read(store: Pick<Store, 'stale'>, community: CommunityId): Promise<Marks> {
    return new Marks(store, community, (await store.stale.read(community))?.shards)
  }

  /** Whether there may be ranks on disk. */
  get kept(): boolean {
    return this.#kept
  }
  get shards(): readonly number[] {
    return [...new Set([...this.#before, ...this.#marked.keys()])]
  }

  /** Carries out a change of a shard once it is marked. */
  async around<T>(shard: number, change: () => Promise<T>): Promise<T> {
    this.#busy.set(shard, (this.#busy.get(shard) ?? 0) + 1)
    try {
      if (this.#kept) await this.#mark(shard)
      return await change()
    } finally {
      const others = (this.#busy.get(shard) ?? 1) - 1
      if (others === 0) this.#busy.delete(shard)
      else this.#busy.set(shard, others)
    }
  }

  /** Writes ranks. `write` takes them as they are when it is called: from that moment on, changes are marked anew. */
  async renew(write: () => Promise<unknown>): Promise<void> {
    if (!this.#kept) {
      await this.#write()
      this.#kept = true
    }
    this.#before = [...this.#marked.keys()]
    this.#marked = marked([...this.#busy.keys()])
    try {
      await write()
      this.#before = []
      await this.#write()
    } catch (error) {
      for (const shard of this.#before) this.#marked.set(shard, Promise.resolve())
      this.#before = []
      throw error
    }
  }

  async #mark(shard: number): Promise<void> {
    const known = this.#marked.get(shard)
    if (known !== undefined) return known
    const marking = this.#write([shard])
    this.#marked.set(shard, marking)
    try {
      await marking
    } catch (error) {
      this.#marked.delete(shard)
      throw error
    }
  }

  async #write(more: readonly number[] = []): Promise<void> {
    await this.#store.stale.update(this.#community, () => ({
      v: 1,
      shards: [...new Set([...this.shards, ...more])].sort((a, b) => a - b),
    }))
  }
}

const marked = (shards: readonly number[]): Map<number, Promise<void>> =>
  new Map(shards.map((shard) => [shard, Promise.resolve()]))
