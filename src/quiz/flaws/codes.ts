import type { Lang } from '../vocabulary.ts'

/** What can be wrong with a question. Hard: it is never asked. */
const HARD = {
  'no-single-key': 'not exactly one option is right, or a wrong one has no proof',
  'equal-options': 'two options are the same once spelling and aliases are set aside',
  'mixed-options': 'the options are not of one kind and granularity',
  'option-in-option': 'one option contains another',
  'all-or-none': 'an option is “all of the above”, “none of the above” or joins others',
  'key-length': 'the length of the key gives it away',
  'key-echo': 'a content word of the stem stands in the key alone',
  'grammar-cue': 'an article or a preposition tells which options fit',
  'negative-stem': 'the stem asks for what is not so',
  'no-question': 'the stem is not one whole question with its mark',
  unsorted: 'numbers or dates do not stand in order',
  'stem-length': 'the stem is too short or too long',
  'needs-options': 'the stem cannot be answered without its options',
  'no-date': 'the stem asks about what can change without saying when',
  'no-speaker': 'the stem does not say whose words these are',
  'takes-side': 'the stem presupposes one side of a conflict',
  'loaded-word': 'a loaded word stands outside an attribution',
  'empty-text': 'a text is missing in one of the languages',
  'wrong-script': 'a text is in the script of another language',
  'bad-typography': 'spaces, apostrophes, quotation marks or contractions are not those of the language',
  'bad-isolates': 'direction isolates are unbalanced, missing around Latin names, or not needed',
  'unfit-order': 'events cannot be put in one certain order, or tell their dates',
  'unfit-entry': 'the accepted answer of a free form is not usable',
} as const

/** At most one a question, and in at most one question of twenty. */
const SOFT = {
  'absolute-term': 'an absolute term stands where it may give the answer away',
  'vague-term': 'a vague term leaves the reader guessing',
  'key-like-all': 'the key has the most in common with the other options',
  'lone-number': 'the stem has a number and one option alone has one',
  wordy: 'the stem has words that the question does not need',
} as const

/** What only many questions or answers show. */
export const SHOWN_BY_MANY = {
  'gives-away': 'another question of the same draw tells the answer',
  'idle-distractor': 'fewer than one in twenty wrong answers choose this option',
  'key-position': 'the key does not stand at each position equally often',
} as const

/** A line of meaning for each code. */
export const MEANINGS = { ...HARD, ...SOFT }

export type HardCode = keyof typeof HARD
export type SoftCode = keyof typeof SOFT
export type FlawCode = HardCode | SoftCode

export interface Flaw {
  readonly code: FlawCode
  readonly grade: 'hard' | 'soft'
  /** Undefined where every language has it. */
  readonly lang: Lang | undefined
}
