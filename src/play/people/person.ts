import { NEW_RATING } from '../../quiz/practice/rating.ts'
import type { Account } from '../api/account.ts'
import type { PlayerRecord } from '../records/players.ts'
import { joinedOwn, summed } from './matched.ts'

/** A player of whom nothing is stored yet. */
export function newPlayer({ platform, name }: Pick<Account, 'platform' | 'name'>): PlayerRecord {
  return {
    v: 2,
    platform,
    name,
    links: [],
    communities: [],
    matches: [],
    seats: {},
    rating: NEW_RATING,
    answers: 0,
    points: 0,
    topics: {},
    langs: {},
    cards: {},
    turns: [],
    scored: {},
    days: {},
  }
}

/** Accounts of one person seen as one, the acting account first. Each account keeps its own record: undoing a link needs no repair. */
export function merged(own: PlayerRecord, others: readonly PlayerRecord[]): PlayerRecord {
  return others.reduce(joined, own)
}

function joined(a: PlayerRecord, b: PlayerRecord): PlayerRecord {
  return {
    ...a,
    rating: b.rating.n > a.rating.n ? b.rating : a.rating,
    answers: a.answers + b.answers,
    points: a.points + b.points,
    streak: joinedStreak(a.streak, b.streak),
    topics: summed(a.topics, b.topics),
    langs: summed(a.langs, b.langs),
    matched: joinedOwn(a.matched, b.matched),
    cards: latest(a.cards, b.cards, (card) => card.last),
    turns: [...a.turns, ...b.turns].sort((x, y) => x.at - y.at),
    scored: latest(a.scored, b.scored, (at) => at),
    days: addedDays(a.days, b.days),
    communities: [...new Set([...a.communities, ...b.communities])],
    matches: [...new Set([...a.matches, ...b.matches])],
  }
}

/** The run that goes on is that of the account that answered last; days are counted over both elsewhere. */
function joinedStreak(a: PlayerRecord['streak'], b: PlayerRecord['streak']): PlayerRecord['streak'] {
  if (a === undefined || b === undefined) return a ?? b
  return { ...(b.day > a.day ? b : a), best: Math.max(a.best, b.best) }
}

function addedDays(
  a: Readonly<Record<string, number>>,
  b: Readonly<Record<string, number>>,
): Record<string, number> {
  const sum = new Map(Object.entries(a))
  for (const [day, n] of Object.entries(b)) sum.set(day, (sum.get(day) ?? 0) + n)
  return Object.fromEntries(sum)
}

function latest<T>(
  a: Readonly<Record<string, T>>,
  b: Readonly<Record<string, T>>,
  at: (value: T) => number,
): Record<string, T> {
  const result = new Map(Object.entries(a))
  for (const [key, value] of Object.entries(b)) {
    const old = result.get(key)
    if (old === undefined || at(value) > at(old)) result.set(key, value)
  }
  return Object.fromEntries(result)
}
