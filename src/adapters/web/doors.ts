import type { Matches } from '../../play/api/matches.ts'
import type { Clock } from '../../play/ports.ts'
import { latinDigits } from '../../quiz/digits.ts'
import { ok, refused } from '../../quiz/vocabulary.ts'
import type { MatchId, Result } from '../../quiz/vocabulary.ts'
import { makeGuard, makeTurns } from './limits.ts'
import type { WebRefusal } from './protocol.ts'

/** Wrong tries a minute. A million PINs stand against them; a class that mistypes now and then never meets them. */
const WRONG_BY_ADDRESS = 30
const WRONG_BY_MATCH = 60

/** The way into a match by its PIN, with a cap of wrong tries a minute. Right tries are never counted. */
export interface Doors {
  open(pin: string, address: string): Result<MatchId, WebRefusal>
  /** Tries a pupil's code, unless too many were wrong of late. */
  guardCode<T>(
    match: MatchId,
    address: string,
    attempt: () => Promise<T | undefined>,
  ): Promise<Result<T, WebRefusal>>
}

export function makeDoors(matches: Matches, clock: Pick<Clock, 'now'>): Doors {
  const pins = makeGuard(WRONG_BY_ADDRESS, clock)
  const codes = makeGuard(WRONG_BY_ADDRESS, clock)
  const inTurn = makeTurns()
  // A wrong PIN aims at every running match at once.
  const mostPins = (): number => WRONG_BY_MATCH * Math.max(1, matches.running().length)
  return {
    open(pin, address) {
      const seconds = pins.wait(address, 'pins', mostPins())
      if (seconds > 0) return refused('too-many-tries', { seconds })
      const match = matches.find(plainPin(pin))
      if (match !== undefined) return ok(match)
      pins.fail(address, 'pins')
      return refused('unknown-pin')
    },
    // Looking a code up takes a while: of tries that come at once, each waits until the one before is counted.
    guardCode: (match, address, attempt) =>
      inTurn(address, async () => {
        const seconds = codes.wait(address, match, WRONG_BY_MATCH)
        if (seconds > 0) return refused('too-many-tries', { seconds })
        const value = await attempt()
        if (value !== undefined) return ok(value)
        codes.fail(address, match)
        return refused('wrong-code')
      }),
  }
}

/** Digits of three scripts, spaces and dashes: what people type for a PIN. */
export const plainPin = (typed: string): string => latinDigits(typed).replace(/[\s-]/g, '')
