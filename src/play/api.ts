import type { Briefing } from '../quiz/briefing.ts'
import type {
  HostAction,
  HostView,
  MatchFigures,
  MatchRefusal,
  MatchSettings,
  Mistake,
  PlayerView,
  PublicView,
  Revealed,
  ShownQuestion,
} from '../quiz/match/types.ts'
import type { Answer, Citation } from '../quiz/question.ts'
import type {
  CommunityId,
  Digits,
  Lang,
  MatchId,
  PackId,
  Platform,
  PlayerId,
  Result,
  Texts,
  TopicId,
  VenueId,
} from '../quiz/vocabulary.ts'
import type { CommunityRecord } from './records.ts'
import type { STORE_REFUSALS, Venue } from './ports.ts'

/** What adapters may ask of the house. Rights that a platform knows (chat admin, Manage Server) are checked by its adapter; the rest here. */
export interface Play {
  readonly practice: Practice
  readonly matches: Matches
  readonly people: People
  readonly communities: Communities
  readonly boards: Boards
  readonly sources: Sources
  /** Goes on with the matches that were running, then tells venues. Adapters have attached their `restore` by then. */
  start(): Promise<void>
  /** Says goodbye to venues, waits for what is being written. */
  stop(): Promise<void>
}

/** Somebody on a platform. `id` is the platform's own; the player's id is made of both. */
export interface Account {
  readonly platform: Platform
  readonly id: string
  readonly name: string
  /** What the platform says of the language; a stored choice wins. */
  readonly lang: Lang
}
/** Where something is asked: absent for private chats and the page's own practice. */
export interface Place {
  readonly platform: Platform
  readonly id: string
  readonly title: string
}

export type PlayRefusal =
  | MatchRefusal
  | keyof typeof STORE_REFUSALS
  | 'no-question'
  | 'unknown-question'
  | 'not-your-question'
  | 'unknown-pin'
  | 'unknown-match'
  | 'not-host'
  | 'bad-settings'
  | 'bad-code'
  | 'expired-code'
  | 'used-code'
  | 'too-many-tries'
  | 'own-account'
  | 'nothing-stored'
  | 'busy'

// ── practice: one player or one channel, no clock ──────────────────────────────────────────────

export interface Wish {
  readonly lang?: Lang
  readonly pack?: PackId
  readonly topic?: TopicId
  /** Free entry can be shown (modals, pages, private chats). Default false. */
  readonly entry?: boolean
  /** For the whole channel: everybody may answer once. */
  readonly shared?: boolean
}
export interface Asked {
  /** Opaque; short enough for callback data. */
  readonly token: string
  readonly question: ShownQuestion
  readonly lang: Lang
  readonly digits: Digits
  /** Why this question, as a sentence ("due today"). */
  readonly reason: Texts | undefined
  /** Something to be told once, with this question: reviews whose facts have changed are gone. */
  readonly notice?: Texts | undefined
}
export interface Verdict {
  readonly question: ShownQuestion
  /** 0 to 1. */
  readonly credit: number
  readonly points: number
  /** The player had answered before: this repeats what was said then. */
  readonly again: boolean
  readonly answer: Answer
  readonly whyWrong: Texts | undefined
  readonly revealed: Revealed
  readonly total: { readonly points: number; readonly answers: number; readonly streak: number }
}
export interface Practice {
  ask(account: Account, place: Place | undefined, wish: Wish): Promise<Result<Asked, PlayRefusal>>
  /** Resolves once the answer is on disk. */
  answer(account: Account, token: string, answer: Answer): Promise<Result<Verdict, PlayRefusal>>
  /** The same question again, without the key: to translate it, or to render it after a restart. */
  recall(account: Account, token: string): Promise<Result<Asked, PlayRefusal>>
  challenge(account: Account, token: string, note: string): Promise<Result<void, PlayRefusal>>
  /** Mistakes that are due, the next one first. */
  review(account: Account, wish: Wish): Promise<Result<Asked, PlayRefusal>>
  /** For a native poll: the question with its key, which only an adapter that hands it to the platform itself may ask for. */
  poll(
    place: Place,
    wish: Wish,
  ): Promise<Result<{ readonly asked: Asked; readonly revealed: Revealed }, PlayRefusal>>
  /** How many have answered a shared question, by option. */
  tally(token: string): Promise<readonly number[]>
}

// ── matches ────────────────────────────────────────────────────────────────────────────────────

/** Who acts: an account, with what its platform's adapter found about its rights; or the holder of the host key. */
export interface Actor {
  readonly account?: Account
  /**
   * Without an account: the holder of the host key. With one: the adapter found that the account may run matches in the match's
   * OWN place (the one it was created in); an admin of a channel that only shows the match is no host, and uses `detach`.
   */
  readonly host: boolean
}
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

