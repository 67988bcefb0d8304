/** Which message of a chat shows what, as the match keeps it. */
export interface Ref {
  readonly message: number
  /** The round that it shows; 0: the lobby; -1: the end. */
  readonly round: number
  /** Milliseconds from the opening of the round to the moment at which the chat had it. */
  readonly lag: number
}

export const makeRef = ({ message, round, lag }: Ref): string => `${message}/${round}/${lag}`

export function parseRef(text: string | undefined): Ref | undefined {
  const [, message, round, lag] = /^(\d+)\/(-?\d+)\/(\d+)$/.exec(text ?? '') ?? []
  return message === undefined
    ? undefined
    : { message: Number(message), round: Number(round), lag: Number(lag) }
}
