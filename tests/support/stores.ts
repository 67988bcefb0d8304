import type { MatchShelf, Store } from '../../src/play/ports.ts'
import { StoreRefusal } from '../../src/play/ports.ts'
import type { MatchInput } from '../../src/quiz/match/types.ts'

/** A store whose appends stand still until they are let through, or fail. */
interface GatedStore {
  readonly store: Store
  /** Inputs of the appends that wait, oldest first. */
  readonly waiting: {
    readonly inputs: readonly MatchInput[]
    readonly sync: () => void
    readonly fail: () => void
  }[]
  /** From now on appends wait; before, they pass. */
  hold(): void
}

export function gatedStore(store: Store): GatedStore {
  const waiting: GatedStore['waiting'] = []
  let held = false
  const append: MatchShelf['append'] = (id, inputs) =>
    held
      ? new Promise((resolve, reject) => {
          waiting.push({
            inputs,
            sync: () => {
              waiting.shift()
              resolve(store.matches.append(id, inputs))
            },
            fail: () => {
              waiting.shift()
              reject(new StoreRefusal('disk-full', 'matches/journal'))
            },
          })
        })
      : store.matches.append(id, inputs)
  return {
    store: { ...store, matches: { ...store.matches, append } },
    waiting,
    hold: () => {
      held = true
    },
  }
}
