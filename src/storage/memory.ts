import type { Clock, Erasures, MatchShelf, Shelf, Store } from '../play/ports.ts'
import type { MatchInput } from '../quiz/match/types.ts'
import { parseInput } from '../quiz/schema.ts'
import type { MatchId } from '../quiz/vocabulary.ts'
import { KINDS, parseRecord } from './kinds.ts'
import type { Kind } from './kinds.ts'

/**
 * A store that forgets: for tests, and to try the house without a folder. Everything is kept as text, so that nobody shares an
 * object with it and whatever cannot be stored shows here too.
 *
 *     const store = memoryStore()
 *     await store.keys.update('host', () => ({ value: '…' }))
 */
export function memoryStore(clock: Pick<Clock, 'now'> = Date): Store {
  return {
    players: shelf(KINDS.players),
    communities: shelf(KINDS.communities),
    classes: shelf(KINDS.classes),
    boards: shelf(KINDS.boards),
    ranks: shelf(KINDS.ranks),
    stale: shelf(KINDS.stale),
    members: shelf(KINDS.members),
    items: shelf(KINDS.items),
    asked: shelf(KINDS.asked),
    past: shelf(KINDS.past),
    keys: shelf(KINDS.keys),
    matches: matchShelf(),
    erased: erasures(clock),
    close: () => Promise.resolve(),
  }
}

/** Turns what is thrown in the body into a rejection, as a disk would. */
const later = <T>(body: () => T): Promise<T> =>
  new Promise((resolve) => {
    resolve(body())
  })

function shelf<T>(kind: Kind<T>): Shelf<T> {
  const texts = new Map<string, string>()
  const get = (id: string): T | undefined => {
    const text = texts.get(id)
    return text === undefined ? undefined : parseRecord(kind, JSON.parse(text))
  }
  const put = (id: string, value: T | undefined): void => {
    if (value === undefined) texts.delete(id)
    else texts.set(id, JSON.stringify(kind.schema.parse(value)))
  }
  return {
    read: (id) => later(() => get(id)),
    update: (id, change) =>
      later(() => {
        put(id, change(get(id)))
        return get(id)
      }),
    ids: () => each([...texts.keys()]),
  }
}

const toLine = (input: MatchInput): string => JSON.stringify(parseInput(input))

interface Entry {
  match: string
  ended: boolean
  inputs: string[]
}

function matchShelf(): MatchShelf {
  const entries = new Map<MatchId, Entry>()
  const inputsOf = (entry: Entry): MatchInput[] => entry.inputs.map((line) => parseInput(JSON.parse(line)))
  return {
    save: (id, match) =>
      later(() => {
        const text = JSON.stringify(KINDS.matches.schema.parse(match))
        entries.set(id, { match: text, ended: match.ended, inputs: entries.get(id)?.inputs ?? [] })
      }),
    append: (id, inputs) =>
      later(() => {
        known(entries, id).inputs.push(...inputs.map(toLine))
      }),
    load: (id) =>
      later(() => {
        const entry = entries.get(id)
        if (entry === undefined) return undefined
        return { match: parseRecord(KINDS.matches, JSON.parse(entry.match)), inputs: inputsOf(entry) }
      }),
    rewrite: (id, change) =>
      later(() => {
        const entry = known(entries, id)
        entry.inputs = inputsOf(entry).map((input) => toLine(change(input)))
      }),
    unfinished: () => later(() => [...entries].flatMap(([id, entry]) => (entry.ended ? [] : [id]))),
    ids: () => each([...entries.keys()]),
    erase: (id) =>
      later(() => {
        entries.delete(id)
      }),
  }
}

function known(entries: ReadonlyMap<MatchId, Entry>, id: MatchId): Entry {
  const entry = entries.get(id)
  if (entry === undefined) throw new Error(`match ${id} was never saved`)
  return entry
}

function erasures(clock: Pick<Clock, 'now'>): Erasures {
  const times = new Map<string, number>()
  return {
    add: (id) =>
      later(() => {
        times.set(id, clock.now())
      }),
    has: (id, since) => later(() => (times.get(id) ?? -Infinity) >= since),
  }
}

async function* each<T>(values: readonly T[]): AsyncGenerator<T> {
  await Promise.resolve()
  yield* values
}
