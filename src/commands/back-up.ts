import { mkdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { backupName, writeBackup } from '../storage/backup.ts'
import { filesOfRooms } from '../storage/rooms.ts'
import { readArguments } from './arguments.ts'
import type { DataStage } from './stage.ts'

const OPTIONS = { to: { type: 'string' } } as const

/** `npm run backup -- --to FILE_OR_FOLDER`: the server may run meanwhile. Resolves with 1 where there is no whole backup. */
export async function backUp({ args, dataDir, out, err }: DataStage): Promise<number> {
  const read = readArguments(args, OPTIONS)
  const to = read.ok ? read.values.to : undefined
  if (to === undefined) {
    err(read.ok ? 'Where to? npm run backup -- --to FILE_OR_FOLDER' : read.message)
    return 1
  }
  try {
    if ((await filesOfRooms(dataDir).next()).done === true) throw new Error(`nothing is stored in ${dataDir}`)
    const now = Date.now()
    const file = await fileFor(to, now)
    const { files } = await writeBackup(dataDir, file, now)
    out(`${file}: ${files} files of ${dataDir}, read back and found whole`)
    return 0
  } catch (error) {
    err(error instanceof Error ? error.message : String(error))
    return 1
  }
}

/** A folder gets a file whose name says when; a path that ends in a slash is a folder. */
async function fileFor(to: string, now: number): Promise<string> {
  if (/[\\/]$/.test(to)) await mkdir(to, { recursive: true })
  const isFolder = await stat(to).then(
    (found) => found.isDirectory(),
    () => false,
  )
  return isFolder ? join(to, backupName(now)) : to
}
