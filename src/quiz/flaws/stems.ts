import { isEntity, statusOf } from '../base.ts'
import { partsOf } from '../dates.ts'
import type { Measure } from '../faces.ts'
import { normal } from '../normal.ts'
import type { FactDate, Names } from '../pack.ts'
import { entityOf } from '../names.ts'
import type { Lang } from '../vocabulary.ts'
import { ATTRIBUTION, LEANING, LOADED, NEGATIVE, QUESTION_END } from './lexicon.ts'
import { readingOf } from './reading.ts'
import type { Check, View } from './view.ts'

/** Checks of the stem. */

const LONGEST = 30
const SHORTEST: Readonly<Record<Lang, number>> = { ar: 4, fr: 6, en: 6 }
const BLANK = /_{2,}|\.{3}|…|\[\s*\]/u

interface Reading {
  readonly sized: boolean
  readonly negative: boolean
  readonly leaning: boolean
  readonly loaded: boolean
  readonly whole: boolean
}

const known = new WeakMap<Measure, Reading>()

/** A stem read once, however often it is asked. */
function readingOfStem(stem: Measure, text: string, lang: Lang): Reading {
  const found = known.get(stem)
  if (found !== undefined) return found
  const { lower, words } = stem
  const reading: Reading = {
    sized: words <= LONGEST && words >= SHORTEST[lang],
    negative: NEGATIVE[lang].test(lower),
    leaning: LEANING[lang].test(lower),
    loaded: LOADED[lang].test(lower) && !ATTRIBUTION[lang].test(lower),
    whole: isQuestion(text.trim(), lang),
  }
  known.set(stem, reading)
  return reading
}

const isQuestion = (text: string, lang: Lang): boolean =>
  QUESTION_END[lang].test(text) && (text.match(/[?؟]/gu) ?? []).length === 1 && !BLANK.test(text)

const reads = ({ question, stem }: View, lang: Lang): Reading =>
  readingOfStem(stem[lang], question.stem[lang], lang)

export const stemLength: Check = (view, lang) => !reads(view, lang).sized

/** A true/false statement may deny; a question may not. */
export const negativeStem: Check = (view, lang) =>
  view.question.form !== 'truth' && reads(view, lang).negative

export const noQuestion: Check = (view, lang) => !reads(view, lang).whole

export const needsOptions: Check = (view, lang) => view.question.form !== 'truth' && reads(view, lang).leaning

/** A fact with an "as of" is asked with its year at least. */
export const noDate: Check = ({ question, fact }, lang) => {
  if (fact?.asOf === undefined || question.form === 'conflict' || question.form === 'order') return false
  return !saysYear(question.stem[lang], fact.asOf)
}

const saysYear = (stem: string, date: FactDate): boolean => stem.includes(String(partsOf(date.iso).year))

/** Attributed facts name their speaker in the stem, by any of its names, unless the speaker is what is asked. */
export const noSpeaker: Check = (view, lang) => {
  const { fact, question, base } = view
  if (fact?.speaker === undefined || base === undefined) return false
  if (question.form === 'speaker' || question.form === 'conflict' || question.form === 'order') return false
  const names = base.speakers.get(fact.speaker)
  return names !== undefined && !isNamed(view.stem[lang], names, lang) && !aliasIn(view, lang)
}

const spelt = new WeakMap<Names, Map<Lang, readonly string[]>>()

/** A speaker's names, put in order once. */
function normalForms(names: Names, lang: Lang): readonly string[] {
  const known = spelt.get(names) ?? new Map<Lang, readonly string[]>()
  spelt.set(names, known)
  const forms = known.get(lang) ?? formsOf(names, lang).map(normal)
  known.set(lang, forms)
  return forms
}

const isNamed = (stem: Measure, names: Names, lang: Lang): boolean =>
  normalForms(names, lang).some((form) => stem.normal.includes(form))

const formsOf = (names: Names, lang: Lang): readonly string[] =>
  lang === 'ar'
    ? [names.ar.bare, names.ar.li, names.ar.bi]
    : lang === 'fr'
      ? [names.fr.bare, names.fr.the, names.fr.de, names.fr.at]
      : [names.en.bare, names.en.the]

function aliasIn({ base, fact, stem }: View, lang: Lang): boolean {
  if (base === undefined || fact?.speaker === undefined || !isEntity(base, fact.speaker)) return false
  return entityOf(base, fact.speaker).aliases[lang].some((alias) => stem[lang].normal.includes(normal(alias)))
}

/** A contested point is asked as a conflict, never as if one side were so. */
export const takesSide: Check = ({ base, fact, question }) =>
  base !== undefined &&
  fact !== undefined &&
  question.form !== 'conflict' &&
  statusOf(base, fact) === 'contested'

/** Loaded words outside an attribution, in what is read before the answer. */
export const loadedWord: Check = (view, lang) => {
  if (view.fact?.speaker !== undefined) return false
  return reads(view, lang).loaded || view.options.some((option) => readingOf(option)[lang].loaded)
}
