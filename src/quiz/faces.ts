import { contentOf, normalWords, wordsOf } from './normal.ts'
import { withoutIsolates } from './message.ts'
import type { Texts, Lang } from './vocabulary.ts'
import { LANGS } from './vocabulary.ts'

/** How an option looks to somebody who does not know the answer: its length, its words, its fame. */
export interface Face {
  readonly id: string
  readonly text: Texts
  /** 1 to 5; 0 where fame says nothing. */
  readonly fame: number
  /** How often it is the right answer in its pack. */
  readonly keys: number
  /** What it has in common with others: kind and marks. */
  readonly marks: readonly string[]
}

/** A text measured once, in one language: each measure is taken when it is first looked at. */
export class Measure {
  readonly #text: string
  readonly #lang: Lang
  #words: readonly string[] | undefined
  #count: number | undefined
  #padded: string | undefined
  #normal: string | undefined
  #content: readonly string[] | undefined
  #lower: string | undefined

  constructor(text: string, lang: Lang) {
    this.#text = withoutIsolates(text)
    this.#lang = lang
  }

  /** In characters. */
  get length(): number {
    return this.#text.length
  }

  get words(): number {
    return (this.#count ??= wordsOf(this.#text).length)
  }

  get lower(): string {
    return (this.#lower ??= this.#text.toLowerCase())
  }

  get normal(): string {
    return (this.#normal ??= this.#normalWords.join(' '))
  }

  /** The normalised text between spaces, so that whole words can be found in it. */
  get padded(): string {
    return (this.#padded ??= ` ${this.normal} `)
  }

  /** The words that carry the subject, normalised. */
  get content(): readonly string[] {
    return (this.#content ??= contentOf(this.#normalWords, this.#lang))
  }

  get #normalWords(): readonly string[] {
    return (this.#words ??= normalWords(this.#text))
  }
}

const measures = new WeakMap<Texts, Readonly<Record<Lang, Measure>>>()

/** The measures of a text; remembered as long as somebody holds the text itself, and taken when they are looked at. */
export function measured(text: Texts): Readonly<Record<Lang, Measure>> {
  const known = measures.get(text)
  if (known !== undefined) return known
  const found = {
    ar: new Measure(text.ar, 'ar'),
    fr: new Measure(text.fr, 'fr'),
    en: new Measure(text.en, 'en'),
  }
  measures.set(text, found)
  return found
}

/** Longest and shortest that a key may be, against its distractors, where an option has more than three words. */
const LONGEST = 1.25
const SHORTEST = 0.6
const FEW_WORDS = 3

/** Does the key's length give it away? */
export function lengthTells(key: Measure, others: readonly Measure[]): boolean {
  if (Math.max(key.words, ...others.map((other) => other.words)) <= FEW_WORDS) return false
  const lengths = others.map((other) => other.length)
  return key.length > LONGEST * Math.max(...lengths) || key.length < SHORTEST * Math.min(...lengths)
}

/** Is one the other, or inside it, once spelling is set aside? */
export const contains = ({ padded: one }: Measure, { padded: other }: Measure): boolean =>
  one.length < other.length ? other.includes(one) : one.includes(other)

/** Two words of one root, near enough to lead from stem to key: "Russia" and "Russian". */
function alike(one: string, other: string, lang: Lang): boolean {
  if (one === other) return true
  if (one.charCodeAt(0) !== other.charCodeAt(0)) return false
  const least = Math.max(lang === 'ar' ? 3 : 4, Math.min(one.length, other.length) - 1)
  return one.length >= least && other.length >= least && other.startsWith(one.slice(0, least))
}

/** How many of the words a text has. */
export const shared = (words: readonly string[], text: Measure, lang: Lang): number =>
  words.reduce((total, word) => (text.content.some((own) => alike(word, own, lang)) ? total + 1 : total), 0)

/** The content words of the stem that a text has too. */
export const echoed = (stem: Measure, text: Measure, lang: Lang): readonly string[] =>
  stem.content.filter((word) => text.content.some((own) => alike(word, own, lang)))

/** Does the stem hold a content word that stands in the key alone? */
export const echoes = (stem: Measure, key: Measure, others: readonly Measure[], lang: Lang): boolean =>
  echoed(stem, key, lang).some((word) => others.every((other) => shared([word], other, lang) === 0))

/** Is a pair of options plainly two: neither equal to the other nor inside it, in any language? */
export const distinct = (one: Texts, other: Texts): boolean => {
  const [first, second] = [measured(one), measured(other)]
  return LANGS.every((lang) => !contains(first[lang], second[lang]))
}
