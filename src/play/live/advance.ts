import type { Match } from '../../quiz/match/state.ts'
import { step } from '../../quiz/match/step.ts'
import type { MatchInput, MatchOutput, MatchRefusal } from '../../quiz/match/types.ts'

/** What a run of inputs does to a match. */
export interface Advance {
  readonly match: Match
  /** The inputs that changed it: what the journal needs. */
  readonly recorded: readonly MatchInput[]
  readonly outputs: readonly MatchOutput[]
  /** One for each input; undefined where it was taken. */
  readonly refusals: readonly (MatchRefusal | undefined)[]
}

export function advance(start: Match, inputs: readonly MatchInput[]): Advance {
  let match = start
  const recorded: MatchInput[] = []
  const outputs: MatchOutput[] = []
  const refusals = inputs.map((input) => {
    const stepped = step(match, input)
    const refusal = refusalIn(stepped.outputs)
    if (stepped.match !== match) recorded.push(input)
    match = stepped.match
    outputs.push(...stepped.outputs)
    return refusal
  })
  return { match, recorded, outputs, refusals }
}

function refusalIn(outputs: readonly MatchOutput[]): MatchRefusal | undefined {
  for (const output of outputs) if (output.type === 'refused') return output.code
  return undefined
}
