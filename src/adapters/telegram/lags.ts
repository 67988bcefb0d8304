import type { MatchId } from '../../quiz/vocabulary.ts'

/**
 * How long after the opening of a round each place had it, so that fair time can be measured: Telegram's updates carry no time
 * of their own. Counted from the opening, which moves on by pauses and down time.
 */
export class Lags {
  readonly #known = new Map<string, { readonly round: number; readonly ms: number | undefined }>()

  /** `ms` undefined: it is on its way there. Where it was before, it is not new when it is sent again. */
  set(place: string, round: number, ms: number | undefined): void {
    const known = this.#known.get(place)
    if (known?.round === round && known.ms !== undefined) return
    this.#known.delete(place)
    this.#known.set(place, { round, ms })
    const oldest = this.#known.keys().next()
    if (this.#known.size > MOST && oldest.done !== true) this.#known.delete(oldest.value)
  }

  /** Milliseconds that a player at this place took; whoever presses before the send has returned took none. */
  elapsed(place: string, round: number, sinceOpening: number): number {
    const lag = this.#known.get(place)
    if (lag?.round !== round) return sinceOpening
    return lag.ms === undefined ? 0 : Math.max(0, sinceOpening - lag.ms)
  }
}

const MOST = 20_000

/** A place of one match: a chat, or a player's private chat. */
export const lagPlace = (match: MatchId, at: string | number): string => `${match}/${at}`
