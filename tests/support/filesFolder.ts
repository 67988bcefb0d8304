import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Store } from '../../src/play/ports.ts'
import type { StoreReport } from '../../src/storage/disk.ts'
import { openStore } from '../../src/storage/lowdb.ts'
import type { StoreOptions } from '../../src/storage/lowdb.ts'
import type { Subject } from '../contracts/store.ts'

export async function newFolder(): Promise<string> {
  return mkdtemp(join(tmpdir(), 'communique-'))
}

/** A store in a folder of its own, which is removed in the end. */
export interface FolderSubject extends Subject {
  readonly dir: string
  readonly reports: StoreReport[]
}

export async function folderSubject(options: Partial<StoreOptions> = {}): Promise<FolderSubject> {
  const dir = await newFolder()
  const reports: StoreReport[] = []
  const open = (): Promise<Store> =>
    openStore({ dir, onReport: (report) => reports.push(report), ...options })
  let store = await open()
  return {
    store,
    dir,
    reports,
    async reopen() {
      await store.close()
      store = await open()
      return store
    },
    async dispose() {
      await store.close()
      await rm(dir, { recursive: true })
    },
  }
}

/** Every file below a folder, by its path from there, with its text. */
export async function textsIn(dir: string): Promise<Map<string, string>> {
  const entries = await readdir(dir, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  const texts = await Promise.all(files.map((file) => readFile(file, 'utf8')))
  return new Map(files.map((file, i) => [file.slice(dir.length + 1), texts[i] ?? '']))
}
