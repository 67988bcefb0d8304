const BITS = 4
const WIDTH = 1 << BITS
const MASK = WIDTH - 1

interface Leaf<K, V> {
  readonly hash: number
  readonly key: K
  readonly value: V
  /** Another key of the same hash. */
  readonly next: Leaf<K, V> | undefined
}
type Branch<K, V> = readonly Slot<K, V>[]
type Slot<K, V> = Leaf<K, V> | Branch<K, V> | undefined

/**
 * An immutable map from ids: `set` copies a path of a few arrays of 16, never the whole, so that an answer costs the same
 * whatever the number of players, and every earlier state stays as it was. A trie over the key's hash.
 */
export class Table<K extends string, V> {
  readonly size: number
  readonly #root: Slot<K, V>

  constructor(size = 0, root?: Slot<K, V>) {
    this.size = size
    this.#root = root
  }

  get(key: K): V | undefined {
    return this.#find(key, hashOf(key))
  }

  #find(key: K, hash: number): V | undefined {
    let slot = this.#root
    for (let shift = 0; isBranch(slot); shift += BITS) slot = slot[(hash >>> shift) & MASK]
    while (slot !== undefined && slot.key !== key) slot = slot.next
    return slot?.value
  }

  has(key: K): boolean {
    return this.get(key) !== undefined
  }

  set(key: K, value: V): Table<K, V> {
    const hash = hashOf(key)
    const root = put(this.#root, 0, { hash, key, value, next: undefined })
    return new Table(this.#find(key, hash) === undefined ? this.size + 1 : this.size, root)
  }

  delete(key: K): Table<K, V> {
    if (!this.has(key)) return this
    return new Table(this.size - 1, drop(this.#root, { shift: 0, hash: hashOf(key), key }))
  }

  /** In the order of the hashes: the same for the same keys, and no other meaning. */
  each(visit: (value: V, key: K) => void): void {
    walk(this.#root, visit)
  }

  /** In the order of `each`. */
  [Symbol.iterator](): Iterator<readonly [K, V]> {
    const entries: (readonly [K, V])[] = []
    this.each((value, key) => entries.push([key, value]))
    return entries[Symbol.iterator]()
  }
}

function isBranch<K, V>(slot: Slot<K, V>): slot is Branch<K, V> {
  return Array.isArray(slot)
}

function put<K extends string, V>(slot: Slot<K, V>, shift: number, leaf: Leaf<K, V>): Slot<K, V> {
  if (slot === undefined) return leaf
  if (!isBranch(slot)) return slot.hash === leaf.hash ? merge(slot, leaf) : split({ slot, leaf, shift })
  const at = (leaf.hash >>> shift) & MASK
  const copy = slot.slice()
  copy[at] = put(slot[at], shift + BITS, leaf)
  return copy
}

function merge<K, V>(old: Leaf<K, V>, leaf: Leaf<K, V>): Leaf<K, V> {
  if (old.key === leaf.key) return { ...leaf, next: old.next }
  return { ...old, next: old.next === undefined ? leaf : merge(old.next, leaf) }
}

function split<K extends string, V>(pair: { slot: Leaf<K, V>; leaf: Leaf<K, V>; shift: number }): Slot<K, V> {
  const branch = new Array<Slot<K, V>>(WIDTH).fill(undefined)
  branch[(pair.slot.hash >>> pair.shift) & MASK] = pair.slot
  return put(branch, pair.shift, pair.leaf)
}

function drop<K, V>(slot: Slot<K, V>, what: { shift: number; hash: number; key: K }): Slot<K, V> {
  if (slot === undefined) return undefined
  if (isBranch(slot)) {
    const at = (what.hash >>> what.shift) & MASK
    const copy = slot.slice()
    copy[at] = drop(slot[at], { ...what, shift: what.shift + BITS })
    return copy
  }
  return without(slot, what.key)
}

function without<K, V>(leaf: Leaf<K, V> | undefined, key: K): Leaf<K, V> | undefined {
  if (leaf === undefined) return undefined
  return leaf.key === key ? leaf.next : { ...leaf, next: without(leaf.next, key) }
}

function walk<K, V>(slot: Slot<K, V>, visit: (value: V, key: K) => void): void {
  if (isBranch(slot)) {
    // Most slots of the lowest branches are empty.
    for (let at = 0; at < WIDTH; at += 1) if (slot[at] !== undefined) walk(slot[at], visit)
  } else {
    for (let leaf = slot; leaf !== undefined; leaf = leaf.next) visit(leaf.value, leaf.key)
  }
}

/** FNV-1a with the last mixing of MurmurHash3, so that ids that differ only at their end spread over all branches. */
function hashOf(key: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < key.length; i++) hash = Math.imul(hash ^ key.charCodeAt(i), 0x01000193)
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return hash ^ (hash >>> 16)
}
