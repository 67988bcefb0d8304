import type { Form } from '../vocabulary.ts'
import { choose, guessOf } from './choice.ts'
import type { Chosen, Item, Turn } from './choice.ts'
import { NEW_RATING, predict, rate } from './rating.ts'
import type { Rating } from './rating.ts'
import { recall, reviewed } from './reviews.ts'
import type { ReviewCard } from './reviews.ts'

/**
 * Simulated players: what adaptive practice does to people whose ability we know. Nothing is learned or forgotten in `practise`, so
 * that ratings can be held against the truth; `remember` is about forgetting alone.
 */

interface Drawing {
  /** Uniform in [0, 1). */
  next(): number
  int(n: number): number
}

export interface SimulatedAnswer {
  readonly player: number
  readonly turn: number
  readonly item: number
  readonly reason: Chosen<Item>['reason']
  readonly predicted: number
  readonly right: boolean
}

export interface Practice {
  readonly answers: readonly SimulatedAnswer[]
  readonly items: readonly { readonly truth: number; readonly rating: Rating }[]
}

const FORMS: readonly Form[] = ['choice', 'truth', 'date', 'speaker']

interface Simulated extends Item {
  readonly index: number
  readonly truth: number
  rating: Rating
}

/** `players` of ability N(0, 1.2) answer `turns` questions each, taking turns in rounds, over items of difficulty N(0, 1). */
export function practise(size: { players: number; turns: number; facts: number }, chance: Drawing): Practice {
  const items = makeItems(size.facts, chance)
  const players = Array.from({ length: size.players }, () => ({
    ability: 1.2 * normal(chance),
    rating: NEW_RATING,
    turns: [] as Turn[],
  }))
  const answers: SimulatedAnswer[] = []
  for (let turn = 0; turn < size.turns; turn++) {
    for (const [index, player] of players.entries()) {
      const chosen = choose(
        items,
        { rating: player.rating, asked: turn, turns: player.turns, due: [] },
        chance,
      )
      if (chosen === undefined) continue
      const guess = guessOf(chosen.item.form, chosen.distractors + 1)
      const truth = predict({ elo: player.ability, n: 0 }, { elo: chosen.item.truth, n: 0 }, guess)
      const right = chance.next() < truth
      answers.push({
        player: index,
        turn,
        item: chosen.item.index,
        reason: chosen.reason,
        predicted: chosen.predicted,
        right,
      })
      const rated = rate(player.rating, chosen.item.rating, { guess, credit: right ? 1 : 0 })
      player.rating = rated.player
      chosen.item.rating = rated.item
      player.turns = [...player.turns, turnOf(chosen.item, right)].slice(-12)
    }
  }
  return { answers, items: items.map(({ truth, rating }) => ({ truth, rating })) }
}

function makeItems(facts: number, chance: Drawing): Simulated[] {
  return Array.from({ length: facts }, (_, fact) => {
    const base = 0.8 * normal(chance)
    return FORMS.map((form, i) => ({
      index: fact * FORMS.length + i,
      fact: `fact-${fact}`,
      subject: `subject-${fact % Math.max(1, Math.floor(facts / 3))}`,
      form,
      truth: base + 0.6 * normal(chance),
      rating: NEW_RATING,
    }))
  }).flat()
}

function turnOf(item: Item, right: boolean): Turn {
  return { fact: item.fact, form: item.form, subject: item.subject, right, review: false }
}

/** Answers to `answers` random items an item count: how well difficulties are found again. Players are drawn anew for each answer. */
export function calibrate(
  size: { items: number; answers: number; players: number },
  chance: Drawing,
): Practice['items'] {
  const players = Array.from({ length: size.players }, () => ({
    ability: 1.2 * normal(chance),
    rating: NEW_RATING,
  }))
  const items = Array.from({ length: size.items }, () => ({ truth: normal(chance), rating: NEW_RATING }))
  for (let answer = 0; answer < size.answers; answer++) {
    for (const item of items) {
      const player = players[chance.int(players.length)]
      if (player === undefined) continue
      const right = chance.next() < predict({ elo: player.ability, n: 0 }, { elo: item.truth, n: 0 }, 1 / 3)
      const rated = rate(player.rating, item.rating, { guess: 1 / 3, credit: right ? 1 : 0 })
      player.rating = rated.player
      item.rating = rated.item
    }
  }
  return items
}

const DAY = 86_400_000

/** Players who come once a day and review what is due; they recall as the model's forgetting curve says. Returns each review's outcome. */
export function remember(
  size: { players: number; facts: number; days: number },
  chance: Drawing,
): readonly boolean[] {
  const outcomes: boolean[] = []
  for (let player = 0; player < size.players; player++) {
    const cards = Array.from({ length: size.facts }, () =>
      reviewed(undefined, { right: false, form: 'choice', at: 0 }),
    )
    for (let day = 1; day <= size.days; day++) {
      for (const [index, card] of cards.entries()) {
        if (card === undefined || card.due > day * DAY) continue
        outcomes.push(review(cards, { index, card, at: day * DAY }, chance))
      }
    }
  }
  return outcomes
}

function review(
  cards: (ReviewCard | undefined)[],
  due: { index: number; card: ReviewCard; at: number },
  chance: Drawing,
): boolean {
  const right = chance.next() < recall(due.card, due.at)
  cards[due.index] = reviewed(due.card, { right, form: 'choice', at: due.at })
  return right
}

/** Standard normal by the Box–Muller transform. */
function normal(chance: Drawing): number {
  return Math.sqrt(-2 * Math.log(1 - chance.next())) * Math.cos(2 * Math.PI * chance.next())
}

/** Chance that a right answer was predicted higher than a wrong one (area under the ROC curve), by ranks. */
export function auc(answers: readonly { readonly predicted: number; readonly right: boolean }[]): number {
  const sorted = [...answers].sort((a, b) => a.predicted - b.predicted)
  let rankSum = 0
  for (let start = 0; start < sorted.length;) {
    let end = start
    while (end < sorted.length && sorted[end]?.predicted === sorted[start]?.predicted) end++
    const rank = (start + end + 1) / 2
    rankSum += rank * sorted.slice(start, end).filter((answer) => answer.right).length
    start = end
  }
  const right = answers.filter((answer) => answer.right).length
  return (rankSum - (right * (right + 1)) / 2) / (right * (answers.length - right))
}

/** Pearson's r. */
export function correlation(pairs: readonly (readonly [number, number])[]): number {
  const xs = pairs.map(([x]) => x)
  const ys = pairs.map(([, y]) => y)
  const [mx, my] = [mean(xs), mean(ys)]
  const cov = mean(pairs.map(([x, y]) => (x - mx) * (y - my)))
  return cov / Math.sqrt(mean(xs.map((x) => (x - mx) ** 2)) * mean(ys.map((y) => (y - my) ** 2)))
}

export const mean = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0) / values.length
