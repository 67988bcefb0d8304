import type { Seeded } from '../chance.ts'
import type { Quantity } from '../quantities.ts'

/** Values round about a number that look as rounded as it does. */

/** How far apart neighbours stand, as a share of the number. */
const SHARES = [0.15, 0.2, 0.25, 0.3] as const

/** An even row of `length` values with the number at `rank`. Undefined where it would reach zero. */
export function row(
  { value, tolerance }: Quantity,
  { rank, length }: { readonly rank: number; readonly length: number },
  width: number,
): readonly number[] | undefined {
  if (value - rank * width <= 0 || width <= 2 * tolerance) return undefined
  return Array.from({ length }, (_, i) => tidy(value + (i - rank) * width))
}

/**
 * A distance between neighbours, such that a row of `length` has room with the number at any rank. Undefined for numbers too
 * small for that: where the number could never be the last of the row, its rank would give it away.
 */
export function width({ value }: Quantity, length: number, chance: Seeded): number | undefined {
  const grain = grainOf(value)
  const share = chance.pick(SHARES) ?? 0.2
  const wide = Math.max(grain, tidy(Math.round((value * share) / grain) * grain))
  if (value - (length - 1) * wide > 0) return wide
  return value - (length - 1) * grain > 0 ? grain : undefined
}

/** Other values for a number in a sentence, on both sides where there is room. */
export function others(quantity: Quantity, chance: Seeded): readonly number[] {
  const wide = width(quantity, 3, chance) ?? Math.max(1, grainOf(quantity.value))
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
