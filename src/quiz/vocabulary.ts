/**
 * The words that every room of the project shares: value lists, the types derived from them, and branded ids.
 * A word has one meaning everywhere: in code, files, commands and docs (see the README's table).
 */

/** Languages of questions and pages, in the order in which menus list them. */
export const LANGS = ['ar', 'fr', 'en'] as const
export type Lang = (typeof LANGS)[number]

/** One text in each language. */
export type Texts = Readonly<Record<Lang, string>>

/** How a question is asked. */
export const FORMS = ['choice', 'truth', 'number', 'date', 'order', 'speaker', 'conflict'] as const
export type Form = (typeof FORMS)[number]

/** Where a player answers. */
export const PLATFORMS = ['web', 'discord', 'telegram', 'terminal'] as const
export type Platform = (typeof PLATFORMS)[number]

/** What an entity is; distractors are always of the key's kind. */
export const KINDS = [
  'person',
  'place',
  'region',
  'country',
  'city',
  'organisation',
  'office',
  'vehicle',
  'spacecraft',
  'law',
  'event',
  'thing',
  'report',
] as const
export type Kind = (typeof KINDS)[number]

/** How a fact stands: a conflict names it, somebody is its speaker, or an article simply states it. Derived, never stored. */
export const STATUSES = ['stated', 'attributed', 'contested'] as const
export type Status = (typeof STATUSES)[number]

/** What a speaker did with words. It chooses the frame of the sentence ("warns that …"). */
export const SPEECH = ['says', 'promises', 'warns', 'denies', 'judges', 'predicts', 'asks'] as const
export type Speech = (typeof SPEECH)[number]

/** How exact a date is. */
export const PRECISIONS = ['day', 'month', 'year'] as const
export type Precision = (typeof PRECISIONS)[number]

/** How hard a question is meant to be, before answers say so. */
export const DIFFICULTIES = ['easy', 'medium', 'hard'] as const
export type Difficulty = (typeof DIFFICULTIES)[number]

/** How a match turns answers into points. */
export const SCORINGS = ['fair', 'classic', 'calm'] as const
export type Scoring = (typeof SCORINGS)[number]

/** Which digits a player reads: 0-9, or ٠-٩ inside Arabic. */
export const DIGITS = ['latin', 'arabic'] as const
export type Digits = (typeof DIGITS)[number]

declare const brand: unique symbol
type Branded<T, Name extends string> = T & { readonly [brand]: Name }

export type PackId = Branded<string, 'PackId'>
export type ArticleId = Branded<string, 'ArticleId'>
export type EntityId = Branded<string, 'EntityId'>
export type RelationId = Branded<string, 'RelationId'>
export type TopicId = Branded<string, 'TopicId'>
export type FactId = Branded<string, 'FactId'>
export type ConflictId = Branded<string, 'ConflictId'>
/** pack/fact/form/direction; never reused, never sent to a client before the reveal. */
export type QuestionId = Branded<string, 'QuestionId'>
export type PlayerId = Branded<string, 'PlayerId'>
export type CommunityId = Branded<string, 'CommunityId'>
export type MatchId = Branded<string, 'MatchId'>
export type VenueId = Branded<string, 'VenueId'>

/** The outcome of something that may be refused: somebody will be told the code's sentence. */
export type Result<T, Code extends string> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly code: Code; readonly detail?: Readonly<Record<string, string | number>> }

export const ok = <T>(value: T): { readonly ok: true; readonly value: T } => ({ ok: true, value })
export const refused = <Code extends string>(
  code: Code,
  detail?: Readonly<Record<string, string | number>>,
): {
  readonly ok: false
  readonly code: Code
  readonly detail?: Readonly<Record<string, string | number>>
} => (detail === undefined ? { ok: false, code } : { ok: false, code, detail })
