import type {
  ArticleId,
  ConflictId,
  Difficulty,
  EntityId,
  FactId,
  Kind,
  Lang,
  PackId,
  Precision,
  RelationId,
  Speech,
  Texts,
  TopicId,
} from './vocabulary.ts'

/** Stored forms of a name: templates pick one, nothing is inflected at run time. */
interface ArabicName {
  readonly bare: string
  /** With the preposition li: «لروسيا», «للصين». */
  readonly li: string
  /** With the preposition bi. */
  readonly bi: string
  readonly gender: 'm' | 'f'
  readonly number: 's' | 'd' | 'p'
}
interface FrenchName {
  /** Without article: « cosmodrome de Vostochny ». */
  readonly bare: string
  /** With its article where it takes one: « le cosmodrome de Vostochny », « Vladimir Poutine ». */
  readonly the: string
  /** With de, contracted and elided: « du cosmodrome … », « d’Antonov ». */
  readonly de: string
  /** With à or en, as the name takes it: « au cosmodrome … », « en Russie ». */
  readonly at: string
  readonly gender: 'm' | 'f'
  readonly number: 's' | 'p'
}
interface EnglishName {
  readonly bare: string
  /** With its article where it takes one: "the Vostochny Cosmodrome", "Vladimir Putin". */
  readonly the: string
  readonly number: 's' | 'p'
}
export interface Names {
  readonly ar: ArabicName
  readonly fr: FrenchName
  readonly en: EnglishName
}

/** A date at its precision: '2016', '2023-05' or '2023-09-13'. */
export interface FactDate {
  readonly iso: string
  readonly precision: Precision
}

export interface Article {
  readonly id: ArticleId
  /** Our own label, with the forms that templates need. */
  readonly label: Names
  readonly lang: Lang
  /** Undefined where the text does not name it: shown as "outlet not known", never guessed. */
  readonly outlet: string | undefined
  readonly date: FactDate
  /** What the date rests on, in a phrase ("the day of the week and the month that the text gives"). */
  readonly dateBasis: Texts
  readonly url: string | undefined
  readonly paragraphs: number
  /** Every fact the article states is in the pack, so that "does not say" has a proof. */
  readonly complete: boolean
}

export interface Entity {
  readonly id: EntityId
  readonly kind: Kind
  readonly names: Names
  /** Every other spelling, per language; the articles' own spellings among them. */
  readonly aliases: Readonly<Record<Lang, readonly string[]>>
  /** What it is a part or member of: such a pair is never key and distractor. */
  readonly partOf: readonly EntityId[]
  /** Free marks that make good distractors: 'russian', 'minister', 'far-east', 'space'. */
  readonly traits: readonly string[]
  /** Latitude and longitude in degrees. */
  readonly at: readonly [number, number] | undefined
  /** 1 known to few … 5 known to all. */
  readonly fame: 1 | 2 | 3 | 4 | 5
  /** Where an entity record that no article gives comes from. */
  readonly source: string | undefined
}

export type FactObject =
  | { readonly type: 'entity'; readonly entity: EntityId }
  | { readonly type: 'date'; readonly date: FactDate }
  | {
      readonly type: 'quantity'
      readonly value: number
      readonly unit: string
      /** Absolute: an entry within value ± tolerance is right. */
      readonly tolerance: number
      /** The article gives a rounded figure ("about 1,500"). */
      readonly about: boolean
    }
  | { readonly type: 'statement'; readonly text: Texts }

interface Evidence {
  readonly article: ArticleId
  /** Counted from 1 over the non-blank lines. */
  readonly paragraph: number
  /** SHA-256 of the trimmed paragraph, UTF-8, hex. */
  readonly sha256: string
}

