import type { Citation } from './question.ts'
import type { ArticleId, Status, Texts } from './vocabulary.ts'

/** A sentence of the pack with where it stands. */
export interface BriefedFact {
  readonly text: Texts
  readonly status: Status
  readonly citations: readonly Citation[]
}

/** What a class reads before it plays: generated from the facts alone. */
export interface Briefing {
  readonly title: Texts
  readonly summary: Texts
  readonly people: readonly { readonly name: Texts; readonly facts: readonly BriefedFact[] }[]
  readonly timeline: readonly {
    readonly date: Texts
    readonly iso: string
    /** Where it happened: places that the facts of this date name. */
    readonly places: readonly Texts[]
    readonly facts: readonly BriefedFact[]
  }[]
  readonly claims: readonly { readonly speaker: Texts; readonly facts: readonly BriefedFact[] }[]
  readonly conflicts: readonly {
    readonly topic: Texts
    readonly note: Texts
    readonly sides: readonly { readonly holds: Texts; readonly citations: readonly Citation[] }[]
  }[]
  readonly topics: readonly { readonly name: Texts; readonly facts: readonly BriefedFact[] }[]
  readonly sources: readonly {
    readonly article: ArticleId
    readonly label: Texts
    readonly outlet: string | undefined
    readonly date: Texts
    readonly basis: Texts
    readonly url: string | undefined
    readonly paragraphs: number
  }[]
}
