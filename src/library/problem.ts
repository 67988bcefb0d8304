import { createLocator } from './source.ts'
import type { Finding } from './source.ts'

/** What is wrong with a pack, where, and what to do about it. */
export interface PackProblem {
  /** The folder of the pack; empty where the folder of packs itself is at fault. */
  readonly pack: string
  readonly file: string
  /** Counted from 1. */
  readonly line: number
  readonly column: number
  readonly found: string
  readonly expected: string
  readonly advice: string
}

/** Findings with their lines and columns, in the order of the files. */
export function toProblems(pack: string, findings: readonly Finding[]): readonly PackProblem[] {
  const locate = createLocator()
  return findings
    .map((finding) => {
      const { found, expected, advice, source } = finding
      return { pack, file: source.file, ...locate(finding), found, expected, advice }
    })
    .sort((one, other) => inOrder(one, other))
}

const inOrder = (one: PackProblem, other: PackProblem): number =>
  compare(one.file, other.file) || one.line - other.line || one.column - other.column

const compare = (one: string, other: string): number => (one < other ? -1 : Number(one > other))

/** One problem in four lines; the first is one that editors and terminals turn into a link. */
export const describeProblem = ({ file, line, column, found, expected, advice }: PackProblem): string =>
  [
    `${file}:${line}:${column}`,
    `  found:    ${found}`,
    `  expected: ${expected}`,
    `  to do:    ${advice}`,
  ].join('\n')
