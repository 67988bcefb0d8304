import { LANGS } from '../../quiz/vocabulary.ts'
import type { Lang, Texts } from '../../quiz/vocabulary.ts'
import type { Draft, Placed } from '../draft.ts'
import type { Finding, Path } from '../source.ts'
import { readTemplate } from '../template.ts'
import { at } from './finding.ts'
import { complaints, isSound } from './language.ts'

/** Every text that a reader will see obeys the rules of its language. Aliases are spelt as the articles spell them. */
export function* checkTextRules(draft: Draft): Iterable<Finding> {
  if (draft.head !== undefined) yield* checkPlain(draft.head, ['title', 'summary'])
  for (const topic of draft.topics) yield* checkPlain(topic, ['name'])
  for (const unit of draft.units) yield* checkPhrase(unit, ['text'], unit.value.text)
  for (const article of draft.articles) {
    yield* checkPlain(article, ['dateBasis'])
    yield* checkNames(article, 'label', article.value.label)
  }
  for (const entity of draft.entities) yield* checkNames(entity, 'names', entity.value.names)
  for (const placed of [...draft.relations, ...draft.facts]) yield* checkPhrases(placed)
  for (const fact of draft.facts) {
    yield* checkPlain(fact, ['statement'])
    for (const [index, { says, because }] of fact.value.contraries.entries()) {
      yield* checkPhrase(fact, ['contraries', index, 'says'], says)
      yield* checkPhrase(fact, ['contraries', index, 'because'], because)
    }
  }
  for (const conflict of draft.conflicts) yield* checkConflict(conflict)
  for (const agreement of draft.agreements) yield* checkPlain(agreement, ['topic'])
}

function* checkPhrases(placed: Draft['relations'][number] | Draft['facts'][number]): Iterable<Finding> {
  const { says, asks, event } = placed.value
  if (says !== undefined) yield* checkPhrase(placed, ['says'], says)
  if (event !== undefined) yield* checkPhrase(placed, ['event'], event)
  for (const [slot, texts] of Object.entries(asks)) {
    if (texts !== undefined) yield* checkPhrase(placed, ['asks', slot], texts)
  }
}

function* checkConflict(conflict: Draft['conflicts'][number]): Iterable<Finding> {
  yield* checkPlain(conflict, ['topic', 'note'])
  for (const [index, { holds }] of conflict.value.sides.entries()) {
    yield* checkTexts(conflict, ['sides', index, 'holds'], holds)
  }
}

/** The templates of a phrase: each variant is a text of its own. */
function* checkPhrase(placed: Placed<unknown>, path: Path, texts: Texts): Iterable<Finding> {
  for (const lang of LANGS) {
    if (isSound(texts[lang], lang)) continue
    const template = readTemplate(texts[lang])
    const variants = template.ok ? template.texts : []
    yield* checkText(placed, [...path, lang], { lang, texts: variants })
  }
}

function* checkPlain<Key extends string>(
  placed: Placed<Readonly<Partial<Record<Key, Texts | undefined>>>>,
  keys: readonly Key[],
): Iterable<Finding> {
  for (const key of keys) {
    const texts = placed.value[key]
    if (texts !== undefined) yield* checkTexts(placed, [key], texts)
  }
}

function* checkTexts(placed: Placed<unknown>, path: Path, texts: Texts): Iterable<Finding> {
  for (const lang of LANGS) {
    const text = texts[lang]
    if (!isSound(text, lang)) yield* checkText(placed, [...path, lang], { lang, texts: [text] })
    if (!text.includes('{') && !text.includes('}')) continue
    yield at(placed, [...path, lang], {
      found: 'a brace',
      expected: 'a plain text: nothing is filled in here',
      advice: 'write the words themselves',
    })
  }
}

interface Said {
  readonly lang: Lang
  readonly texts: readonly string[]
}

function* checkText(placed: Placed<unknown>, path: Path, { lang, texts }: Said): Iterable<Finding> {
  const seen = new Set<string>()
  for (const complaint of texts.flatMap((text) => complaints(text, lang))) {
    if (seen.has(complaint.found)) continue
    seen.add(complaint.found)
    yield at(placed, path, complaint)
  }
}

type Names = Draft['entities'][number]['value']['names']

const NAME_FORMS: Readonly<Record<Lang, readonly string[]>> = {
  ar: ['bare', 'li', 'bi'],
  fr: ['bare', 'the', 'de', 'at'],
  en: ['bare', 'the'],
}

function* checkNames(placed: Placed<unknown>, key: string, names: Names): Iterable<Finding> {
  for (const lang of LANGS) {
    const name: Readonly<Partial<Record<string, string>>> = names[lang]
    for (const form of NAME_FORMS[lang]) {
      const text = name[form]
      if (text === undefined || isSound(text, lang)) continue
      yield* checkText(placed, [key, lang, form], { lang, texts: [text] })
    }
  }
  yield* checkArabicForms(placed, [key, 'ar'], names.ar)
  yield* checkFrenchForms(placed, [key, 'fr'], names.fr)
}

/** A name in Latin letters is joined to li and bi as its author sees fit. */
function* checkArabicForms(placed: Placed<unknown>, path: Path, name: Names['ar']): Iterable<Finding> {
  if (!/^\p{Script=Arabic}/u.test(name.bare)) return
  const expected = { li: withLi(name.bare), bi: `ب${name.bare}` }
  for (const form of ['li', 'bi'] as const) {
    if (name[form] === expected[form]) continue
    yield at(placed, [...path, form], {
      found: `«${name[form]}»`,
      expected: `«${expected[form]}», as the bare form is «${name.bare}»`,
      advice: 'correct one of the two',
    })
  }
}

/** li and the article become «لل», and no word has three lams in a row. */
function withLi(bare: string): string {
  if (!bare.startsWith('ال')) return `ل${bare}`
  const noun = bare.slice(2)
  return noun.startsWith('ل') ? `ل${noun}` : `لل${noun}`
}

const FRENCH_STARTS = {
  de: /^(?:de |du |des |d’)/,
  at: /^(?:à |au |aux |en |dans |sur |chez )/,
} as const

const CONTRACTED: Partial<Record<string, string>> = { le: 'du ', les: 'des ' }

function* checkFrenchForms(placed: Placed<unknown>, path: Path, name: Names['fr']): Iterable<Finding> {
  const contracted = CONTRACTED[name.the.split(' ')[0] ?? '']
  if (contracted !== undefined && !name.de.startsWith(contracted)) {
    yield at(placed, [...path, 'de'], {
      found: `« ${name.de} »`,
      expected: `${contracted}…, as the form with its article is « ${name.the} »`,
      advice: 'correct one of the two',
    })
  }
  for (const form of ['de', 'at'] as const) {
    if (FRENCH_STARTS[form].test(name[form])) continue
    yield at(placed, [...path, form], {
      found: `« ${name[form]} »`,
      expected:
        form === 'de' ? 'de, du, des or d’ and the name' : 'à, au, aux, en, dans, sur or chez and the name',
      advice: 'write the preposition with the name',
    })
  }
}
