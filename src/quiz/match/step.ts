import type { Question } from '../question.ts'
import type { MatchId } from '../vocabulary.ts'
import { answer } from './answers.ts'
import { challenge } from './challenges.ts'
import { end, tick } from './flow.ts'
import { host, paused, woken } from './hosting.ts'
import { erase, join, leave, speak } from './players.ts'
import { NO_RANKING } from './ranking.ts'
import { changed, refuse } from './state.ts'
import type { Change, Match } from './state.ts'
import { Table } from './table.ts'
import { shifted } from './timing.ts'
import type { MatchInput, MatchOutput, MatchSettings } from './types.ts'
import { ask, shownAt, venueLeft } from './venues.ts'

/** Down time up to this long is made good by itself; after a longer one the host says when to go on. */
const SHORT_AWAY_MS = 2 * 60_000
/** After a day away nobody comes back: the match ends with its standings. */
const LONG_AWAY_MS = 24 * 3_600_000

interface MatchPlan {
  readonly id: MatchId
  readonly settings: MatchSettings
  /** As drawn: one a round. */
  readonly questions: readonly Question[]
  readonly seed: string
}

/** A match in its lobby. */
export function createMatch({ id, settings, questions, seed }: MatchPlan): Match {
  return {
    id,
    settings,
    questions,
    seed,
    phase: 'lobby',
    startedAt: undefined,
    pausedAt: undefined,
    deadline: undefined,
    players: new Table(),
    present: 0,
    teamSizes: settings.teams.map(() => 0),
    newest: [],
    slow: [],
    round: undefined,
    past: [],
    ranking: NO_RANKING,
    venues: [],
    challenges: [],
    chatsOpen: false,
    hideNames: false,
  }
}

/**
 * What one recorded input does. Pure: the match handed in stays as it was, and the same inputs give the same match. An input
 * that comes late, twice, or from nobody of this match changes nothing, and the output says why.
 */
export function step(match: Match, input: MatchInput): Change {
  switch (input.type) {
    case 'join':
      return join(match, input)
    case 'leave':
      return leave(match, input)
    case 'lang':
      return speak(match, input)
    case 'host':
      return host(match, input.action, input.at)
    case 'shown':
      return shownAt(match, input)
    case 'answer':
      return answer(match, input)
    case 'venue':
      return ask(match, input)
    case 'venueLeft':
      return venueLeft(match, input.venue, input.lost)
    case 'challenge':
      return challenge(match, input)
    case 'tick':
      return tick(match, input.at)
    case 'away':
      return away(match, input)
    case 'erase':
      return erase(match, input)
  }
}

/** Folds `step` over a batch: one list of outputs for each input. */
export function stepAll(
  match: Match,
  inputs: readonly MatchInput[],
): { readonly match: Match; readonly outputs: readonly (readonly MatchOutput[])[] } {
  let now = match
  const outputs = inputs.map((input) => {
    const change = step(now, input)
    now = change.match
    return change.outputs
  })
  return { match: now, outputs }
}

/** The process was away: that time does not count. */
function away(match: Match, { at, from }: Extract<MatchInput, { type: 'away' }>): Change {
  const gap = at - from
  if (match.phase === 'podium') return refuse(match, 'not-now')
  if (gap < 0) return setBack(match, gap)
  if (gap > LONG_AWAY_MS) return end(match)
  if (match.phase === 'lobby' || match.pausedAt !== undefined) return changed(match)
  return gap > SHORT_AWAY_MS ? paused(match, from) : woken(shifted(match, gap))
}

/** Meanwhile the machine's clock was set back: what the match waits for lies further ahead than it should, and moves along. */
function setBack(match: Match, gap: number): Change {
  const moved = shifted(match, gap)
  if (match.phase === 'lobby') return changed(match)
  return match.pausedAt === undefined ? woken(moved) : changed({ ...moved, pausedAt: match.pausedAt + gap })
}
