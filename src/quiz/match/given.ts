import type { Question } from '../question.ts'
import type { PlayerId } from '../vocabulary.ts'
import type { Given, OpenRound } from './state.ts'

/**
 * The answers of the open round, and their distribution: how many chose each option; for other tasks how many were right, half right,
 * wrong.
 */

/** The distribution of no answers. */
export const noneGiven = ({ task }: Question): readonly number[] =>
  new Array<number>(task.kind === 'pick' ? task.options.length : 3).fill(0)

/** With this answer of the player, in the place of an earlier one. */
export const withGiven = (round: OpenRound, id: PlayerId, given: Given): OpenRound => ({
  ...round,
  given: round.given.set(id, given),
  distribution: recounted(round, round.given.get(id), given),
})

/** Without the player's answer, where there is one. */
export const withoutGiven = (round: OpenRound, id: PlayerId): OpenRound => ({
  ...round,
  given: round.given.delete(id),
  distribution: recounted(round, round.given.get(id), undefined),
})

function recounted({ distribution }: OpenRound, old: Given | undefined, given: Given | undefined) {
  const counts = distribution.slice()
  if (old !== undefined) counts[placeOf(old)] = (counts[placeOf(old)] ?? 0) - 1
  if (given !== undefined) counts[placeOf(given)] = (counts[placeOf(given)] ?? 0) + 1
  return counts
}

function placeOf({ answer, credit }: Given): number {
  if (answer.kind === 'pick') return answer.option
  return credit === 1 ? 0 : credit > 0 ? 1 : 2
}
