import { z } from 'zod'
import type { Store } from './ports.ts'

const idList = z.array(z.string())

/** A short list of ids under one key, so that nobody has to look through all records. In the order of adding. */
export function createList(keys: Store['keys'], name: string) {
  const read = (value: string | undefined): string[] =>
    value === undefined ? [] : idList.parse(JSON.parse(value))
  return {
    all: async (): Promise<readonly string[]> => read((await keys.read(name))?.value),
    async set(id: string, listed: boolean): Promise<void> {
      await keys.update(name, (old) => {
        const ids = read(old?.value)
        if (ids.includes(id) === listed) return old
        const rest = ids.filter((one) => one !== id)
        return { value: JSON.stringify(listed ? [...rest, id] : rest) }
      })
    },
  }
}
