import { z } from 'zod'
import { reviewCardSchema } from '../../quiz/practice/reviews.ts'
import { DIGITS, PLATFORMS } from '../../quiz/vocabulary.ts'
import { count, counts, lang, matched, runs, time } from './values.ts'

/** One account: language, practice, links, and where this player appears. */
export const playerRecord = z.object({
  v: z.literal(2),
  platform: z.enum(PLATFORMS),
  name: z.string(),
  lang: lang.optional(),
  digits: z.enum(DIGITS).optional(),
  zone: z.string().optional(),
  /** Accounts of the same person, joined when read. */
  links: z.array(z.string()).default([]),
  /** Communities and matches in which this player appears, to find them again when erasing. */
  communities: z.array(z.string()).default([]),
  matches: z.array(z.string()).default([]),
  /** Seat on the scoreboard, by community: it tells the shard. */
  seats: z.record(z.string(), count).default({}),
  rating: z.object({ elo: z.number(), n: count }),
  answers: count.default(0),
  points: z.number().default(0),
  streak: z.object({ now: count, best: count, day: z.string(), days: count, bestDays: count }).optional(),
  topics: counts.default({}),
  langs: counts.default({}),
  /** With the days on which a match was played, by the player's time zone. */
  matched: matched.extend({ runs }).optional(),
  /** Review cards by fact; `print` is the fingerprint of the fact that was asked, `options` the set that was failed. */
  cards: z
    .record(
      z.string(),
      reviewCardSchema.extend({ print: z.string().optional(), options: z.string().optional() }),
    )
    .default({}),
  /** The last turns of practice, newest last. The token makes an answer count once. */
  turns: z
    .array(
      z.object({
        token: z.string(),
        fact: z.string(),
        form: z.string(),
        subject: z.string(),
        right: z.boolean(),
        review: z.boolean(),
        at: time,
      }),
    )
    .default([]),
  /** When a fact last scored, for a day: answered again soon, it scores nothing new. */
  scored: z.record(z.string(), time).default({}),
  /** Questions answered in practice a day, by day of the player's zone. */
  days: z.record(z.string(), count).default({}),
  /** What was taken back or given back last, so that it is once. */
  corrected: z.array(z.string()).optional(),
})
export type PlayerRecord = z.infer<typeof playerRecord>
