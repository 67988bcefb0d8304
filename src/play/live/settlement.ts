import { rounded } from '../../quiz/score.ts'
import { standingOf } from '../../quiz/match/ranking.ts'
import type { Match, Player } from '../../quiz/match/state.ts'
import { publicView } from '../../quiz/match/views.ts'
import type { PlayerId } from '../../quiz/vocabulary.ts'
import type { Settlement, StoredMatch } from '../records/matches.ts'
import type { Answered, TopicCounts } from './answered.ts'

/** In a match with fewer players there are no points, no match and no win to count; answers are answers all the same. */
const LEAST_PLAYERS = 2
/** The name of an erased player's stand-in, who is on no board. */
const ERASED = ''

type Told = NonNullable<StoredMatch['settled']>['rows'][string]
type SettledRow = Settlement['rows'][number]
type Row = Omit<Told, 'lang'>
const NOTHING: Row = { points: 0, matches: 0, wins: 0, topics: {} }

/** Those who answered at least once, and were not removed. */
export const playersIn = (match: Match, answered: ReadonlyMap<PlayerId, Answered>): readonly PlayerId[] =>
  match.ranking.order.filter((id) => answered.has(id))

/**
 * Whether all who play are accounts of one person, linked after they had joined. Once the match has counted it stays so: accounts that
 * are linked later take no points back.
 */
export async function isOnePerson(
  { settled }: StoredMatch,
  [first, ...others]: readonly PlayerId[],
  personOf: (player: PlayerId) => Promise<readonly PlayerId[]>,
): Promise<boolean> {
  if (Object.values(settled?.rows ?? {}).some(({ matches }) => matches > 0)) return false
  if (first === undefined || others.length === 0) return false
  const person = await personOf(first)
  return others.every((other) => person.includes(other))
}

interface Counted {
  /** `answeredIn` the match. */
  readonly answered: ReadonlyMap<PlayerId, Answered>
  /** All who play are one person. */
  readonly alone: boolean
}

/** What a match is worth to each of its players. */
function worth(match: Match, { answered, alone }: Counted): ReadonlyMap<PlayerId, Row> {
  const players = playersIn(match, answered)
  const scores = alone || players.length < LEAST_PLAYERS ? () => NOTHING : scoresOf(match)
  return new Map(
    players.map((id) => [id, { ...scores(id), topics: answered.get(id)?.topics ?? NOTHING.topics }]),
  )
}

function scoresOf(match: Match): (id: PlayerId) => Row {
  const wins = winners(match)
  return (id) => {
    const player = match.players.get(id)
    if (player === undefined) return NOTHING
    const { points, rank } = standingOf(match.ranking, player)
    const won = points > 0 && wins(player, rank)
    return { ...NOTHING, points: rounded(points), matches: 1, wins: Number(won) }
  }
}

/** With teams, the members of the first team win; equal points win together, and nobody wins without any. */
function winners(match: Match): (player: Player, rank: number) => boolean {
  const { teams } = publicView(match)
  if (teams.length === 0) return (_, rank) => rank === 1
  const first = new Set(teams.filter(({ rank }) => rank === 1).map(({ team }) => team))
  return (player) => player.team !== undefined && first.has(player.team)
}

/** What the scoreboards are still to be told; undefined where they know it all. */
export function settlementOf(match: Match, stored: StoredMatch, counted: Counted): Settlement | undefined {
  const told = stored.settled
  const { answered } = counted
  const now = worth(match, counted)
  const players = [...match.players].map(([, player]) => player).filter(({ name }) => name !== ERASED)
  const rows = players.flatMap((player) => {
    const before = told?.rows[player.id]
    const change = minus(now.get(player.id) ?? NOTHING, before ?? NOTHING)
    return change === undefined
      ? []
      : [rowOf(player, { ...change, before, run: answered.get(player.id)?.run })]
  })
  if (told !== undefined && rows.length === 0) return undefined
  return {
    key: `${match.id}/${(told?.revision ?? 0) + 1}`,
    match: match.id,
    at: stored.endedAt ?? stored.createdAt,
    ...(stored.community === undefined ? {} : { community: stored.community }),
    players: [...new Set([...players.map(({ id }) => id), ...stored.hosts])],
    rows,
  }
}

/** Answers stay in the language in which they were told first. */
function rowOf(
  { id: player, name, platform, lang }: Player,
  { before, run, ...change }: Row & { before: Told | undefined; run: Answered['run'] | undefined },
): SettledRow {
  const first = before?.lang === undefined && Object.keys(change.topics).length > 0
  return {
    player,
    name,
    platform,
    lang: before?.lang ?? lang,
    ...change,
    ...(first && run !== undefined ? { run } : {}),
  }
}

function minus(now: Row, told: Row): Row | undefined {
  const change = {
    points: now.points - told.points,
    matches: now.matches - told.matches,
    wins: now.wins - told.wins,
    topics: sumOf(now.topics, told.topics, -1),
  }
  const { points, matches, wins, topics } = change
  const same = points === 0 && matches === 0 && wins === 0 && Object.keys(topics).length === 0
  return same ? undefined : change
}

/** `a` plus (or minus) `b`; topics that come to nothing are left out. */
function sumOf(a: TopicCounts, b: TopicCounts, sign: 1 | -1): Record<string, TopicCounts[string]> {
  const none = { answers: 0, right: 0 }
  const topics = new Set([...Object.keys(a), ...Object.keys(b)])
  return Object.fromEntries(
    [...topics].flatMap((topic) => {
      const [one, two] = [a[topic] ?? none, b[topic] ?? none]
      const sum = { answers: one.answers + sign * two.answers, right: one.right + sign * two.right }
      return sum.answers === 0 && sum.right === 0 ? [] : [[topic, sum] as const]
    }),
  )
}

/** What has been told once this settlement was added. */
export function settledWith(told: StoredMatch['settled'], { rows }: Settlement): StoredMatch['settled'] {
  const sums = { ...told?.rows }
  for (const row of rows) sums[row.player] = toldWith(sums[row.player] ?? NOTHING, row)
  return { revision: (told?.revision ?? 0) + 1, rows: sums }
}

function toldWith(old: Told, row: SettledRow): Told {
  const topics = sumOf(old.topics, row.topics, 1)
  const lang = old.lang ?? (row.run === undefined ? undefined : row.lang)
  return {
    points: old.points + row.points,
    matches: old.matches + row.matches,
    wins: old.wins + row.wins,
    topics,
    ...(lang === undefined ? {} : { lang }),
  }
}
