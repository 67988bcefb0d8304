import type { Seeded } from '../chance.ts'
import type { Quantity } from '../quantities.ts'

/** Values round about a number that look as rounded as it does. */

/** How far apart neighbours stand, as a share of the number. */
const SHARES = [0.15, 0.2, 0.25, 0.3] as const

interface Place {
  /** Where the number itself stands, counted from 0. */
  readonly rank: number
  readonly length: number
}

/** An even row of values around a number. */
export const row = ({ value }: Quantity, { rank, length }: Place, width: number): readonly number[] =>
  Array.from({ length }, (_, i) => tidy(value + (i - rank) * width))

/** Every value that could stand in such a row beside the number, at whatever rank that stands. */
export const spread = (quantity: Quantity, length: number, width: number): readonly number[] =>
  row(quantity, { rank: length - 1, length: 2 * length - 1 }, width).filter(
    (value) => value !== quantity.value,
  )

/**
 * A distance between neighbours, such that a row of `length` has room with the number at any rank. Undefined where there is none:
 * if the number could never be the last of the row, or the only long one, its looks would give it away.
 */
export function width({ value, tolerance }: Quantity, length: number, chance: Seeded): number | undefined {
  const grain = Math.max(grainOf(value), roomFor(tolerance, grainOf(value)))
  const wide = chance
    .shuffle(SHARES)
    .map((share) => Math.max(grain, tidy(Math.round((value * share) / grain) * grain)))
  return [...wide, grain].find((one) => keepsLooks(value, one, (length - 1) * one))
}

/** Has the number as many digits as its neighbours, and is there room below? If not, the longest of a row would be no chance find. */
const keepsLooks = (value: number, step: number, reach: number): boolean =>
  value - reach >= (isSmall(value + reach) ? 0 : 2) &&
  digitsOf(value - step) === digitsOf(value) &&
  digitsOf(value + step) === digitsOf(value)

/** Of one digit: one and two have words of their own in some languages, and the number stands at any place among them. */
export const isSmall = (value: number): boolean => Number.isInteger(value) && value >= 0 && value <= 9

const digitsOf = (value: number): number => (isSmall(value) ? 0 : Math.floor(Math.log10(value)))

/** Neighbours stand so far apart that no two would be taken for one. */
const roomFor = (tolerance: number, grain: number): number =>
  (Math.floor((2 * tolerance) / grain) + 1) * grain

/** Other values for a number in a sentence, on both sides where there is room. */
export function others(quantity: Quantity, chance: Seeded): readonly number[] {
  const wide = width(quantity, 3, chance) ?? roomFor(quantity.tolerance, grainOf(quantity.value))
  const steps = [-2, -1, 1, 2].map((k) => tidy(quantity.value + k * wide))
  return steps.filter((value) => value > 0)
}

/** The step in which such a number is told: tens for 60, hundreds for 5,500, tens for 100. */
function grainOf(value: number): number {
  if (value === 0) return 1
  let grain = 10 ** Math.floor(Math.log10(Math.abs(value)))
  while (Math.abs(tidy(value / grain) - Math.round(value / grain)) > 1e-9 && grain > 1e-6) grain /= 10
  return value / grain < 4 && grain > 1 ? grain / 10 : grain
}

const tidy = (value: number): number => Number(value.toPrecision(12))
