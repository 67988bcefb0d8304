import type { Seeded } from './chance.ts'
import type { Face } from './faces.ts'
import type { Clash } from './scene.ts'
import { apart, isFair, look, sceneOf } from './scene.ts'
import { tells } from './tells.ts'
import type { WhyWrong } from './question.ts'
import type { Texts } from './vocabulary.ts'

/** A legal distractor that may be offered. */
export interface Candidate {
  readonly face: Face
  /** How good a distractor it is; the greater, the likelier. */
  readonly weight: number
  readonly why: () => WhyWrong
}

interface Wanted {
  readonly stem: Texts
  readonly count: number
  readonly clash?: Clash | undefined
  readonly longest?: number | undefined
}

/** How many distractors are weighed against each other. */
const WEIGHED = 8
/** What a telling trait of a set costs, in units of weight. */
const TELLING = 12

/**
 * Chooses the distractors of a key: legal in every language, near the key, and so that over many questions the key is no
 * likelier than chance to be the longest, the most famous, the most asked for, or the odd one out. Undefined: none fits.
 */
export function choose(
  key: Face,
  from: readonly Candidate[],
  wanted: Wanted,
  chance: Seeded,
): readonly Candidate[] | undefined {
  const scene = sceneOf(key, wanted, chance)
  const near = weighed(from, chance)
    .map((candidate) => ({ candidate, ...look(candidate.face, scene) }))
    .filter((one) => apart(scene.key, one))
  const sets = subsets(near, wanted.count).map((set) => ({
    set,
    value: worth(set, chance) - TELLING * tells(scene, set),
  }))
  const ranked = sets.sort((one, other) => other.value - one.value)
  return ranked.find(({ set }) => isFair(scene, set))?.set.map(({ candidate }) => candidate)
}

/** Some of the candidates, drawn by weight. */
function weighed(from: readonly Candidate[], chance: Seeded): readonly Candidate[] {
  if (from.length <= WEIGHED) return from
  const keyed = from.map((one) => ({ one, lot: chance.next() ** (1 / one.weight) }))
  return keyed
    .sort((a, b) => b.lot - a.lot)
    .slice(0, WEIGHED)
    .map(({ one }) => one)
}

function subsets<T>(items: readonly T[], size: number): readonly (readonly T[])[] {
  if (size === 0) return [[]]
  return items.flatMap((item, i) => subsets(items.slice(i + 1), size - 1).map((rest) => [item, ...rest]))
}

const worth = (set: readonly { readonly candidate: Candidate }[], chance: Seeded): number =>
  set.reduce((total, { candidate }) => total + candidate.weight, 0) * (0.7 + 0.6 * chance.next())
