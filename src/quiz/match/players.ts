import type { PlayerId } from '../vocabulary.ts'
import { settle } from './flow.ts'
import { recounted } from './given.ts'
import { recomputed, reranked } from './ranking.ts'
import { changed, partaker, refuse, roundNumber, andThen } from './state.ts'
import type { Change, ExtraTime, Match, OpenRound, Player } from './state.ts'
import type { HostAction, MatchInput } from './types.ts'

const MOST_PLAYERS = 20_000
/** Names that the lobby shows. */
const NEWEST = 60

type Input<T extends MatchInput['type']> = Extract<MatchInput, { type: T }>
type Action<T extends HostAction['type']> = Extract<HostAction, { type: T }>

/** A new player, or one who comes back: the same id keeps name, answers and score. */
export function join(match: Match, input: Input<'join'>): Change {
  const known = match.players.get(input.player)
  if (known !== undefined) return comeBack(match, known)
  if (match.phase === 'podium') return refuse(match, 'not-now', input.player)
  const chat = input.platform === 'discord' || input.platform === 'telegram'
  if (chat && !match.chatsOpen) return refuse(match, 'web-only', input.player)
  if (match.players.size >= MOST_PLAYERS) return refuse(match, 'full', input.player)
  return changed(seated(match, newcomer(match, input)), { type: 'counted' })
}

function comeBack(match: Match, player: Player): Change {
  if (player.kicked) return refuse(match, 'kicked', player.id)
  if (player.present) return changed(match)
  return changed(withPresence(match, player, true), { type: 'counted' })
}

function newcomer(match: Match, input: Input<'join'>): Player {
  return {
    id: input.player,
    name: input.name,
    avatar: input.avatar,
    platform: input.platform,
    lang: input.lang,
    team: teamFor(match, input.team),
    venue: input.venue,
    seat: match.players.size,
    since: firstRound(match),
    present: true,
    kicked: false,
    extraTime: 1,
  }
}

const firstRound = (match: Match): number =>
  match.round === undefined ? match.past.length + 1 : roundNumber(match)

/** The team that was chosen, else the smallest. */
function teamFor({ teamSizes }: Match, chosen: number | undefined): number | undefined {
  if (teamSizes.length === 0) return undefined
  if (chosen !== undefined && teamSizes[chosen] !== undefined) return chosen
  return teamSizes.indexOf(Math.min(...teamSizes))
}

const seated = (match: Match, player: Player): Match => ({
  ...match,
  players: match.players.set(player.id, player),
  present: match.present + 1,
  teamSizes: resized(match, undefined, player.team),
  newest: [player.id, ...match.newest].slice(0, NEWEST),
})

const resized = ({ teamSizes }: Match, from: number | undefined, to: number | undefined) =>
  from === to ? teamSizes : teamSizes.map((size, team) => size + Number(team === to) - Number(team === from))

const withPlayer = (match: Match, player: Player): Match => ({
  ...match,
  players: match.players.set(player.id, player),
})

function withPresence(match: Match, player: Player, present: boolean): Match {
  const by = present ? 1 : -1
  const { round } = match
  const moved = round?.given.has(player.id) ? { ...round, done: round.done + by } : round
  return { ...withPlayer(match, { ...player, present }), present: match.present + by, round: moved }
}

export function leave(match: Match, input: Input<'leave'>): Change {
  const player = partaker(match, input.player)
  if (!player?.present) return refuse(match, 'not-a-player', input.player)
  const gone = changed(withPresence(match, player, false), { type: 'counted' })
  return andThen(gone, (next) => settle(next, input.at))
}

export function speak(match: Match, { player: id, lang }: Input<'lang'>): Change {
  const player = partaker(match, id)
  if (player === undefined) return refuse(match, 'not-a-player', id)
  return changed(player.lang === lang ? match : withPlayer(match, { ...player, lang }))
}

