import { LANGS } from '../../quiz/vocabulary.ts'
import type { Lang, Texts } from '../../quiz/vocabulary.ts'
import type { Draft, Placed, RawFact, RawRelation } from '../draft.ts'
import { suggest } from '../nearest.ts'
import type { Finding, Path } from '../source.ts'
import { isLiteral, readTemplate } from '../template.ts'
import { at } from './finding.ts'
import { objectType } from './records.ts'

const NAME_FORMS: Readonly<Record<Lang, readonly string[]>> = {
  ar: ['bare', 'the', 'li', 'bi', 'gender', 'number'],
  fr: ['bare', 'the', 'de', 'at', 'gender', 'number'],
  en: ['bare', 'the', 'number'],
}
const DATE_FORMS = ['text', 'on']
const NAME_SLOTS = ['subject', 'place', 'speaker', 'agency'] as const
const DATE_SLOTS = ['at', 'from', 'to', 'asOf'] as const
const FUNCTIONS = ['number', 'integer', 'string']
const ASKS = ['object', 'subject', 'speaker'] as const

/** Templates compile, name variables that there are, and ask as stems do. */
export function* checkTemplates(draft: Draft): Iterable<Finding> {
  for (const unit of draft.units) yield* checkUnit(unit)
  for (const relation of draft.relations) yield* checkPhrases(relation, relation.value.object)
  for (const fact of draft.facts) {
    yield* checkPhrases(fact, objectType(fact.value))
    yield* checkContraries(fact)
  }
}

type ObjectType = RawRelation['object']

function* checkPhrases(
  placed: Placed<Pick<RawFact, 'says' | 'asks' | 'event'>>,
  object: ObjectType,
): Iterable<Finding> {
  const { says, asks, event } = placed.value
  if (says !== undefined) yield* checkSentence(placed, ['says'], { texts: says, object })
  if (event !== undefined) yield* checkSentence(placed, ['event'], { texts: event, object })
  for (const slot of ASKS) {
    const texts = asks[slot]
    if (texts !== undefined) yield* checkStem(placed, slot, { texts, object })
  }
}

function* checkContraries(fact: Placed<RawFact>): Iterable<Finding> {
  const object = objectType(fact.value)
  for (const [index, { says, because }] of fact.value.contraries.entries()) {
    yield* checkSentence(fact, ['contraries', index, 'says'], { texts: says, object })
    yield* checkTexts(fact, ['contraries', index, 'because'], { texts: because, object })
  }
}

interface Phrase {
  readonly texts: Texts
  readonly object: ObjectType
}

function* checkSentence(placed: Placed<unknown>, path: Path, phrase: Phrase): Iterable<Finding> {
  yield* checkTexts(placed, path, phrase)
  for (const lang of LANGS) {
    if (!/[^.]\.(?:\}\})?$/.test(phrase.texts[lang])) continue
    yield at(placed, [...path, lang], {
      found: 'a full stop at the end',
      expected: 'a sentence without its full stop',
      advice: 'take it away: the project adds it',
    })
  }
}

const QUESTION_MARKS: Readonly<Record<Lang, string>> = { ar: '؟', fr: '?', en: '?' }

function* checkStem(placed: Placed<unknown>, slot: (typeof ASKS)[number], phrase: Phrase): Iterable<Finding> {
  yield* checkTexts(placed, ['asks', slot], phrase)
  for (const lang of LANGS) {
    const template = readTemplate(phrase.texts[lang])
    if (!template.ok) continue
    const path = ['asks', slot, lang]
    if (!template.texts.every((text) => text.endsWith(QUESTION_MARKS[lang]))) {
      yield at(placed, path, {
        found: 'a stem that ends otherwise',
        expected: `a question that ends in ${QUESTION_MARKS[lang]}`,
        advice: 'write the stem as a whole question',
      })
    }
    if (template.variables.some((name) => slotOf(name) === slot)) {
      yield at(placed, path, {
        found: `the asked slot, {$${slot}…}, inside its own stem`,
        expected: `a stem that does not use the ${slot}`,
        advice: 'reword it so that it fits every option',
      })
    }
  }
}

function* checkTexts(placed: Placed<unknown>, path: Path, { texts, object }: Phrase): Iterable<Finding> {
  for (const lang of LANGS) {
    if (isLiteral(texts[lang])) continue
    yield* checkTemplate(placed, [...path, lang], { template: texts[lang], known: VARIABLES[lang][object] })
  }
}

function variablesIn(lang: Lang, object: ObjectType): readonly string[] {
  const forms = (slot: string, list: readonly string[]) => list.map((form) => `${slot}.${form}`)
  return [
    ...forms('object', objectForms(lang, object)),
    ...NAME_SLOTS.flatMap((slot) => forms(slot, NAME_FORMS[lang])),
    ...DATE_SLOTS.flatMap((slot) => forms(slot, DATE_FORMS)),
  ]
}

const inObjects = (lang: Lang): Readonly<Record<ObjectType, readonly string[]>> => ({
  entity: variablesIn(lang, 'entity'),
  date: variablesIn(lang, 'date'),
  quantity: variablesIn(lang, 'quantity'),
  statement: variablesIn(lang, 'statement'),
})

/** The table of docs/packs.md. */
const VARIABLES = { ar: inObjects('ar'), fr: inObjects('fr'), en: inObjects('en') } as const

function objectForms(lang: Lang, object: ObjectType): readonly string[] {
  switch (object) {
    case 'entity':
      return NAME_FORMS[lang]
    case 'date':
      return DATE_FORMS
    case 'quantity':
      return ['text', 'value']
    case 'statement':
      return ['text']
  }
}

function* checkTemplate(
  placed: Placed<unknown>,
  path: Path,
  { template, known }: { readonly template: string; readonly known: readonly string[] },
): Iterable<Finding> {
  const read = readTemplate(template)
  if (!read.ok) {
    yield at(placed, path, {
      found: `a template that does not compile (${read.reason})`,
      expected: 'a Unicode MessageFormat 2 template',
      advice: 'look for a brace or a variant that is missing',
    })
    return
  }
  for (const name of read.variables) {
    if (!known.includes(name)) yield at(placed, path, unknownVariable(name, known))
  }
  for (const name of read.functions) {
    if (!FUNCTIONS.includes(name)) yield at(placed, path, unknownFunction(name))
  }
}

const unknownVariable = (name: string, known: readonly string[]) => ({
  found: `the unknown variable {$${name}}`,
  expected: `a variable of docs/packs.md, for this language and type of object`,
  advice: suggest(name, known, `use one of ${formsNear(name, known).join(', ')}`),
})

/** The forms of the same slot, else the slots. */
function formsNear(name: string, known: readonly string[]): readonly string[] {
  const same = known.filter((other) => slotOf(other) === slotOf(name))
  return same.length > 0 ? same : [...new Set(known.map(slotOf))]
}

const unknownFunction = (name: string) => ({
  found: `the unknown function :${name}`,
  expected: FUNCTIONS.map((known) => `:${known}`).join(', '),
  advice: 'use one of them',
})

const slotOf = (variable: string): string => variable.split('.')[0] ?? variable

function* checkUnit(unit: Draft['units'][number]): Iterable<Finding> {
  for (const lang of LANGS) {
    const template = unit.value.text[lang]
    yield* checkTemplate(unit, ['text', lang], { template, known: ['value'] })
  }
}
