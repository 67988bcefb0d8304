import { rounded } from '../score.ts'
import { revealed, shown } from '../shown.ts'
import type { Platform, PlayerId } from '../vocabulary.ts'
import { standingOf } from './ranking.ts'
import { partaker, roundNumber } from './state.ts'
import type { Given, Match, PastRound, Player } from './state.ts'
import { ownDeadline, publicDeadline } from './timing.ts'
import type {
  HostView,
  Mistake,
  OwnChange,
  PlayerView,
  PublicView,
  StandingRow,
  TeamRow,
} from './view-types.ts'

/** Rows of the standings that everybody sees. */
const TOP = 10

/** What anybody may see. `from`: where it is shown, whose own players' names stay visible where the host hides the others'. */
export function publicView(match: Match, from: Platform = 'web'): PublicView {
  const { settings, phase, round, pausedAt } = match
  const deadline = round !== undefined && phase === 'open' ? publicDeadline(round) : match.deadline
  const last = atReveal(match)
  const question = last?.question ?? round?.question
  return {
    match: match.id,
    settings,
    phase,
    paused: pausedAt !== undefined,
    ...timeLeft(deadline, pausedAt),
    round: roundNumber(match),
    rounds: match.questions.length,
    deadline: pausedAt === undefined ? deadline : undefined,
    openedAt: round?.openedAt,
    question: question === undefined ? undefined : shown(question),
    revealed: last === undefined ? undefined : revealedOf(last),
    players: match.present + (round === undefined ? 0 : round.given.size - round.done),
    answered: givenIn(match)?.size ?? 0,
    waiting: phase === 'open' && round?.overrun === true,
    standings: topRows(match, from),
    teams: teamRows(match),
    chatsOpen: match.chatsOpen,
    venues: match.venues
      .filter(({ state }) => state === 'accepted')
      .map(({ id, platform, title }) => ({ id, platform, title })),
  }
}

/** The answers of the round that runs, or that is shown with its result. */
export const givenIn = (match: Match) => (match.round ?? atReveal(match))?.given

/** The round that the reveal and the standings show. */
export function atReveal({ phase, past }: Match): PastRound | undefined {
  return phase === 'reveal' || phase === 'standings' ? past.at(-1) : undefined
}

const timeLeft = (deadline: number | undefined, pausedAt: number | undefined) =>
  deadline === undefined || pausedAt === undefined ? {} : { left: Math.max(0, deadline - pausedAt) }

const revealedOf = ({ question, distribution, voided }: PastRound) => revealed(question, distribution, voided)

function topRows(match: Match, from: Platform): readonly StandingRow[] {
  const ids = match.phase === 'lobby' ? match.newest : match.ranking.order.slice(0, TOP)
  return ids.flatMap((id) => {
    const player = match.players.get(id)
    if (player === undefined || (match.phase === 'lobby' && !player.present)) return []
    const row = standingRow(match, player)
    return [match.hideNames && player.platform !== from ? { ...row, name: '', avatar: '' } : row]
  })
}

function standingRow(match: Match, player: Player): StandingRow {
  const { id, name, avatar, platform, team } = player
  return { player: id, name, avatar, platform, team, ...scoreOf(match, player) }
}

export function scoreOf({ ranking }: Match, player: Player): NonNullable<OwnChange['row']> {
  const { points, rank, right, answered, streak } = standingOf(ranking, player)
  return { points: rounded(points), rank, right, answered, streak }
}

/** Best team first: the exact mean over the members who answered at least once. */
function teamRows({ settings, ranking, teamSizes }: Match): readonly TeamRow[] {
  const means = settings.teams.map((_, team) => meanOf(ranking.teams[team] ?? { points: 0, members: 0 }))
  const rows = settings.teams.map((name, team) => ({
    team,
    name,
    points: rounded(Number(means[team] ?? 0n) / Number(FRACTION)),
    rank: 1 + means.filter((mean) => mean > (means[team] ?? 0n)).length,
    members: teamSizes[team] ?? 0,
  }))
  return rows.sort((a, b) => a.rank - b.rank || a.team - b.team)
}

