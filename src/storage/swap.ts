import { join } from 'node:path'
import { ASIDE } from './disk.ts'
import { ERASED } from './erasures.ts'
import type { Files } from './files.ts'
import { ROOMS } from './rooms.ts'

/** Where a restore is prepared. Nothing of it counts. */
export const STAGING = 'restoring'
/** What replaces the rooms of the folder: complete, checked, and synced by the time it has this name. */
export const RESTORED = 'restored'

/** From here on the restore happens, whatever comes between. */
export async function commitRestore(files: Files, root: string): Promise<void> {
  await files.rename(join(root, STAGING), join(root, RESTORED))
  await files.syncFolder(root)
}

/** Puts a committed restore into place, or does nothing; after a kill it goes on where it was. */
export async function finishRestore(files: Files, root: string): Promise<void> {
  await files.remove(join(root, STAGING))
  const names = await files.list(join(root, RESTORED))
  if (names.length === 0) return
  for (const name of [...ROOMS, ERASED].filter((one) => names.includes(one))) {
    await files.remove(join(root, name))
    await files.rename(join(root, RESTORED, name), join(root, name))
  }
  await keepAside(files, root)
  await files.syncFolder(root)
  await files.remove(join(root, RESTORED))
  await files.syncFolder(root)
}

/** Damage that was found in the backup is for inspection too. */
async function keepAside(files: Files, root: string): Promise<void> {
  await files.makeFolder(join(root, ASIDE))
  for (const name of await files.list(join(root, RESTORED, ASIDE))) {
    await files.rename(join(root, RESTORED, ASIDE, name), join(root, ASIDE, name))
  }
  await files.syncFolder(join(root, ASIDE))
}
