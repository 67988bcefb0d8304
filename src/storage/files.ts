import { constants, fdatasync, write } from 'node:fs'
import { copyFile, mkdir, open, readFile, readdir, rename, rm, truncate } from 'node:fs/promises'
import { promisify } from 'node:util'

/**
 * What the store needs of a file system, so small that a test can stand in for it: record what happens, run out of room, be slow,
 * or lose power. Nothing counts as kept before `append` to its file, and `syncFolder` of the folder that names it, have resolved.
 * Errors are those of node:fs, with their `code`.
 */
export interface Files {
  /** The whole text; undefined where there is no such file. */
  read(path: string): Promise<string | undefined>
  /** Names in a folder; none where there is no such folder. */
  list(folder: string): Promise<readonly string[]>
  /** Makes the folder, in a parent that exists; false where it was there already. */
  makeFolder(folder: string): Promise<boolean>
  /** Opens a file to write at its end; `fresh` makes it anew. */
  open(path: string, fresh: boolean): Promise<OpenFile>
  truncate(path: string, bytes: number): Promise<void>
  copy(from: string, to: string): Promise<void>
  rename(from: string, to: string): Promise<void>
  /** Removes a file, or a folder and all that is in it; nothing happens where there is none. */
  remove(path: string): Promise<void>
  /** Keeps what was made, renamed and removed in a folder. */
  syncFolder(folder: string): Promise<void>
}

export interface OpenFile {
  /** Resolves once the bytes are synced; where it rejects, any part of them may be there. */
  append(bytes: Uint8Array): Promise<void>
  close(): Promise<void>
}

export const nodeFiles: Files = {
  read: (path) => unlessMissing(readFile(path, 'utf8'), undefined),
  list: (folder) => unlessMissing(readdir(folder), []),
  makeFolder: (folder) => unless(['EEXIST'], makeOne(folder), false),
  open: openFile,
  truncate: shorten,
  copy: (from, to) => copyFile(from, to, constants.COPYFILE_EXCL),
  rename: moved,
  remove: (path) => rm(path, { recursive: true, force: true, maxRetries: 5 }),
  syncFolder,
}

/** For the owner alone: what lies here are keys, names and answers, and other people may have accounts on the machine. */
export const OWN_FILE = 0o600
export const OWN_FOLDER = 0o700

async function makeOne(folder: string): Promise<boolean> {
  await mkdir(folder, OWN_FOLDER)
  return true
}

/** On the bare descriptor these cost two thirds of what they cost on its handle, and a live match makes them many times a second. */
const writeTo = promisify(write)
const syncData = promisify(fdatasync)

/**
 * Linux writes and syncs in one call. With two, whoever waits is held up twice by all else that the event loop has to do: a live match
 * of 10,000 needs a seventh less of the processor without. Elsewhere it is two: macOS takes the flag for less than its sync does,
 * and Windows has none.
 */
const ONE_CALL = process.platform === 'linux'
const SYNCED = ONE_CALL ? constants.O_DSYNC : 0

async function openFile(path: string, fresh: boolean): Promise<OpenFile> {
  const how = fresh ? constants.O_TRUNC : constants.O_APPEND
  const handle = await open(path, constants.O_WRONLY | constants.O_CREAT | how | SYNCED, OWN_FILE)
  return {
    async append(bytes) {
      for (let written = 0; written < bytes.length;) {
        written += (await writeTo(handle.fd, bytes, written)).bytesWritten
      }
      if (!ONE_CALL) await syncData(handle.fd)
    },
    close: () => handle.close(),
  }
}

async function shorten(path: string, bytes: number): Promise<void> {
  await truncate(path, bytes)
  const handle = await open(path, 'r+')
  try {
    await handle.datasync()
  } finally {
    await handle.close()
  }
}

/** Windows refuses for a moment where a virus scanner has the file open. */
const BUSY_TRIES = 8
async function moved(from: string, to: string): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      await rename(from, to)
      return
    } catch (error) {
      const busy = process.platform === 'win32' && ['EPERM', 'EACCES', 'EBUSY'].includes(codeOf(error))
      if (!busy || attempt === BUSY_TRIES) throw error
      await new Promise((resolve) => setTimeout(resolve, 2 ** attempt))
    }
  }
}

/** Windows has no such call: NTFS keeps the names in its own journal. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** The `code` of an error of node:fs or node:net; '' where it has none. */
export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''
}

const unlessMissing = <T, U>(result: Promise<T>, otherwise: U): Promise<T | U> =>
  unless(['ENOENT', 'ENOTDIR'], result, otherwise)

async function unless<T, U>(codes: readonly string[], result: Promise<T>, otherwise: U): Promise<T | U> {
  try {
    return await result
  } catch (error) {
    if (codes.includes(codeOf(error))) return otherwise
    throw error
  }
}
