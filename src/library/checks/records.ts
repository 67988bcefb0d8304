import type { Draft, Placed, RawFact } from '../draft.ts'
import { describe } from '../shape.ts'
import type { Finding } from '../source.ts'
import { articlesOf } from './evidence.ts'
import { at } from './finding.ts'

/** What holds between the parts of one record: a fact and its relation, a conflict and its sides. */
export function* checkRecords(draft: Draft): Iterable<Finding> {
  const relations = new Map(draft.relations.map(({ value }) => [value.id, value]))
  const units = new Map(draft.units.map(({ value }) => [value.id, value]))
  for (const fact of draft.facts) {
    yield* checkObject(fact, relations.get(fact.value.relation)?.object)
    yield* checkAmount(fact, units.get(fact.value.quantity?.unit ?? '')?.whole === true)
    yield* checkSpeech(fact)
  }
  for (const conflict of draft.conflicts) yield* checkSides(conflict)
  yield* checkAgreements(draft)
  for (const set of draft.complete) yield* checkComplete(set)
}

const OBJECTS = ['entity', 'date', 'quantity', 'statement'] as const
type ObjectType = (typeof OBJECTS)[number]

/** What kind of object a fact has; its schema has seen to it that there is one. */
export const objectType = (fact: RawFact): ObjectType =>
  OBJECTS.find((type) => fact[type] !== undefined) ?? 'statement'

function* checkObject(fact: Placed<RawFact>, wanted: ObjectType | undefined): Iterable<Finding> {
  const type = objectType(fact.value)
  if (wanted === undefined || type === wanted) return
  yield at(fact, [type], {
    found: `an object of the type ${type}`,
    expected: `the type ${wanted}, as the relation "${fact.value.relation}" has it`,
    advice: 'write the object as that type, or take another relation',
  })
}

function* checkAmount(fact: Placed<RawFact>, whole: boolean): Iterable<Finding> {
  const { quantity } = fact.value
  if (quantity === undefined || !whole) return
  if (Number.isInteger(quantity.value) && quantity.value >= 0) return
  yield at(fact, ['quantity', 'value'], {
    found: describe(quantity.value),
    expected: `a whole number from 0: the unit "${quantity.unit}" is whole`,
    advice: 'correct the value, or give the unit "whole: false"',
  })
}

function* checkSpeech(fact: Placed<RawFact>): Iterable<Finding> {
  const { speaker, speech, asks } = fact.value
  if (speaker !== undefined) return
  const wrong = { expected: 'a speaker, as somebody says it', advice: 'add "speaker", or take this away' }
  if (speech !== undefined) yield at(fact, ['speech'], { found: 'no speaker', ...wrong })
  if (asks.speaker !== undefined) yield at(fact, ['asks', 'speaker'], { found: 'no speaker', ...wrong })
}

function* checkSides(conflict: Draft['conflicts'][number]): Iterable<Finding> {
  const sideOf = new Map<string, number>()
  for (const [side, { facts }] of conflict.value.sides.entries()) {
    for (const [index, fact] of facts.entries()) {
      const earlier = sideOf.get(fact)
      sideOf.set(fact, side)
      if (earlier === undefined) continue
      yield at(conflict, ['sides', side, 'facts', index], {
        found: `the fact "${fact}" a second time`,
        expected: 'each fact on one side, once',
        advice: 'take one away, or split the fact in two',
      })
    }
  }
}

function* checkAgreements(draft: Draft): Iterable<Finding> {
  const facts = new Map(draft.facts.map(({ value }) => [value.id, value]))
  for (const agreement of draft.agreements) {
    const told = agreement.value.facts.map((id) => facts.get(id))
    const readable = told.filter((fact) => fact !== undefined)
    const articles = new Set(readable.flatMap(articlesOf))
    if (articles.size > 1 || readable.length < told.length) continue
    yield at(agreement, ['facts'], {
      found: `evidence from ${[...articles].join(', ')} alone`,
      expected: 'evidence from two articles or more',
      advice: 'add a fact of another article that says the same, or remove the agreement',
    })
  }
}

function* checkComplete(set: Draft['complete'][number]): Iterable<Finding> {
  const { subject, object } = set.value
  if ((subject === undefined) !== (object === undefined)) return
  yield at(set, [], {
    found: subject === undefined ? 'neither a subject nor an object' : 'a subject and an object',
    expected: 'one of the two: the other is the set',
    advice: 'give the one that stays the same',
  })
}
