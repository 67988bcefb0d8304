import type { FactBase } from './base.ts'
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

/** A text measured once, in each language. */
export interface Measure {
  readonly length: number
  readonly words: number
  /** In lower case, without isolates. */
  readonly lower: string
  readonly normal: string
  readonly content: readonly string[]
}

const measures = new WeakMap<Texts, Readonly<Record<Lang, Measure>>>()

/** The measures of a text; remembered as long as somebody holds the text itself, and taken when they are looked at. */
export function measured(text: Texts): Readonly<Record<Lang, Measure>> {
  const known = measures.get(text)
  if (known !== undefined) return known
  const found = { ar: measure(text.ar, 'ar'), fr: measure(text.fr, 'fr'), en: measure(text.en, 'en') }
  measures.set(text, found)
  return found
}

function measure(text: string, lang: Lang): Measure {
  let normals: readonly string[] | undefined
  let normalised: string | undefined
  let content: readonly string[] | undefined
  let words: number | undefined
  let lower: string | undefined
  return {
    length: withoutIsolates(text).length,
    get words() {
      return (words ??= wordsOf(text).length)
    },
    get lower() {
      return (lower ??= withoutIsolates(text).toLowerCase())
    },
    get normal() {
      return (normalised ??= (normals ??= normalWords(text)).join(' '))
    },
    get content() {
      return (content ??= contentOf((normals ??= normalWords(text)), lang))
    },
  }
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
export const contains = (one: string, other: string): boolean =>
  ` ${one} `.includes(` ${other} `) || ` ${other} `.includes(` ${one} `)

/** Two words of one root, near enough to lead from stem to key: "Russia" and "Russian". */
export function alike(one: string, other: string, lang: Lang): boolean {
  if (one === other) return true
  if (one[0] !== other[0]) return false
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
  return LANGS.every((lang) => !contains(first[lang].normal, second[lang].normal))
}

const keyCounts = new WeakMap<FactBase, ReadonlyMap<string, number>>()

/** How often an entity is what a fact of the base asks for. */
export function timesKey(base: FactBase, id: string): number {
  let counts = keyCounts.get(base)
  if (counts === undefined) {
    counts = countKeys(base)
    keyCounts.set(base, counts)
  }
  return counts.get(id) ?? 0
}

function countKeys(base: FactBase): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const fact of base.facts.values()) {
    const slots = [fact.subject, fact.object.type === 'entity' ? fact.object.entity : undefined, fact.speaker]
    for (const slot of slots) if (slot !== undefined) counts.set(slot, (counts.get(slot) ?? 0) + 1)
  }
  return counts
}