/** A stand-in, who has no name, is given none: by that it is known for one. */
export function rename(match: Match, { player: id, name }: Action<'rename'>): Change {
  const player = partaker(match, id)
  if (player === undefined || player.name === '') return refuse(match, 'not-a-player', id)
  return changed(withPlayer(match, { ...player, name }), { type: 'changed' })
}

/** Out of the match and its standings; the answer to the open round goes too. */
export function kick(match: Match, { player: id }: Action<'kick'>, at: number): Change {
  const player = partaker(match, id)
  if (player === undefined) return refuse(match, 'not-a-player', id)
  const away = player.present ? withPresence(match, player, false) : match
  const { round } = away
  const out: Match = {
    ...withPlayer(away, { ...player, present: false, kicked: true }),
    teamSizes: resized(away, player.team, undefined),
    newest: away.newest.filter((other) => other !== id),
    round: round && withoutAnswer(round, id),
  }
  const removed = changed(
    { ...out, ranking: reranked(out) },
    { type: 'removed', player: id },
    { type: 'changed' },
  )
  return andThen(removed, (next) => settle(next, at))
}

const withoutAnswer = (round: OpenRound, id: PlayerId): OpenRound => ({
  ...round,
  given: round.given.delete(id),
  distribution: recounted(round.distribution, round.given.get(id), undefined),
})

export function changeTeam(match: Match, { player: id, team }: Action<'team'>): Change {
  const player = partaker(match, id)
  if (player === undefined) return refuse(match, 'not-a-player', id)
  if (match.teamSizes[team] === undefined) return refuse(match, 'no-such-team', id)
  const moved = {
    ...withPlayer(match, { ...player, team }),
    teamSizes: resized(match, player.team, team),
  }
  return changed({ ...moved, ranking: reranked(moved) }, { type: 'changed' })
}

/** Counts from the open round on. Everybody's pages are told that something changed, so that the one page shows its new limit. */
export function giveTime(match: Match, { player: id, factor }: Action<'extraTime'>, at: number): Change {
  const player = partaker(match, id)
  if (player === undefined) return refuse(match, 'not-a-player', id)
  const timed = changed(
    { ...withPlayer(match, { ...player, extraTime: factor }), slow: slowWith(match, id, factor) },
    { type: 'host' },
    { type: 'changed' },
  )
  return andThen(timed, (next) => settle(next, at))
}

function slowWith({ slow }: Match, id: PlayerId, factor: ExtraTime): readonly PlayerId[] {
  const others = slow.filter((other) => other !== id)
  return factor === 1 ? others : [...others, id]
}

/** A stand-in without name takes the place, the answers and the points of an erased player. */
export function erase(match: Match, { player: id, standIn }: Input<'erase'>): Change {
  const player = match.players.get(id)
  if (player === undefined || match.players.has(standIn)) return refuse(match, 'not-a-player', id)
  const nobody = {
    ...player,
    id: standIn,
    name: '',
    avatar: '',
    platform: 'web',
    lang: match.settings.lang,
  } as const
  const swap = (other: PlayerId): PlayerId => (other === id ? standIn : other)
  const { round } = match
  const next: Match = {
    ...match,
    players: match.players.delete(id).set(standIn, nobody),
    newest: match.newest.map(swap),
    slow: match.slow.map(swap),
    round: round === undefined ? undefined : { ...round, given: handedOver(round.given, id, standIn) },
    past: match.past.map((past) => ({ ...past, given: handedOver(past.given, id, standIn) })),
    challenges: match.challenges.map((one) =>
      one.player === id ? { ...one, player: standIn, note: '' } : one,
    ),
  }
  return changed({ ...next, ranking: recomputed(next) }, { type: 'changed' })
}

type GivenTable = NonNullable<Match['round']>['given']

function handedOver(given: GivenTable, from: PlayerId, to: PlayerId): GivenTable {
  const old = given.get(from)
  return old === undefined ? given : given.delete(from).set(to, old)
}
