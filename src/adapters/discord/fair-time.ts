import type { ShownQuestion } from '../../quiz/match/view-types.ts'
import type { MatchId } from '../../quiz/vocabulary.ts'

/** The round that a channel shows: what is asked, and when the channel first saw it, by Discord's clock. */
interface RoundStart {
  readonly round: number
  readonly at: number
  readonly question: ShownQuestion | undefined
}

/** Starts of the rounds on show, by match and channel. */
export interface RoundStarts {
  get(match: MatchId, channel: string): RoundStart | undefined
  set(match: MatchId, channel: string, start: RoundStart): void
  drop(match: MatchId, channel: string): void
}

export function createRoundStarts(): RoundStarts {
  const starts = new Map<string, RoundStart>()
  return {
    get: (match, channel) => starts.get(`${match} ${channel}`),
    set: (match, channel, start) => void starts.set(`${match} ${channel}`, start),
    drop: (match, channel) => void starts.delete(`${match} ${channel}`),
  }
}

interface Pressing {
  readonly channel: string
  readonly at: number
  readonly message: { readonly at: number } | undefined
}

/**
 * Milliseconds from the moment when the channel got the round to the press, both by Discord's clock, so that neither side's lag
 * counts. The round's first message is what counts: a message posted anew, or a private copy, gives nobody more time. Where
 * nothing is known, as long as can be: the match takes at most what has passed since the round opened.
 */
export function elapsed(
  starts: RoundStarts,
  { channel, at, message }: Pressing,
  { match, round }: { readonly match: MatchId; readonly round: number },
): number {
  const start = starts.get(match, channel)
  const from = start?.round === round ? start.at : message?.at
  return from === undefined ? Number.MAX_SAFE_INTEGER : Math.max(0, at - from)
}
