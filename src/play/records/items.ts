import { z } from 'zod'
import { count } from './values.ts'

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
