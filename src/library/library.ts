import { createBase } from '../quiz/base.ts'
import type { FactBase } from '../quiz/base.ts'
import type { PackId } from '../quiz/vocabulary.ts'
import { packFolders, readPackBytes } from './bytes.ts'
import { keepPack, keptPack, printOfPack } from './kept-pack.ts'
import type { PackProblem } from './problem.ts'

/**
 * The packs of a folder, read and checked.
 *
 *     const { bases, problems } = await openLibrary('questions')
 *     for (const problem of problems) console.error(describeProblem(problem))
 */
export interface Library {
  /** Packs without a problem, by id. */
  readonly bases: ReadonlyMap<PackId, FactBase>
  readonly problems: readonly PackProblem[]
}

/** Reads every pack below `dir`. A bad one keeps no good one out. A folder that cannot be read is a problem too. */
export async function openLibrary(dir: string): Promise<Library> {
  const folders = await packFolders(dir).catch(() => undefined)
  if (folders === undefined) return { bases: new Map(), problems: [noFolder(dir)] }
  const opened = await Promise.all(folders.map((folder) => openPack(dir, folder)))
  const bases = opened.flatMap(({ base }) => (base === undefined ? [] : [[base.pack.id, base] as const]))
  return { bases: new Map(bases), problems: opened.flatMap(({ problems }) => problems) }
}

interface Opened {
  readonly base: FactBase | undefined
  readonly problems: readonly PackProblem[]
}

async function openPack(dir: string, folder: string): Promise<Opened> {
  const bytes = await readPackBytes(dir, folder)
  // Before the reader is loaded: what is kept is of the code that read it.
  const print = await printOfPack(bytes)
  const kept = print === undefined ? undefined : await keptPack(folder, print)
  if (kept !== undefined) return { base: createBase(kept), problems: [] }
  // Imported here: a start that finds its packs read has no use for the reader.
  const { readPack } = await import('./read-pack.ts')
  const { pack, problems } = readPack(bytes)
  if (pack !== undefined && print !== undefined) await keepPack(folder, print, pack)
  return { base: pack && createBase(pack), problems }
}

const noFolder = (dir: string): PackProblem => ({
  pack: '',
  file: dir,
  line: 1,
  column: 1,
  found: 'no folder that can be read',
  expected: 'the folder of the packs',
  advice: 'set QUESTIONS_DIR to it, or leave that unset for "questions"',
})
