import type { FactBase } from '../../quiz/base.ts'
import type { PackId } from '../../quiz/vocabulary.ts'
import type { Account } from '../api/account.ts'
import { playerIdOf } from '../ids.ts'
import { merged, newPlayer } from '../people/person.ts'
import type { Chance, Clock, Store } from '../ports.ts'
import type { PlayerRecord } from '../records/players.ts'
import type { Neighbours, Scores } from './scores.ts'

export interface PracticeParts {
  readonly store: Pick<Store, 'asked' | 'players' | 'items'>
  readonly bases: ReadonlyMap<PackId, FactBase>
  readonly clock: Clock
  readonly chance: Chance
  readonly scores: Scores
  readonly neighbours: Neighbours
  /** Time zone of players who chose none. */
  readonly zone: string
}

/** All that is stored of the person behind an account, seen as one; a fresh record where there is nothing. */
export async function personBehind(parts: PracticeParts, account: Account): Promise<PlayerRecord> {
  const id = playerIdOf(account)
  const ids = await parts.neighbours.personOf(id)
  const records = await Promise.all(
    [id, ...ids.filter((other) => other !== id)].map((one) => parts.store.players.read(one)),
  )
  return merged(
    records[0] ?? newPlayer(account),
    records.slice(1).filter((record) => record !== undefined),
  )
}
