import { z } from 'zod'
import { count, lang, matched, runs, time } from './values.ts'

/** Answers of one day to one question: when the first was given, in which language, points, how many, credit. */
const given = z.tuple([time, lang, z.number(), count, z.number()])

/**
 * What a player did in one community: every question answered outside of matches, so that figures can be computed anew when one is
 * withdrawn, whenever it was answered; and sums over matches, which correct themselves.
 */
export const memberRecord = z.object({
  v: z.literal(1),
  player: z.string(),
  community: z.string(),
  /** By question id. What is older than any open week or month is one entry a language. */
  questions: z.record(
    z.string(),
    z.object({
      topic: z.string(),
      given: z.array(given),
      /** How often it was withdrawn and readmitted here: an odd number is out. */
      flips: count.default(0),
    }),
  ),
  matched: matched.optional(),
  /** Right answers in a row. */
  streak: z.object({ now: count, best: count }),
  /** Days with an answer, by the community's time zone. */
  runs,
  /** Tokens of the last answers, so that nothing counts twice. */
  added: z.array(z.string()),
})
export type MemberRecord = z.infer<typeof memberRecord>
