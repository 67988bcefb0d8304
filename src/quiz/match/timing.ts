import type { Match, OpenRound, Player } from './state.ts'

/** Between the host's word and the question. */
export const COUNTDOWN_MS = 3_000
/** What was on its way when a round closed still counts. */
export const GRACE_MS = 1_000
/** A venue that is told of a round this late or later has no more time than this on top. */
const VENUE_LAG_MS = 10_000

export const ownLimit = (limit: number | undefined, extraTime: Player['extraTime']): number | undefined =>
  limit === undefined || extraTime === 'none' ? undefined : limit * extraTime

/** When a round began where this player sees it: a venue's clock starts when the venue shows the round. */
function startFor(round: OpenRound, player: Player): number {
  if (player.venue === undefined) return round.openedAt
  return round.shown.find(({ venue }) => venue === player.venue)?.at ?? round.openedAt
}

/** When this player's own limit passes; undefined: never. */
export function ownDeadline(round: OpenRound, player: Player): number | undefined {
  const limit = ownLimit(round.limit, player.extraTime)
  return limit === undefined ? undefined : startFor(round, player) + limit
}

/** The limit that everybody sees. */
export const publicDeadline = ({ openedAt, limit }: OpenRound): number | undefined =>
  limit === undefined ? undefined : openedAt + limit

/** When the last limit passes of those who could still answer; Infinity: somebody has none. */
export function lastDeadline(match: Match, round: OpenRound): number {
  if (round.limit === undefined) return Infinity
  const { limit } = round
  const venues = round.shown.map(({ at }) => at + limit)
  const slow = match.slow.map((id) => slowDeadline(round, match.players.get(id)))
  return Math.max(round.openedAt + limit, ...venues, ...slow)
}

function slowDeadline(round: OpenRound, player: Player | undefined): number {
  if (!player?.present || round.given.has(player.id)) return -Infinity
  return ownDeadline(round, player) ?? Infinity
}

/** The latest moment at which an answer of this player still counts. */
export function lastCall(round: OpenRound, player: Player): number {
  return Math.min(ownDeadline(round, player) ?? Infinity, round.closedAt ?? Infinity) + GRACE_MS
}

/** The venue's clock: when it showed the round, within what a venue may lag behind. */
export const venueClock = (round: OpenRound, at: number): number =>
  Math.min(Math.max(at, round.openedAt), round.openedAt + VENUE_LAG_MS)

/** Moves everything that waits by `ms`: time that does not count. */
export function shifted(match: Match, ms: number): Match {
  const deadline = match.deadline === undefined ? undefined : match.deadline + ms
  const round = match.round === undefined ? undefined : shiftedRound(match.round, ms)
  return { ...match, deadline, round }
}

const shiftedRound = (round: OpenRound, ms: number): OpenRound => ({
  ...round,
  openedAt: round.openedAt + ms,
  closedAt: round.closedAt === undefined ? undefined : round.closedAt + ms,
  shown: round.shown.map(({ venue, at }) => ({ venue, at: at + ms })),
})
