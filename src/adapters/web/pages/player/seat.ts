import { recall, remember } from '../stored.ts'

const SEAT_KEY = 'communique.seat'

/** What brings a player back: shared by all tabs of a browser. */
export interface Seat {
  readonly match: string
  readonly token: string
  readonly pin: string
}

function isSeat(value: unknown): value is Seat {
  if (typeof value !== 'object' || value === null) return false
  return ['match', 'token', 'pin'].every((key) => typeof Reflect.get(value, key) === 'string')
}

export function readSeat(): Seat | undefined {
  try {
    const value: unknown = JSON.parse(recall(SEAT_KEY) ?? 'null')
    return isSeat(value) ? value : undefined
  } catch {
    return undefined
  }
}

export function keepSeat(seat: Seat | undefined): void {
  remember(SEAT_KEY, seat === undefined ? undefined : JSON.stringify(seat))
}

/** `/join/123456`: the PIN that a QR code carries. */
export const pinInAddress = (path: string): string => /^\/join\/(\w+)$/.exec(path)?.[1] ?? ''
