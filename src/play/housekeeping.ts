import type { Clock, Store } from './ports.ts'

export interface HousekeepingParts {
  readonly clock: Clock
  readonly report: (problem: unknown) => void
}

const DAY = 86_400_000
const QUESTIONS_KEPT = 30 * DAY

/** Chores at the start and once a day after it; nobody waits for them, and one that fails does not keep the others. */
export function createHousekeeping(
  { clock, report }: HousekeepingParts,
  chores: readonly (() => Promise<void>)[],
) {
  let cancel = (): void => undefined
  const round = (): void => {
    cancel = clock.wake(clock.now() + DAY, round)
    void chores.reduce((before, chore) => before.then(chore).catch(report), Promise.resolve())
  }
  return {
    start: round,
    stop: (): void => {
      cancel()
    },
  }
}

/** Erases questions that were asked a month ago or longer, answered or not. */
export async function forgetOldQuestions({
  store,
  clock,
}: {
  store: Pick<Store, 'asked'>
  clock: Clock
}): Promise<void> {
  for await (const token of store.asked.ids()) {
    const asked = await store.asked.read(token)
    if (asked !== undefined && clock.now() - asked.at >= QUESTIONS_KEPT)
      await store.asked.update(token, () => undefined)
  }
}
