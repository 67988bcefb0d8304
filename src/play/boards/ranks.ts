import type { Period } from '../api/boards.ts'
import type { RanksRecord, StoredBoardRow } from '../records/boards.ts'
import { packed, unpacked } from './packed.ts'
import type { Now } from './row.ts'

/** A shard holds this many players: the cost of an answer does not grow with the community. */
export const SHARD = 128

/** Rows that are kept at hand: more than boards list. */
const NAMED = 256

export type NamedRow = readonly [player: string, row: StoredBoardRow]

/** Somebody's points; several places where accounts are linked. */
export interface Standing {
  readonly points: number
  readonly places: readonly number[]
}

type Spans = Record<Period, Float64Array>
const spansOf = (length: number): Spans => ({
  ever: new Float64Array(length),
  month: new Float64Array(length),
  week: new Float64Array(length),
})

/**
 * Points of everybody on one board: three numbers a player, by place, which is the number of the shard times its size plus the
 * row's place in it. Ranks are exact; names stand in the shards, and those of the best here too.
 */
export class Ranks {
  #points = spansOf(0)
  readonly #keys = { month: '', week: '' }
  readonly #persons = new Map<number, string>()

  readonly #rows = new Map<number, NamedRow>()
  #puts = 0

  static from({ shards, ever, month, week, persons, rows }: RanksRecord): Ranks {
    const ranks = new Ranks()
    const length = shards * SHARD
    ranks.#points = {
      ever: unpacked(ever, length),
      month: unpacked(month.points, length),
      week: unpacked(week.points, length),
    }
    ranks.#keys.month = month.key
    ranks.#keys.week = week.key
    for (const [place, person] of Object.entries(persons)) ranks.#persons.set(Number(place), person)
    for (const [place, { player, row }] of Object.entries(rows)) ranks.#rows.set(Number(place), [player, row])
    return ranks
  }

  record(): RanksRecord {
    const { ever, month, week } = this.#points
    return {
      v: 1,
      shards: this.shards,
      ever: packed(ever),
      month: { key: this.#keys.month, points: packed(month) },
      week: { key: this.#keys.week, points: packed(week) },
      persons: Object.fromEntries(this.#persons),
      rows: Object.fromEntries([...this.#rows].map(([place, [player, row]]) => [place, { player, row }])),
    }
  }

  /** The week and month that it knows of last. */
  get keys(): Now {
    return this.#keys
  }

  get shards(): number {
    return this.#points.ever.length / SHARD
  }

  /** Takes a shard as it is now: its rows in their order. */
  put(shard: number, rows: readonly NamedRow[]): void {
    this.#puts++
    this.#reserve(shard + 1)
    for (let i = 0; i < SHARD; i++) this.#set(shard * SHARD + i, rows[i])
  }

  /** The row at a place, which `read` finds where it is not at hand. */
  async row(place: number, read: () => Promise<NamedRow | undefined>): Promise<NamedRow | undefined> {
    const known = this.#rows.get(place)
    if (known !== undefined) return known
    const puts = this.#puts
    const found = await read()
    if (found !== undefined && puts === this.#puts) this.#remember(place, found)
    return found
  }

  /** The best, in order, and how many have points; of equal points whoever came first. */
  best(period: Period, now: Now, limit: number): { best: readonly Standing[]; players: number } {
    let best: Standing[] = []
    let least = 0
    let players = 0
    this.#each(period, now, (points, places) => {
      players++
      if (points <= least) return
      best.push({ points, places: typeof places === 'number' ? [places] : places })
      if (best.length < 4 * limit) return
      best = ordered(best, limit)
      least = best.at(-1)?.points ?? 0
    })
    return { best: ordered(best, limit), players }
  }

  /** What the player at a place has, with all linked accounts; undefined where that is nothing. */
  standing(period: Period, now: Now, place: number): Standing | undefined {
    const span = this.#span(period, now)
    const person = this.#persons.get(place)
    const places = person === undefined ? [place] : this.#placesOf(person)
    const points = places.reduce((sum, one) => sum + (span?.[one] ?? 0), 0)
    return points > 0 ? { points, places } : undefined
  }

  /** One more than there are people with more points. */
  rank(period: Period, now: Now, points: number): number {
    let above = 0
    this.#each(period, now, (other) => {
      if (other > points) above++
    })
    return above + 1
  }

  personAt(place: number): string | undefined {
    return this.#persons.get(place)
  }

  /** Calls once for everybody who has points: people with linked accounts first, then the others by place. */
  #each(period: Period, now: Now, see: (points: number, places: number | readonly number[]) => void): void {
    const span = this.#span(period, now)
    if (span === undefined) return
    for (const places of this.#linked()) {
      const points = places.reduce((sum, place) => sum + (span[place] ?? 0), 0)
      if (points > 0) see(points, places)
    }
    for (let place = 0; place < span.length; place++) {
      const points = span[place] ?? 0
      if (points > 0 && !(this.#persons.size > 0 && this.#persons.has(place))) see(points, place)
    }
  }

  #linked(): Iterable<readonly number[]> {
    const groups = new Map<string, number[]>()
    for (const [place, person] of this.#persons) {
      const group = groups.get(person)
      if (group === undefined) groups.set(person, [place])
      else group.push(place)
    }
    return groups.values()
  }

  #placesOf(person: string): readonly number[] {
    return [...this.#persons].flatMap(([place, other]) => (other === person ? [place] : []))
  }

  /** Undefined where nobody has scored in the present week or month. */
  #span(period: Period, now: Now): Float64Array | undefined {
    return period === 'ever' || this.#keys[period] === now[period] ? this.#points[period] : undefined
  }

  #remember(place: number, [player, row]: NamedRow): void {
    this.#rows.delete(place)
    this.#rows.set(place, [player, { ...row, added: [] }])
    const oldest = this.#rows.keys().next().value
    if (this.#rows.size > NAMED && oldest !== undefined) this.#rows.delete(oldest)
  }

  #set(place: number, named: NamedRow | undefined): void {
    if (named === undefined) this.#rows.delete(place)
    else if (this.#rows.has(place)) this.#remember(place, named)
    const row = named?.[1]
    const { ever } = this.#points
    ever[place] = row === undefined ? 0 : row.ever.practice + row.ever.match
    this.#setSpan('month', place, row)
    this.#setSpan('week', place, row)
    if (row?.person === undefined) this.#persons.delete(place)
    else this.#persons.set(place, row.person)
  }

  /** The first row of a new week or month empties the old one. */
  #setSpan(period: 'month' | 'week', place: number, row: StoredBoardRow | undefined): void {
    const span = this.#points[period]
    const own = row?.[period]
    if (own !== undefined && own.key > this.#keys[period]) {
      this.#keys[period] = own.key
      span.fill(0)
    }
    span[place] = own?.key === this.#keys[period] ? own.practice + own.match : 0
  }

  #reserve(shards: number): void {
    if (shards <= this.shards) return
    const grown = spansOf(shards * SHARD)
    for (const period of ['ever', 'month', 'week'] as const) grown[period].set(this.#points[period])
    this.#points = grown
  }
}

const ordered = (standings: readonly Standing[], limit: number): Standing[] =>
  standings.toSorted((a, b) => b.points - a.points || (a.places[0] ?? 0) - (b.places[0] ?? 0)).slice(0, limit)
