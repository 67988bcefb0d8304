import type { FactBase } from '../base.ts'
import type { Question } from '../question.ts'
import type { Lang } from '../vocabulary.ts'
import { LANGS } from '../vocabulary.ts'
import type { Flaw, HardCode, SoftCode } from './codes.ts'
import { unfitEntry, unfitOrder } from './free.ts'
import * as options from './options.ts'
import * as soft from './soft.ts'
import * as spelling from './spelling.ts'
import * as stems from './stems.ts'
import type { Check, View } from './view.ts'
import { viewOf } from './view.ts'

/**
 * What is wrong with a question, in any language: nothing, in whatever ships.
 *
 *     flaws(question, base).filter((flaw) => flaw.grade === 'hard')
 */

const HARD_CHECKS: Readonly<Record<HardCode, Check>> = {
  'no-single-key': options.noSingleKey,
  'equal-options': options.equalOptions,
  'mixed-options': options.mixedOptions,
  'option-in-option': options.optionInOption,
  'all-or-none': options.allOrNone,
  'key-length': options.keyLength,
  'key-echo': options.keyEcho,
  'grammar-cue': options.grammarCue,
  'negative-stem': stems.negativeStem,
  'no-question': stems.noQuestion,
  unsorted: options.unsorted,
  'stem-length': stems.stemLength,
  'needs-options': stems.needsOptions,
  'no-date': stems.noDate,
  'no-speaker': stems.noSpeaker,
  'takes-side': stems.takesSide,
  'loaded-word': stems.loadedWord,
  'empty-text': spelling.emptyText,
  'wrong-script': spelling.wrongScript,
  'bad-typography': spelling.badTypography,
  'bad-isolates': spelling.badIsolates,
  'unfit-order': unfitOrder,
  'unfit-entry': unfitEntry,
}

const SOFT_CHECKS: Readonly<Record<SoftCode, Check>> = {
  'absolute-term': soft.absoluteTerm,
  'vague-term': soft.vagueTerm,
  'key-like-all': soft.keyLikeAll,
  'lone-number': soft.loneNumber,
  wordy: soft.wordy,
}

/** @param base the question's own: with it, aliases, kinds, speakers and conflicts are checked as well. */
export function flaws(question: Question, base?: FactBase): readonly Flaw[] {
  const view = viewOf(question, base, true)
  return LANGS.flatMap((lang) => [
    ...found(HARD_CHECKS, view, lang).map((code) => ({ code, grade: 'hard' as const, lang })),
    ...found(SOFT_CHECKS, view, lang).map((code) => ({ code, grade: 'soft' as const, lang })),
  ])
}

const found = <Code extends string>(checks: Readonly<Record<Code, Check>>, view: View, lang: Lang): Code[] =>
  (Object.keys(checks) as Code[]).filter((code) => checks[code](view, lang))

/** The first hard flaw, if there is one: what the builder asks before it lets a question out. */
export function hardFlaw(question: Question, base: FactBase): Flaw | undefined {
  const view = viewOf(question, base, false)
  for (const lang of LANGS)
    for (const [code, check] of HARD_LIST) if (check(view, lang)) return { code, grade: 'hard', lang }
  return undefined
}

const HARD_LIST = Object.entries(HARD_CHECKS) as readonly (readonly [HardCode, Check])[]
