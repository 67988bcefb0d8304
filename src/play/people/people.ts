import type { FactBase } from '../../quiz/base.ts'
import { ok, refused } from '../../quiz/vocabulary.ts'
import type { PackId, PlayerId } from '../../quiz/vocabulary.ts'
import type { Account } from '../api/account.ts'
import type { People } from '../api/people.ts'
import type { BoardHouse } from '../boards/boards.ts'
import { dayKey } from '../calendar.ts'
import { ownOf, communityIdOf, playerIdOf } from '../ids.ts'
import { keepRefusal } from '../kept.ts'
import type { Chance, Clock, Store } from '../ports.ts'
import type { PlayerRecord } from '../records/players.ts'
import { erasePlayer } from './erasure.ts'
import type { ErasureParts } from './erasure.ts'
import { exportOf } from './export.ts'
import type { Links } from './links.ts'
import { figuresIn } from './members.ts'
import { newPlayer } from './person.ts'
import { progressOf } from './progress.ts'

export interface PeopleParts {
  readonly store: Store
  readonly bases: ReadonlyMap<PackId, FactBase>
  readonly clock: Clock
  readonly chance: Chance
  readonly boards: BoardHouse
  readonly links: Links
  readonly matches: ErasureParts['matches']
  readonly turns: ErasureParts['turns']
  /** Time zone of communities and players who chose none. */
  readonly zone: string
}

/** People: what they chose, what they have done, what is stored of them. */
export function createPeople(parts: PeopleParts): People {
  const { store, boards, links, clock } = parts
  const read = (account: Account): Promise<PlayerRecord | undefined> =>
    store.players.read(playerIdOf(account))

  const listeners: Parameters<People['onErased']>[0][] = []

  return {
    lang: async (account) => (await read(account))?.lang ?? account.lang,

    async reads(account) {
      const record = await read(account)
      return { lang: record?.lang ?? account.lang, digits: record?.digits ?? 'latin' }
    },

    async choose(account, choice) {
      await store.players.update(playerIdOf(account), (old) => ({
        ...(old ?? newPlayer(account)),
        ...choice,
      }))
    },

    async me(account, place) {
      const ids = await links.personOf(playerIdOf(account))
      const records = await Promise.all(ids.map((id) => store.players.read(id)))
      const others = records.slice(1).filter((record) => record !== undefined)
      const totals = await matchTotals(boards, ids, records)
      const own = records[0] ?? newPlayer(account)
      const progress = progressOf(parts.bases, own, {
        records: others,
        totals,
        now: clock.now(),
        today: dayKey(own.zone ?? parts.zone, clock.now()),
      })
      if (place === undefined) return progress
      const accounts = ids.map((player, i) => ({ player, record: records[i] }))
      return { ...progress, here: await figuresIn(parts, communityIdOf(place), accounts) }
    },

    async export(account) {
      const stored = await exportOf(parts, await links.personOf(playerIdOf(account)), clock.now())
      return stored === undefined ? refused('nothing-stored') : ok(JSON.stringify(stored, undefined, 2))
    },

    async accounts(account) {
      const ids = await links.personOf(playerIdOf(account))
      const records = await Promise.all(ids.map((id) => store.players.read(id)))
      // Who has only run a match has a file without a name.
      const own = records[0]?.name === '' ? account : (records[0] ?? account)
      return [own, ...records.slice(1).filter((record) => record !== undefined)].map(
        ({ name, platform }) => ({ name, platform }),
      )
    },

    erase: (account, reach = 'all') =>
      keepRefusal(async () => {
        const person = await links.personOf(playerIdOf(account))
        if (reach === 'this') await links.part(playerIdOf(account))
        const erased = reach === 'all' ? person : person.slice(0, 1)
        return (await eraseAll(parts, erased, listeners)) ? ok(undefined) : refused('nothing-stored')
      }),

    onErased(forget) {
      listeners.push(forget)
    },

    linkCode: (account) => Promise.resolve(links.code(account)),
    linkClaim: (account, code) => links.claim(account, code),
    linkPending: (account) => links.pending(account),
    linkConfirm: (account, yes) => keepRefusal(() => links.confirm(account, yes)),
    unlink: (account) => keepRefusal(() => links.unlink(account)),
  }
}

/**
 * Erases accounts of one person. The one that asks comes last: until all are gone it knows the others, and asking again finishes what
 * was cut off.
 */
async function eraseAll(
  parts: PeopleParts,
  players: readonly PlayerId[],
  listeners: readonly Parameters<People['onErased']>[0][],
): Promise<boolean> {
  let found = false
  for (const player of players) await parts.store.erased.add(player)
  for (const player of players.toReversed()) {
    found = (await erasePlayer(parts, player)) || found
    const account = ownOf(player)
    await Promise.all(listeners.map((forget) => forget(account)))
    // Once more: a backup that was begun in the meantime may hold what was not gone yet.
    if (found) await parts.store.erased.add(player)
  }
  return found
}

/** Points and wins in matches, over all communities where these players have a seat. */
async function matchTotals(
  boards: BoardHouse,
  ids: readonly PlayerId[],
  records: readonly (PlayerRecord | undefined)[],
) {
  const rows = await Promise.all(ids.map((id, i) => boards.rowsFor(id, records[i]?.seats ?? {})))
  return rows
    .flatMap((own) => Object.values(own))
    .reduce(
      (sum, { ever }) => ({
        match: sum.match + ever.match,
        matches: sum.matches + ever.matches,
        wins: sum.wins + ever.wins,
      }),
      { match: 0, matches: 0, wins: 0 },
    )
}