/** MessageFormat 2 templates. Variables: see docs/packs.md. */
export interface Phrases {
  /** The fact as a sentence, without its final full stop. */
  readonly says: Texts
  /** Stems, each asking for one slot; a slot without a stem is not asked. */
  readonly asks: Readonly<Partial<Record<'object' | 'subject' | 'speaker', Texts>>>
  /** The event as a short noun phrase that does not tell its date: an option where events are put in order. */
  readonly event?: Texts | undefined
}

export interface Relation extends Phrases {
  readonly id: RelationId
  readonly object: FactObject['type']
  /** At a time, a subject has one object: any other is wrong. */
  readonly functional: boolean
  /** At a time, an object has one subject. */
  readonly inverseFunctional: boolean
  /**
   * There may be more than the reports tell. Sentences and stems name the report, and what none of them tells is wrong as an account
   * of what they tell.
   */
  readonly asTold?: boolean | undefined
}

export interface Fact {
  readonly id: FactId
  readonly topic: TopicId
  readonly subject: EntityId
  readonly relation: RelationId
  readonly object: FactObject
  readonly at: FactDate | undefined
  readonly from: FactDate | undefined
  readonly to: FactDate | undefined
  readonly asOf: FactDate | undefined
  readonly place: EntityId | undefined
  /** Who says it: an entity, or an article for its own reading. */
  readonly speaker: EntityId | ArticleId | undefined
  readonly speech: Speech | undefined
  /** The agency that reports it, where the article names one. */
  readonly agency: EntityId | undefined
  readonly evidence: readonly Evidence[]
  readonly difficulty: Difficulty
  /** The sentence denies something: asked as truth or by a number, never with a negative stem. */
  readonly negative: boolean
  /** Wordings of this fact alone; they win over the relation's. */
  readonly phrases: Partial<Phrases>
  /** Entities that must never stand beside this fact's key: harmful, or too near the truth. */
  readonly notOptions: readonly EntityId[]
  /** Wrong variants that the fact itself contradicts, with the reason, for statements that no slot can vary. */
  readonly contraries: readonly { readonly says: Texts; readonly because: Texts }[]
}

export interface ConflictSide {
  readonly facts: readonly FactId[]
  /** What this side holds, as a short phrase of the same kind as the other sides'. */
  readonly holds: Texts
}
export interface Conflict {
  readonly id: ConflictId
  /** What the reports differ on, as a noun phrase: "the place of the summit". */
  readonly topic: Texts
  /** Two or more. The sides of a report that conflicts with itself share their article. */
  readonly sides: readonly ConflictSide[]
  /** What a reader should know, told without taking a side. */
  readonly note: Texts
}
/** A point on which at least two articles say the same: the provable distractor of a conflict question. */
export interface Agreement {
  readonly id: string
  readonly topic: Texts
  readonly facts: readonly FactId[]
}
/** A set of which the article names every member: (subject, relation, ?) or (?, relation, object). */
export interface CompleteSet {
  readonly relation: RelationId
  readonly subject: EntityId | undefined
  readonly object: EntityId | undefined
  readonly article: ArticleId
}
export interface Topic {
  readonly id: TopicId
  readonly name: Texts
}
export interface Unit {
  readonly id: string
  /** MessageFormat 2 templates over $value: "{$value :number} kilometres", with plural variants. */
  readonly text: Texts
  /** No negative and no fractional values. */
  readonly whole: boolean
}

/** A pack as the library hands it over: parsed, cross-checked, trusted. */
export interface Pack {
  readonly id: PackId
  readonly title: Texts
  readonly summary: Texts
  /** SHA-256 over the pack's files: a match stores it with each draw. */
  readonly hash: string
  readonly articles: readonly Article[]
  readonly topics: readonly Topic[]
  readonly units: readonly Unit[]
  readonly entities: readonly Entity[]
  readonly relations: readonly Relation[]
  readonly facts: readonly Fact[]
  readonly conflicts: readonly Conflict[]
  readonly agreements: readonly Agreement[]
  readonly complete: readonly CompleteSet[]
}
