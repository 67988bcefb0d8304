import { z } from 'zod'
import { PLATFORMS, SCORINGS } from '../../quiz/vocabulary.ts'
import { count, lang, time } from './values.ts'

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

/** The ended matches of a community, or of the web console ('web'), newest first; the oldest fall off. */
export const pastRecord = z.object({
  v: z.literal(1),
  matches: z.array(z.object({ id: z.string(), title: z.string(), at: time, players: count })),
})
export type PastRecord = z.infer<typeof pastRecord>
