import type { FactBase } from '../../quiz/base.ts'
import { asks } from '../../quiz/draw.ts'
import type { Ask } from '../../quiz/draw.ts'
import { NEW_RATING, rate } from '../../quiz/practice/rating.ts'
import type { Rating } from '../../quiz/practice/rating.ts'
import type { Item } from '../../quiz/practice/choice.ts'
import type { Difficulty, PackId } from '../../quiz/vocabulary.ts'
import type { ItemRecord } from '../records/items.ts'
import type { Store } from '../ports.ts'

/** Something of a pack that can be asked, with its rating so far. */
export interface BankItem extends Item {
  readonly base: FactBase
  readonly ask: Ask
  readonly topic: string
}

/** What a pack's author calls easy or hard, in logits, until answers say better. */
const STARTING: Readonly<Record<Difficulty, number>> = { easy: -1, medium: 0, hard: 1 }

/**
 * What can be asked, with ratings read once and kept: their number is that of the packs' questions, whatever is stored.
 */
export function createBank(store: Pick<Store, 'items'>, bases: ReadonlyMap<PackId, FactBase>) {
  const ratings = new Map<string, Rating>()
  const loaded = new Map<PackId, Promise<readonly Omit<BankItem, 'rating'>[]>>()

  const load = (base: FactBase): Promise<readonly Omit<BankItem, 'rating'>[]> => {
    const known = loaded.get(base.pack.id)
    if (known !== undefined) return known
    const loading = loadPack(store, base, ratings)
    loaded.set(base.pack.id, loading)
    return loading
  }

  return {
    /** Everything that can be asked from a pack, or from all. */
    async items(pack: PackId | undefined): Promise<readonly BankItem[]> {
      const chosen = [...bases.values()].filter((base) => pack === undefined || base.pack.id === pack)
      const lists = await Promise.all(chosen.map(load))
      return lists
        .flat()
        .map((item) => ({ ...item, rating: ratings.get(itemKey(item.fact, item.form)) ?? NEW_RATING }))
    },
    ratingOf: (fact: string, form: string): Rating => ratings.get(itemKey(fact, form)) ?? NEW_RATING,
    /** Takes one answer into an item's statistics. */
    async answered(answer: ItemAnswer): Promise<void> {
      const key = itemKey(answer.fact, answer.form)
      const stored = await store.items.update(key, (old) =>
        itemAfter(old, answer, ratings.get(key) ?? NEW_RATING),
      )
      if (stored !== undefined) ratings.set(key, stored)
    },
  }
}
export type Bank = ReturnType<typeof createBank>

export interface ItemAnswer {
  /** `<pack>/<fact>` */
  readonly fact: string
  readonly form: string
  readonly player: Rating
  readonly guess: number
  readonly credit: number
  /** Id of the chosen option, where there are options. */
  readonly option: string | undefined
}

export const itemKey = (fact: string, form: string): string => `${fact}/${form}`

async function loadPack(
  store: Pick<Store, 'items'>,
  base: FactBase,
  ratings: Map<string, Rating>,
): Promise<readonly Omit<BankItem, 'rating'>[]> {
  const items = asks(base).flatMap((ask) => itemOf(base, ask))
  const keys = new Set(items.map((item) => itemKey(item.fact, item.form)))
  await Promise.all(
    [...keys].map(async (key) => {
      const stored = await store.items.read(key)
      if (stored !== undefined && stored.n > 0) ratings.set(key, { elo: stored.elo, n: stored.n })
    }),
  )
  for (const item of items) setStart(ratings, item)
  return items
}

function itemOf(base: FactBase, ask: Ask): readonly Omit<BankItem, 'rating'>[] {
  const fact = base.facts.get(ask.fact)
  if (fact === undefined) return []
  return [
    {
      base,
      ask,
      fact: `${base.pack.id}/${fact.id}`,
      form: ask.form,
      subject: fact.subject,
      entry: ask.direction === 'entry',
      topic: fact.topic,
    },
  ]
}

function setStart(ratings: Map<string, Rating>, item: Omit<BankItem, 'rating'>): void {
  const key = itemKey(item.fact, item.form)
  const difficulty = item.base.facts.get(item.ask.fact)?.difficulty ?? 'medium'
  if (!ratings.has(key)) ratings.set(key, { elo: STARTING[difficulty], n: 0 })
}

/** A fact in a form that nobody has answered. */
export const newItem = (start: Rating): ItemRecord => ({
  v: 1,
  ...start,
  right: 0,
  options: {},
  challenges: 0,
})

function itemAfter(old: ItemRecord | undefined, answer: ItemAnswer, start: Rating): ItemRecord {
  const item = old ?? newItem(start)
  // One that was called wrong before anybody answered it has a record, and is as hard as its author says all the same.
  const rated = rate(answer.player, item.n === 0 ? start : item, answer).item
  const options =
    answer.option === undefined
      ? item.options
      : { ...item.options, [answer.option]: (item.options[answer.option] ?? 0) + 1 }
  return { ...item, ...rated, right: item.right + answer.credit, options }
}
