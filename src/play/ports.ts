import type { MatchInput } from '../quiz/match/types.ts'
import type { PublicView } from '../quiz/match/view-types.ts'
import type { Lang, MatchId, Platform, Texts, VenueId } from '../quiz/vocabulary.ts'
import type { AskedRecord } from './records/asked.ts'
import type { BoardShard, RanksRecord, StaleRecord } from './records/boards.ts'
import type { ClassRecord, CommunityRecord, PastRecord } from './records/communities.ts'
import type { ItemRecord } from './records/items.ts'
import type { KeyRecord } from './records/keys.ts'
import type { MemberRecord } from './records/members.ts'
import type { PlayerRecord } from './records/players.ts'
import type { StoredMatch } from './records/matches.ts'

/** Time as the process sees it. Tests pass one that they move by hand. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number
  /** Calls once at or after `at`; the returned function cancels. */
  wake(at: number, call: () => void): () => void
}

/** Chance. Production draws from crypto; tests pass a seeded one. */
export interface Chance {
  /** 32 lowercase hexadecimal characters. */
  seed(): string
  /** `length` characters of `alphabet`, each drawn uniformly. */
  code(length: number, alphabet: string): string
}

/** Records of one kind, by id. Any string may be an id: the store encodes it. */
export interface Shelf<T> {
  read(id: string): Promise<T | undefined>
  /**
   * Changes one record; undefined erases it. Changes of one id run one after another; those that arrive together are written
   * together. Resolves, with what is stored now, once it is on disk and synced; rejects with StoreRefusal where it cannot be.
   */
  update(id: string, change: (old: T | undefined) => T | undefined): Promise<T | undefined>
  ids(): AsyncIterable<string>
}

/**
 * A match on disk: a small file of its own (what was drawn and chosen) and the journal of its inputs, in segments: one a round.
 * Its state is never stored: replaying the inputs gives it.
 */
export interface MatchShelf {
  /** Writes the match's own file; inputs appended from now on go to a new segment. Resolves once synced. */
  save(id: MatchId, match: StoredMatch): Promise<void>
  /** Resolves once all of it is synced. Inputs of many callers share one sync. Its cost depends on these inputs alone. */
  append(id: MatchId, inputs: readonly MatchInput[]): Promise<void>
  /**
   * Resolves once an append would begin at once; undefined: it would now. A shelf that keeps its syncs apart says so here: who
   * gathers inputs until then makes none of them wait for two syncs.
   */
  ready?(id: MatchId): Promise<void> | undefined
  /** Nobody else is to be waited for: the next append is to begin as soon as it can. */
  hurry?(id: MatchId): void
  load(
    id: MatchId,
  ): Promise<{ readonly match: StoredMatch; readonly inputs: readonly MatchInput[] } | undefined>
  /** Rewrites every input; for erasing a player from the past. The old bytes are gone when it resolves. */
  rewrite(id: MatchId, change: (input: MatchInput) => MatchInput): Promise<void>
  /** Ids of matches that have not ended; its cost does not grow with those that have. */
  unfinished(): Promise<readonly MatchId[]>
  ids(): AsyncIterable<MatchId>
  erase(id: MatchId): Promise<void>
}

/**
 * Who asked to be forgotten: keyed hashes, never the ids. They outlive every restore, so that a backup made before an erasure
 * cannot bring the person back. `add` comes before the first file of that person is erased.
 */
export interface Erasures {
  /** Resolves once it is on disk and synced; rejects with StoreRefusal where it cannot be. */
  add(id: string): Promise<void>
  /** Whether `id` was erased at or after `since`, in milliseconds since 1970. */
  has(id: string, since: number): Promise<boolean>
}

export interface Store {
  readonly players: Shelf<PlayerRecord>
  readonly communities: Shelf<CommunityRecord>
  readonly classes: Shelf<ClassRecord>
  /** A community’s totals in shards of bounded size: the id is `<community>/<shard>`. */
  readonly boards: Shelf<BoardShard>
  /** Made from `boards`, so that a large board is read at once after a start: by community. */
  readonly ranks: Shelf<RanksRecord>
  readonly stale: Shelf<StaleRecord>
  /** What a player did in a community: the id is `<community>/<player>`. */
  readonly members: Shelf<MemberRecord>
  readonly items: Shelf<ItemRecord>
  readonly asked: Shelf<AskedRecord>
  /** Lists of ended matches, by community; 'web' for the console's own. */
  readonly past: Shelf<PastRecord>
  /** Small things of the process itself: the host key, the erasure key, ids of registered commands, who plays where. */
  readonly keys: Shelf<KeyRecord>
  readonly matches: MatchShelf
  readonly erased: Erasures
  /** Waits for what is being written, then lets go of the folder. */
  close(): Promise<void>
}

/** Why the store could not keep something; each code is also a key of the words files. */
export const STORE_REFUSALS = {
  'disk-full': 'there is no room left on the disk; what was not acknowledged is not stored',
  unreadable: 'a file cannot be read; it is left as it is',
  'read-only': 'the data folder cannot be written',
} as const
export class StoreRefusal extends Error {
  readonly code: keyof typeof STORE_REFUSALS
  readonly file: string
  constructor(code: keyof typeof STORE_REFUSALS, file: string, options?: ErrorOptions) {
    super(`${code}: ${STORE_REFUSALS[code]} (${file})`, options)
    this.code = code
    this.file = file
  }
}

/** A place on a chat platform where a match is shown: one an adapter attaches. Pages of the web watch the match instead. */
export interface Venue {
  readonly id: VenueId
  readonly platform: Platform
  readonly title: string
  readonly lang: Lang
  /**
   * Shows the state as it is now; calls for one venue never overlap, and states that came meanwhile are skipped but the last.
   * `ref` is what the venue returned last (after a restart, what was stored). Resolves with the platform's handle of the
   * round's message, or 'gone' where the place is lost for good. It never rejects for a passing failure: it waits it out.
   */
  show(view: PublicView, ref: string | undefined): Promise<{ readonly ref: string } | 'gone'>
  /** A passing remark in words ("the bot was away, the round goes on"), where the platform has room for one. Never overlaps `show`. */
  tell?(text: Texts): Promise<void>
}
