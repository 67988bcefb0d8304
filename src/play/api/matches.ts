import type { Account, Actor, Place, PlayRefusal } from './account.ts'
import type { Venue } from '../ports.ts'
import type { Match } from '../../quiz/match/state.ts'
import type { HostAction, MatchSettings } from '../../quiz/match/types.ts'
import type { HostView, MatchFigures, Mistake, PlayerView, PublicView } from '../../quiz/match/view-types.ts'
import type { Answer } from '../../quiz/question.ts'
import type {
  CommunityId,
  Lang,
  MatchId,
  Platform,
  PlayerId,
  Result,
  VenueId,
} from '../../quiz/vocabulary.ts'

export interface Joining {
  readonly account: Account
  readonly name: string
  readonly avatar: string
  readonly lang: Lang
  readonly team?: number
  readonly venue?: VenueId
}

export interface Receipt {
  readonly player: PlayerId
  readonly round: number
}

/** The match changed for its watchers. `player`: only for that one. */
export type MatchNews =
  | { readonly type: 'changed' }
  | { readonly type: 'counted'; readonly players: number; readonly answered: number }
  /** Something changed that only the host sees. Answers come as 'counted' and 'changed' alone. */
  | { readonly type: 'host' }
  | { readonly type: 'removed'; readonly player: PlayerId }

export interface Matches {
  /** Starts in the lobby. The one who creates it is its host. */
  create(
    actor: Actor,
    settings: MatchSettings,
    place?: Place,
  ): Promise<Result<{ readonly id: MatchId; readonly pin: string }, PlayRefusal>>
  /** How many rounds these packs and topics allow. */
  most(settings: Pick<MatchSettings, 'packs' | 'topics' | 'difficulty' | 'entry'>): number
  find(pin: string): MatchId | undefined
  /** Matches that have not ended, newest first. */
  running(): readonly MatchId[]
  pin(id: MatchId): string | undefined
  act(id: MatchId, actor: Actor, action: HostAction): Promise<Result<void, PlayRefusal>>
  isHost(id: MatchId, actor: Actor): boolean
  /** Accounts that created it or run it, as players' ids; none of a match that the holder of the host key began. */
  hosts(id: MatchId): readonly string[]
  /** Where it was created: the class or chat whose match it is. */
  place(id: MatchId): Place | undefined
  join(id: MatchId, joining: Joining): Promise<Result<PlayerId, PlayRefusal>>
  /** The player that this account already is in this match, if it has joined. */
  seat(id: MatchId, account: Account): PlayerId | undefined
  leave(id: MatchId, player: PlayerId): Promise<Result<void, PlayRefusal>>
  speak(id: MatchId, player: PlayerId, lang: Lang): Promise<Result<void, PlayRefusal>>
  /** Resolves once the answer is on disk and synced. `elapsed`: the venue's own measure, in milliseconds. */
  answer(
    id: MatchId,
    player: PlayerId,
    round: number,
    answer: Answer,
    elapsed: number,
  ): Promise<Result<Receipt, PlayRefusal>>
  challenge(id: MatchId, player: PlayerId, round: number, note: string): Promise<Result<void, PlayRefusal>>
  /** `from`: where it is shown, whose own players keep their names where the host hides the others'; absent: the projector. */
  view(id: MatchId, from?: Platform): PublicView | undefined
  playerView(id: MatchId, player: PlayerId): PlayerView | undefined
  /** The match as it is now. Views say what is in it; `changeForAll` compares two. */
  moment(id: MatchId): Match | undefined
  /** In which language a player reads this match; cheap, where the view above is not. */
  langOf(id: MatchId, player: PlayerId): Lang | undefined
  hostView(id: MatchId, actor: Actor): HostView | undefined
  mistakes(id: MatchId, player: PlayerId): readonly Mistake[]
  /** Brings an ended match back from disk, so that the views above can be read again for a while. False: there is none. */
  open(id: MatchId): Promise<boolean>
  /** Of a match in memory. Called on every change, synchronously after it is known; 'counted' at most four times a second. Returns how to stop. */
  watch(id: MatchId, listener: (news: MatchNews) => void): () => void
  /** The channel asks to show this match; the venue is shown it once the host accepts, at once where the channel's own host created it. */
  attach(
    id: MatchId,
    venue: Venue,
    actor: Actor,
    size: number,
    own: boolean,
  ): Promise<Result<void, PlayRefusal>>
  detach(id: MatchId, venue: VenueId): Promise<void>
  /** After a restart the adapter of that platform makes its venues anew from what was stored. */
  restore(
    platform: Platform,
    make: (stored: {
      readonly id: VenueId
      readonly title: string
      readonly lang: Lang
      readonly ref: string
    }) => Venue,
  ): void
  /** The running match of a place, the newest where there are several. */
  inPlace(place: Place): MatchId | undefined
  /** The running match that a channel shows, or asks to show. */
  inVenue(venue: VenueId): MatchId | undefined
  report(id: MatchId): Promise<MatchReport | undefined>
  /** Forgets an ended match: its file and its journal. */
  forget(id: MatchId, actor: Actor): Promise<Result<void, PlayRefusal>>
  /** Ended matches of a community, or of the web console, newest first. */
  past(
    community: CommunityId | undefined,
  ): Promise<
    readonly { readonly id: MatchId; readonly title: string; readonly at: number; readonly players: number }[]
  >
}

/** A match as its host looks back on it. */
export interface MatchReport extends MatchFigures {
  readonly id: MatchId
  /** Shown only once the match is over. */
  readonly seed: string
}
