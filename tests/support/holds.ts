/** Requests that a test holds back: the platform is slow. */
export interface Holds {
  /** Requests of this kind to what matches wait until the returned function is called. */
  hold(kind: string, to: RegExp): () => void
  /** Resolves once nothing holds this request back. */
  passed(kind: string, to: string): Promise<void>
  standing(): boolean
  /** Requests that are held back now. */
  waiting(): number
}

export function createHolds(): Holds {
  const holds = new Set<{ readonly kind: string; readonly to: RegExp; readonly free: Promise<void> }>()
  let waiting = 0
  return {
    hold(kind, to) {
      let release: () => void = () => undefined
      const held = { kind, to, free: new Promise<void>((resolve) => (release = resolve)) }
      holds.add(held)
      return () => {
        holds.delete(held)
        release()
      }
    },
    async passed(kind, to) {
      for (const held of holds) {
        if (held.kind !== kind || !held.to.test(to)) continue
        waiting += 1
        await held.free
        waiting -= 1
      }
    },
    standing: () => holds.size > 0,
    waiting: () => waiting,
  }
}
