import { playersInOrder } from '../../quiz/match/views.ts'
import { matchReport } from '../../quiz/match/report.ts'
import type { Match } from '../../quiz/match/state.ts'
import type { MatchReport } from '../api/matches.ts'
import type { Settlement } from '../records/matches.ts'
import { answeredIn } from './answered.ts'
import type { House } from './house.ts'
import type { Live } from './live.ts'
import { noteEnd } from './past.ts'
import { isOnePerson, playersIn, settledWith, settlementOf } from './settlement.ts'
import { tellUpheld, untold } from './upheld.ts'

/** Milliseconds until a scoreboard that could not be written is tried again. */
const RETRY = 5_000

/** Tells the rest of the house what it does not know yet: of a match that goes on, which questions were found wrong. */
async function tell(house: House, live: Live): Promise<void> {
  if (live.over) await settle(house, live)
  else await tellUpheld(house, live)
}

/**
 * Carries an ended match over to the scoreboards. The file says at each step how far this is, so that a kill at any moment leaves
 * every point counted once: what is to be told is written down first, told under its key, and only then counted as told. Until
 * all of it is done the match counts as unfinished, and the next start goes on with it.
 */
async function settle(house: House, live: Live): Promise<void> {
  if (live.file.stored.endedAt === undefined) await live.file.change(endOf(house, live))
  for (;;) {
    const { pending, settled } = live.file.stored
    if (pending !== undefined) {
      await house.aftermath.settle(pending)
      await live.file.change({ pending: undefined, settled: settledWith(settled, pending) })
      continue
    }
    const next = await untoldOf(house, live)
    if (next === undefined) break
    await live.file.change({ pending: next })
  }
  await noteEnd(house.store, live)
  await tellUpheld(house, live)
  await live.alone(() => close(house, live))
}

/** While nothing is on its way, so that no correction slips in between the look and the mark. */
async function close(house: House, live: Live): Promise<Match> {
  const { match, file } = live
  const toldAll = (await untoldOf(house, live)) === undefined && untold(match, file.stored) === undefined
  if (!file.stored.ended && toldAll) await file.change({ ended: true })
  return match
}

async function untoldOf(house: House, live: Live): Promise<Settlement | undefined> {
  const { match, file } = live
  const answered = answeredIn(match)
  const alone = await isOnePerson(file.stored, playersIn(match, answered), house.personOf)
  // Somebody may have been erased meanwhile, or a round voided: what was counted is of another match then.
  if (live.match !== match) return untoldOf(house, live)
  return settlementOf(match, file.stored, { answered, alone })
}

const endOf = (house: House, live: Live) => ({
  endedAt: house.clock.now(),
  players: playersInOrder(live.match).length,
})

export const reportOf = ({ id, match }: Live): MatchReport => ({
  id,
  seed: match.seed,
  ...matchReport(match),
})

/** One telling of a match at a time; what changes meanwhile is told after it; what fails is tried again. */
export class Tellings {
  readonly #house: House
  readonly #work = new Map<Live, { again: boolean; done: Promise<void> }>()
  readonly #retries = new Set<() => void>()

  constructor(house: House) {
    this.#house = house
  }

  ask(live: Live): void {
    const work = this.#work.get(live)
    if (work === undefined) this.#begin(live)
    else work.again = true
  }

  /** Resolves once nothing is being told; what waits for another try is not waited for. */
  async rest(): Promise<void> {
    await Promise.all([...this.#work.values()].map(({ done }) => done))
  }

  stop(): void {
    for (const cancel of this.#retries) cancel()
  }

  #begin(live: Live): void {
    const work = { again: true, done: Promise.resolve() }
    this.#work.set(live, work)
    work.done = this.#run(live, work)
  }

  async #run(live: Live, work: { again: boolean }): Promise<void> {
    try {
      while (work.again) {
        work.again = false
        await tell(this.#house, live)
      }
    } catch (problem) {
      this.#house.report(problem)
      this.#retryLater(live)
    }
    // In the same turn as the last look at `again`.
    this.#work.delete(live)
  }

  #retryLater(live: Live): void {
    const { clock } = this.#house
    const cancel = clock.wake(clock.now() + RETRY, () => {
      this.#retries.delete(cancel)
      this.ask(live)
    })
    this.#retries.add(cancel)
  }
}
