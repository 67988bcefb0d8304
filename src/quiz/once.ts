import type { FactBase } from './base.ts'

/** What is worked out once for each base, when it is first asked for, and goes with it. */
export function once<T>(make: (base: FactBase) => T): (base: FactBase) => T {
  const known = new WeakMap<FactBase, { readonly value: T }>()
  return (base) => {
    const found = known.get(base)
    if (found !== undefined) return found.value
    const value = make(base)
    known.set(base, { value })
    return value
  }
}
