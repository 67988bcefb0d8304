import { createHash } from 'node:crypto'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { keep, keptFile, printOf, readKept } from '../kept.ts'
import type { Pack } from '../quiz/pack.ts'
import { printOfBytes } from './bytes.ts'
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
const fileOf = ({ folder }: PackBytes): string => keptFile('packs', folder)

/** The pack as it was read last; undefined where that was another one, or read by other code. */
export async function keptPack(bytes: PackBytes): Promise<Pack | undefined> {
  const kept = await readKept<KeptPack>(fileOf(bytes))
  return kept !== undefined && kept.print === (await printOfPack(bytes)) ? kept.pack : undefined
}

/** Keeps a pack in which nothing was found wrong. */
export async function keepPack(bytes: PackBytes, pack: Pack): Promise<void> {
  const print = await printOfPack(bytes)
  if (print !== undefined) await keep(fileOf(bytes), { print, pack } satisfies KeptPack)
}

async function printOfPack(bytes: PackBytes): Promise<string | undefined> {
  const code = await printOfCode()
  if (code === undefined) return undefined
  return createHash('sha256')
    .update(`${code} ${printOfBytes(bytes)}`)
    .digest('hex')
}

const HERE = fileURLToPath(new URL('.', import.meta.url))

/** What the reading takes from elsewhere: a test holds this list against what is imported. */
const FROM_QUIZ = ['dates', 'pack', 'vocabulary']
const LIBRARIES = ['messageformat', 'yaml', 'zod']

let code: Promise<string | undefined> | undefined

/** Of all code that reads packs, Node's own tables of letters and plurals included. It is the same for as long as the process runs. */
const printOfCode = (): Promise<string | undefined> =>
  (code ??= codeFiles().then((paths) => printOf(paths, process.versions)))

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
