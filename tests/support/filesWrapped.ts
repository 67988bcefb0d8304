import { setTimeout as pause } from 'node:timers/promises'
import type { Files, OpenFile } from '../../src/storage/files.ts'

/** File systems that misbehave, each around another one. */

/** What is done around each call: `op` is the verb, `path` what it is about. */
type Around = <T>(op: string, path: string, call: () => Promise<T>) => Promise<T>

export function wrapped(files: Files, around: Around): Files {
  return {
    read: (path) => around('read', path, () => files.read(path)),
    list: (path) => around('list', path, () => files.list(path)),
    makeFolder: (path) => around('makeFolder', path, () => files.makeFolder(path)),
    open: (path, fresh) =>
      around('open', path, async () => wrappedFile(await files.open(path, fresh), path, around)),
    truncate: (path, bytes) => around('truncate', path, () => files.truncate(path, bytes)),
    copy: (from, to) => around('copy', to, () => files.copy(from, to)),
    rename: (from, to) => around('rename', to, () => files.rename(from, to)),
    remove: (path) => around('remove', path, () => files.remove(path)),
    syncFolder: (path) => around('syncFolder', path, () => files.syncFolder(path)),
  }
}

function wrappedFile(file: OpenFile, path: string, around: Around): OpenFile {
  return {
    append: (bytes) => around('append', path, () => file.append(bytes)),
    close: () => around('close', path, () => file.close()),
  }
}

/** Everything that is synced takes longer, as on a busy network disk. */
export function slowFiles(files: Files, ms: number): Files {
  return wrapped(files, async (op, _path, call) => {
    if (op === 'append' || op === 'syncFolder') await pause(ms)
    return call()
  })
}

/** Wrong on purpose: says that something is kept while it has only begun to be written. */
export const carelessFiles = (files: Files): Files => ({
  ...files,
  async open(path, fresh) {
    const file = await files.open(path, fresh)
    return {
      ...file,
      async append(bytes) {
        file.append(bytes).catch(() => undefined)
      },
    }
  },
})

/** Wrong on purpose: says that a thing is kept before it is written, and writes it a little later. */
export function hastyFiles(files: Files, ms: number): Files {
  const chains = new Map<string, Promise<unknown>>()
  return {
    ...files,
    async open(path, fresh) {
      const file = await files.open(path, fresh)
      const soon = (work: () => Promise<void>): Promise<void> => {
        const chain = (chains.get(path) ?? Promise.resolve()).then(() => pause(ms)).then(work)
        chains.set(path, chain)
        return Promise.resolve()
      }
      return {
        append: (bytes) => soon(() => file.append(bytes)),
        close: () => soon(() => file.close()),
      }
    },
  }
}

export interface DiskRoom {
  readonly files: Files
  /** Bytes that still fit. */
  left: number
}

/** A disk with so much room: a write that does not fit is half written, then fails. */
export function smallDisk(files: Files, left: number): DiskRoom {
  const room: DiskRoom = { files: { ...files, open }, left }
  async function open(path: string, fresh: boolean): Promise<OpenFile> {
    const file = await files.open(path, fresh)
    return {
      ...file,
      async append(bytes) {
        const fits = bytes.subarray(0, room.left)
        room.left -= fits.length
        await file.append(fits)
        if (fits.length < bytes.length) throw systemError('ENOSPC')
      },
    }
  }
  return room
}

export function systemError(code: string): Error {
  return Object.assign(new Error(`${code}: as a disk would say`), { code })
}