// ── people ─────────────────────────────────────────────────────────────────────────────────────

export interface People {
  lang(account: Account): Promise<Lang>
  /** In which language and digits this account reads. */
  reads(account: Account): Promise<{ readonly lang: Lang; readonly digits: Digits }>
  choose(
    account: Account,
    choice: { readonly lang?: Lang; readonly digits?: Digits; readonly zone?: string },
  ): Promise<void>
  /** With a place, what the person has done there too. */
  me(account: Account, place?: Place): Promise<Progress>
  /** Everything that is stored about this person, as the documented JSON. */
  export(account: Account): Promise<Result<string, PlayRefusal>>
  /** The accounts that are one person, the given one first: what erasing all of them erases. */
  accounts(account: Account): Promise<readonly { readonly name: string; readonly platform: Platform }[]>
  /** Every account of the person, or this one alone, which then leaves the others. */
  erase(account: Account, reach?: 'all' | 'this'): Promise<Result<void, PlayRefusal>>
  /** Told of every account that is erased, on whichever platform that was asked for: adapters forget it too. */
  onErased(forget: (account: Pick<Account, 'platform' | 'id'>) => Promise<void>): void
  /** On A: a code of 8 characters, good for 10 minutes. */
  linkCode(account: Account): Promise<Result<string, PlayRefusal>>
  /** On B: types the code. A is asked to confirm, and sees B's name. */
  linkClaim(account: Account, code: string): Promise<Result<void, PlayRefusal>>
  /** On A: what waits for a yes. */
  linkPending(account: Account): { readonly name: string; readonly platform: Platform } | undefined
  linkConfirm(account: Account, yes: boolean): Promise<Result<void, PlayRefusal>>
  unlink(account: Account): Promise<Result<void, PlayRefusal>>
}
/** What somebody has done, in practice and in matches. */
export interface Figures {
  readonly points: number
  readonly answers: number
  /** 0 to 1. */
  readonly accuracy: number | undefined
  /** Right answers in a row, and days in a row that reach today or yesterday. */
  readonly streak: {
    readonly now: number
    readonly best: number
    readonly days: number
    readonly bestDays: number
  }
  readonly matches: number
  readonly wins: number
  readonly topics: readonly { readonly topic: Texts; readonly answers: number; readonly right: number }[]
  readonly langs: readonly { readonly lang: Lang; readonly answers: number; readonly right: number }[]
}
export interface Progress extends Figures {
  /** The same in the community that was asked about. */
  readonly here?: Figures
  readonly topics: readonly {
    readonly topic: Texts
    readonly answers: number
    readonly right: number
    readonly known: number
    readonly due: number
    readonly weak: number
  }[]
  readonly days: Readonly<Record<string, number>>
  readonly links: readonly { readonly name: string; readonly platform: Platform }[]
}

export const PERIODS = ['week', 'month', 'ever'] as const
export type Period = (typeof PERIODS)[number]
export interface BoardRow {
  readonly rank: number
  readonly player: PlayerId
  readonly name: string
  readonly practice: number
  readonly match: number
  readonly points: number
}
export interface Boards {
  top(
    place: Place,
    period: Period,
    me: Account | undefined,
    limit: number,
  ): Promise<{
    readonly rows: readonly BoardRow[]
    readonly own: BoardRow | undefined
    readonly players: number
  }>
}

export interface Communities {
  /** The time zone of places and people that chose none. */
  readonly zone: string
  read(place: Place): Promise<CommunityRecord>
  change(
    place: Place,
    change: Partial<
      Pick<CommunityRecord, 'lang' | 'zone' | 'scoring' | 'hostRole' | 'channels' | 'daily' | 'title'>
    >,
  ): Promise<void>
  /** The bot was removed, or came back. */
  left(place: Place, gone: boolean): Promise<void>
  /** Places whose daily question is due, of one platform. */
  due(
    platform: Platform,
  ): Promise<readonly { readonly place: Place; readonly channel: string; readonly lang: Lang }[]>
}

export interface Sources {
  packs(): readonly {
    readonly id: PackId
    readonly title: Texts
    readonly topics: readonly { readonly id: TopicId; readonly name: Texts; readonly questions: number }[]
  }[]
  briefing(pack: PackId): Briefing | undefined
  /** Articles and facts behind the last questions of this account. */
  recent(
    account: Account,
  ): Promise<readonly { readonly sentence: Texts; readonly citations: readonly Citation[] }[]>
}
