import type { Actor } from '../api/account.ts'
import { playerIdOf } from '../ids.ts'
import type { StoredMatch } from '../records/matches.ts'

/**
 * Who may run a match: the holder of the host key (no account), always; who created it; and an account of the platform on which
 * the match was created, where its adapter vouches for it there. An admin of a channel that only shows the match runs nothing,
 * whatever its adapter says: the platforms differ, or the adapter asks about the match's own place.
 */
export function mayRun(match: StoredMatch, { account, host }: Actor): boolean {
  if (account === undefined) return host
  if (match.hosts.includes(playerIdOf(account))) return true
  return host && match.place?.platform === account.platform
}
