import type {
  Agreement,
  Article,
  CompleteSet,
  Conflict,
  Entity,
  Fact,
  FactObject,
  Names,
  Pack,
  Relation,
  Topic,
  Unit,
} from './pack.ts'
import type { ArticleId, EntityId, FactId, Kind, RelationId, Status, TopicId } from './vocabulary.ts'

/**
 * A pack with the indexes that asking needs: whatever is asked of one fact costs the same in a pack of a hundred
 * facts and of a hundred thousand.
 *
 *     const base = createBase(pack)
 *     base.given.get(tripleKey(fact.subject, fact.relation, fact.object))
 */
export interface FactBase {
  readonly pack: Pack
  readonly facts: ReadonlyMap<FactId, Fact>
  readonly entities: ReadonlyMap<EntityId, Entity>
  readonly relations: ReadonlyMap<RelationId, Relation>
  readonly articles: ReadonlyMap<ArticleId, Article>
  readonly topics: ReadonlyMap<TopicId, Topic>
  readonly units: ReadonlyMap<string, Unit>
  /** Facts of a subject in a relation: key `pairKey(subject, relation)`. */
  readonly ofSubject: ReadonlyMap<string, readonly Fact[]>
  /** Facts of an object in a relation: key `pairKey(objectKey(object), relation)`. */
  readonly ofObject: ReadonlyMap<string, readonly Fact[]>
  /** Facts that give exactly this subject, relation and object: key `tripleKey`. */
  readonly given: ReadonlyMap<string, readonly Fact[]>
  readonly ofRelation: ReadonlyMap<RelationId, readonly Fact[]>
  readonly ofKind: ReadonlyMap<Kind, readonly Entity[]>
  /** Entities of a kind with a trait: key `pairKey(kind, trait)`. */
  readonly ofTrait: ReadonlyMap<string, readonly Entity[]>
  /** Facts that name an entity in any slot. */
  readonly naming: ReadonlyMap<string, readonly Fact[]>
  readonly conflicts: ReadonlyMap<FactId, readonly Conflict[]>
  readonly agreements: ReadonlyMap<FactId, readonly Agreement[]>
  /** Sets named in full: key `pairKey(subject or object, relation)`. */
  readonly complete: ReadonlyMap<string, readonly CompleteSet[]>
  /** Names by the id of whoever may speak: entities and articles. */
  readonly speakers: ReadonlyMap<string, Names>
  /** Every article's list of facts is complete: what none of them says, the reports do not say. */
  readonly closed: boolean
}

export const pairKey = (one: string, relation: string): string => `${one} ${relation}`

/** An object as a string that is equal for equal objects. */
export function objectKey(object: FactObject): string {
  switch (object.type) {
    case 'entity':
      return object.entity
    case 'date':
      return object.date.iso
    case 'quantity':
      return `${object.value} ${object.unit}`
    case 'statement':
      return object.text.en
  }
}

export const tripleKey = (subject: string, relation: string, object: string): string =>
  `${subject} ${relation} ${object}`

export function createBase(pack: Pack): FactBase {
  return {
    pack,
    facts: byId(pack.facts),
    entities: byId(pack.entities),
    relations: byId(pack.relations),
    articles: byId(pack.articles),
    topics: byId(pack.topics),
    units: byId(pack.units),
    ...factIndexes(pack),
    ...entityIndexes(pack),
    ...recordIndexes(pack),
    speakers: new Map<string, Names>([
      ...pack.entities.map((entity) => [entity.id, entity.names] as const),
      ...pack.articles.map((article) => [article.id, article.label] as const),
    ]),
    closed: pack.articles.every((article) => article.complete),
  }
}

function factIndexes(
  pack: Pack,
): Pick<FactBase, 'ofSubject' | 'ofObject' | 'given' | 'ofRelation' | 'naming'> {
  return {
    ofSubject: group(pack.facts, (fact) => [pairKey(fact.subject, fact.relation)]),
    ofObject: group(pack.facts, (fact) => [pairKey(objectKey(fact.object), fact.relation)]),
    given: group(pack.facts, (fact) => [tripleKey(fact.subject, fact.relation, objectKey(fact.object))]),
    ofRelation: group(pack.facts, (fact) => [fact.relation]),
    naming: group(pack.facts, namedBy),
  }
}

function entityIndexes(pack: Pack): Pick<FactBase, 'ofKind' | 'ofTrait'> {
  return {
    ofKind: group(pack.entities, (entity) => [entity.kind]),
    ofTrait: group(pack.entities, (entity) => entity.traits.map((trait) => pairKey(entity.kind, trait))),
  }
}

function recordIndexes(pack: Pack): Pick<FactBase, 'conflicts' | 'agreements' | 'complete'> {
  return {
    conflicts: group(pack.conflicts, (conflict) => conflict.sides.flatMap((side) => side.facts)),
    agreements: group(pack.agreements, (agreement) => agreement.facts),
    complete: group(pack.complete, (set) => [pairKey(set.subject ?? set.object ?? '', set.relation)]),
  }
}

/** Every entity that a fact names, and the article where one is its speaker. */
export function namedBy(fact: Fact): readonly string[] {
  const slots: readonly (string | undefined)[] = [
    fact.subject,
    fact.object.type === 'entity' ? fact.object.entity : undefined,
    fact.place,
    fact.agency,
    fact.speaker,
  ]
  return [...new Set(slots.filter((slot) => slot !== undefined))]
}

/** Is the id of a speaker that of an entity, not of an article? */
export const isEntity = (base: FactBase, id: string): id is EntityId => base.entities.has(id as EntityId)

/** How a fact stands: contested when a conflict names it, attributed when it has a speaker, else stated. */
export function statusOf(base: FactBase, fact: Fact): Status {
  if (base.conflicts.has(fact.id)) return 'contested'
  return fact.speaker === undefined ? 'stated' : 'attributed'
}

/** The facts on the other sides of the conflicts that name this one. */
export function conflictsWith(base: FactBase, fact: Fact): readonly FactId[] {
  const others = (base.conflicts.get(fact.id) ?? []).flatMap((conflict) =>
    conflict.sides.filter((side) => !side.facts.includes(fact.id)).flatMap((side) => side.facts),
  )
  return [...new Set(others)]
}

const byId = <Id extends string, T extends { readonly id: Id }>(items: readonly T[]): ReadonlyMap<Id, T> =>
  new Map(items.map((item) => [item.id, item]))

function group<Key, T>(
  items: readonly T[],
  keys: (item: T) => readonly Key[],
): ReadonlyMap<Key, readonly T[]> {
  const groups = new Map<Key, T[]>()
  for (const item of items) {
    for (const key of new Set(keys(item))) {
      const members = groups.get(key)
      if (members === undefined) groups.set(key, [item])
      else members.push(item)
    }
  }
  return groups
}
