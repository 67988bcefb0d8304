import { seeded } from '../chance.ts'
import type { Fact } from '../pack.ts'

const LETTERS = 36
const LENGTH = 12

/**
 * Twelve letters that change when what a fact states changes: not with its wordings, its evidence, its topic or its difficulty.
 * A review is of a statement; a fact of the same id that states something else is another one.
 */
export function fingerprint(fact: Fact): string {
  const { subject, relation, object, at, from, to, asOf, place, speaker, speech, negative } = fact
  const stated = { subject, relation, object, at, from, to, asOf, place, speaker, speech, negative }
  const letters = seeded(sortedJson(stated))
  return Array.from({ length: LENGTH }, () => letters.int(LETTERS).toString(LETTERS)).join('')
}

/** Equal for equal values, in whatever order their members stand. */
const sortedJson = (value: unknown): string =>
  JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  )
