import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { keep, keptFile, printOf, printOnDisk, readKept } from '../kept.ts'
import type { Pack } from '../quiz/pack.ts'
import type { PackBytes } from './bytes.ts'

/**
 * Packs that were read and found right are kept as they were assembled, for as long as neither their files nor the code that reads
 * them has changed: a start then takes a tenth of the time, and every start but the first finds them.
 */

interface KeptPack {
  readonly print: string
  readonly pack: Pack
}

/** One for each name of a folder: what is kept does not grow with edits. */
const fileOf = (folder: string): string => keptFile('packs', folder)

/** The pack as it was read last; undefined where that had another print. */
export async function keptPack(folder: string, print: string): Promise<Pack | undefined> {
  const kept = await readKept<KeptPack>(fileOf(folder))
  return kept?.print === print ? kept.pack : undefined
}

/** Keeps a pack in which nothing was found wrong. */
export const keepPack = (folder: string, print: string, pack: Pack): Promise<void> =>
  keep(fileOf(folder), { print, pack } satisfies KeptPack)

/** Of a pack's files and of all code that reads them; undefined where that code cannot be read itself. */
export async function printOfPack({ files }: PackBytes): Promise<string | undefined> {
  const code = await printOfCode()
  return code === undefined ? undefined : printOf(files, code)
}

const HERE = fileURLToPath(new URL('.', import.meta.url))

/** What the reading takes from elsewhere: a test holds this list against what is imported. */
const FROM_QUIZ = ['dates', 'pack', 'vocabulary']
const LIBRARIES = ['messageformat', 'yaml', 'zod']

let code: Promise<string | undefined> | undefined

/** Of all code that reads packs, Node's own tables of letters and plurals included. It is the same for as long as the process runs. */
const printOfCode = (): Promise<string | undefined> =>
  (code ??= codeFiles().then((paths) => printOnDisk(paths, process.versions)))

/** Absolute paths of all code that decides what a pack's files become. */
export async function codeFiles(): Promise<readonly string[]> {
  const own = await readdir(HERE, { recursive: true })
  return [
    ...own
      .filter((name) => name.endsWith('.ts'))
      .sort()
      .map((name) => join(HERE, name)),
    ...FROM_QUIZ.map((name) => join(HERE, `../quiz/${name}.ts`)),
    ...LIBRARIES.map((name) => fileURLToPath(import.meta.resolve(`${name}/package.json`))),
  ]
}
