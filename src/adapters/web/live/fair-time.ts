/** A page's own measure is believed where it differs from the server's by no more than this. */
const BELIEF = 750
/** A page that answers pings late on purpose gains no more than this. */
const LONGEST_TRIP = 750

export interface Tap {
  /** The page's monotonic time from showing to tap; null where it cannot say. */
  readonly claimed: number | null
  /** When the answer arrived, when the round opened, on the server's clock. */
  readonly arrival: number
  readonly openedAt: number
  /** From the opening to sending the question to this player. */
  readonly lag: number
  /** This player's shortest round trip so far. */
  readonly trip: number
}

/**
 * How long a player took, in milliseconds. The server's own measure is arrival minus sending minus the shortest round trip: it
 * charges a player for every delay of the network but the usual one. The page's measure leaves all of them out, and is taken
 * where it is near enough to be true.
 */
export function fairElapsed({ claimed, arrival, openedAt, lag, trip }: Tap): number {
  const measured = Math.max(0, arrival - openedAt - lag - Math.min(trip, LONGEST_TRIP))
  if (claimed === null || Math.abs(claimed - measured) > BELIEF) return measured
  return Math.max(0, claimed)
}
