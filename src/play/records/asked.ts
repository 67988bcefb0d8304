import { z } from 'zod'
import { REASON_CODES } from '../../quiz/practice/choice.ts'
import { count, lang, time } from './values.ts'

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
  answers: z.record(
    z.string(),
    z.object({
      answer: z.unknown(),
      credit: z.number(),
      points: z.number(),
    }),
  ),
  /** Players who called the question wrong, whether they had answered or not: each counts once. */
  challengers: z.array(z.string()).optional(),
})
export type AskedRecord = z.infer<typeof askedRecord>

/** Whether anything in it is about this player. */
export const isAbout = ({ player, answers, challengers }: AskedRecord, one: string): boolean =>
  player === one || answers[one] !== undefined || challengers?.includes(one) === true
