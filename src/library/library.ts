import { createBase } from '../quiz/base.ts'
import type { FactBase } from '../quiz/base.ts'
import type { PackId } from '../quiz/vocabulary.ts'
import { assemble } from './assemble.ts'
import { checkDates } from './checks/dates.ts'
import { checkEvidence } from './checks/evidence.ts'
import { checkParts } from './checks/parts.ts'
import { checkRecords } from './checks/records.ts'
import { checkReferences } from './checks/references.ts'
import { checkSlots } from './checks/slots.ts'
import { checkTemplates } from './checks/templates.ts'
import { checkTextRules } from './checks/texts.ts'
import { readDraft } from './draft.ts'
import type { Draft } from './draft.ts'
import { packFolders, readPackFiles } from './files.ts'
import type { PackFiles } from './files.ts'
import { toProblems } from './problem.ts'
import type { PackProblem } from './problem.ts'
import type { Finding } from './source.ts'

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
  const opened = await Promise.all(folders.map(async (folder) => openPack(await readPackFiles(dir, folder))))
  const bases = opened.flatMap(({ base }) => (base === undefined ? [] : [[base.pack.id, base] as const]))
  return { bases: new Map(bases), problems: opened.flatMap(({ problems }) => problems) }
}

interface Opened {
  readonly base: FactBase | undefined
  readonly problems: readonly PackProblem[]
}

function openPack(files: PackFiles): Opened {
  const { draft, findings } = readDraft(files)
  const all = [...files.findings, ...findings, ...checkDraft(draft)]
  if (all.length > 0) return { base: undefined, problems: toProblems(files.folder, all) }
  const pack = assemble(draft)
  return { base: pack && createBase(pack), problems: [] }
}

const CHECKS: readonly ((draft: Draft) => Iterable<Finding>)[] = [
  checkReferences,
  checkParts,
  checkRecords,
  checkEvidence,
  checkDates,
  checkTemplates,
  checkSlots,
  checkTextRules,
]

const checkDraft = (draft: Draft): readonly Finding[] => CHECKS.flatMap((check) => [...check(draft)])

const noFolder = (dir: string): PackProblem => ({
  pack: '',
  file: dir,
  line: 1,
  column: 1,
  found: 'no folder that can be read',
  expected: 'the folder of the packs',
  advice: 'set QUESTIONS_DIR to it, or leave that unset for "questions"',
})
