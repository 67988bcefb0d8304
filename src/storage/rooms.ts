import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { ERASED } from './erasures.ts'
import { codeOf } from './files.ts'
import { KINDS } from './kinds.ts'
import { DONE, LIVE, MATCHES } from './matchFolders.ts'

/** A file of the data folder; its path is from there, with / between names. */
export interface RoomFile {
  readonly path: string
  readonly bytes: Buffer
}

/** The folders that records lie in. */
export const ROOMS: readonly string[] = Object.keys(KINDS)
/** Made from `boards`: in a copy, whose records may be some moments apart, they would not fit it. */
const MADE_ANEW: readonly string[] = [KINDS.ranks.name, KINDS.stale.name]

/**
 * Everything that is remembered, read while a server may be writing: each record as it was at some moment since the call, each match
 * as a whole. What was acknowledged before the call is in it.
 */
export async function* filesOfRooms(dir: string): AsyncGenerator<RoomFile> {
  for (const room of ROOMS) if (room !== MATCHES && !MADE_ANEW.includes(room)) yield* filesBelow(dir, room)
  yield* matchFiles(dir)
  yield* present(await fileAt(dir, ERASED))
}

async function* filesBelow(dir: string, room: string): AsyncGenerator<RoomFile> {
  for (const shard of await namesIn(join(dir, room))) {
    for (const name of await namesIn(join(dir, room, shard))) {
      yield* present(await fileAt(dir, `${room}/${shard}/${name}`))
    }
  }
}

/** A match can move to the ended ones, and back, while this reads: it is taken from where it is found whole, once. */
async function* matchFiles(dir: string): AsyncGenerator<RoomFile> {
  const seen = new Set<string>()
  const places = async function* (): AsyncGenerator<string> {
    yield slashed(LIVE)
    for (const shard of await namesIn(join(dir, DONE))) yield `${slashed(DONE)}/${shard}`
    yield slashed(LIVE)
  }
  for await (const place of places()) {
    for (const name of await namesIn(join(dir, place))) {
      const files = seen.has(name) ? undefined : await wholeFolder(dir, `${place}/${name}`)
      if (files === undefined) continue
      seen.add(name)
      yield* files
    }
  }
}

const slashed = (path: string): string => path.replaceAll('\\', '/')

async function wholeFolder(dir: string, folder: string): Promise<readonly RoomFile[] | undefined> {
  const names = await namesIn(join(dir, folder))
  const files: RoomFile[] = []
  for (const name of names) {
    const file = await fileAt(dir, `${folder}/${name}`)
    if (file === undefined) return undefined
    files.push(name.endsWith('.jsonl') ? { ...file, bytes: wholeLines(file.bytes) } : file)
  }
  return names.length === 0 ? undefined : files
}

/** A line that is being written at this moment is not acknowledged yet. */
function wholeLines(bytes: Buffer): Buffer {
  return bytes.subarray(0, bytes.lastIndexOf(0x0a) + 1)
}

const present = (file: RoomFile | undefined): readonly RoomFile[] => (file === undefined ? [] : [file])

async function fileAt(dir: string, path: string): Promise<RoomFile | undefined> {
  const bytes = await unlessGone(readFile(join(dir, path)))
  return bytes === undefined ? undefined : { path, bytes }
}

async function namesIn(folder: string): Promise<readonly string[]> {
  return (await unlessGone(readdir(folder))) ?? []
}

async function unlessGone<T>(result: Promise<T>): Promise<T | undefined> {
  try {
    return await result
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes(codeOf(error))) return undefined
    throw error
  }
}
