import type { MatchOutput } from '../../quiz/match/types.ts'
import type { PlayerId } from '../../quiz/vocabulary.ts'

/** What a run of outputs amounts to. */
interface Digest {
  readonly changed: boolean
  readonly counted: boolean
  readonly host: boolean
  readonly roundClosed: boolean
  readonly removed: readonly PlayerId[]
  /** Of several wake-ups the latest wins. */
  readonly wakeAt: number | undefined
}

export function digest(outputs: readonly MatchOutput[]): Digest {
  const types = new Set(outputs.map((output) => output.type))
  return {
    changed: types.has('changed'),
    counted: types.has('counted'),
    host: types.has('host'),
    roundClosed: types.has('roundClosed'),
    removed: outputs.flatMap((output) => (output.type === 'removed' ? [output.player] : [])),
    wakeAt: outputs.findLast((output) => output.type === 'wake')?.at,
  }
}
