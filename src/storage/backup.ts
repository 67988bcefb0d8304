import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { createInterface } from 'node:readline'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGunzip, createGzip } from 'node:zlib'
import { z } from 'zod'
import { nodeFiles, OWN_FILE } from './files.ts'
import { sha256 } from './names.ts'
import { filesOfRooms } from './rooms.ts'
import type { RoomFile } from './rooms.ts'
import { RESTORED } from './swap.ts'

/**
 * A backup is one file: gzipped lines of JSON. The first says what it is and when it was begun; one line a file of the data folder
 * follows, with its hash; the last holds their number and the hash of all lines before it. `zcat` shows it.
 */
export interface BackupSummary {
  /** When it was begun, in milliseconds since 1970: all that was acknowledged by then is in it. */
  readonly at: number
  readonly files: number
}

/** The file is no backup, or not the whole of one. */
export class BackupDamaged extends Error {
  constructor(file: string, reason: string, options?: ErrorOptions) {
    super(`${file} is not a whole backup: ${reason}`, options)
  }
}

class RestoreUnfinished extends Error {
  constructor(dir: string) {
    super(`a restore of ${dir} was interrupted: start Communiqué once, which finishes it`)
  }
}

const FORMAT = 'communique-backup'
const head = z.object({ format: z.literal(FORMAT), v: z.literal(1), at: z.int().nonnegative() })
const SAFE_PATH = /^(?:[a-z0-9_-]+\/)*[a-z0-9_-]+\.jsonl?$/
const entry = z.object({
  path: z.string().regex(SAFE_PATH),
  sha256: z.string(),
  text: z.string().optional(),
  base64: z.string().optional(),
})
const tail = z.object({ files: z.int().nonnegative(), sha256: z.string() })

/** Writes the folder to a file, reads it back, and only then gives it its name. The folder may be in use. */
export async function writeBackup(dir: string, file: string, at: number): Promise<BackupSummary> {
  const draft = `${file}.partial`
  if ((await nodeFiles.list(join(dir, RESTORED))).length > 0) throw new RestoreUnfinished(dir)
  try {
    const out = createWriteStream(draft, { flush: true, mode: OWN_FILE })
    await pipeline(Readable.from(backupLines(dir, at)), createGzip(), out)
    const summary = await checkBackup(draft)
    await rename(draft, file)
    await nodeFiles.syncFolder(dirname(file))
    return summary
  } catch (error) {
    await rm(draft, { force: true })
    throw error
  }
}

async function* backupLines(dir: string, at: number): AsyncGenerator<string> {
  const hash = createHash('sha256')
  const hashed = (line: string): string => {
    hash.update(line)
    return line
  }
  let files = 0
  yield hashed(`${JSON.stringify({ format: FORMAT, v: 1, at })}\n`)
  for await (const file of filesOfRooms(dir)) {
    files++
    yield hashed(`${JSON.stringify(toEntry(file))}\n`)
  }
  yield `${JSON.stringify({ files, sha256: hash.digest('hex') })}\n`
}

/** Damaged bytes may be no text: they are kept as they are. */
function toEntry({ path, bytes }: RoomFile): z.infer<typeof entry> {
  const text = bytes.toString('utf8')
  const same = Buffer.from(text).equals(bytes)
  return { path, sha256: sha256(bytes), ...(same ? { text } : { base64: bytes.toString('base64') }) }
}

/** Reads a backup to its end. Rejects with BackupDamaged where a byte is missing or changed. */
export async function checkBackup(file: string): Promise<BackupSummary> {
  let files = 0
  for await (const part of readBackup(file)) {
    if ('at' in part) return { at: part.at, files }
    files++
  }
  throw new BackupDamaged(file, 'its last line is missing')
}

/** The files of a backup, and `at` once all of it has proved whole: nothing may be done with the files before that comes. */
export async function* readBackup(file: string): AsyncGenerator<RoomFile | { readonly at: number }> {
  const hash = createHash('sha256')
  let at: number | undefined
  let files = 0
  try {
    for await (const line of linesOf(file)) {
      const value: unknown = JSON.parse(line)
      const end = tail.safeParse(value)
      if (end.success) {
        if (at === undefined || end.data.files !== files) throw new Error('files are missing')
        if (end.data.sha256 !== hash.digest('hex')) throw new Error('it was changed')
        yield { at }
        return
      }
      hash.update(`${line}\n`)
      if (at === undefined) at = head.parse(value).at
      else {
        files++
        yield fromEntry(entry.parse(value))
      }
    }
  } catch (error) {
    throw new BackupDamaged(file, error instanceof z.ZodError ? 'a line does not fit' : String(error), {
      cause: error,
    })
  }
}

async function* linesOf(file: string): AsyncGenerator<string> {
  const source = createReadStream(file)
  const unzipped = createGunzip()
  source.on('error', (error) => unzipped.destroy(error))
  yield* createInterface({ input: source.pipe(unzipped), crlfDelay: Infinity })
}

function fromEntry({ path, sha256: expected, text, base64 }: z.infer<typeof entry>): RoomFile {
  const bytes = base64 === undefined ? Buffer.from(text ?? '') : Buffer.from(base64, 'base64')
  if (sha256(bytes) !== expected) throw new Error(`${path} was changed`)
  return { path, bytes }
}

/** `communique-20261122t080000.jsonl.gz`, in UTC. */
export function backupName(at: number, what = 'communique'): string {
  const stamp = new Date(at).toISOString().slice(0, 19).replace(/[-:]/g, '').toLowerCase()
  return `${what}-${stamp}.jsonl.gz`
}