/** Fine enough that two different means of up to 20,000 members never look equal. */
const FRACTION = 1_000_000_000n
const meanOf = (sum: { points: number; members: number }): bigint =>
  sum.members === 0 ? 0n : (BigInt(sum.points) * FRACTION) / BigInt(sum.members)

/** What one player may see beside the public view; undefined: nobody of that id plays here. */
export function playerView(match: Match, id: PlayerId): PlayerView | undefined {
  const player = partaker(match, id)
  if (player === undefined) return undefined
  const { name, avatar, lang, team } = player
  return {
    player: id,
    name,
    avatar,
    lang,
    team,
    ...momentary(match, player),
    row: standingRow(match, player),
  }
}

/** What the state of the match makes of one player. */
export function momentary(match: Match, player: Player) {
  const given = givenIn(match)?.get(player.id)
  const counts = atReveal(match)?.skipped === false
  // Written out, without spreads: thousands of these are made at a reveal.
  return {
    answer: given?.answer,
    mayAnswer: mayAnswer(match, player, given),
    ownDeadline: privateDeadline(match, player),
    credit: counts ? (given?.credit ?? 0) : undefined,
    gained: counts ? rounded(standingOf(match.ranking, player).gained) : undefined,
  }
}

/** Answers are taken of whoever has time left. */
export const takesAnswers = ({ phase, pausedAt }: Match): boolean =>
  phase === 'open' && pausedAt === undefined

function mayAnswer(match: Match, player: Player, given: Given | undefined): boolean {
  const { round, settings } = match
  if (round === undefined || !takesAnswers(match)) return false
  if (round.overrun && privateDeadline(match, player) === undefined) return false
  return settings.changeAnswers || given === undefined
}

function privateDeadline({ round, phase }: Match, player: Player): number | 'none' | undefined {
  if (round?.limit === undefined || phase !== 'open') return undefined
  const own = ownDeadline(round, player)
  if (own === undefined) return 'none'
  return own === publicDeadline(round) ? undefined : own
}

/** What a player did not get right, round by round; what was skipped, voided, or played before the player came is no mistake. */
export function mistakes(match: Match, id: PlayerId): readonly Mistake[] {
  const player = partaker(match, id)
  if (player === undefined) return []
  return match.past.flatMap((past, i) => {
    const given = past.given.get(id)
    const credit = given?.credit ?? 0
    if (past.skipped || past.voided || credit === 1 || i + 1 < player.since) return []
    const question = shown(past.question)
    return [{ round: i + 1, question, revealed: revealedOf(past), answer: given?.answer, credit }]
  })
}

/** What the host sees beside the public view. Players in the order of joining. */
export function hostView(match: Match): HostView {
  return {
    players: playersInOrder(match).map((player) => hostRow(match, player)),
    challenges: match.challenges.flatMap((challenge, i) => challengeRow(match, challenge, i + 1)),
    venues: match.venues.map(({ id, platform, title, size, state }) => ({
      id,
      platform,
      title,
      size,
      state,
    })),
    voided: match.past.flatMap(({ voided }, i) => (voided ? [i + 1] : [])),
    hideNames: match.hideNames,
  }
}

/** Everybody whom the host has not removed, in the order of joining. */
export const playersInOrder = ({ players }: Match): readonly Player[] =>
  [...players]
    .map(([, player]) => player)
    .filter(({ kicked }) => !kicked)
    .sort((a, b) => a.seat - b.seat)

function hostRow(match: Match, player: Player): HostView['players'][number] {
  const { name, avatar, platform, team, points, rank } = standingRow(match, player)
  const answered = match.round?.given.has(player.id) === true
  const { id, extraTime } = player
  return { player: id, name, avatar, platform, team, answered, extraTime, points, rank }
}

function challengeRow(
  match: Match,
  challenge: Match['challenges'][number],
  id: number,
): HostView['challenges'] {
  const past = match.past[challenge.round - 1]
  if (past === undefined) return []
  const facts = { question: shown(past.question), revealed: revealedOf(past) }
  return [{ id, ...challenge, ...facts, proofs: facts.revealed.whyWrong }]
}
