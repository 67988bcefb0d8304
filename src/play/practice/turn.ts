import { rate } from '../../quiz/practice/rating.ts'
import type { Rating } from '../../quiz/practice/rating.ts'
import { reviewed } from '../../quiz/practice/reviews.ts'
import type { Form, Lang, TopicId } from '../../quiz/vocabulary.ts'
import { runOf, streakAfter } from '../people/streak.ts'
import type { PlayerRecord } from '../records/players.ts'

/** One answered question of practice. */
export interface PracticeTurn {
  readonly token: string
  /** `<pack>/<fact>` */
  readonly fact: string
  /** The fingerprint of the fact; undefined where it has left its pack. */
  readonly print: string | undefined
  readonly form: Form
  /** The options it was asked with, as `optionSet` gives them. */
  readonly options: string | undefined
  readonly subject: string
  readonly topic: TopicId
  readonly lang: Lang
  readonly credit: number
  readonly guess: number
  readonly item: Rating
  readonly review: boolean
  readonly at: number
  /** The player's own day, `2023-09-13`. */
  readonly day: string
}

const TURNS_KEPT = 50
const SOON = 86_400_000
const FULL = 100

/**
 * Points of a turn: up to 100, and nothing for a fact that has scored within a day, but by this very turn: an answer that was cut off
 * half way is completed with the points that it had.
 */
export function pointsOf(
  { scored, turns }: PlayerRecord,
  turn: Pick<PracticeTurn, 'fact' | 'credit' | 'at'>,
  token: string,
): number {
  const last = scored[turn.fact]
  const own = turns.find((one) => one.token === token)?.at
  const soon = last !== undefined && last !== own && turn.at - last < SOON
  return soon ? 0 : Math.round(FULL * turn.credit)
}

export const isTaken = (record: PlayerRecord, token: string): boolean =>
  record.turns.some((turn) => turn.token === token)

/** The player's record after a turn that scored `points`; the same record where the turn is in it already. */
export function withTurn(record: PlayerRecord, turn: PracticeTurn, points: number): PlayerRecord {
  if (isTaken(record, turn.token)) return record
  const right = turn.credit === 1
  return {
    ...record,
    rating: rate(record.rating, turn.item, turn).player,
    answers: record.answers + 1,
    points: record.points + points,
    streak: streakAfter(record.streak, runOf(right), turn.day),
    topics: counted(record.topics, `${turn.fact.split('/')[0] ?? ''}/${turn.topic}`, turn.credit),
    langs: counted(record.langs, turn.lang, turn.credit),
    cards: cardsAfter(record.cards, turn),
    turns: [...record.turns, turnRecord(turn, right)].slice(-TURNS_KEPT),
    scored: scoredAfter(record.scored, turn, points),
    days: { ...record.days, [turn.day]: (record.days[turn.day] ?? 0) + 1 },
  }
}

function turnRecord(turn: PracticeTurn, right: boolean): PlayerRecord['turns'][number] {
  const { token, fact, form, subject, review, at } = turn
  return { token, fact, form, subject, right, review, at }
}

function scoredAfter(
  scored: PlayerRecord['scored'],
  turn: PracticeTurn,
  points: number,
): PlayerRecord['scored'] {
  const recent = Object.entries(scored).filter(([, at]) => turn.at - at < SOON)
  return Object.fromEntries(points > 0 ? [...recent, [turn.fact, turn.at]] : recent)
}

type Counts = Record<string, { answers: number; right: number }>

function counted(counts: Counts, key: string, credit: number): Counts {
  const old = counts[key] ?? { answers: 0, right: 0 }
  return { ...counts, [key]: { answers: old.answers + 1, right: old.right + credit } }
}

function cardsAfter(cards: PlayerRecord['cards'], turn: PracticeTurn): PlayerRecord['cards'] {
  const card = reviewed(cards[turn.fact], { right: turn.credit === 1, form: turn.form, at: turn.at })
  if (card === undefined) return cards
  const options = turn.credit === 1 ? cards[turn.fact]?.options : turn.options
  const more = {
    ...(turn.print === undefined ? {} : { print: turn.print }),
    ...(options === undefined ? {} : { options }),
  }
  return { ...cards, [turn.fact]: { ...card, ...more } }
}
