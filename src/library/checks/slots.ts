import { LANGS } from '../../quiz/vocabulary.ts'
import type { Texts } from '../../quiz/vocabulary.ts'
import type { Draft, Placed, RawFact, RawRelation } from '../draft.ts'
import type { Finding, Path } from '../source.ts'
import { readTemplate } from '../template.ts'
import { at } from './finding.ts'

const OPTIONAL_SLOTS = ['place', 'speaker', 'agency', 'at', 'from', 'to', 'asOf'] as const
const ASKS = ['object', 'subject', 'speaker'] as const

/** Every fact has each slot that its sentence and its stems name. */
export function* checkSlots(draft: Draft): Iterable<Finding> {
  const relations = new Map(draft.relations.map(({ value }) => [value.id, value]))
  for (const fact of draft.facts) yield* checkFact(fact, relations.get(fact.value.relation))
}

function* checkFact(fact: Placed<RawFact>, relation: RawRelation | undefined): Iterable<Finding> {
  const says = fact.value.says ?? relation?.says
  if (says !== undefined) {
    yield* checkNeeds(fact, fact.value.says === undefined ? ['relation'] : ['says'], {
      what: 'sentence',
      says,
    })
  }
  for (const slot of ASKS) {
    const own = fact.value.asks[slot]
    const stem = own ?? relation?.asks[slot]
    if (stem === undefined || (slot === 'speaker' && fact.value.speaker === undefined)) continue
    yield* checkNeeds(fact, own === undefined ? ['relation'] : ['asks', slot], {
      what: `stem that asks for the ${slot}`,
      says: stem,
    })
  }
}

function* checkNeeds(
  fact: Placed<RawFact>,
  path: Path,
  { what, says }: { readonly what: string; readonly says: Texts },
): Iterable<Finding> {
  const needed = new Set(LANGS.flatMap((lang) => slotsIn(says[lang])))
  for (const slot of OPTIONAL_SLOTS) {
    if (!needed.has(slot) || fact.value[slot] !== undefined) continue
    const whose = path[0] === 'relation' ? `the relation's ${what}` : `the ${what}`
    yield at(fact, path, {
      found: `no "${slot}" in the fact "${fact.value.id}", which ${whose} needs`,
      expected: `"${slot}", as {$${slot}…} stands in it`,
      advice: `add "${slot}", or give the fact wordings of its own`,
    })
  }
}

function slotsIn(text: string): readonly string[] {
  const template = readTemplate(text)
  return template.ok ? template.variables.map(slotOf) : []
}

const slotOf = (variable: string): string => variable.split('.')[0] ?? variable
