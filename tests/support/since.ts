import type { PlayerView, PublicView } from '../../src/quiz/match/view-types.ts'

/** Views with their times as transcripts count them: from the beginning of the match. */

export const viewSince = (view: PublicView, begin: number): PublicView =>
  view.deadline === undefined ? view : { ...view, deadline: view.deadline - begin }

export function playerViewSince(view: PlayerView | undefined, begin: number): PlayerView | undefined {
  const own = view?.ownDeadline
  return typeof own === 'number' ? { ...view!, ownDeadline: own - begin } : view
}
