import type { Answer } from '../question.ts'
import { judge } from '../judge.ts'
import { settle } from './flow.ts'
import { recounted } from './given.ts'
import { partaker, refuse, roundNumber, withAnswers, withRound } from './state.ts'
import type { Change, Given, Match, OpenRound, Player } from './state.ts'
import { GRACE_MS, lastCall, ownLimit } from './timing.ts'
import type { MatchInput, MatchOutput, MatchRefusal } from './types.ts'

type AnswerInput = Extract<MatchInput, { type: 'answer' }>

/** Costs the same whatever the number of players and of rounds: see table.ts. */
export function answer(match: Match, input: AnswerInput): Change {
  const player = partaker(match, input.player)
  if (player === undefined) return refuse(match, stranger(match, input), input.player)
  const { round } = match
  if (round === undefined || input.round !== roundNumber(match))
    return refuse(match, outside(match, input), player.id)
  const late = timeRefusal(match, round, { at: input.at, player })
  if (late !== undefined) return refuse(match, late, player.id)
  const old = round.given.get(player.id)
  if (old !== undefined && !mayChange(match, old, input.answer))
    return refuse(match, 'already-answered', player.id)
  return taken(match, { round, player, input, old })
}

const stranger = (match: Match, { player }: AnswerInput): MatchRefusal =>
  match.players.has(player) ? 'kicked' : 'not-a-player'

function outside(match: Match, { round }: AnswerInput): MatchRefusal {
  if (round === roundNumber(match)) return match.phase === 'countdown' ? 'not-now' : 'too-late'
  return 'old-round'
}

/** A pause, like a close, takes what was on its way. */
function timeRefusal(
  match: Match,
  round: OpenRound,
  { at, player }: { at: number; player: Player },
): MatchRefusal | undefined {
  if (match.pausedAt !== undefined && at > match.pausedAt + GRACE_MS) return 'not-now'
  return at > lastCall(round, player) ? 'too-late' : undefined
}

const mayChange = (match: Match, old: Given, now: Answer): boolean =>
  match.settings.changeAnswers && !same(old.answer, now)

function same(a: Answer, b: Answer): boolean {
  switch (a.kind) {
    case 'pick':
      return b.kind === 'pick' && a.option === b.option
    case 'arrange':
      return b.kind === 'arrange' && a.order.join() === b.order.join()
    case 'enter':
      return b.kind === 'enter' && a.text === b.text
  }
}

interface Taking {
  readonly round: OpenRound
  readonly player: Player
  readonly input: AnswerInput
  /** The answer that this one takes the place of. */
  readonly old: Given | undefined
}

function taken(match: Match, { round, player, input, old }: Taking): Change {
  const first = old === undefined
  const judged = judge(round.question, input.answer)
  if (!judged.ok) return refuse(match, judged.code, player.id)
  if (!Number.isFinite(input.elapsed)) return refuse(match, 'bad-answer', player.id)
  const { extraTime } = player
  const given = {
    seat: player.seat,
    answer: input.answer,
    credit: judged.credit,
    elapsed: measured(round, player, input),
    extraTime,
  }
  const said: MatchOutput = { type: 'taken', player: player.id, round: input.round }
  const next = withAnswers(round, {
    given: round.given.set(player.id, given),
    distribution: recounted(round.distribution, old, given),
    done: round.done + (first && player.present ? 1 : 0),
  })
  const settled = settle(withRound(match, next), input.at)
  return {
    match: settled.match,
    outputs: [said, ...(first ? [{ type: 'counted' as const }] : []), ...settled.outputs],
  }
}

/** The venue's measure, within what can be: not before the opening, not after the arrival, not beyond the player's limit. */
function measured(round: OpenRound, player: Player, { at, elapsed }: AnswerInput): number {
  const most = Math.min(at - round.openedAt, ownLimit(round.limit, player.extraTime) ?? Infinity)
  return Math.max(0, Math.min(elapsed, most))
}
