import { Low } from 'lowdb'
import { basename, dirname, join } from 'node:path'
import type { Shelf } from '../play/ports.ts'
import type { Disk } from './disk.ts'
import { codeOf } from './files.ts'
import type { Kind } from './kinds.ts'
import { idOf, nameOf, shardOf } from './names.ts'
import { recordFile, storedId } from './recordFile.ts'
import type { Stored } from './recordFile.ts'
import { refusing } from './refusal.ts'
import { makeTextCache } from './textCache.ts'
import type { Turns } from './turns.ts'

const CACHED_CHARS = 2_000_000
const ENDING = '.json'

interface Waiting<T> {
  readonly change: (old: T | undefined) => T | undefined
  readonly resolve: (now: T | undefined) => void
  readonly reject: (reason: unknown) => void
}

/**
 * A shelf of lowdb files, one a record, in sub-folders. Changes that come while a record is being written wait, are applied one
 * after another, and share the next write. A change may be called again where another one of the same moment throws.
 */
export function recordShelf<T>(disk: Disk, kind: Kind<T>, turns: Turns): Shelf<T> {
  const room = join(disk.root, kind.name)
  const cache = makeTextCache(CACHED_CHARS)
  const queues = new Map<string, Waiting<T>[]>()
  const keptShards = new Set<string>()
  const turnOf = (id: string): string => `${kind.name}/${id}`

  const pathOf = (id: string): string => recordPath(disk.root, kind.name, id)
  const open = async (id: string): Promise<Low<Stored<T> | null>> => {
    const low = new Low(recordFile({ disk, kind, id, path: pathOf(id), cache }), null)
    await low.read()
    return low
  }

  /** At first use by this process: an earlier one may have been killed between making the folder and syncing its name. */
  const keepShard = async (path: string): Promise<void> => {
    const shard = basename(dirname(path))
    if (keptShards.has(shard)) return
    await refusing(path, 'write', () => disk.keepFolder(dirname(path)))
    keptShards.add(shard)
  }

  const erase = async (id: string): Promise<void> => {
    cache.delete(id)
    await refusing(pathOf(id), 'write', async () => {
      await unlessMissing(disk.erase(pathOf(id)))
      await disk.forgetAside(kind.name, nameOf(id))
    })
  }

  const write = async (low: Low<Stored<T> | null>, id: string): Promise<void> => {
    if (low.data === null) return erase(id)
    await keepShard(pathOf(id))
    await low.write()
  }

  const work = async (id: string): Promise<void> => {
    const batch = queues.get(id) ?? []
    queues.delete(id)
    try {
      const { low, taken } = await applied(() => open(id), id, batch)
      if (taken.length > 0) await write(low, id)
      for (const { resolve } of taken) resolve(low.data?.record)
    } catch (error) {
      for (const { reject } of batch) reject(error)
    }
  }

  return {
    async read(id) {
      if (cache.get(id) !== undefined) return (await open(id)).data?.record
      return turns.take(turnOf(id), async () => (await open(id)).data?.record)
    },
    update: (id, change) =>
      new Promise((resolve, reject) => {
        const queue = queues.get(id)
        if (queue !== undefined) {
          queue.push({ change, resolve, reject })
          return
        }
        queues.set(id, [{ change, resolve, reject }])
        turns.take(turnOf(id), () => work(id)).catch(reject)
      }),
    ids: () => idsIn(disk, room),
  }
}

/** Where the record of an id lies. */
export function recordPath(root: string, kind: string, id: string): string {
  const name = nameOf(id)
  return join(root, kind, shardOf(name), name + ENDING)
}

/** Applies all changes in order; where one throws it alone is rejected, and the others start anew from what is stored. */
async function applied<T>(
  open: () => Promise<Low<Stored<T> | null>>,
  id: string,
  batch: readonly Waiting<T>[],
): Promise<{ low: Low<Stored<T> | null>; taken: readonly Waiting<T>[] }> {
  const low = await open()
  let record = low.data?.record
  for (const waiting of batch) {
    try {
      record = waiting.change(record)
    } catch (error) {
      waiting.reject(error)
      return applied(
        open,
        id,
        batch.filter((other) => other !== waiting),
      )
    }
  }
  low.data = record === undefined ? null : { id, record }
  return { low, taken: batch }
}

async function* idsIn(disk: Disk, room: string): AsyncGenerator<string> {
  for (const shard of await refusing(room, 'read', () => disk.files.list(room))) {
    const folder = join(room, shard)
    for (const file of await refusing(folder, 'read', () => disk.files.list(folder))) {
      if (!file.endsWith(ENDING)) continue
      const id = idOf(file.slice(0, -ENDING.length)) ?? (await heldId(disk, join(folder, file)))
      if (id !== undefined) yield id
    }
  }
}

async function heldId(disk: Disk, path: string): Promise<string | undefined> {
  const text = await refusing(path, 'read', () => disk.files.read(path))
  return text === undefined ? undefined : storedId(text)
}

async function unlessMissing(work: Promise<void>): Promise<void> {
  try {
    await work
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error
  }
}
