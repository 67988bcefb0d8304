import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Clock, Store } from '../play/ports.ts'
import { makeDisk, layOut } from './disk.ts'
import type { DiskOptions, StoreReport } from './disk.ts'
import { makeErasures } from './erasures.ts'
import { nodeFiles, OWN_FOLDER } from './files.ts'
import type { Files } from './files.ts'
import { lockFolder } from './folderLock.ts'
import { REAL_PACE } from './groupCommit.ts'
import type { Pace } from './groupCommit.ts'
import { KINDS } from './kinds.ts'
import { DONE, LIVE, MATCHES } from './matchFolders.ts'
import { matchShelf } from './matchShelf.ts'
import { recordShelf } from './recordShelf.ts'
import { refusal } from './refusal.ts'
import { ROOMS } from './rooms.ts'
import { finishRestore } from './swap.ts'
import { makeTurns } from './turns.ts'

export interface StoreOptions {
  /** The data folder; made where there is none. */
  readonly dir: string
  /** Called for every damage that was found, and what became of it. */
  readonly onReport: (report: StoreReport) => void
  readonly clock?: Pick<Clock, 'now'>
  readonly files?: Files
  readonly pace?: Pace
}

/**
 * The store on disk. Rejects with FolderHeld where another process has the folder, with StoreRefusal where it cannot be written.
 *
 *     const store = await openStore({ dir: 'data', onReport: (report) => log.warn(report) })
 *     await store.players.update('web:1', (old) => ...)   // on disk and synced
 *     await store.close()
 */
export async function openStore(options: StoreOptions): Promise<Store> {
  const lock = await locked(options.dir)
  try {
    const store = await storeIn({
      ...options,
      root: options.dir,
      clock: options.clock ?? Date,
      files: options.files ?? nodeFiles,
    })
    return {
      ...store,
      async close() {
        await store.close()
        await lock.release()
      },
    }
  } catch (error) {
    await lock.release()
    throw refusal(error, options.dir, 'write')
  }
}

async function locked(dir: string): ReturnType<typeof lockFolder> {
  try {
    await mkdir(dir, { recursive: true, mode: OWN_FOLDER })
    return await lockFolder(dir)
  } catch (error) {
    throw refusal(error, dir, 'write')
  }
}

interface FolderOptions extends DiskOptions {
  readonly pace?: Pace
}

/** The store of a folder that exists and that nobody else has open. */
export async function storeIn(options: FolderOptions): Promise<Store> {
  const disk = makeDisk(options)
  const turns = makeTurns()
  const { players, communities, classes, boards, ranks, stale, members, items, asked, past, keys } = KINDS
  await finishRestore(disk.files, disk.root)
  await layOut(disk, [...ROOMS, LIVE, DONE])
  await disk.files.syncFolder(join(disk.root, MATCHES))
  const keyShelf = recordShelf(disk, keys, turns)
  const matches = matchShelf({ disk, turns, pace: options.pace ?? REAL_PACE })
  return {
    players: recordShelf(disk, players, turns),
    communities: recordShelf(disk, communities, turns),
    classes: recordShelf(disk, classes, turns),
    boards: recordShelf(disk, boards, turns),
    ranks: recordShelf(disk, ranks, turns),
    stale: recordShelf(disk, stale, turns),
    members: recordShelf(disk, members, turns),
    items: recordShelf(disk, items, turns),
    asked: recordShelf(disk, asked, turns),
    past: recordShelf(disk, past, turns),
    keys: keyShelf,
    matches,
    erased: makeErasures({ disk, turns, clock: options.clock, keys: keyShelf }),
    async close() {
      await matches.flush()
      await turns.close()
      await matches.close()
    },
  }
}
