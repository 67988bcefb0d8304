import { LANGS } from '../../quiz/vocabulary.ts'
import type { Texts } from '../../quiz/vocabulary.ts'
import type { Draft, Placed, RawFact, RawRelation } from '../draft.ts'
import type { Finding, Path } from '../source.ts'
import { readTemplate } from '../template.ts'
import { at } from './finding.ts'

const OPTIONAL_SLOTS = ['place', 'speaker', 'agency', 'at', 'from', 'to', 'asOf'] as const
/** Most texts name none of them, and need not be taken apart. */
const OPTIONAL = /\$(?:place|speaker|agency|at|from|to|asOf)\b/
const ASKS = ['object', 'subject', 'speaker'] as const

/** Every fact has each slot that its sentence and its stems name. */
export function* checkSlots(draft: Draft): Iterable<Finding> {
  const relations = new Map(draft.relations.map(({ value }) => [value.id, value]))
  for (const fact of draft.facts) yield* checkFact(fact, relations.get(fact.value.relation))
}

function* checkFact(fact: Placed<RawFact>, relation: RawRelation | undefined): Iterable<Finding> {
  for (const wording of wordings(fact.value, relation)) yield* checkNeeds(fact, wording)
}

interface Wording {
  readonly what: string
  readonly texts: Texts | undefined
  /** Where the fact has it; undefined where it is the relation's. */
  readonly path: Path | undefined
}

/** Everything that is said or asked of a fact. */
function wordings(fact: RawFact, relation: RawRelation | undefined): readonly Wording[] {
  const asked = ASKS.filter((slot) => slot !== 'speaker' || fact.speaker !== undefined)
  return [
    either('sentence', ['says'], { own: fact.says, common: relation?.says }),
    either('event', ['event'], { own: fact.event, common: relation?.event }),
    ...asked.map((slot) =>
      either(`stem that asks for the ${slot}`, ['asks', slot], {
        own: fact.asks[slot],
        common: relation?.asks[slot],
      }),
    ),
    ...fact.contraries.flatMap(({ says, because }, index) => [
      { what: 'contrary', texts: says, path: ['contraries', index, 'says'] },
      { what: 'reason', texts: because, path: ['contraries', index, 'because'] },
    ]),
  ]
}

const either = (
  what: string,
  path: Path,
  { own, common }: { readonly own: Texts | undefined; readonly common: Texts | undefined },
): Wording => (own === undefined ? { what, texts: common, path: undefined } : { what, texts: own, path })

function* checkNeeds(fact: Placed<RawFact>, { what, texts, path }: Wording): Iterable<Finding> {
  if (texts === undefined || !LANGS.some((lang) => OPTIONAL.test(texts[lang]))) return
  const needed = new Set(LANGS.flatMap((lang) => slotsIn(texts[lang])))
  for (const slot of OPTIONAL_SLOTS) {
    if (!needed.has(slot) || fact.value[slot] !== undefined) continue
    yield at(fact, path ?? ['relation'], {
      found: `no "${slot}" in the fact "${fact.value.id}"`,
      expected: `"${slot}", as {$${slot}…} stands in the ${what}${path === undefined ? ' of its relation' : ''}`,
      advice: `add "${slot}", or give the fact wordings of its own`,
    })
  }
}

function slotsIn(text: string): readonly string[] {
  const template = readTemplate(text)
  return template.ok ? template.variables.map(slotOf) : []
}

const slotOf = (variable: string): string => variable.split('.')[0] ?? variable
