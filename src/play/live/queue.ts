import { awaited, isAwaited } from '../../quiz/match/flow.ts'
import type { Match } from '../../quiz/match/state.ts'
import type { MatchInput, MatchOutput, MatchRefusal } from '../../quiz/match/types.ts'
import type { Result } from '../../quiz/vocabulary.ts'
import { ok, refused } from '../../quiz/vocabulary.ts'
import { StoreRefusal } from '../ports.ts'
import type { STORE_REFUSALS } from '../ports.ts'
import type { Advance } from './advance.ts'
import { advance } from './advance.ts'

/** So many callers are answered before others get their turn: after a slow sync thousands may wait. */
const AT_ONCE = 100

export type Outcome = Result<void, MatchRefusal | keyof typeof STORE_REFUSALS>

interface QueueParts {
  readonly match: Match
  /** Resolves once the inputs are on disk and synced. */
  readonly append: (inputs: readonly MatchInput[]) => Promise<void>
  /** Resolves once an append would begin at once; undefined: it would now. */
  readonly ready: () => Promise<void> | undefined
  /** The next append is not to be put off. */
  readonly hurry: () => void
  /** The match moved on, and this is on disk. Callers have been answered. */
  readonly published: (inputs: readonly MatchInput[], outputs: readonly MatchOutput[]) => void
  /** Nothing of the batch could be kept: the match stands where it stood. */
  readonly failed: (problem: unknown) => void
}

interface Waiting {
  readonly input: MatchInput
  readonly answer: (outcome: Outcome) => void
  readonly fail: (problem: unknown) => void
}

/**
 * The one queue of a match: saved, then said. Inputs are stepped in the order in which they came, all that wait at once; what the
 * match takes is appended to its journal, and only when that is synced is the new state known and the callers are told. One batch
 * is on its way at a time, so that a failed append needs no undoing: the state before it still stands.
 */
export class MatchQueue {
  readonly #parts: QueueParts
  #match: Match
  #waiting: Waiting[] = []
  /** How many of those waiting are answers that the round waits for. */
  #answers = 0
  #jobs: (() => Promise<void>)[] = []
  #work: Promise<void> | undefined

  constructor(parts: QueueParts) {
    this.#parts = parts
    this.#match = parts.match
  }

  /** The last state that is on disk. */
  get match(): Match {
    return this.#match
  }

  /** Resolves once the input is synced, or at once where it is refused; rejects where the machine is broken. */
  submit(input: MatchInput): Promise<Outcome> {
    return new Promise((answer, fail) => {
      this.#waiting.push({ input, answer, fail })
      if (isAwaited(this.#match, input)) this.#answers += 1
      this.#hurry()
      this.#begin()
    })
  }

  /** Runs between two batches, while nothing is on its way; the match that it returns takes the place of the present one. */
  alone(job: () => Promise<Match>): Promise<void> {
    return new Promise((resolve) => {
      this.#jobs.push(async () => {
        const done = job().then((match) => {
          this.#match = match
        })
        resolve(done)
        await done.catch(() => undefined)
      })
      this.#begin()
    })
  }

  /** Resolves once nothing waits. */
  async rest(): Promise<void> {
    while (this.#work !== undefined) await this.#work
  }

  #begin(): void {
    this.#work ??= this.#drain()
  }

  /** Everybody looks forward to the result once the last answer has come: it gathers no others. */
  #hurry(): void {
    const last = awaited(this.#match)
    if (last > 0 && this.#answers >= last) this.#parts.hurry()
  }

  async #drain(): Promise<void> {
    // What comes in the same turn of the event loop goes together.
    await Promise.resolve()
    while (this.#waiting.length > 0 || this.#jobs.length > 0) {
      this.#hurry()
      await this.#parts.ready()
      const batch = this.#waiting
      this.#waiting = []
      this.#answers = 0
      if (batch.length > 0) await this.#commit(batch)
      for (const job of this.#jobs.splice(0)) await job()
    }
    // In the same turn as the last look at what waits, so that nobody comes in between and is left waiting.
    this.#work = undefined
  }

  async #commit(batch: readonly Waiting[]): Promise<void> {
    let waiting: readonly Answered[] = batch.map((one) => ({ one, outcome: ok(undefined) }))
    try {
      const steps = advance(
        this.#match,
        batch.map((one) => one.input),
      )
      waiting = afterSync(batch, steps)
      if (steps.recorded.length > 0) await this.#parts.append(steps.recorded)
      this.#match = steps.match
      await inTurns(waiting, ({ one, outcome }) => {
        one.answer(outcome)
      })
      this.#parts.published(steps.recorded, steps.outputs)
    } catch (problem) {
      await this.#giveUp(waiting, problem)
    }
  }

  async #giveUp(waiting: readonly Answered[], problem: unknown): Promise<void> {
    await inTurns(waiting, ({ one }) => {
      if (problem instanceof StoreRefusal) one.answer(refused(problem.code))
      else one.fail(problem)
    })
    this.#parts.failed(problem)
  }
}

/** Others get their turn of the event loop in between: while thousands are written to at once, nobody else would be heard. */
async function inTurns(waiting: readonly Answered[], tell: (one: Answered) => void): Promise<void> {
  for (let from = 0; from < waiting.length; from += AT_ONCE) {
    if (from > 0) await new Promise((resolve) => setImmediate(resolve))
    waiting.slice(from, from + AT_ONCE).forEach(tell)
  }
}

interface Answered {
  readonly one: Waiting
  readonly outcome: Outcome
}

/**
 * Whoever is refused hears it at once, as nothing of it needs to be kept; but "already answered" may speak of an answer in this
 * very batch, and waits until that one is on disk.
 */
function afterSync(batch: readonly Waiting[], { refusals }: Advance): readonly Answered[] {
  return batch.flatMap((one, index): readonly Answered[] => {
    const code = refusals[index]
    if (code === undefined) return [{ one, outcome: ok(undefined) }]
    if (code === 'already-answered') return [{ one, outcome: refused(code) }]
    one.answer(refused(code))
    return []
  })
}
