import type { Question } from '../question.ts'
import type { FactId } from '../vocabulary.ts'
import type { SHOWN_BY_MANY } from './codes.ts'

/** Flaws that only many questions, or many answers, can show. */

type Shown = keyof typeof SHOWN_BY_MANY

/** Facts of a draw that another of its questions tells: empty in a good one. */
export function givenAway(questions: readonly Question[]): readonly FactId[] {
  const asked = questions.flatMap(({ facts }) => facts)
  const told = new Set(questions.flatMap(({ reveals }) => reveals))
  return asked.filter((id, i) => told.has(id) || asked.indexOf(id) !== i)
}

/** Answers that have to be seen before a distractor can be called idle. */
const EXPOSURES = 40
/** The least share of wrong answers that a distractor has to draw. */
const LEAST = 0.05

/** Distractors that hardly anybody chooses. @param chosen how often each option was chosen, in the order of the options. */
export function idleDistractors(chosen: readonly number[], key: number): readonly number[] {
  const total = chosen.reduce((sum, count) => sum + count, 0)
  const wrong = total - (chosen[key] ?? 0)
  if (total < EXPOSURES || wrong === 0) return []
  return chosen.flatMap((count, i) => (i !== key && count / wrong < LEAST ? [i] : []))
}

/** Chi-square with n - 1 degrees of freedom that chance exceeds once in a thousand times. */
const BEYOND_CHANCE: Readonly<Record<number, number>> = { 2: 10.83, 3: 13.82, 4: 16.27 }
const ITEMS = 500

/** Do keys of this many options stand at each position equally often? Undefined: too few items to say. */
export function keyPositionFlaw(keys: readonly number[], options: 2 | 3 | 4): Shown | undefined {
  if (keys.length < ITEMS) return undefined
  const expected = keys.length / options
  const counts = Array.from({ length: options }, (_, i) => keys.filter((key) => key === i).length)
  const chiSquare = counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0)
  return chiSquare > (BEYOND_CHANCE[options] ?? Infinity) ? 'key-position' : undefined
}
