import { isUtf8 } from 'node:buffer'
import { createHash } from 'node:crypto'
import { join } from 'node:path'
import type { PackBytes } from './bytes.ts'
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

export function readPackFiles({ folder, root, files }: PackBytes): PackFiles {
  const read = files.map(({ path, bytes }) => ({ path, ...readOne(join(root, path), path, bytes) }))
  const sources = read.flatMap(({ kind, source }) => (kind === undefined ? [] : [{ kind, source }]))
  const missing = missingKinds(sources.map(({ kind }) => kind))
  return {
    folder,
    hash: hashOf(read.map(({ path, source }) => [path, source.text])),
    sources,
    findings: [...read.flatMap(({ findings }) => findings), ...missing.map((kind) => noFile(root, kind))],
  }
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
