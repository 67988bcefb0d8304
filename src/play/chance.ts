import { randomBytes, randomInt } from 'node:crypto'
import type { Chance } from './ports.ts'

/** Chance from the system's cryptographic generator: seeds and codes that nobody can guess. */
export const chance: Chance = {
  seed: () => randomBytes(16).toString('hex'),
  code: (length, alphabet) =>
    Array.from({ length }, () => alphabet.charAt(randomInt(alphabet.length))).join(''),
}
