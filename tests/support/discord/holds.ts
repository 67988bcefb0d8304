/** Requests that a test holds back: Discord is slow. */
export interface Holds {
  /** Requests that match wait until the returned function is called. */
  hold(method: string, path: RegExp): () => void
  /** Resolves once nothing holds this request back. */
  passed(method: string, path: string): Promise<void>
  standing(): boolean
  /** Requests that are held back now. */
  waiting(): number
}

export function createHolds(): Holds {
  const holds = new Set<{ readonly method: string; readonly path: RegExp; readonly free: Promise<void> }>()
  let waiting = 0
  return {
    hold(method, path) {
      let release: () => void = () => undefined
      const held = { method, path, free: new Promise<void>((resolve) => (release = resolve)) }
      holds.add(held)
      return () => {
        holds.delete(held)
        release()
      }
    },
    async passed(method, path) {
      for (const held of holds) {
        if (held.method !== method || !held.path.test(path)) continue
        waiting += 1
        await held.free
        waiting -= 1
      }
    },
    standing: () => holds.size > 0,
    waiting: () => waiting,
  }
}
