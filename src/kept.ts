import { createHash, randomUUID } from 'node:crypto'
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { deserialize, serialize } from 'node:v8'

/** Beside the libraries: whoever may write here could as well change the program. */
const FOLDER = fileURLToPath(new URL('../node_modules/.cache/communique', import.meta.url))

/** Where something that was worked out is kept from start to start. */
export const keptFile = (...names: readonly string[]): string => join(FOLDER, ...names)

/**
 * What was worked out from files is kept with a fingerprint of all that decided about it, code included; whoever reads it again
 * compares that. Undefined where nothing is kept, or not all of it reached the disk.
 *
 *     const kept = await readKept<KeptPack>(keptFile('packs', name))
 *     if (kept?.print === print) return kept.pack
 */
export async function readKept<T>(file: string): Promise<T | undefined> {
  const bytes = await readFile(file).catch(() => undefined)
  const body = bytes?.subarray(SUM_LENGTH)
  if (body === undefined || bytes?.subarray(0, SUM_LENGTH).equals(sumOf(body)) !== true) return undefined
  try {
    return deserialize(body) as T
  } catch {
    // Kept by another release of Node.
    return undefined
  }
}

/**
 * Keeps a value that structured cloning can copy. Where nothing can be written, as in a folder that is read-only, the next start
 * works it out again.
 */
export async function keep(file: string, value: unknown): Promise<void> {
  const body = serialize(value)
  const half = `${file}.${randomUUID()}`
  try {
    await mkdir(dirname(file), { recursive: true })
    await writeFile(half, Buffer.concat([sumOf(body), body]))
    await rename(half, file)
  } catch {
    await rm(half, { force: true }).catch(() => undefined)
  }
}

const SUM_LENGTH = 32
const sumOf = (body: Uint8Array): Buffer => createHash('sha256').update(body).digest()

/** A fingerprint of files and of what else is told. */
export function printOf(
  files: readonly { readonly path: string; readonly bytes: Uint8Array }[],
  told: unknown,
): string {
  const hash = createHash('sha256').update(JSON.stringify(told))
  for (const { path, bytes } of files) hash.update(`\n${path} ${bytes.length}\n`).update(bytes)
  return hash.digest('hex')
}

/** `printOf` files on disk; undefined where one cannot be read. */
export async function printOnDisk(paths: readonly string[], told: unknown): Promise<string | undefined> {
  const read = paths.map(async (path) => ({ path, bytes: await readFile(path) }))
  return Promise.all(read).then(
    (files) => printOf(files, told),
    () => undefined,
  )
}
