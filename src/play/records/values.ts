import { z } from 'zod'
import { LANGS } from '../../quiz/vocabulary.ts'

/**
 * What is stored, as zod schemas, a file for each kind: the border between files and the process. Every record carries its schema
 * version `v`, so that an older one can be migrated when it is read. Here stands what several kinds share.
 */

export const lang = z.enum(LANGS)
export const count = z.int().nonnegative()
export const time = z.int().nonnegative()

export const counts = z.record(z.string(), z.object({ answers: count, right: z.number() }))

/** Answers given in matches: sums, since a voided round is told as a difference. */
export const matched = z.object({
  /** By pack and topic: `pack/topic`. */
  topics: counts,
  langs: counts,
  /** Keys of the settlements that were added last, so that nothing counts twice. */
  added: z.array(z.string()),
})
export type Matched = z.infer<typeof matched>

/** Days in a row, oldest first; the longest and the last are always kept. */
export const runs = z.array(z.object({ from: z.string(), to: z.string() }))
