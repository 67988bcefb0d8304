import { z } from 'zod'

/** A small thing of the process itself. */
export const keyRecord = z.object({
  value: z.string(),
  /**
   * What is kept of people under this key, by player. Whoever keeps something of a person there says so here, where erasing, restoring
   * and taking along look for it, whatever the key is for.
   */
  people: z.record(z.string(), z.string()).optional(),
})
export type KeyRecord = z.infer<typeof keyRecord>

/** A key that was kept for people goes with the last of them. */
export function withoutPeople(record: KeyRecord, gone: ReadonlySet<string>): KeyRecord | undefined {
  const all = Object.entries(record.people ?? {})
  const left = all.filter(([player]) => !gone.has(player))
  if (left.length === all.length) return record
  return left.length === 0 ? undefined : { ...record, people: Object.fromEntries(left) }
}
