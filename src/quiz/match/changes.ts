import type { PlayerId } from '../vocabulary.ts'
import { partaker, roundNumber } from './state.ts'
import type { Match } from './state.ts'
import type { OwnChange } from './view-types.ts'
import { atReveal, givenIn, momentary, scoreOf, takesAnswers } from './views.ts'

/** What thousands of players are told when a match has moved on: less than their whole views, and mostly the same for all. */

/**
 * How every player's view has changed from one moment of a match to a later one; undefined where it has not changed alike for all, or
 * where that cannot be told without looking at each. Costs the same whatever the number of players: what has not changed is the same
 * object in both.
 */
export function changeForAll(before: Match, after: Match): OwnChange | undefined {
  const answer = answersSince(before, after)
  if (answer === undefined || (mayNotAgain(after) && isOpen(after))) return undefined
  return changeAlike(before, after, answer)
}

/**
 * The same for everybody who has not answered in the running round; undefined where none runs, or not alike for them either. While
 * thousands are still to hear of a question, the first have answered it.
 */
export function changeForSilent(before: Match, after: Match): OwnChange | undefined {
  return after.round === undefined ? undefined : changeAlike(before, after, { answer: null })
}

function changeAlike(before: Match, after: Match, answer: Pick<OwnChange, 'answer'>): OwnChange | undefined {
  const { round, slow } = after
  if (before.players !== after.players || before.ranking !== after.ranking) return undefined
  if (round !== undefined && (slow.length > 0 || round.shown.length > 0)) return undefined
  const result = resultsSince(before, after)
  return result && { ...answer, mayAnswer: isOpen(after), ownDeadline: null, ...result }
}

/** To those without time of their own. */
const isOpen = (match: Match): boolean => takesAnswers(match) && match.round?.overrun === false

/** Some have answered, and may not any more. */
const mayNotAgain = ({ round, settings }: Match): boolean =>
  !settings.changeAnswers && (round?.given.size ?? 0) > 0

function answersSince(before: Match, after: Match): Pick<OwnChange, 'answer'> | undefined {
  const [old, given] = [givenIn(before), givenIn(after)]
  if (given !== undefined && given.size > 0) return given === old ? {} : undefined
  // While the round runs, a player may have answered since `after`, and knows it: that is not to be taken back.
  const sameRound = after.round !== undefined && roundNumber(before) === roundNumber(after)
  return sameRound && (old?.size ?? 0) === 0 ? {} : { answer: null }
}

function resultsSince(before: Match, after: Match): Pick<OwnChange, 'credit' | 'gained'> | undefined {
  const past = atReveal(after)
  if (past === undefined || past.skipped) return { credit: null, gained: null }
  return past === atReveal(before) ? {} : undefined
}

/** The same for one player; undefined where more has changed than a change can say: see `playerView`. */
export function changeForOne(before: Match, after: Match, id: PlayerId): OwnChange | undefined {
  const player = partaker(after, id)
  if (player === undefined) return undefined
  if (before.players !== after.players && before.players.get(id) !== player) return undefined
  const { answer, mayAnswer, ownDeadline, credit, gained } = momentary(after, player)
  return {
    answer: answer ?? null,
    mayAnswer,
    ownDeadline: ownDeadline ?? null,
    credit: credit ?? null,
    gained: gained ?? null,
    row: scoreOf(after, player),
  }
}
