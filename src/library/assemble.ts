import type {
  Agreement,
  Article,
  CompleteSet,
  Conflict,
  Entity,
  Fact,
  FactObject,
  Pack,
  Phrases,
  Relation,
} from '../quiz/pack.ts'
import type {
  ArticleId,
  ConflictId,
  EntityId,
  FactId,
  PackId,
  RelationId,
  TopicId,
} from '../quiz/vocabulary.ts'
import { dateOf } from '../quiz/dates.ts'
import type { Draft, Placed, RawArticle, RawEntity, RawFact, RawRelation } from './draft.ts'

/** The trusted pack of a draft in which nothing was found wrong. */
export function assemble(draft: Draft): Pack | undefined {
  const head = draft.head?.value
  if (head === undefined) return undefined
  return {
    id: packId(head.id),
    title: head.title,
    summary: head.summary,
    hash: draft.hash,
    articles: values(draft.articles, toArticle),
    topics: values(draft.topics, ({ id, name }) => ({ id: topicId(id), name })),
    units: values(draft.units, (unit) => unit),
    entities: values(draft.entities, toEntity),
    relations: values(draft.relations, toRelation),
    facts: values(draft.facts, toFact),
    conflicts: values(draft.conflicts, toConflict),
    agreements: values(draft.agreements, toAgreement),
    complete: values(draft.complete, toComplete),
  }
}

/** The references have been checked by the time these are called: what they say of an id is true. */
const packId = (id: string) => id as PackId
const topicId = (id: string) => id as TopicId
const articleId = (id: string) => id as ArticleId
const entityId = (id: string) => id as EntityId
const speakerId = (id: string) => id as EntityId | ArticleId
const relationId = (id: string) => id as RelationId
const factId = (id: string) => id as FactId
const conflictId = (id: string) => id as ConflictId

const maybe = <From, To>(value: From | undefined, to: (value: From) => To): To | undefined =>
  value === undefined ? undefined : to(value)

const values = <From, To>(placed: readonly Placed<From>[], to: (value: From) => To): readonly To[] =>
  placed.map(({ value }) => to(value))

const toArticle = (raw: RawArticle): Article => ({
  ...raw,
  id: articleId(raw.id),
  outlet: raw.outlet,
  url: raw.url,
  date: dateOf(raw.date),
})

const toEntity = (raw: RawEntity): Entity => ({
  ...raw,
  id: entityId(raw.id),
  partOf: raw.partOf.map(entityId),
  at: raw.at,
  source: raw.source,
})

const toRelation = (raw: RawRelation): Relation => ({
  ...raw,
  id: relationId(raw.id),
  asks: toAsks(raw.asks),
})

function toAsks({ object, subject, speaker }: RawFact['asks']): Phrases['asks'] {
  return {
    ...(object !== undefined && { object }),
    ...(subject !== undefined && { subject }),
    ...(speaker !== undefined && { speaker }),
  }
}

const toFact = (raw: RawFact): Fact => ({
  id: factId(raw.id),
  topic: topicId(raw.topic),
  subject: entityId(raw.subject),
  relation: relationId(raw.relation),
  object: toObject(raw),
  at: maybe(raw.at, dateOf),
  from: maybe(raw.from, dateOf),
  to: maybe(raw.to, dateOf),
  asOf: maybe(raw.asOf, dateOf),
  place: maybe(raw.place, entityId),
  speaker: maybe(raw.speaker, speakerId),
  speech: raw.speech,
  agency: maybe(raw.agency, entityId),
  evidence: raw.evidence.map((evidence) => ({ ...evidence, article: articleId(evidence.article) })),
  difficulty: raw.difficulty,
  negative: raw.negative,
  phrases: {
    ...(raw.says !== undefined && { says: raw.says }),
    ...(raw.event !== undefined && { event: raw.event }),
    ...(Object.keys(raw.asks).length > 0 && { asks: toAsks(raw.asks) }),
    ...(raw.event !== undefined && { event: raw.event }),
  },
  notOptions: raw.notOptions.map(entityId),
  contraries: raw.contraries,
})

/** @throws where a fact has no object, which its schema does not let through. */
function toObject({ id, entity, date, quantity, statement }: RawFact): FactObject {
  if (entity !== undefined) return { type: 'entity', entity: entityId(entity) }
  if (date !== undefined) return { type: 'date', date: dateOf(date) }
  if (quantity !== undefined) return { type: 'quantity', ...quantity }
  if (statement !== undefined) return { type: 'statement', text: statement }
  throw new Error(`the fact "${id}" has no object`)
}

const toConflict = ({ id, topic, sides, note }: Draft['conflicts'][number]['value']): Conflict => ({
  id: conflictId(id),
  topic,
  note,
  sides: sides.map(({ facts, holds }) => ({ facts: facts.map(factId), holds })),
})

const toAgreement = ({ id, topic, facts }: Draft['agreements'][number]['value']): Agreement => ({
  id,
  topic,
  facts: facts.map(factId),
})

const toComplete = (raw: Draft['complete'][number]['value']): CompleteSet => ({
  relation: relationId(raw.relation),
  subject: maybe(raw.subject, entityId),
  object: maybe(raw.object, entityId),
  article: articleId(raw.article),
})
