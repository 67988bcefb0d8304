import { recomputed } from './ranking.ts'
import { changed, partaker, refuse } from './state.ts'
import type { Change, Match } from './state.ts'
import type { HostAction, MatchInput } from './types.ts'

type Input<T extends MatchInput['type']> = Extract<MatchInput, { type: T }>
type Action<T extends HostAction['type']> = Extract<HostAction, { type: T }>

/** "This is wrong": once a round and player, from the reveal on, so that no host's screen shows a key too early. */
export function challenge(match: Match, { player: id, round, note }: Input<'challenge'>): Change {
  if (partaker(match, id) === undefined) return refuse(match, 'not-a-player', id)
  const past = match.past[round - 1]
  if (past === undefined)
    return refuse(match, round === match.past.length + 1 ? 'not-now' : 'no-such-round', id)
  if (past.skipped) return refuse(match, 'not-now', id)
  if (match.challenges.some((old) => old.player === id && old.round === round))
    return refuse(match, 'already-challenged', id)
  const added = { round, player: id, note, state: 'open' } as const
  return changed({ ...match, challenges: [...match.challenges, added] }, { type: 'host' })
}

/** Upheld: the round is void. */
export function decide(match: Match, { challenge: number, upheld }: Action<'challenge'>): Change {
  const found = match.challenges[number - 1]
  if (found === undefined) return refuse(match, 'no-such-challenge')
  if (found.state !== 'open') return refuse(match, 'not-now')
  const decided = { ...found, state: upheld ? ('upheld' as const) : ('rejected' as const) }
  const next = { ...match, challenges: match.challenges.map((old, i) => (i === number - 1 ? decided : old)) }
  if (upheld && match.past[found.round - 1]?.voided === false) return setVoid(next, found.round, true)
  return changed(next, { type: 'host' })
}

/** Takes a round out of the score, or back in: all standings are computed anew, in an ended match too. */
export function setVoid(match: Match, round: number, voided: boolean): Change {
  const past = match.past[round - 1]
  if (past === undefined) return refuse(match, round === match.past.length + 1 ? 'not-now' : 'no-such-round')
  if (past.skipped || past.voided === voided) return refuse(match, 'not-now')
  const next = { ...match, past: match.past.with(round - 1, { ...past, voided }) }
  return changed({ ...next, ranking: recomputed(next) }, { type: 'host' }, { type: 'changed' })
}
