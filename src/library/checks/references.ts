import type { Kind } from '../../quiz/vocabulary.ts'
import type { Draft, IdKind, Placed, RawEntity, RawFact } from '../draft.ts'
import { suggest } from '../nearest.ts'
import type { Finding, Path } from '../source.ts'
import { at } from './finding.ts'

const PLACES: readonly Kind[] = ['place', 'region', 'country', 'city']
const SPEAKERS: readonly Kind[] = ['person', 'organisation', 'office', 'country', 'report']
const AGENCIES: readonly Kind[] = ['organisation']

/** Every id is told once; every reference leads to an item, and to one of a kind that fits. */
export function* checkReferences(draft: Draft): Iterable<Finding> {
  const known = knownIds(draft)
  yield* checkPackId(draft)
  yield* checkTwice(draft)
  const kinds = new Map(draft.entities.map(({ value }) => [value.id, value.kind]))
  for (const fact of draft.facts) yield* checkFact({ fact, known, kinds })
  for (const entity of draft.entities) yield* checkEntity(entity, known)
  yield* checkRecords(draft, known)
}

type Known = Readonly<Record<IdKind, ReadonlySet<string>>>

function knownIds({ ids }: Draft): Known {
  const set = (kind: IdKind) => new Set(ids[kind].map(({ value }) => value))
  return {
    topic: set('topic'),
    unit: set('unit'),
    article: set('article'),
    entity: set('entity'),
    relation: set('relation'),
    fact: set('fact'),
    conflict: set('conflict'),
    agreement: set('agreement'),
  }
}

function* checkPackId({ head, folder }: Draft): Iterable<Finding> {
  if (head === undefined || head.value.id === folder) return
  yield at(head, ['id'], {
    found: `the pack's id "${head.value.id}"`,
    expected: `"${folder}", the name of its folder`,
    advice: 'rename one of the two',
  })
}

/** Entities and articles share their ids: either can be a speaker. Conflicts and agreements do, as both are topics. */
const SPACES: readonly (readonly IdKind[])[] = [
  ['topic'],
  ['unit'],
  ['entity', 'article'],
  ['relation'],
  ['fact'],
  ['conflict', 'agreement'],
]

function* checkTwice({ ids }: Draft): Iterable<Finding> {
  for (const space of SPACES) {
    const first = new Map<string, Placed<string>>()
    for (const id of space.flatMap((kind) => ids[kind])) {
      const earlier = first.get(id.value)
      if (earlier === undefined) first.set(id.value, id)
      else yield twice(id, earlier, space.join(' or '))
    }
  }
}

const twice = (id: Placed<string>, earlier: Placed<string>, what: string): Finding =>
  at(id, [], {
    found: `the id "${id.value}" a second time`,
    expected: `each ${what} to have an id of its own`,
    advice: `rename it; the first one stands in ${earlier.source.file}`,
  })

/** A reference to an unknown id, or nothing. */
function* refer(
  placed: Placed<unknown>,
  path: Path,
  { id, among, what }: { id: string | undefined; among: readonly ReadonlySet<string>[]; what: string },
): Iterable<Finding> {
  if (id === undefined || among.some((ids) => ids.has(id))) return
  yield at(placed, path, {
    found: `the unknown ${what} "${id}"`,
    expected: `the id of ${what.startsWith('e') || what.startsWith('a') ? 'an' : 'a'} ${what}`,
    advice: suggest(
      id,
      among.flatMap((ids) => [...ids]),
      `add the ${what}, or take the reference away`,
    ),
  })
}

interface FactCheck {
  readonly fact: Placed<RawFact>
  readonly known: Known
  readonly kinds: ReadonlyMap<string, Kind>
}

function* checkFact(check: FactCheck): Iterable<Finding> {
  const { fact, known } = check
  const { value } = fact
  yield* refer(fact, ['topic'], { id: value.topic, among: [known.topic], what: 'topic' })
  yield* refer(fact, ['relation'], { id: value.relation, among: [known.relation], what: 'relation' })
  yield* refer(fact, ['quantity', 'unit'], { id: value.quantity?.unit, among: [known.unit], what: 'unit' })
  for (const slot of ['subject', 'entity', 'place', 'agency'] as const) {
    yield* refer(fact, [slot], { id: value[slot], among: [known.entity], what: 'entity' })
  }
  yield* refer(fact, ['speaker'], {
    id: value.speaker,
    among: [known.entity, known.article],
    what: 'entity or article',
  })
  for (const [index, { article }] of value.evidence.entries()) {
    yield* refer(fact, ['evidence', index, 'article'], {
      id: article,
      among: [known.article],
      what: 'article',
    })
  }
  for (const [index, id] of value.notOptions.entries()) {
    yield* refer(fact, ['notOptions', index], { id, among: [known.entity], what: 'entity' })
  }
  yield* checkKinds(check)
}

function* checkKinds({ fact, kinds }: FactCheck): Iterable<Finding> {
  const slots = [
    ['place', PLACES],
    ['speaker', SPEAKERS],
    ['agency', AGENCIES],
  ] as const
  for (const [slot, allowed] of slots) {
    const id = fact.value[slot]
    const kind = id === undefined ? undefined : kinds.get(id)
    if (kind === undefined || allowed.includes(kind)) continue
    yield at(fact, [slot], {
      found: `"${id ?? ''}", which is of the kind ${kind}`,
      expected: `a ${slot}: ${allowed.join(', ')}`,
      advice: 'name another entity, or correct its kind',
    })
  }
}

function* checkEntity(entity: Placed<RawEntity>, known: Known): Iterable<Finding> {
  for (const [index, id] of entity.value.partOf.entries()) {
    yield* refer(entity, ['partOf', index], { id, among: [known.entity], what: 'entity' })
  }
}

function* checkRecords(draft: Draft, known: Known): Iterable<Finding> {
  for (const conflict of draft.conflicts) {
    for (const [side, { facts }] of conflict.value.sides.entries()) {
      yield* referFacts(conflict, ['sides', side, 'facts'], facts, known)
    }
  }
  for (const agreement of draft.agreements) {
    yield* referFacts(agreement, ['facts'], agreement.value.facts, known)
  }
  for (const set of draft.complete) {
    const { relation, subject, object, article } = set.value
    yield* refer(set, ['relation'], { id: relation, among: [known.relation], what: 'relation' })
    yield* refer(set, ['subject'], { id: subject, among: [known.entity], what: 'entity' })
    yield* refer(set, ['object'], { id: object, among: [known.entity], what: 'entity' })
    yield* refer(set, ['article'], { id: article, among: [known.article], what: 'article' })
  }
}

function* referFacts(
  placed: Placed<unknown>,
  path: Path,
  facts: readonly string[],
  known: Known,
): Iterable<Finding> {
  for (const [index, id] of facts.entries()) {
    yield* refer(placed, [...path, index], { id, among: [known.fact], what: 'fact' })
  }
}
