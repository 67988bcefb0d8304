import type { Lang } from '../vocabulary.ts'
import { ABSOLUTE, PADDING, VAGUE } from './lexicon.ts'
import type { Check, View } from './view.ts'
import { sides } from './view.ts'

/** Checks that may find one thing in one question of twenty. */

const readBefore = ({ stem, measures, question }: View, lang: Lang): readonly string[] =>
  question.form === 'truth' ? [stem[lang].lower] : measures.map((option) => option[lang].lower)

export const absoluteTerm: Check = (view, lang) =>
  readBefore(view, lang).some((text) => ABSOLUTE[lang].test(text))

export const vagueTerm: Check = (view, lang) =>
  [view.stem[lang].lower, ...readBefore(view, lang)].some((text) => VAGUE[lang].test(text))

export const wordy: Check = ({ stem }, lang) => PADDING[lang].test(stem[lang].lower)

const NUMBER = /\p{N}/u

export const loneNumber: Check = ({ question, options }, lang) =>
  question.task.kind === 'pick' &&
  NUMBER.test(question.stem[lang]) &&
  options.length > 2 &&
  options.filter((option) => NUMBER.test(option[lang])).length === 1

/** Every content word that options have in common is in the key, and no distractor has as many. */
export const keyLikeAll: Check = (view, lang) => {
  const found = sides(view)
  if (found === undefined || view.options.length < 3) return false
  const inCommon = (i: number): number => sharedWords(view, lang, i)
  const own = inCommon(found.key)
  return own > 1 && found.others.every((i) => inCommon(i) < own)
}

function sharedWords({ measures }: View, lang: Lang, at: number): number {
  const own = measures[at]?.[lang].content ?? []
  return measures
    .filter((_, i) => i !== at)
    .reduce((total, other) => total + own.filter((word) => other[lang].content.includes(word)).length, 0)
}
