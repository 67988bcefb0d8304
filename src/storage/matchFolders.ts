import { Low } from 'lowdb'
import { basename, dirname, join } from 'node:path'
import type { StoredMatch } from '../play/records/matches.ts'
import type { MatchId } from '../quiz/vocabulary.ts'
import type { Disk } from './disk.ts'
import { KINDS } from './kinds.ts'
import { idOf, nameOf, shardOf } from './names.ts'
import { recordFile, storedId } from './recordFile.ts'
import type { Stored } from './recordFile.ts'
import { refusing } from './refusal.ts'

/**
 * Where the folders of matches lie: those that go on together in matches/live, so that a start looks at them alone; those that have
 * ended in matches/done, in sub-folders.
 */
export const MATCHES = 'matches'
export const LIVE = join(MATCHES, 'live')
export const DONE = join(MATCHES, 'done')
const OWN_FILE = 'match.json'

interface MatchFolders {
  /** The folder of a match, wherever it lies; undefined where it was never saved. */
  find(id: MatchId): Promise<string | undefined>
  /** The same, made where it is missing. */
  make(id: MatchId): Promise<string>
  /** The match's own file, not yet read. Where that finds it damaged, the whole folder is set aside. */
  file(id: MatchId, folder: string): Low<Stored<StoredMatch> | null>
  /** Moves the folder to where it belongs now; resolves, with where it is, once synced. */
  settle(id: MatchId, folder: string, ended: boolean): Promise<string>
  live(): Promise<readonly MatchId[]>
  all(): AsyncIterable<MatchId>
}

export function matchFolders(disk: Disk): MatchFolders {
  const { files, root } = disk
  const liveFolder = (name: string): string => join(root, LIVE, name)
  const doneFolder = (name: string): string => join(root, DONE, shardOf(name), name)
  const list = (folder: string): Promise<readonly string[]> =>
    refusing(folder, 'read', () => files.list(folder))

  const find = async (id: MatchId): Promise<string | undefined> => {
    const name = nameOf(id)
    for (const folder of [liveFolder(name), doneFolder(name)]) {
      if ((await list(folder)).includes(OWN_FILE)) return folder
    }
    return undefined
  }

  const idIn = async (folder: string): Promise<MatchId | undefined> => {
    if (!(await list(folder)).includes(OWN_FILE)) return undefined
    const id = idOf(basename(folder)) ?? storedId((await files.read(join(folder, OWN_FILE))) ?? '')
    return id === undefined ? undefined : (id as MatchId)
  }

  const live = async (): Promise<readonly MatchId[]> => {
    const ids = await Promise.all((await list(join(root, LIVE))).map((name) => idIn(liveFolder(name))))
    return ids.filter((id) => id !== undefined)
  }

  return {
    find,
    live,
    async make(id) {
      const found = await find(id)
      if (found !== undefined) return found
      const folder = liveFolder(nameOf(id))
      await refusing(folder, 'write', () => disk.keepFolder(folder))
      return folder
    },
    file: (id, folder) => {
      const path = join(folder, OWN_FILE)
      return new Low(recordFile({ disk, kind: KINDS.matches, id, path, whole: folder }), null)
    },
    async settle(id, folder, ended) {
      const name = nameOf(id)
      const target = ended ? doneFolder(name) : liveFolder(name)
      if (folder !== target) await refusing(target, 'write', () => move(disk, folder, target))
      return target
    },
    async *all() {
      yield* await live()
      for (const shard of await list(join(root, DONE))) {
        for (const name of await list(join(root, DONE, shard))) {
          const id = await idIn(join(root, DONE, shard, name))
          if (id !== undefined) yield id
        }
      }
    },
  }
}

async function move(disk: Disk, from: string, to: string): Promise<void> {
  await disk.keepFolder(dirname(to))
  await disk.files.rename(from, to)
  await disk.files.syncFolder(dirname(to))
  await disk.files.syncFolder(dirname(from))
}
