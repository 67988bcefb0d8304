import type { PlayerId, Result } from '../../quiz/vocabulary.ts'
import { ok, refused } from '../../quiz/vocabulary.ts'
import type { Account, PlayRefusal } from '../api/account.ts'
import type { Joining } from '../api/matches.ts'
import { playerIdOf } from '../ids.ts'
import type { House } from './house.ts'
import type { Live } from './live.ts'

/**
 * Linked accounts are one player: the first to join plays, the others are second screens of that player. Who comes first is
 * decided in the same turn in which the join is handed in, so that two accounts that join at once never both play.
 */
export async function join(
  house: House,
  live: Live,
  joining: Joining,
): Promise<Result<PlayerId, PlayRefusal>> {
  const own = playerIdOf(joining.account)
  const person = await house.personOf(own)
  const seat = person.map((player) => seatOf(live, player)).find((taken) => taken !== undefined)
  if (seat !== undefined && seat !== own) return besides(live, own, seat)
  for (const player of person) live.seats.set(player, own)
  const outcome = await live.submit(joinInput(own, joining))
  if (!outcome.ok && !live.match.players.has(own)) unseat(live, person)
  return outcome.ok ? ok(own) : outcome
}

/** Another screen of a player who is there already. */
function besides(live: Live, own: PlayerId, seat: PlayerId): Result<PlayerId, PlayRefusal> {
  if (live.match.players.get(seat)?.kicked === true) return refused('kicked')
  live.seats.set(own, seat)
  return ok(seat)
}

/** The player that an account is in this match, whichever account of the person joined. */
export function seatOf(live: Live, player: PlayerId): PlayerId | undefined {
  if (live.match.players.has(player)) return player
  return live.seats.get(player)
}

export const seatOfAccount = (live: Live, account: Account): PlayerId | undefined =>
  seatOf(live, playerIdOf(account))

function unseat(live: Live, person: readonly PlayerId[]): void {
  for (const player of person) live.seats.delete(player)
}

function joinInput(player: PlayerId, { account, name, avatar, lang, team, venue }: Joining) {
  return {
    type: 'join' as const,
    player,
    name,
    avatar,
    platform: account.platform,
    lang,
    ...(team === undefined ? {} : { team }),
    ...(venue === undefined ? {} : { venue }),
  }
}
