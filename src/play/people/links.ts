import { ok, refused } from '../../quiz/vocabulary.ts'
import type { PlayerId, Result } from '../../quiz/vocabulary.ts'
import type { Account, PlayRefusal } from '../api/account.ts'
import { playerIdOf } from '../ids.ts'
import type { Chance, Clock, Store } from '../ports.ts'
import { newPlayer } from './person.ts'

export interface LinkParts {
  readonly store: Pick<Store, 'players'>
  readonly clock: Clock
  readonly chance: Chance
  /** Told whose row stands for an account's on the boards. */
  readonly represent: (player: PlayerId, person: PlayerId | undefined) => Promise<void>
}

const ALPHABET = '23456789ABCDEFGHJKMNPQRSTUVWXYZ'
const LENGTH = 8
const GOOD_FOR = 600_000
const TRIES = 5
/** A person has a handful of accounts; more are a mistake or mischief, and all of them are read at every answer. */
const ACCOUNTS = 12

interface Offer {
  readonly from: Account
  readonly until: number
  claimed: Account | undefined
}

/**
 * Links between the accounts of one person. The code is shown on A and typed on B; A then sees B's name and says yes. Codes live in
 * memory: a restart forgets them, and nothing is lost but a minute.
 */
export function createLinks(parts: LinkParts) {
  const { store, clock } = parts
  // Oldest first, and all good for the same time: what has passed stands in front.
  const offers = new Map<string, Offer>()
  const offeredBy = new Map<PlayerId, string>()
  const tries = new Map<PlayerId, { count: number; until: number }>()

  const mayTry = (player: PlayerId): boolean => {
    for (const [one, { until }] of tries) {
      if (until > clock.now()) break
      tries.delete(one)
    }
    const known = tries.get(player)
    if (known === undefined) tries.set(player, { count: 0, until: clock.now() + GOOD_FOR })
    return (tries.get(player)?.count ?? 0) < TRIES
  }
  const missed = (player: PlayerId): void => {
    const known = tries.get(player)
    if (known !== undefined) known.count++
  }
  const prune = (): void => {
    for (const [code, { until }] of offers) {
      if (until > clock.now()) break
      withdraw(code)
    }
  }
  const withdraw = (code: string | undefined): void => {
    const offer = code === undefined ? undefined : offers.get(code)
    if (code === undefined || offer === undefined) return
    offers.delete(code)
    const from = playerIdOf(offer.from)
    if (offeredBy.get(from) === code) offeredBy.delete(from)
  }
  const claimedFrom = (account: Account): [string, Offer] | undefined => {
    const code = offeredBy.get(playerIdOf(account)) ?? ''
    const offer = offers.get(code)
    return offer?.claimed !== undefined && offer.until > clock.now() ? [code, offer] : undefined
  }

  const personOf = (player: PlayerId): Promise<readonly PlayerId[]> => linkedWith(store, player)

  /** The others of the person stay together, whoever it was that held them together. */
  const part = async (player: PlayerId): Promise<boolean> => {
    const before = await personOf(player)
    const others = before.filter((one) => one !== player)
    if (others.length === 0) return false
    for (const one of others)
      await store.players.update(
        one,
        (old) => old && { ...old, links: others.filter((other) => other !== one) },
      )
    await store.players.update(player, (old) => old && { ...old, links: [] })
    await settlePersons(parts, before)
    return true
  }

  return {
    personOf,

    code(account: Account): Result<string, PlayRefusal> {
      prune()
      withdraw(offeredBy.get(playerIdOf(account)))
      const code = parts.chance.code(LENGTH, ALPHABET)
      offers.set(code, { from: account, until: clock.now() + GOOD_FOR, claimed: undefined })
      offeredBy.set(playerIdOf(account), code)
      return ok(code)
    },

    async claim(account: Account, typed: string): Promise<Result<void, PlayRefusal>> {
      const player = playerIdOf(account)
      // Comes first: tries that are made at once are counted one by one, and only one of two accounts finds a code unused.
      const person = await personOf(player)
      const code = typed.trim().toUpperCase().replaceAll(/[\s-]/g, '')
      const from = offers.get(code)?.from
      const others = from === undefined ? [] : await personOf(playerIdOf(from))
      if (!mayTry(player)) return refused('too-many-tries')
      const offer = offers.get(code)
      if (offer === undefined) {
        missed(player)
        return refused('bad-code')
      }
      if (offer.until <= clock.now()) return refused('expired-code')
      if (offer.claimed !== undefined) return refused('used-code')
      if (person.includes(playerIdOf(offer.from))) return refused('own-account')
      if (tooMany(person, others)) return refused('too-many-accounts')
      offer.claimed = account
      return ok(undefined)
    },

    pending(account: Account): { name: string; platform: Account['platform'] } | undefined {
      const claimed = claimedFrom(account)?.[1].claimed
      return claimed && { name: claimed.name, platform: claimed.platform }
    },

    async confirm(account: Account, yes: boolean): Promise<Result<void, PlayRefusal>> {
      const [code, offer] = claimedFrom(account) ?? []
      if (code === undefined || offer?.claimed === undefined) return refused('expired-code')
      withdraw(code)
      return yes ? join(parts, offer.from, offer.claimed) : ok(undefined)
    },

    async unlink(account: Account): Promise<Result<void, PlayRefusal>> {
      return (await part(playerIdOf(account))) ? ok(undefined) : refused('nothing-stored')
    },

    /** Takes this account out. False: it was linked with none. */
    part,
  }
}
export type Links = ReturnType<typeof createLinks>

/** All accounts of a person, the given one first: every one, so that whoever erases them leaves none. */
async function linkedWith(store: LinkParts['store'], player: PlayerId): Promise<readonly PlayerId[]> {
  const found: PlayerId[] = [player]
  for (const one of found) {
    const links = (await store.players.read(one))?.links ?? []
    for (const link of links) if (!found.includes(link as PlayerId)) found.push(link as PlayerId)
  }
  return found
}

const tooMany = (one: readonly PlayerId[], other: readonly PlayerId[]): boolean =>
  new Set([...one, ...other]).size > ACCOUNTS

/** Either may have been linked with others since the code was typed. */
async function join(parts: LinkParts, a: Account, b: Account): Promise<Result<void, PlayRefusal>> {
  const [first, second] = [playerIdOf(a), playerIdOf(b)]
  if (tooMany(await linkedWith(parts.store, first), await linkedWith(parts.store, second)))
    return refused('too-many-accounts')
  await parts.store.players.update(first, (old) => withLink(old ?? newPlayer(a), second))
  await parts.store.players.update(second, (old) => withLink(old ?? newPlayer(b), first))
  await settlePersons(parts, [first])
  return ok(undefined)
}

function withLink<T extends { links: string[] }>(record: T, to: PlayerId): T {
  return record.links.includes(to) ? record : { ...record, links: [...record.links, to] }
}

/** One account stands for all of a person on the boards: the one whose id comes first. Undefined for an account that stands alone. */
export async function standsFor(store: LinkParts['store'], player: PlayerId): Promise<PlayerId | undefined> {
  const accounts = await linkedWith(store, player)
  return accounts.length > 1 ? accounts.toSorted()[0] : undefined
}

async function settlePersons({ store, represent }: LinkParts, players: readonly PlayerId[]): Promise<void> {
  for (const player of players) {
    const person = await standsFor(store, player)
    const accounts = await linkedWith(store, player)
    await Promise.all(accounts.map((one) => represent(one, person)))
  }
}
