import type { Question } from '../question.ts'
import type { Given, OpenRound } from './state.ts'

/** How a round's answers are distributed: how many chose each option; for other tasks how many were right, half right, wrong. */
type Distribution = OpenRound['distribution']

/** That of no answers. */
export const noneGiven = ({ task }: Question): Distribution =>
  new Array<number>(task.kind === 'pick' ? task.options.length : 3).fill(0)

/** Without a player's old answer, where there was one, and with the new one, where there is one. */
export function recounted(
  distribution: Distribution,
  old: Given | undefined,
  given: Given | undefined,
): Distribution {
  const counts = distribution.slice()
  if (old !== undefined) counts[placeOf(old)] = (counts[placeOf(old)] ?? 0) - 1
  if (given !== undefined) counts[placeOf(given)] = (counts[placeOf(given)] ?? 0) + 1
  return counts
}

function placeOf({ answer, credit }: Given): number {
  if (answer.kind === 'pick') return answer.option
  return credit === 1 ? 0 : credit > 0 ? 1 : 2
}
