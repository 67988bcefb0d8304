import { isUtf8 } from 'node:buffer'
import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { kindOf, missingKinds, placeOf } from './layout.ts'
import type { FileKind } from './layout.ts'
import { readSource } from './source.ts'
import type { Finding, Source } from './source.ts'

/** The files of one pack as they lie in its folder. */
export interface PackFiles {
  readonly folder: string
  /** SHA-256 over paths and texts, the same on every system. */
  readonly hash: string
  readonly sources: readonly { readonly kind: FileKind; readonly source: Source }[]
  readonly findings: readonly Finding[]
}

/** Names of the folders that are packs, sorted. Rejects where `dir` cannot be read. */
export async function packFolders(dir: string): Promise<readonly string[]> {
  const entries = await readdir(dir, { withFileTypes: true })
  return entries
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
    .map((entry) => entry.name)
    .sort()
}

export async function readPackFiles(dir: string, folder: string): Promise<PackFiles> {
  const root = join(dir, folder)
  const paths = await yamlPaths(root)
  const contents = await Promise.all(paths.map((path) => readFile(join(root, path))))
  const read = paths.map((path, index) => readOne(join(root, path), path, contents[index] ?? Buffer.of()))
  const sources = read.flatMap(({ kind, source }) => (kind === undefined ? [] : [{ kind, source }]))
  const missing = missingKinds(sources.map(({ kind }) => kind))
  return {
    folder,
    hash: hashOf(read.map(({ source }, index) => [paths[index] ?? '', source.text])),
    sources,
    findings: [...read.flatMap(({ findings }) => findings), ...missing.map((kind) => noFile(root, kind))],
  }
}

async function yamlPaths(root: string): Promise<readonly string[]> {
  const all = await readdir(root, { recursive: true, withFileTypes: true })
  return all
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .filter((path) => /\.ya?ml$/i.test(path))
    .sort()
}

function readOne(
  file: string,
  path: string,
  bytes: Buffer,
): { kind: FileKind | undefined; source: Source; findings: readonly Finding[] } {
  const text = bytes.toString('utf8').replaceAll('\r\n', '\n')
  const kind = kindOf(path)
  if (kind !== undefined && isUtf8(bytes)) return { kind, ...readSource(file, text) }
  const source = { file, text: '', value: undefined }
  return { kind, source, findings: [kind === undefined ? strayFile(source) : notUtf8(source)] }
}

const strayFile = (source: Source): Finding => ({
  source,
  path: [],
  found: 'a YAML file that no pack has',
  expected: 'pack.yaml, articles.yaml, entities/*.yaml, relations.yaml, facts/*.yaml, conflicts.yaml',
  advice: 'move or rename it: nobody reads it there',
})

const notUtf8 = (source: Source): Finding => ({
  source,
  path: [],
  found: 'bytes that are no UTF-8',
  expected: 'a text in UTF-8',
  advice: 'save the file as UTF-8',
})

const noFile = (root: string, kind: FileKind): Finding => ({
  source: { file: join(root, placeOf(kind)), text: '', value: undefined },
  path: [],
  found: 'no such file',
  expected: `${placeOf(kind)} in the folder of the pack`,
  advice: 'add it; docs/packs.md tells what it holds',
})

function hashOf(files: readonly (readonly [path: string, text: string])[]): string {
  const hash = createHash('sha256')
  for (const [path, text] of files) hash.update(`${path}\0${text}\0`)
  return hash.digest('hex')
}
