import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Store } from '../play/ports.ts'
import { BackupDamaged, backupName, checkBackup, readBackup, writeBackup } from './backup.ts'
import type { BackupSummary } from './backup.ts'
import { writeSynced } from './disk.ts'
import type { StoreReport } from './disk.ts'
import { ERASED, ERASURE_KEY, joinErasures } from './erasures.ts'
import { nodeFiles, OWN_FILE, OWN_FOLDER } from './files.ts'
import { lockFolder } from './folderLock.ts'
import { KINDS } from './kinds.ts'
import { storeIn } from './lowdb.ts'
import { parseStored } from './recordFile.ts'
import { recordPath } from './recordShelf.ts'
import { filesOfRooms } from './rooms.ts'
import type { RoomFile } from './rooms.ts'
import { commitRestore, finishRestore, STAGING } from './swap.ts'

interface RestoreOptions {
  readonly dir: string
  readonly file: string
  /** Milliseconds since 1970. */
  readonly now: number
  readonly onReport: (report: StoreReport) => void
  /** Erases whoever asked for it at or after `since` from a store that nobody else uses; resolves with how many. */
  readonly forget: (store: Store, since: number) => Promise<number>
}

export interface RestoreSummary extends BackupSummary {
  /** Players who had been erased since the backup was made, and have been erased again. */
  readonly forgotten: number
  /** Where the folder's contents from before lie; undefined where it was empty. */
  readonly before: string | undefined
}

/** The backup is of another installation: whom this one erased cannot be found in it. */
class OtherInstallation extends Error {
  constructor(dir: string) {
    super(`the backup is of another installation than ${dir}: restore it into a folder of its own`)
  }
}

/**
 * Puts a backup in the place of what a folder remembers. Everything is prepared and checked beside it first, erasures included, so that
 * an interruption leaves either the old or the new. Rejects with BackupDamaged, OtherInstallation, or FolderHeld while a server runs.
 */
export async function restoreBackup(options: RestoreOptions): Promise<RestoreSummary> {
  const { dir, file } = options
  const summary = await checkBackup(file)
  await mkdir(dir, { recursive: true, mode: OWN_FOLDER })
  const lock = await lockFolder(dir)
  try {
    await finishRestore(nodeFiles, dir)
    const staging = join(dir, STAGING)
    await unpack(file, staging)
    await compare(file, staging)
    await carryErasures(dir, staging)
    const forgotten = await forgetIn(staging, summary.at, options)
    const before = await keptBefore(options)
    await commitRestore(nodeFiles, dir)
    await finishRestore(nodeFiles, dir)
    return { ...summary, forgotten, before }
  } finally {
    await rm(join(dir, STAGING), { recursive: true, force: true })
    await lock.release()
  }
}

const AT_ONCE = 32

async function unpack(file: string, staging: string): Promise<void> {
  await mkdir(staging, OWN_FOLDER)
  const folders = new Set([staging])
  let batch: RoomFile[] = []
  const write = async (): Promise<void> => {
    await Promise.all(batch.map((one) => unpackOne(staging, one, folders)))
    batch = []
  }
  for await (const part of readBackup(file)) {
    if ('bytes' in part) batch.push(part)
    if (batch.length === AT_ONCE) await write()
  }
  await write()
  for (const folder of folders) await nodeFiles.syncFolder(folder)
}

async function unpackOne(staging: string, { path, bytes }: RoomFile, folders: Set<string>): Promise<void> {
  const target = join(staging, path)
  await mkdir(dirname(target), { recursive: true, mode: OWN_FOLDER })
  for (let folder = dirname(target); folder !== staging; folder = dirname(folder)) folders.add(folder)
  await writeSynced(nodeFiles, target, bytes)
}

/** Reads back what was written. */
async function compare(file: string, staging: string): Promise<void> {
  for await (const part of readBackup(file)) {
    if (!('bytes' in part)) continue
    const written = await readFile(join(staging, part.path))
    if (!written.equals(part.bytes)) throw new BackupDamaged(file, `${part.path} could not be written`)
  }
}

/** Whom this folder erased stays erased: its list and its key go on. */
async function carryErasures(dir: string, staging: string): Promise<void> {
  const [ours, theirs] = [await keyIn(dir), await keyIn(staging)]
  if (ours !== undefined && theirs !== undefined && ours.value !== theirs.value)
    throw new OtherInstallation(dir)
  if (ours !== undefined && theirs === undefined) {
    const path = recordPath(staging, KINDS.keys.name, ERASURE_KEY)
    await mkdir(dirname(path), { recursive: true, mode: OWN_FOLDER })
    await writeFile(path, ours.text, { flush: true, mode: OWN_FILE })
  }
  const lists = [await nodeFiles.read(join(staging, ERASED)), await nodeFiles.read(join(dir, ERASED))]
  const joined = joinErasures(lists.map((list) => list ?? ''))
  await writeFile(join(staging, ERASED), joined, { flush: true, mode: OWN_FILE })
  await nodeFiles.syncFolder(staging)
}

async function keyIn(root: string): Promise<{ text: string; value: string } | undefined> {
  const text = await nodeFiles.read(recordPath(root, KINDS.keys.name, ERASURE_KEY))
  return text === undefined ? undefined : { text, value: parseStored(KINDS.keys, text).record.value }
}

async function forgetIn(root: string, since: number, options: RestoreOptions): Promise<number> {
  const { onReport, now, forget } = options
  const store = await storeIn({ files: nodeFiles, root, onReport, clock: { now: () => now } })
  try {
    return await forget(store, since)
  } finally {
    await store.close()
  }
}

/** What the folder held is kept as a backup too, beside the one that was asked for. */
async function keptBefore({ dir, file, now }: RestoreOptions): Promise<string | undefined> {
  const first = await filesOfRooms(dir).next()
  if (first.done === true) return undefined
  const before = join(dirname(file), backupName(now, 'before-restore'))
  await writeBackup(dir, before, now)
  return before
}
