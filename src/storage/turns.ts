/** One thing after another for each key; different keys do not wait for each other. Keeps nothing of keys that are idle. */
export interface Turns {
  take<T>(key: string, work: () => Promise<T>): Promise<T>
  /** From now on everything is rejected; resolves once what was taken before is done. */
  close(): Promise<void>
}

export function makeTurns(): Turns {
  const last = new Map<string, Promise<unknown>>()
  let closed = false
  return {
    take(key, work) {
      if (closed) return Promise.reject(new Error('the store is closed'))
      const mine = (last.get(key) ?? Promise.resolve()).then(work)
      const settled = mine.then(ignore, ignore)
      last.set(key, settled)
      void settled.then(() => {
        if (last.get(key) === settled) last.delete(key)
      })
      return mine
    },
    async close() {
      closed = true
      await Promise.all(last.values())
    },
  }
}

const ignore = (): void => undefined
