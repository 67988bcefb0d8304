import { createHash, randomUUID } from 'node:crypto'
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { deserialize, serialize } from 'node:v8'
import { buildPages, entriesOf } from './bundle.ts'
import type { Bundle } from './bundle.ts'

/** Beside the libraries: whoever may write here could as well change the program. */
const KEPT = fileURLToPath(new URL('../../../node_modules/.cache/communique-pages', import.meta.url))

interface Kept {
  /** What the pages were made from, absolute paths. */
  readonly sources: readonly string[]
  /** `printOf` those. */
  readonly print: string
  readonly bundle: Bundle
}

/**
 * The pages as they were built last, for as long as nothing that they are made from has changed; else they are built, and kept for
 * the next start. A start is quicker so, and needs no builder. Throws as `makeBundle` does.
 *
 *     const bundle = await keptBundle('src/adapters/web/pages')
 */
export async function keptBundle(where: string, file = KEPT): Promise<Bundle> {
  const folder = resolve(where)
  const kept = await readKept(file)
  if (kept !== undefined && (await printOf(folder, kept.sources)) === kept.print) return kept.bundle
  const { bundle, sources } = await buildPages(folder)
  const print = await printOf(folder, sources)
  if (print !== undefined) await keep(file, { sources, print, bundle })
  return bundle
}

/** The builder itself, what it is told, and how it reads types. */
const tools = (folder: string): readonly string[] => [
  fileURLToPath(import.meta.resolve('esbuild/package.json')),
  fileURLToPath(new URL('./bundle.ts', import.meta.url)),
  fileURLToPath(import.meta.url),
  join(folder, 'tsconfig.json'),
]

/** A fingerprint of every file that the pages come from; undefined where one is gone. */
async function printOf(folder: string, sources: readonly string[]): Promise<string | undefined> {
  const paths = [...tools(folder), ...sources]
  const texts = await Promise.all(paths.map((path) => readFile(path).catch(() => undefined)))
  const hash = createHash('sha256').update(JSON.stringify([folder, await entriesOf(folder)]))
  for (const [i, text] of texts.entries()) {
    if (text === undefined) return undefined
    hash.update(`\n${String(paths[i])} ${text.length}\n`).update(text)
  }
  return hash.digest('hex')
}

const SUM_LENGTH = 32
const sumOf = (body: Uint8Array): Buffer => createHash('sha256').update(body).digest()

/** Undefined where nothing is kept, or not all of it reached the disk. */
async function readKept(file: string): Promise<Kept | undefined> {
  const bytes = await readFile(file).catch(() => undefined)
  const body = bytes?.subarray(SUM_LENGTH)
  if (body === undefined || bytes?.subarray(0, SUM_LENGTH).equals(sumOf(body)) !== true) return undefined
  try {
    return deserialize(body) as Kept
  } catch {
    // Kept by another release of Node.
    return undefined
  }
}

/** Where nothing can be written, as in a folder that is read-only, the next start builds again. */
async function keep(file: string, kept: Kept): Promise<void> {
  const body = serialize(kept)
  const half = `${file}.${randomUUID()}`
  try {
    await mkdir(dirname(file), { recursive: true })
    await writeFile(half, Buffer.concat([sumOf(body), body]))
    await rename(half, file)
  } catch {
    await rm(half, { force: true }).catch(() => undefined)
  }
}
