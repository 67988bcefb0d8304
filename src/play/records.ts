import { z } from 'zod'
import { REASON_CODES } from '../quiz/practice/choice.ts'
import { reviewCardSchema } from '../quiz/practice/reviews.ts'
import { DIGITS, LANGS, PLATFORMS, SCORINGS } from '../quiz/vocabulary.ts'

/**
 * What is stored, as zod schemas: the border between files and the process. Every record carries its schema version `v`, so that
 * an older one can be migrated when it is read.
 */

const lang = z.enum(LANGS)
const count = z.int().nonnegative()
const time = z.int().nonnegative()

/** A question that was asked outside a match, kept until it is answered or old. Id: an opaque token that buttons carry. */
export const askedRecord = z.object({
  v: z.literal(1),
  /** The question as drawn; a zod schema of its own in quiz/question checks it. */
  question: z.unknown(),
  at: time,
  community: z.string().optional(),
  /** The one player it is for; absent: the whole channel may answer. */
  player: z.string().optional(),
  lang,
  /** Why it was chosen, shown to the player. */
  reason: z.enum(REASON_CODES).optional(),
  /** The subject of its fact, and the chance of guessing it: what ratings and turns need. */
  subject: z.string(),
  guess: z.number().min(0).max(1),
  /** Reviews of the player that were dropped when it was asked, since their facts had changed; told with it. */
  dropped: count.optional(),
  /** Players who have answered: their answer and credit, so that a second click hears the same. */
  answers: z.record(z.string(), z.object({ answer: z.unknown(), credit: z.number(), points: z.number() })),
})
export type AskedRecord = z.infer<typeof askedRecord>

/** A chat server, a chat, or a class as a scoreboard. */
export const communityRecord = z.object({
  v: z.literal(1),
  platform: z.enum(PLATFORMS),
  title: z.string(),
  lang: lang.optional(),
  zone: z.string().optional(),
  scoring: z.enum(SCORINGS).optional(),
  hostRole: z.string().optional(),
  channels: z.array(z.string()).default([]),
  /** A daily question: minutes after midnight in `zone`, and where. */
  daily: z
    .object({ minute: z.int().min(0).max(1439), channel: z.string(), last: z.string().optional() })
    .optional(),
  /** How many seats its scoreboard has given out. */
  seats: count.default(0),
  /** Questions withdrawn from practice here by upheld challenges. */
  withdrawn: z.array(z.string()).default([]),
  /** When the bot was removed: erased some time after. */
  leftAt: time.optional(),
})
export type CommunityRecord = z.infer<typeof communityRecord>

/** A class of the classroom page. */
export const classRecord = z.object({
  v: z.literal(1),
  name: z.string(),
  lang,
  zone: z.string(),
  keepDays: z.int().min(1).max(3650),
  pupils: z.array(z.object({ id: z.string(), name: z.string(), code: z.string() })),
  createdAt: time,
})
export type ClassRecord = z.infer<typeof classRecord>

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

/** Answers of one day to one question: when the first was given, in which language, points, how many, credit. */
const given = z.tuple([time, lang, z.number(), count, z.number()])

const counts = z.record(z.string(), z.object({ answers: count, right: z.number() }))

/** Answers given in matches: sums, since a voided round is told as a difference. */
const matched = z.object({
  /** By pack and topic: `pack/topic`. */
  topics: counts,
  langs: counts,
  /** Keys of the settlements that were added last, so that nothing counts twice. */
  added: z.array(z.string()),
})
export type Matched = z.infer<typeof matched>

/** Days in a row, oldest first; the longest and the last are always kept. */
const runs = z.array(z.object({ from: z.string(), to: z.string() }))

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

/** Statistics of one fact in one form. */
export const itemRecord = z.object({
  v: z.literal(1),
  elo: z.number(),
  n: count,
  right: z.number(),
  options: z.record(z.string(), count).default({}),
  challenges: count.default(0),
})
export type ItemRecord = z.infer<typeof itemRecord>

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

/** The ended matches of a community, or of the web console ('web'), newest first; the oldest fall off. */
export const pastRecord = z.object({
  v: z.literal(1),
  matches: z.array(z.object({ id: z.string(), title: z.string(), at: time, players: count })),
})
export type PastRecord = z.infer<typeof pastRecord>

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
