import type { Pack } from '../quiz/pack.ts'
import { assemble } from './assemble.ts'
import type { PackBytes } from './bytes.ts'
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
import { readPackFiles } from './files.ts'
import { toProblems } from './problem.ts'
import type { PackProblem } from './problem.ts'
import type { Finding } from './source.ts'

/** Reads and checks a pack: there is one where nothing is wrong with it. */
export function readPack(bytes: PackBytes): {
  readonly pack: Pack | undefined
  readonly problems: readonly PackProblem[]
} {
  const files = readPackFiles(bytes)
  const { draft, findings } = readDraft(files)
  const all = [...files.findings, ...findings, ...checkDraft(draft)]
  if (all.length > 0) return { pack: undefined, problems: toProblems(bytes.folder, all) }
  return { pack: assemble(draft), problems: [] }
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
