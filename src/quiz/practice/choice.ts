import type { Form } from '../vocabulary.ts'
import { predict } from './rating.ts'
import type { Rating } from './rating.ts'
import type { ReviewCard } from './reviews.ts'

/** Something that can be asked, with what is known of its difficulty. */
export interface Item {
  readonly fact: string
  readonly form: Form
  readonly subject: string
  readonly rating: Rating
  /** The answer is typed: there is nothing to guess from. */
  readonly entry?: boolean
}

/** A past turn, newest last in the lists below. */
export interface Turn {
  readonly fact: string
  readonly form: string
  readonly subject: string
  readonly right: boolean
  readonly review: boolean
}

/** Why this one comes next; each code is also a key of the words files. */
export const REASONS = {
  due: 'a mistake of yours is due again',
  new: 'you have not met this yet',
  random: 'every tenth question is drawn at random',
  harder: 'harder, since your last five were right',
  easier: 'easier, to get you going',
  level: 'fits your level',
} as const
export type Reason = keyof typeof REASONS
export const REASON_CODES = [
  'due',
  'new',
  'random',
  'harder',
  'easier',
  'level',
] as const satisfies readonly Reason[]

export interface Practised {
  readonly rating: Rating
  /** How many were asked in all. */
  readonly asked: number
  readonly turns: readonly Turn[]
  /** Cards that are due, the most overdue first; by fact. */
  readonly due: readonly (readonly [fact: string, card: ReviewCard])[]
  /** Reviews alone were asked for: no turn is left to chance. */
  readonly reviewing?: boolean
}

export interface Chosen<T extends Item> {
  readonly item: T
  readonly reason: Reason
  readonly distractors: 1 | 2 | 3
  /** Chance of a right answer. */
  readonly predicted: number
}

interface Drawing {
  /** A whole number from 0 to n - 1. */
  int(n: number): number
}

const SAMPLE = 200
const DISTRACTORS = [1, 2, 3] as const

/** What comes next: every tenth at random, whatever is due; a due mistake (at most two of four turns); else what comes nearest to the target chance. */
export function choose<T extends Item>(
  items: readonly T[],
  practised: Practised,
  chance: Drawing,
): Chosen<T> | undefined {
  const fresh = allowed(items, practised.turns)
  if (fresh.length === 0) return undefined
  if (practised.asked % 10 === 9 && practised.reviewing !== true)
    return asItIs(fresh[chance.int(fresh.length)], 'random', practised)
  const due = reviewTurn(practised.turns) ? dueItem(fresh, practised.due, chance) : undefined
  if (due !== undefined) return withOptions(due, 'due', practised)
  return nearest(sample(fresh, chance), practised, chance)
}

/** Share of right answers aimed at: gentle at the start and after two errors, bold after five right ones. */
export function targetOf({ asked, turns }: Pick<Practised, 'asked' | 'turns'>): number {
  if (asked < 5) return 0.9
  const right = turns.map((turn) => turn.right)
  if (right.length >= 2 && right.slice(-2).every((one) => !one)) return 0.9
  return right.length >= 5 && right.slice(-5).every((one) => one) ? 0.7 : 0.8
}

/** Chance of hitting the right answer without knowing anything. Order counts as a whole. */
export function guessOf(form: Form, options: number): number {
  switch (form) {
    case 'truth':
      return 0.5
    case 'order':
      return 1 / 6
    case 'choice':
    case 'number':
    case 'date':
    case 'speaker':
    case 'conflict':
      return options > 0 ? 1 / options : 0
  }
}

const chanceOfGuessing = ({ form, entry }: Item, distractors: number): number =>
  guessOf(form, entry === true ? 0 : distractors + 1)

const RELAXATIONS = [
  { fact: 10, subject: 3, form: true },
  { fact: 10, subject: 0, form: true },
  { fact: 3, subject: 0, form: true },
  { fact: 1, subject: 0, form: false },
  { fact: 0, subject: 0, form: false },
] as const

