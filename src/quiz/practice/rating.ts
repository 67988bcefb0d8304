/**
 * Elo on the logit scale, for players and for items (a fact in a form), as in adaptive practice: Pelánek, "Applications of the
 * Elo rating system in adaptive educational systems", Computers & Education 98 (2016).
 */

export interface Rating {
  /** Logits: ability of a player, difficulty of an item. */
  readonly elo: number
  /** Answers it rests on. */
  readonly n: number
}

export const NEW_RATING: Rating = { elo: 0, n: 0 }

/** Chance of a right answer, with `guess` (0 to 1) as the floor for somebody who knows nothing. */
export function predict(player: Rating, item: Rating, guess: number): number {
  return guess + (1 - guess) / (1 + Math.exp(item.elo - player.elo))
}

/** Both ratings after an answer of `credit` (0 to 1). The more answers a rating rests on, the less it moves: K = 0.8 / (1 + 0.05 n). */
export function rate(
  player: Rating,
  item: Rating,
  answer: { guess: number; credit: number },
): { player: Rating; item: Rating } {
  const surprise = answer.credit - predict(player, item, answer.guess)
  return { player: moved(player, surprise), item: moved(item, -surprise) }
}

function moved(rating: Rating, surprise: number): Rating {
  const k = 0.8 / (1 + 0.05 * rating.n)
  return { elo: rating.elo + k * surprise, n: rating.n + 1 }
}
