import { z } from 'zod'
import { count } from './values.ts'

const totals = z.object({
  practice: z.number(),
  match: z.number(),
  answers: count,
  right: z.number(),
  matches: count,
  wins: count,
})
/** Points of one player in one community and span of time; practice and matches apart. */
export type Totals = z.infer<typeof totals>

const boardRow = z.object({
  name: z.string(),
  /** The account that stands for all linked ones; absent: itself. */
  person: z.string().optional(),
  ever: totals,
  /** `key` names the month or week, by the community's time zone; an older one counts nothing any more. */
  month: totals.extend({ key: z.string() }),
  week: totals.extend({ key: z.string() }),
  /** What was added last, so that nothing counts twice. */
  added: z.array(z.string()).default([]),
})
export type StoredBoardRow = z.infer<typeof boardRow>

/** Totals of a bounded number of players of one community, by player. */
export const boardShard = z.object({ v: z.literal(1), rows: z.record(z.string(), boardRow) })
export type BoardShard = z.infer<typeof boardShard>

/**
 * Points of a large community in a compact form, made from its shards: by shard and place in it, as little-endian numbers in base64.
 * It names the best, and the accounts that stand for linked ones.
 */
export const ranksRecord = z.object({
  v: z.literal(1),
  shards: count,
  ever: z.string(),
  /** Of the month and week that `key` names. */
  month: z.object({ key: z.string(), points: z.string() }),
  week: z.object({ key: z.string(), points: z.string() }),
  /** Who stands for the player at a place, where accounts are linked. */
  persons: z.record(z.string(), z.string()),
  /** Rows of the best, by place, so that no shard need be read to list them. */
  rows: z.record(z.string(), z.object({ player: z.string(), row: boardRow })),
})
export type RanksRecord = z.infer<typeof ranksRecord>

/** Shards that have changed since their community's ranks were written; there is one wherever there are ranks. */
export const staleRecord = z.object({ v: z.literal(1), shards: z.array(count) })
export type StaleRecord = z.infer<typeof staleRecord>
