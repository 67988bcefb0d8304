import type { z } from 'zod'
import { articlesFile, conflictsFile, entitiesFile, factsFile, packFile, relationsFile } from './schema.ts'

/** The kinds of files in a pack, in the order in which an author meets them. */
export const FILE_KINDS = ['pack', 'articles', 'entities', 'relations', 'facts', 'conflicts'] as const
export type FileKind = (typeof FILE_KINDS)[number]

export const FILE_SCHEMAS = {
  pack: packFile,
  articles: articlesFile,
  entities: entitiesFile,
  relations: relationsFile,
  facts: factsFile,
  conflicts: conflictsFile,
} as const satisfies Record<FileKind, z.ZodType>

/** Kinds that are told in a folder of files; each other kind is one file. */
const FOLDERS: readonly FileKind[] = ['entities', 'facts']
const OPTIONAL: readonly FileKind[] = ['conflicts']

/** What a file holds, by its path within the pack (with slashes); undefined: no file of a pack. */
export function kindOf(path: string): FileKind | undefined {
  return FILE_KINDS.find((kind) =>
    FOLDERS.includes(kind)
      ? path.startsWith(`${kind}/`) && !path.slice(kind.length + 1).includes('/') && path.endsWith('.yaml')
      : path === `${kind}.yaml`,
  )
}

/** Where files of a kind lie, as authors are told. */
export const placeOf = (kind: FileKind): string =>
  FOLDERS.includes(kind) ? `${kind}/*.yaml` : `${kind}.yaml`

/** The kinds of which a pack has no file, though it needs one. */
export const missingKinds = (present: readonly FileKind[]): readonly FileKind[] =>
  FILE_KINDS.filter((kind) => !OPTIONAL.includes(kind) && !present.includes(kind))
