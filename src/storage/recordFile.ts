import type { Adapter } from 'lowdb'
import { z } from 'zod'
import { StoreRefusal } from '../play/ports.ts'
import type { Disk } from './disk.ts'
import { LaterVersion, parseRecord } from './kinds.ts'
import type { Kind } from './kinds.ts'
import { nameOf } from './names.ts'
import { refusing } from './refusal.ts'
import type { TextCache } from './textCache.ts'

/** What a file holds: the record, and its id, since the names of long ids cannot be read back. */
export interface Stored<T> {
  readonly id: string
  readonly record: T
}
const stored = z.object({ id: z.string(), record: z.unknown() })

interface RecordFileOptions<T> {
  readonly disk: Disk
  readonly kind: Kind<T>
  readonly id: string
  readonly path: string
  /** What is set aside where the file is damaged: the file itself, or the folder that means nothing without it. */
  readonly whole?: string
  readonly cache?: TextCache
}

/**
 * A lowdb adapter: checked when read and when written, compact, and synced. A damaged file is set aside and reads as none;
 * one that cannot be read, or that a later release wrote, is refused and left alone.
 */
export function recordFile<T>(options: RecordFileOptions<T>): Adapter<Stored<T> | null> {
  const { disk, kind, id, path, cache } = options
  return {
    async read() {
      const known = cache?.get(id)
      if (known !== undefined) return trusted(known)
      const text = await refusing(path, 'read', () => disk.files.read(path))
      return text === undefined ? null : await checked(options, text)
    },
    async write(data) {
      const text = JSON.stringify({ id, record: kind.schema.parse(data?.record) })
      if (text === cache?.get(id)) return
      cache?.delete(id)
      await refusing(path, 'write', () => disk.replace(path, text))
      cache?.set(id, text)
    },
  }
}

/** A text of the cache was checked when it came in. */
function trusted<T>(text: string): Stored<T> {
  return JSON.parse(text) as Stored<T>
}

async function checked<T>(options: RecordFileOptions<T>, text: string): Promise<Stored<T> | null> {
  const { disk, kind, id, path, whole = path, cache } = options
  try {
    const found = parseStored(kind, text)
    if (found.id !== id) throw new Error('the file is of another record')
    cache?.set(id, JSON.stringify(found))
    return found
  } catch (error) {
    if (error instanceof LaterVersion) throw new StoreRefusal('unreadable', path, { cause: error })
    const damage = {
      code: 'corrupt',
      path: whole,
      kind: kind.name,
      name: nameOf(id),
      detail: firstLine(error),
    } as const
    await refusing(path, 'write', () => disk.setAside(damage))
    return null
  }
}

/** Reads a file of this kind, whatever its id. Throws where it is damaged or of a later release. */
export function parseStored<T>(kind: Kind<T>, text: string): Stored<T> {
  const { id, record } = stored.parse(JSON.parse(text))
  return { id, record: parseRecord(kind, record) }
}

/** The id in a file; undefined where there is none to be read. */
export function storedId(text: string): string | undefined {
  try {
    return stored.parse(JSON.parse(text)).id
  } catch {
    return undefined
  }
}

/** What a parser says of bad JSON quotes it: names and keys, which no log is to hold. */
function firstLine(error: unknown): string {
  if (error instanceof SyntaxError) return 'it is no JSON'
  const text = error instanceof z.ZodError ? z.prettifyError(error) : String(error)
  return text.split('\n')[0] ?? ''
}
