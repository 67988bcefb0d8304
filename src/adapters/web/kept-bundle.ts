import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { keep, keptFile, printOnDisk, readKept } from '../../kept.ts'
import { buildPages, entriesOf } from './bundle.ts'
import type { Bundle } from './bundle.ts'

interface KeptPages {
  /** What the pages were made from, absolute paths. */
  readonly sources: readonly string[]
  /** A fingerprint of those. */
  readonly print: string
  readonly bundle: Bundle
}

/**
 * The pages as they were built last, for as long as nothing that they are made from has changed; else they are built, and kept for
 * the next start. A start is quicker so, and needs no builder. Throws as `makeBundle` does.
 *
 *     const bundle = await keptBundle('src/adapters/web/pages')
 */
export async function keptBundle(where: string, file = keptFile('pages')): Promise<Bundle> {
  const folder = resolve(where)
  const kept = await readKept<KeptPages>(file)
  if (kept !== undefined && (await printOfPages(folder, kept.sources)) === kept.print) return kept.bundle
  const { bundle, sources } = await buildPages(folder)
  const print = await printOfPages(folder, sources)
  if (print !== undefined) await keep(file, { sources, print, bundle } satisfies KeptPages)
  return bundle
}

/** Of every file that the pages come from; undefined where one is gone. */
const printOfPages = async (folder: string, sources: readonly string[]): Promise<string | undefined> =>
  printOnDisk([...tools(folder), ...sources], [folder, await entriesOf(folder)])

/** The builder itself, what it is told, and how it reads types. */
const tools = (folder: string): readonly string[] => [
  fileURLToPath(import.meta.resolve('esbuild/package.json')),
  fileURLToPath(new URL('./bundle.ts', import.meta.url)),
  fileURLToPath(import.meta.url),
  join(folder, 'tsconfig.json'),
]
