import { basename, dirname, join } from 'node:path'
import type { Clock } from '../play/ports.ts'
import type { Files } from './files.ts'

/** Something an owner of the folder should know. `kept`: where the bytes lie that were set aside. */
export interface StoreReport {
  readonly code: keyof typeof STORE_REPORTS
  readonly file: string
  readonly kept: string | undefined
  readonly detail: string
}
export const STORE_REPORTS = {
  torn: 'the end of a journal had not been written when the process ended; it was never acknowledged, and is cut off',
  corrupt: 'a file is damaged; what can be read of it goes on',
  unreadable: 'a file cannot be read, or is of a later release; it is left as it is',
} as const

/** The data folder, with the ways of changing it that survive a power cut. */
export interface Disk {
  readonly files: Files
  readonly root: string
  /** Writes a whole file in one step: a reader, or a power cut, finds the old one or the new one. Resolves once synced. */
  replace(path: string, text: string): Promise<void>
  /** Removes a file or a folder in one step. Resolves once synced. */
  erase(path: string): Promise<void>
  /** Makes a folder in one that exists, and syncs its name. */
  keepFolder(folder: string): Promise<void>
  /** Keeps the bytes of a damaged file for inspection, under the record's name, and reports. */
  setAside(damage: Damage): Promise<void>
  /** Removes what was set aside of a record. */
  forgetAside(kind: string, name: string): Promise<void>
  report(report: StoreReport): void
}

interface Damage {
  readonly code: 'torn' | 'corrupt'
  readonly path: string
  readonly kind: string
  readonly name: string
  readonly detail: string
  /** The file goes on, repaired: a copy is set aside instead. */
  readonly copy?: boolean
}

export interface DiskOptions {
  readonly files: Files
  readonly root: string
  readonly clock: Pick<Clock, 'now'>
  readonly onReport: (report: StoreReport) => void
}

const DRAFTS = 'tmp'
export const ASIDE = 'set-aside'

export function makeDisk({ files, root, clock, onReport }: DiskOptions): Disk {
  let drafts = 0
  const draft = (): string => join(root, DRAFTS, String(++drafts))
  const aside = (damage: Damage): string => {
    const stamp = new Date(clock.now()).toISOString().replace(/[-:.]/g, '').toLowerCase()
    return join(root, ASIDE, `${stamp}-${++drafts}.${damage.kind}.${damage.name}.${basename(damage.path)}`)
  }
  return {
    files,
    root,
    report: onReport,
    replace: (path, text) => replace(files, { draft: draft(), path, text }),
    async erase(path) {
      const grave = draft()
      await files.rename(path, grave)
      await files.syncFolder(dirname(path))
      await files.remove(grave)
    },
    async keepFolder(folder) {
      await files.makeFolder(folder)
      await files.syncFolder(dirname(folder))
    },
    async setAside(damage) {
      const kept = aside(damage)
      await (damage.copy === true ? files.copy(damage.path, kept) : files.rename(damage.path, kept))
      await files.syncFolder(dirname(kept))
      await files.syncFolder(dirname(damage.path))
      onReport({ code: damage.code, file: damage.path, kept, detail: damage.detail })
    },
    async forgetAside(kind, name) {
      const folder = join(root, ASIDE)
      const kept = await files.list(folder)
      const own = kept.filter((file) => file.split('.')[1] === kind && file.split('.')[2] === name)
      for (const file of own) await files.remove(join(folder, file))
      if (own.length > 0) await files.syncFolder(folder)
    },
  }
}

interface Replacement {
  readonly draft: string
  readonly path: string
  readonly text: string
}

/** The draft lies in a folder of its own: what a kill leaves behind is found and removed at the next start. */
async function replace(files: Files, { draft, path, text }: Replacement): Promise<void> {
  try {
    await writeSynced(files, draft, Buffer.from(text))
    await files.rename(draft, path)
  } catch (error) {
    await files.remove(draft).catch(() => undefined)
    throw error
  }
  await files.syncFolder(dirname(path))
}

/** `fresh` as in `open`. */
export async function writeSynced(
  files: Files,
  path: string,
  bytes: Uint8Array,
  fresh = true,
): Promise<void> {
  const file = await files.open(path, fresh)
  try {
    await file.append(bytes)
  } finally {
    await file.close()
  }
}

/** Makes the folders that every store has, and removes what an earlier process left half written. */
export async function layOut(disk: Disk, rooms: readonly string[]): Promise<void> {
  const { files, root } = disk
  await files.remove(join(root, DRAFTS))
  for (const room of [DRAFTS, ASIDE, ...rooms]) await files.makeFolder(join(root, room))
  await files.syncFolder(root)
}
