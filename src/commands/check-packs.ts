import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { FactBase } from '../quiz/base.ts'
import { editorSchemas } from '../library/json-schema.ts'
import { openLibrary } from '../library/library.ts'
import { describeProblem } from '../library/problem.ts'
import { proofread } from '../library/proofread.ts'
import { readArguments } from './arguments.ts'
import { listChallenges } from './list-challenges.ts'
import type { DataStage, Stage } from './stage.ts'

const OPTIONS = { schema: { type: 'boolean' }, challenges: { type: 'boolean' } } as const

/** Checks every pack, writes the schemas for editors, or lists what players have challenged. Resolves with 1 where a pack is bad. */
export async function checkPacks(stage: DataStage): Promise<number> {
  const read = readArguments(stage.args, OPTIONS)
  if (!read.ok) {
    stage.err(read.message)
    return 1
  }
  if (read.values.challenges === true) return listChallenges(stage)
  return read.values.schema === true ? writeSchemas(stage) : validate(stage)
}

async function writeSchemas({ questionsDir, out }: Stage): Promise<number> {
  for (const { file, text } of editorSchemas()) {
    await writeFile(join(questionsDir, file), text)
    out(join(questionsDir, file))
  }
  return 0
}

async function validate({ questionsDir, out, err }: Stage): Promise<number> {
  const { bases, problems } = await openLibrary(questionsDir)
  const misread = [...bases.values()].flatMap(proofread)
  for (const problem of problems) err(`${describeProblem(problem)}\n`)
  for (const line of misread) err(`${line}\n`)
  for (const base of bases.values()) out(summaryOf(base))
  const bad = problems.length + misread.length
  if (bad > 0) err(`${bad} problem${bad === 1 ? '' : 's'}`)
  else if (bases.size === 0) err(`no pack in ${questionsDir}`)
  return bad > 0 || bases.size === 0 ? 1 : 0
}

function summaryOf({ pack }: FactBase): string {
  const evidence = pack.facts.reduce((sum, fact) => sum + fact.evidence.length, 0)
  const counts = [
    `${pack.articles.length} articles`,
    `${pack.entities.length} entities`,
    `${pack.relations.length} relations`,
    `${pack.facts.length} facts`,
    `${evidence} pieces of evidence`,
    `${pack.conflicts.length} conflicts`,
    `${pack.agreements.length} agreements`,
  ]
  return `${pack.id}: ${counts.join(', ')}`
}
