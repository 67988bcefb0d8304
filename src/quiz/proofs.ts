import type { FactBase } from './base.ts'
import { isEntity, objectKey, pairKey, statusOf, tripleKey } from './base.ts'
import { overlap } from './dates.ts'
import { kin } from './kin.ts'
import type { Fact, FactDate, Relation } from './pack.ts'
import { asksOf } from './phrases.ts'
import type { Proof } from './question.ts'
import type { ArticleId, EntityId, FactId, RelationId } from './vocabulary.ts'

/**
 * Which wrong answers may be offered, and why they are wrong. Undefined: there is no proof, so it may not be offered.
 * That the base does not know something is never among the reasons.
 */

/** Is `other` provably not the object of this fact's subject and relation? */
export function wrongObject(base: FactBase, fact: Fact, other: EntityId): Proof | undefined {
  if (fact.object.type !== 'entity' || barred(base, fact, other, fact.subject)) return undefined
  const told = base.ofSubject.get(pairKey(fact.subject, fact.relation)) ?? []
  if (told.some((one) => one.object.type === 'entity' && kin(base, one.object.entity, other)))
    return undefined
  if (kinGives(base, fact.subject, (subject) => [subject, fact.relation, other])) return undefined
  if (base.given.has(tripleKey(other, fact.relation, fact.subject))) return undefined
  return relationOf(base, fact.relation)?.functional === true
    ? { rule: 'functional', facts: [fact.id] }
    : (inFull(base, pairKey(fact.subject, fact.relation), told) ?? asTold(base, fact, told))
}

/** Is `other` provably not the subject that has this fact's relation and object? */
export function wrongSubject(base: FactBase, fact: Fact, other: EntityId): Proof | undefined {
  if (fact.object.type !== 'entity' || barred(base, fact, other, fact.object.entity)) return undefined
  const object = fact.object.entity
  const told = base.ofObject.get(pairKey(object, fact.relation)) ?? []
  if (told.some((one) => kin(base, one.subject, other))) return undefined
  if (kinGives(base, object, (whole) => [other, fact.relation, whole])) return undefined
  if (base.given.has(tripleKey(object, fact.relation, other))) return undefined
  if (relationOf(base, fact.relation)?.inverseFunctional === true)
    return { rule: 'inverse', facts: [fact.id] }
  return (
    elsewhere(base, fact, other) ??
    inFull(base, pairKey(object, fact.relation), told) ??
    (asksOf(base, fact, 'subject') === undefined ? undefined : asTold(base, fact, told))
  )
}

/** `other` is known to have another object in a relation that allows one: so it has not this one. */
function elsewhere(base: FactBase, fact: Fact, other: EntityId): Proof | undefined {
  if (relationOf(base, fact.relation)?.functional !== true) return undefined
  const own = base.ofSubject.get(pairKey(other, fact.relation)) ?? []
  const [first] = own
  if (first === undefined || own.length > 1 || !sameTime(first, fact)) return undefined
  if (statusOf(base, first) === 'contested' || !apart(base, first, fact)) return undefined
  return { rule: 'functional', facts: [first.id, fact.id] }
}

function apart(base: FactBase, one: Fact, other: Fact): boolean {
  if (one.object.type === 'entity' && other.object.type === 'entity')
    return !kin(base, one.object.entity, other.object.entity)
  return objectKey(one.object) !== objectKey(other.object)
}

const sameTime = (one: Fact, other: Fact): boolean =>
  [one.at, one.asOf, one.from, one.to].every(
    (date, i) => date?.iso === [other.at, other.asOf, other.from, other.to][i]?.iso,
  )

/** What no rule may allow: what the fact names already, with its kin, and what its author excludes. The key's kin is among what is told. */
const barred = (base: FactBase, fact: Fact, other: EntityId, named: EntityId): boolean =>
  fact.notOptions.includes(other) ||
  other === fact.place ||
  other === fact.speaker ||
  other === fact.agency ||
  kin(base, named, other)

