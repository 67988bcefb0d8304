import { advanced } from './ranking.ts'
import { changed, andThen } from './state.ts'
import type { Change, Match, OpenRound, PastRound } from './state.ts'
import { Table } from './table.ts'
import { noneGiven } from './given.ts'
import { COUNTDOWN_MS, GRACE_MS, lastDeadline, publicDeadline } from './timing.ts'
import type { MatchInput, MatchOutput, Phase } from './types.ts'

/** How long the standings stand where the match goes on by itself, at most. */
const STANDINGS_MS = 5_000

const CHANGED: MatchOutput = { type: 'changed' }

/** A phase that ends by itself at `deadline`, where it has one. */
function enter(match: Match, phase: Phase, deadline: number | undefined): Change {
  const next = { ...match, phase, deadline }
  return deadline === undefined
    ? changed(next, CHANGED)
    : changed(next, CHANGED, { type: 'wake', at: deadline })
}

/** The next round, or the podium after the last. */
export function goOn(match: Match, at: number): Change {
  if (match.past.length >= match.questions.length) return end(match)
  return enter(match, 'countdown', at + COUNTDOWN_MS)
}

export function end(match: Match): Change {
  const left = match.round === undefined ? match : shelved(match, pastRound(match.round, true))
  return andThen(enter({ ...left, pausedAt: undefined }, 'podium', undefined), (podium) =>
    changed(podium, { type: 'ended' }),
  )
}

/** What the host leaves before its reveal counts for nobody. */
export function skip(match: Match, at: number): Change {
  const question = match.questions[match.past.length]
  if (question === undefined) return end(match)
  const round = match.round ?? openedRound(match, at)
  if (round === undefined) return end(match)
  return finish(match, pastRound(round, true), (next) => goOn(next, at))
}

function openedRound({ questions, past, settings }: Match, at: number): OpenRound | undefined {
  const question = questions[past.length]
  const limit = settings.seconds === undefined ? undefined : settings.seconds * 1000
  const given: OpenRound['given'] = new Table()
  const blank = { overrun: false, closedAt: undefined, given, done: 0, shown: [] }
  if (question === undefined) return undefined
  return { question, openedAt: at, limit, ...blank, distribution: noneGiven(question) }
}

function open(match: Match, at: number): Change {
  const round = openedRound(match, at)
  if (round === undefined) return end(match)
  const wake = publicDeadline(round)
  const next = { ...match, phase: 'open' as const, deadline: undefined, round }
  return wake === undefined ? changed(next, CHANGED) : changed(next, CHANGED, { type: 'wake', at: wake })
}

/** No more answers but those on their way. */
export function close(match: Match, round: OpenRound, at: number): Change {
  return enter({ ...match, round: { ...round, closedAt: at } }, 'closed', at + GRACE_MS)
}

function reveal(match: Match, round: OpenRound, at: number): Change {
  const { auto } = match.settings
  return finish(match, pastRound(round, false), (next) =>
    enter(next, 'reveal', auto === undefined ? undefined : at + auto * 1000),
  )
}

function finish(match: Match, round: PastRound, next: (match: Match) => Change): Change {
  const number = match.past.length + 1
  return andThen(changed(shelved(match, round), { type: 'roundClosed', round: number }), next)
}

/** Kept with its answers, and counted into the standings. */
function shelved(match: Match, round: PastRound): Match {
  const ranking = advanced(match, round)
  return { ...match, round: undefined, past: [...match.past, round], ranking }
}

function pastRound({ question, limit, given, distribution }: OpenRound, skipped: boolean): PastRound {
  return { question, limit, given, skipped, voided: false, distribution }
}

/** From the reveal to the standings, and on from there. */
export function next(match: Match, at: number): Change {
  if (match.phase === 'standings') return goOn(match, at)
  const { auto } = match.settings
  return enter(match, 'standings', auto === undefined ? undefined : at + Math.min(auto * 1000, STANDINGS_MS))
}

/** For how many of those present the round waits; 0 where none runs. */
export const awaited = ({ round, present }: Match): number => (round === undefined ? 0 : present - round.done)
/** A first answer, not a changed one. */
export const isAwaited = ({ round }: Match, input: MatchInput): boolean =>
  input.type === 'answer' && round?.given.has(input.player) === false

/** Goes on where nobody is left to wait for. To be called after whatever changes who is. */
export function settle(match: Match, at: number): Change {
  const { round } = match
  if (round === undefined || match.pausedAt !== undefined) return changed(match)
  if (match.present > 0 && awaited(match) === 0) return reveal(match, round, at)
  return match.phase === 'open' && round.overrun ? overrun(match, round, at) : changed(match)
}

/** The limit has passed: close, or wait for those who have time of their own. */
function overrun(match: Match, round: OpenRound, at: number): Change {
  const last = lastDeadline(match, round)
  if (at >= last) return close(match, round, at)
  return last === Infinity ? changed(match) : changed(match, { type: 'wake', at: last })
}

/** The time is `at`: whatever was due happens; what is not due yet is asked for again. */
export function tick(match: Match, at: number): Change {
  if (match.pausedAt !== undefined) return changed(match)
  const due = dueAt(match)
  if (due === undefined) return changed(match)
  return at < due ? changed(match, { type: 'wake', at: due }) : pass(match, at)
}

/** When something happens by itself; undefined: never. */
export function dueAt(match: Match): number | undefined {
  const { round } = match
  if (match.phase !== 'open' || round === undefined) return match.deadline
  const at = round.overrun ? lastDeadline(match, round) : publicDeadline(round)
  return at === Infinity ? undefined : at
}

function pass(match: Match, at: number): Change {
  const { round } = match
  switch (match.phase) {
    case 'countdown':
      return open(match, at)
    case 'open':
      return round === undefined ? changed(match) : limitPassed(match, round, at)
    case 'closed':
      return round === undefined ? changed(match) : reveal(match, round, at)
    case 'reveal':
    case 'standings':
      return next(match, at)
    case 'lobby':
    case 'podium':
      return changed(match)
  }
}

function limitPassed(match: Match, round: OpenRound, at: number): Change {
  const late = { ...round, overrun: true }
  const waiting = { ...match, round: late }
  const change = overrun(waiting, late, at)
  const news = round.overrun || change.match.phase !== 'open' ? [] : [CHANGED]
  return { match: change.match, outputs: [...news, ...change.outputs] }
}
