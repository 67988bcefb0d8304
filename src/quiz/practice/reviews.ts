import { createEmptyCard, fsrs, Rating as Grade, State } from 'ts-fsrs'
import { z } from 'zod'

/**
 * Mistakes come back when the FSRS model says that their memory has faded to nine in ten: default parameters, without its short
 * steps of minutes (a turn of practice is a review) and without its random fuzz (chance is an argument in here).
 */
const scheduler = fsrs({ enable_short_term: false, enable_fuzz: false })

/** A card as it is stored: times in milliseconds since 1970. */
export const reviewCardSchema = z.object({
  due: z.number(),
  stability: z.number(),
  difficulty: z.number(),
  reps: z.int().nonnegative(),
  lapses: z.int().nonnegative(),
  last: z.number(),
  /** The form that was failed: the review asks in another where it can. */
  form: z.string(),
})
export type ReviewCard = z.infer<typeof reviewCardSchema>

/** The card after an answer. A fact that was never missed has none, and gets none for a right answer. */
export function reviewed(
  card: ReviewCard | undefined,
  answer: { right: boolean; form: string; at: number },
): ReviewCard | undefined {
  if (card === undefined && answer.right) return undefined
  const at = new Date(answer.at)
  const { card: next } = scheduler.next(
    card === undefined ? createEmptyCard(at) : unpacked(card),
    at,
    answer.right ? Grade.Good : Grade.Again,
  )
  return {
    due: next.due.getTime(),
    stability: next.stability,
    difficulty: next.difficulty,
    reps: next.reps,
    lapses: next.lapses,
    last: answer.at,
    form: answer.right && card !== undefined ? card.form : answer.form,
  }
}

/** Chance that the fact is still remembered, 0 to 1. */
export function recall(card: ReviewCard, at: number): number {
  return scheduler.get_retrievability(unpacked(card), new Date(at), false)
}

function unpacked(card: ReviewCard) {
  return {
    due: new Date(card.due),
    stability: card.stability,
    difficulty: card.difficulty,
    elapsed_days: 0,
    scheduled_days: Math.max(0, Math.round((card.due - card.last) / 86_400_000)),
    learning_steps: 0,
    reps: card.reps,
    lapses: card.lapses,
    state: State.Review,
    last_review: new Date(card.last),
  }
}
