import type { Account, Place } from './account.ts'
import type { CommunityRecord } from '../records/communities.ts'
import type { Briefing } from '../../quiz/briefing.ts'
import type { Citation } from '../../quiz/question.ts'
import type { Lang, PackId, Platform, Texts, TopicId } from '../../quiz/vocabulary.ts'

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
  /** Ids of the places of a platform that something is stored of. */
  ids(platform: Platform): Promise<readonly string[]>
  /** The bot was removed, or came back. */
  left(place: Place, gone: boolean): Promise<void>
  /** At once: what it chose, its board, what its members did there, and its matches. */
  erase(place: Place): Promise<void>
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
