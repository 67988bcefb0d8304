/** The texts used last, up to a number of characters: memory does not grow with what is stored. */
export interface TextCache {
  get(id: string): string | undefined
  set(id: string, text: string): void
  delete(id: string): void
}

export function makeTextCache(most: number): TextCache {
  const texts = new Map<string, string>()
  let held = 0
  const drop = (id: string): void => {
    held -= texts.get(id)?.length ?? 0
    texts.delete(id)
  }
  return {
    get(id) {
      const text = texts.get(id)
      if (text === undefined) return undefined
      texts.delete(id)
      texts.set(id, text)
      return text
    },
    set(id, text) {
      drop(id)
      texts.set(id, text)
      held += text.length
      for (const oldest of texts.keys()) {
        if (held <= most) break
        drop(oldest)
      }
    },
    delete: drop,
  }
}
