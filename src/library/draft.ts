import type { z } from 'zod'
import type { PackFiles } from './files.ts'
import { FILE_SCHEMAS } from './layout.ts'
import type { FileKind } from './layout.ts'
import {
  agreementItem,
  articleItem,
  completeItem,
  conflictItem,
  entityItem,
  factItem,
  relationItem,
  topicItem,
  unitItem,
} from './schema.ts'
import type { packFile } from './schema.ts'
import { shapeFindings } from './shape.ts'
import type { Finding, Path, Source } from './source.ts'

/** An item of a file that its schema accepts, with where it stands. */
export interface Placed<T> {
  readonly value: T
  readonly source: Source
  readonly path: Path
}

/** Everything of a pack that its schemas accept, before anything is known of how it fits together. */
export interface Draft {
  readonly folder: string
  readonly hash: string
  readonly head: Placed<z.output<typeof packFile>> | undefined
  readonly topics: readonly Placed<z.output<typeof topicItem>>[]
  readonly units: readonly Placed<z.output<typeof unitItem>>[]
  readonly articles: readonly Placed<z.output<typeof articleItem>>[]
  readonly entities: readonly Placed<z.output<typeof entityItem>>[]
  readonly relations: readonly Placed<z.output<typeof relationItem>>[]
  readonly facts: readonly Placed<z.output<typeof factItem>>[]
  readonly conflicts: readonly Placed<z.output<typeof conflictItem>>[]
  readonly agreements: readonly Placed<z.output<typeof agreementItem>>[]
  readonly complete: readonly Placed<z.output<typeof completeItem>>[]
  /** Every id that can be read, of items that their schema refuses too: a reference to one of those is no second problem. */
  readonly ids: Readonly<Record<IdKind, readonly Placed<string>[]>>
}

export type IdKind = 'topic' | 'unit' | 'article' | 'entity' | 'relation' | 'fact' | 'conflict' | 'agreement'

export type RawFact = z.output<typeof factItem>
export type RawRelation = z.output<typeof relationItem>
export type RawEntity = z.output<typeof entityItem>
export type RawArticle = z.output<typeof articleItem>

/** Passes every file through its schema. One broken item hides no other. */
export function readDraft(files: PackFiles): {
  readonly draft: Draft
  readonly findings: readonly Finding[]
} {
  const parsed = files.sources
    .filter(({ source }) => source.value !== undefined)
    .map(({ kind, source }) => ({ kind, source, ...parseFile(kind, source) }))
  const list = <T>(kind: FileKind, item: z.ZodType<T>, key?: string): readonly Placed<T>[] =>
    parsed.filter((file) => file.kind === kind).flatMap((file) => placedItems(file, item, key))
  const heads = parsed.filter((file) => file.kind === 'pack')
  const draft: Draft = {
    folder: files.folder,
    hash: files.hash,
    head: heads.flatMap((file) => placedHead(file))[0],
    topics: list('pack', topicItem, 'topics'),
    units: list('pack', unitItem, 'units'),
    articles: list('articles', articleItem),
    entities: list('entities', entityItem),
    relations: list('relations', relationItem),
    facts: list('facts', factItem),
    conflicts: list('conflicts', conflictItem, 'conflicts'),
    agreements: list('conflicts', agreementItem, 'agreements'),
    complete: list('conflicts', completeItem, 'complete'),
    ids: readIds(parsed),
  }
  return { draft, findings: parsed.flatMap(({ findings }) => findings) }
}

interface ParsedFile {
  readonly kind: FileKind
  readonly source: Source
  /** As the schema returns it; undefined where it refuses the file. */
  readonly accepted: unknown
  readonly findings: readonly Finding[]
}

function parseFile(kind: FileKind, source: Source): Pick<ParsedFile, 'accepted' | 'findings'> {
  const result = FILE_SCHEMAS[kind].safeParse(source.value)
  if (result.success) return { accepted: result.data, findings: [] }
  return { accepted: undefined, findings: shapeFindings(source, FILE_SCHEMAS[kind], result.error.issues) }
}

function placedHead({ source, accepted }: ParsedFile): Placed<z.output<typeof packFile>>[] {
  return accepted === undefined ? [] : [{ value: accepted as z.output<typeof packFile>, source, path: [] }]
}

/** Items of a list: those of an accepted file as they are, of a refused one those that pass alone. */
function placedItems<T>(file: ParsedFile, item: z.ZodType<T>, key?: string): Placed<T>[] {
  const { source, accepted } = file
  const place = (value: T, index: number): Placed<T> => ({ value, source, path: itemPath(key, index) })
  if (accepted !== undefined) return (listIn(accepted, key) as T[]).map(place)
  return listIn(source.value, key).flatMap((raw, index) => {
    const result = item.safeParse(raw)
    return result.success ? [place(result.data, index)] : []
  })
}

const itemPath = (key: string | undefined, index: number): Path =>
  key === undefined ? [index] : [key, index]

function listIn(value: unknown, key: string | undefined): unknown[] {
  const list = key === undefined ? value : field(value, key)
  return Array.isArray(list) ? list : []
}

const field = (value: unknown, key: string): unknown =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[key] : undefined

const ID_PLACES: Readonly<Record<IdKind, readonly [kind: FileKind, key?: string]>> = {
  topic: ['pack', 'topics'],
  unit: ['pack', 'units'],
  article: ['articles'],
  entity: ['entities'],
  relation: ['relations'],
  fact: ['facts'],
  conflict: ['conflicts', 'conflicts'],
  agreement: ['conflicts', 'agreements'],
}

function readIds(files: readonly ParsedFile[]): Draft['ids'] {
  const of = (idKind: IdKind): readonly Placed<string>[] => {
    const [kind, key] = ID_PLACES[idKind]
    return files.filter((file) => file.kind === kind).flatMap(({ source }) => idsIn(source, key))
  }
  return {
    topic: of('topic'),
    unit: of('unit'),
    article: of('article'),
    entity: of('entity'),
    relation: of('relation'),
    fact: of('fact'),
    conflict: of('conflict'),
    agreement: of('agreement'),
  }
}

function idsIn(source: Source, key: string | undefined): Placed<string>[] {
  return listIn(source.value, key).flatMap((item, index) => {
    const id = field(item, 'id')
    return typeof id === 'string' ? [{ value: id, source, path: [...itemPath(key, index), 'id'] }] : []
  })
}