/** Never the same fact within 10 turns, the same subject within 3, the same form three times in a row; a small pack relaxes it step by step. */
function allowed<T extends Item>(items: readonly T[], turns: readonly Turn[]): readonly T[] {
  for (const rule of RELAXATIONS) {
    const facts = new Set(last(turns, rule.fact).map((turn) => turn.fact))
    const subjects = new Set(last(turns, rule.subject).map((turn) => turn.subject))
    const form = rule.form ? repeatedForm(turns) : undefined
    const left = items.filter(
      (item) => !facts.has(item.fact) && !subjects.has(item.subject) && item.form !== form,
    )
    if (left.length > 0) return left
  }
  return items
}

const last = <T>(list: readonly T[], n: number): readonly T[] => (n === 0 ? [] : list.slice(-n))

function repeatedForm(turns: readonly Turn[]): string | undefined {
  const [one, two] = turns.slice(-2)
  return one !== undefined && one.form === two?.form ? one.form : undefined
}

function reviewTurn(turns: readonly Turn[]): boolean {
  return turns.slice(-3).filter((turn) => turn.review).length < 2
}

/** In another form than the one that was failed, where the fact has one. */
function dueItem<T extends Item>(items: readonly T[], due: Practised['due'], chance: Drawing): T | undefined {
  for (const [fact, card] of due) {
    const forms = items.filter((item) => item.fact === fact)
    const other = forms.filter((item) => item.form !== card.form)
    const pool = other.length > 0 ? other : forms
    if (pool.length > 0) return pool[chance.int(pool.length)]
  }
  return undefined
}

function sample<T>(items: readonly T[], chance: Drawing): readonly T[] {
  if (items.length <= SAMPLE) return items
  const start = chance.int(items.length)
  const stride = Math.floor(items.length / SAMPLE)
  return Array.from({ length: SAMPLE }, (_, i) => items[(start + i * stride) % items.length]).filter(
    (item) => item !== undefined,
  )
}

/** Chances this near to the best one count as equal: the draw among them keeps turns from repeating. */
const NEAR = 0.03

function nearest<T extends Item>(
  items: readonly T[],
  practised: Practised,
  chance: Drawing,
): Chosen<T> | undefined {
  const target = targetOf(practised)
  const met = new Set(practised.turns.map((turn) => turn.fact))
  const rated = items
    .map((item) => withOptions(item, reasonOf(target, met.has(item.fact)), practised))
    .filter((chosen) => chosen !== undefined)
    .map((chosen) => ({ chosen, off: Math.abs(chosen.predicted - target) }))
  const least = Math.min(...rated.map(({ off }) => off))
  const near = rated.filter(({ off }) => off <= least + NEAR).map(({ chosen }) => chosen)
  const fresh = near.filter(({ item }) => !met.has(item.fact))
  const pool = fresh.length > 0 ? fresh : near
  return pool[chance.int(pool.length)]
}

function reasonOf(target: number, met: boolean): Reason {
  if (target === 0.7) return 'harder'
  if (target === 0.9) return 'easier'
  return met ? 'level' : 'new'
}

/** With the usual two distractors: what the random turns measure must not be fitted to the player. */
function asItIs<T extends Item>(
  item: T | undefined,
  reason: Reason,
  { rating }: Practised,
): Chosen<T> | undefined {
  if (item === undefined) return undefined
  return { item, reason, distractors: 2, predicted: predict(rating, item.rating, chanceOfGuessing(item, 2)) }
}

/** As many options as bring the predicted chance nearest to the target. */
function withOptions<T extends Item>(
  item: T | undefined,
  reason: Reason,
  practised: Practised,
): Chosen<T> | undefined {
  if (item === undefined) return undefined
  const target = targetOf(practised)
  const [first, ...others] = DISTRACTORS.map((distractors) => ({
    distractors,
    predicted: predict(practised.rating, item.rating, chanceOfGuessing(item, distractors)),
  }))
  if (first === undefined) return undefined
  const best = others.reduce(
    (a, b) => (Math.abs(b.predicted - target) < Math.abs(a.predicted - target) ? b : a),
    first,
  )
  return { item, reason, ...best }
}
