import { refused } from '../../quiz/vocabulary.ts'
import type { MatchId } from '../../quiz/vocabulary.ts'
import type { Matches } from '../api/matches.ts'
import { withoutMatch } from '../people/remains.ts'
import type { Store } from '../ports.ts'
import type { House } from './house.ts'
import type { Live } from './live.ts'
import type { MatchHouse } from './matchHouse.ts'
import { expired, unlistEverywhere, unlistGuests } from './past.ts'
import { mayRun } from './rights.ts'
import { saved } from './saved.ts'

interface Forgetting {
  readonly id: MatchId
  readonly actor: Parameters<Matches['forget']>[1]
}

/** Erases a past match for whoever may run it, and its guests with it. */
export async function forgetMatch(
  { store }: House,
  matches: MatchHouse,
  { id, actor }: Forgetting,
): ReturnType<Matches['forget']> {
  const live = await matches.open(id)
  if (live === undefined) return refused('unknown-match')
  if (!mayRun(live.file.stored, actor)) return refused('not-host')
  if (!live.settled) return refused('not-now')
  matches.roster.drop(id)
  return saved(erase(store, live))
}

/** Off the records of its players and hosts and off its lists, then off the disk: what is cut short can be asked for again. */
async function erase(store: Store, live: Live): Promise<void> {
  const players = [...live.match.players].map(([id]) => id)
  for (const player of new Set([...players, ...live.file.stored.hosts]))
    await store.players.update(player, (old) => old && withoutMatch(old, live.id))
  await unlistEverywhere(store, live)
  await store.matches.erase(live.id)
}

/** Erases the matches of guests that are past their time. One that cannot be read keeps none of the others. */
export async function sweep(house: House, matches: MatchHouse): Promise<void> {
  for (const id of await expired(house.store, house.clock.now())) {
    try {
      const forgotten = await forgetMatch(house, matches, { id, actor: { host: true } })
      if (!forgotten.ok && forgotten.code === 'unknown-match') await unlistGuests(house.store, id)
    } catch (problem) {
      house.report(problem)
    }
  }
}
