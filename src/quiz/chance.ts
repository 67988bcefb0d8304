/** Seeded chance: the same seed gives the same numbers on every machine. */
export interface Seeded {
  /** Uniform in [0, 1). */
  next(): number
  /** A whole number from 0 to n - 1. */
  int(n: number): number
  /** Undefined when there is nothing to pick from. */
  pick<T>(items: readonly T[]): T | undefined
  /** A new array in random order. */
  shuffle<T>(items: readonly T[]): T[]
}

/** @param seed any string. */
export function seeded(seed: string): Seeded {
  const next = sfc32(hashed(seed))
  return {
    next,
    int(n) {
      return Math.floor(next() * n)
    },
    pick(items) {
      return items[Math.floor(next() * items.length)]
    },
    shuffle: (items) => shuffled(items, next),
  }
}

function shuffled<T>(items: readonly T[], next: () => number): T[] {
  const result: T[] = []
  for (const item of items) {
    const at = Math.floor(next() * (result.length + 1))
    const moved = result[at]
    if (moved === undefined) result.push(item)
    else {
      result[at] = item
      result.push(moved)
    }
  }
  return result
}

type Words = readonly [number, number, number, number]

/** cyrb128: four well-mixed 32-bit words from a string (public domain, bryc). */
function hashed(text: string): Words {
  let [a, b, c, d] = [1779033703, 3144134277, 1013904242, 2773480762]
  for (let i = 0; i < text.length; i += 1) {
    const k = text.charCodeAt(i)
    a = b ^ Math.imul(a ^ k, 597399067)
    b = c ^ Math.imul(b ^ k, 2869860233)
    c = d ^ Math.imul(c ^ k, 951274213)
    d = a ^ Math.imul(d ^ k, 2716044179)
  }
  return mixed([a, b, c, d])
}

function mixed([one, two, three, four]: Words): Words {
  const a = Math.imul(three ^ (one >>> 18), 597399067)
  const b = Math.imul(four ^ (two >>> 22), 2869860233)
  const c = Math.imul(a ^ (three >>> 17), 951274213)
  const d = Math.imul(b ^ (four >>> 19), 2716044179)
  return [a ^ b ^ c ^ d, b ^ a, c ^ a, d ^ a]
}

/** sfc32 (Chris Doty-Humphrey, PractRand, public domain). */
function sfc32([one, two, three, four]: Words): () => number {
  let [a, b, c, d] = [one | 0, two | 0, three | 0, four | 0]
  return () => {
    const t = (((a + b) | 0) + d) | 0
    d = (d + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = (c << 21) | (c >>> 11)
    c = (c + t) | 0
    return (t >>> 0) / 4294967296
  }
}
