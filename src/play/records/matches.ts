import { z } from 'zod'
import { PLATFORMS } from '../../quiz/vocabulary.ts'
import { count, counts, lang, time } from './values.ts'

/** Right answers in a row within one match: at its start, the most, at its end; `length` is how many answers there were. */
const run = z.object({ head: count, best: count, tail: count, length: count })
export type MatchRun = z.infer<typeof run>

/**
 * What a match changes on the scoreboards: differences, so that a round voided later corrects what was told before. Told again
 * after a kill, with the same key: whoever adds it up keeps the keys it has added.
 */
const settlement = z.object({
  key: z.string(),
  match: z.string(),
  /** When the match ended. */
  at: time,
  community: z.string().optional(),
  /** Everybody who plays in it, on a board or not, and who runs it: where they are found when they are erased. */
  players: z.array(z.string()),
  rows: z.array(
    z.object({
      player: z.string(),
      name: z.string(),
      platform: z.enum(PLATFORMS),
      points: z.number(),
      matches: z.int(),
      wins: z.int(),
      /** The language that the player read in. */
      lang: lang.optional(),
      /** Answers that count, by `pack/topic`. */
      topics: z.record(z.string(), z.object({ answers: z.int(), right: z.int() })).default({}),
      /** With the first answers that are told: streaks and days are what was done, whatever is voided later. */
      run: run.optional(),
    }),
  ),
})
export type Settlement = z.infer<typeof settlement>

/** A match's own file: what was drawn and chosen. What happened stands in its journal. */
export const storedMatch = z.object({
  v: z.literal(1),
  pin: z.string(),
  createdAt: time,
  /** It is over, and the scoreboards know all of it. */
  ended: z.boolean(),
  endedAt: time.optional(),
  /** What the scoreboards have been told, by player. */
  settled: z
    .object({
      revision: count,
      rows: z.record(
        z.string(),
        z.object({
          points: z.number(),
          matches: count,
          wins: count,
          /** Present once answers were told; what they were told in stays. */
          lang: lang.optional(),
          topics: counts.default({}),
        }),
      ),
    })
    .optional(),
  /** What they are being told. */
  pending: settlement.optional(),
  /** Questions that the community was told to withdraw, since a host of this match found them wrong. */
  withdrawn: z.array(z.string()).optional(),
  /** The one that it is being told of. */
  telling: z.object({ question: z.string(), then: z.enum(['withdraw', 'readmit']) }).optional(),
  /** The class or chat whose match it is. */
  community: z.string().optional(),
  place: z.object({ platform: z.enum(PLATFORMS), id: z.string(), title: z.string() }).optional(),
  /** Player ids that may act as host; the holder of the web's host key always may. */
  hosts: z.array(z.string()),
  /** For lists of past matches, as of the last save. */
  players: count,
  seed: z.string(),
  /** Checked by the schemas of quiz/match. */
  settings: z.unknown(),
  questions: z.array(z.unknown()),
})
export type StoredMatch = z.infer<typeof storedMatch>
