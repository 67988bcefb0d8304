import type { PublicView } from '../../quiz/match/view-types.ts'

/** The handle of the message that shows a match, kept with the match so that it is found again after a restart. */

/** `first`: the round's first message, which starts its clock; `round`: 'end' for the podium's. */
export interface Ref {
  readonly channel: string
  readonly message: string
  readonly first: string
  readonly round: string
}

export const makeRef = ({ channel, message: id, first, round }: Ref): string =>
  [channel, id, first, round].join('.')

export function parseRef(text: string): Ref | undefined {
  const [channel, id, first, round] = text.split('.')
  if (channel === undefined || id === undefined || first === undefined || round === undefined)
    return undefined
  return { channel, message: id, first, round }
}

/** Which message a state belongs to. A countdown still stands on the message before it: a round's message begins its clock. */
export function roundOf({ phase, round }: PublicView): string {
  if (phase === 'podium') return 'end'
  return String(phase === 'countdown' ? round - 1 : round)
}

export function isNew(view: PublicView, ref: Ref): boolean {
  return roundOf(view) !== ref.round
}

/** What a message says besides counts. */
export const stateOf = ({ phase, round, paused, waiting, deadline }: PublicView): string =>
  [phase, round, paused, waiting, deadline].join(' ')
