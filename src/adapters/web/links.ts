import type { Matches } from '../../play/api/matches.ts'
import type { MatchId } from '../../quiz/vocabulary.ts'
import type { MatchLinks } from './protocol.ts'
import type { Signer } from './secrets.ts'

/** The addresses and tokens under which a match is reached. */
export interface Links {
  of(match: MatchId): MatchLinks
  /** The match that a projector's token shows. */
  watched(token: string): MatchId | undefined
}

export interface LinksParts {
  readonly matches: Matches
  readonly signer: Signer
  /** Where phones reach this server, the likeliest address first. */
  readonly addresses: () => readonly string[]
}

export const makeLinks = ({ matches, signer, addresses }: LinksParts): Links => ({
  of(id) {
    const place = matches.place(id)
    return {
      id,
      pin: matches.pin(id),
      wall: signer.wallToken(id),
      addresses: addresses(),
      class: place?.platform === 'web' ? place.id : undefined,
    }
  },
  watched: (token) => signer.readWallToken(token),
})