type Triple = readonly [string, RelationId, string]

/** Does a fact say it of something that the entity is part of? Then it may hold for the part as well. */
const kinGives = (base: FactBase, id: EntityId, triple: (whole: EntityId) => Triple): boolean =>
  (base.entities.get(id)?.partOf ?? []).some((whole) => base.given.has(tripleKey(...triple(whole))))

function inFull(base: FactBase, set: string, told: readonly Fact[]): Proof | undefined {
  if (!base.complete.has(set) || told.length === 0) return undefined
  return { rule: 'complete', facts: told.map((fact) => fact.id) }
}

/** Every article's list of facts is complete: what none of them tells, they do not tell; and that is what the stem asks. */
const asTold = (base: FactBase, fact: Fact, told: readonly Fact[]): Proof | undefined =>
  base.closed && told.length === 1 && relationOf(base, fact.relation)?.asTold === true
    ? { rule: 'complete', facts: [fact.id] }
    : undefined

const relationOf = (base: FactBase, id: RelationId): Relation | undefined => base.relations.get(id)

/**
 * Is `other` provably not the speaker? Every article's list of facts is complete, so whom none of them makes say it, the
 * reports do not make say it; and that is what the stem asks.
 */
export function wrongSpeaker(base: FactBase, fact: Fact, other: EntityId): Proof | undefined {
  if (!base.closed || fact.speaker === undefined || fact.notOptions.includes(other)) return undefined
  if (other === fact.subject || other === fact.agency) return undefined
  if (fact.object.type === 'entity' && fact.object.entity === other) return undefined
  const voices = sameStatement(base, fact).flatMap((one) => (one.speaker === undefined ? [] : [one.speaker]))
  if (voices.some((voice) => isEntity(base, voice) && kin(base, voice, other))) return undefined
  return { rule: 'complete', facts: [fact.id] }
}

const sameStatement = (base: FactBase, fact: Fact): readonly Fact[] =>
  base.given.get(tripleKey(fact.subject, fact.relation, objectKey(fact.object))) ?? [fact]

/** Is the value outside the tolerance, and outside what any article reports of this subject or in this relation? */
export function wrongNumber(base: FactBase, fact: Fact, value: number): Proof | undefined {
  if (fact.object.type !== 'quantity' || relationOf(base, fact.relation)?.functional !== true)
    return undefined
  const { unit } = fact.object
  const told = base.ofSubject.get(pairKey(fact.subject, fact.relation)) ?? []
  const given = told.some(
    ({ object }) =>
      object.type === 'quantity' &&
      object.unit === unit &&
      Math.abs(object.value - value) <= object.tolerance,
  )
  return given ? undefined : { rule: 'number', facts: [fact.id] }
}

/** Does the date differ, at its precision, from what any article reports? */
export function wrongDate(base: FactBase, fact: Fact, date: FactDate): Proof | undefined {
  if (fact.object.type !== 'date' || relationOf(base, fact.relation)?.functional !== true) return undefined
  const told = base.ofSubject.get(pairKey(fact.subject, fact.relation)) ?? []
  const given = told.some(({ object }) => object.type === 'date' && overlap(object.date, date))
  return given ? undefined : { rule: 'date', facts: [fact.id] }
}

/**
 * Is a report provably without this account? Its list of facts is complete, and no fact that says the same has evidence there.
 */
export function wrongReport(base: FactBase, fact: Fact, report: ArticleId): Proof | undefined {
  if (base.articles.get(report)?.complete !== true) return undefined
  const told = sameStatement(base, fact).flatMap((one) => one.evidence)
  return told.some((one) => one.article === report) ? undefined : { rule: 'complete', facts: [fact.id] }
}

/** What a fact contradicts in words. */
export const contradicted = (...facts: readonly FactId[]): Proof => ({ rule: 'contradiction', facts })
