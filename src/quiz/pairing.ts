import type { Seeded } from './chance.ts'
import type { Face, Measure } from './faces.ts'
import { distinct, echoes, lengthTells, measured, shared } from './faces.ts'
import type { WhyWrong } from './question.ts'
import type { Lang, Texts } from './vocabulary.ts'
import { LANGS } from './vocabulary.ts'

/** A legal distractor that may be offered. */
export interface Candidate extends Face {
  /** How good a distractor it is; the greater, the likelier. */
  readonly weight: number
  readonly why: () => WhyWrong
}

export interface Wanted {
  readonly stem: Texts
  readonly count: number
}

/** How many distractors are weighed against each other. */
const WEIGHED = 9
/** What a telling trait of a set costs, in units of weight. */
const TELLING = 6

/**
 * Chooses the distractors of a key: legal in every language, near the key, and so that over many questions the key is no
 * likelier than chance to be the longest, the most famous, the most asked for, or the odd one out. Undefined: none fits.
 */
export function choose(
  key: Face,
  from: readonly Candidate[],
  wanted: Wanted,
  chance: Seeded,
): readonly Candidate[] | undefined {
  const near = weighed(
    from.filter((one) => distinct(key.text, one.text)),
    chance,
  )
  const target = aims(wanted.count, chance)
  const sets = subsets(near, wanted.count).filter((set) => fair(key, set, wanted.stem))
  return best(sets, (set) => worth(set, chance) - TELLING * tells(key, set, { stem: wanted.stem, target }))
}

/** Some of the candidates, drawn by weight. */
function weighed(from: readonly Candidate[], chance: Seeded): readonly Candidate[] {
  if (from.length <= WEIGHED) return from
  const keyed = from.map((one) => ({ one, lot: chance.next() ** (1 / one.weight) }))
  return keyed
    .sort((a, b) => b.lot - a.lot)
    .slice(0, WEIGHED)
    .map(({ one }) => one)
}

function subsets<T>(items: readonly T[], size: number): readonly (readonly T[])[] {
  if (size === 0) return [[]]
  return items.flatMap((item, i) => subsets(items.slice(i + 1), size - 1).map((rest) => [item, ...rest]))
}

/** No hard flaw among key, distractors and stem, in any language. */
function fair(key: Face, set: readonly Candidate[], stem: Texts): boolean {
  if (set.some((one, i) => set.slice(i + 1).some((other) => !distinct(one.text, other.text)))) return false
  const [own, asked] = [measured(key.text), measured(stem)]
  const others = set.map((one) => measured(one.text))
  return LANGS.every((lang) => {
    const texts = others.map((other) => other[lang])
    return !lengthTells(own[lang], texts) && !echoes(asked[lang], own[lang], texts, lang)
  })
}

interface Aims {
  readonly longest: boolean
  readonly famous: boolean
  readonly asked: boolean
  readonly odd: boolean
}

/** What the key shall be this time: each with the chance that blind choice has. */
function aims(count: number, chance: Seeded): Aims {
  const lot = (): boolean => chance.next() * (count + 1) < 1
  return { longest: lot(), famous: lot(), asked: lot(), odd: lot() }
}

interface Scene {
  readonly stem: Texts
  readonly target: Aims
}

/** How many traits of the set would help somebody who knows nothing. */
function tells(key: Face, set: readonly Candidate[], { stem, target }: Scene): number {
  return (
    differs(
      set.every((one) => key.fame > one.fame),
      target.famous,
    ) +
    differs(
      set.every((one) => key.keys > one.keys),
      target.asked,
    ) +
    differs(isOdd(key, set), target.odd) +
    tellsInWords(key, set, { stem, target })
  )
}

const differs = (is: boolean, aim: boolean): number => (is === aim ? 0 : 1)

function tellsInWords(key: Face, set: readonly Candidate[], { stem, target }: Scene): number {
  const [own, asked] = [measured(key.text), measured(stem)]
  const others = set.map((one) => measured(one.text))
  const cost = (lang: Lang): number => {
    const texts = others.map((other) => other[lang])
    const longest = texts.every((text) => own[lang].length > text.length)
    return differs(longest, target.longest) + 2 * Number(mostShared(asked[lang], own[lang], texts, lang))
  }
  return (cost('ar') + cost('fr') + cost('en')) / LANGS.length
}

const mostShared = (stem: Measure, key: Measure, others: readonly Measure[], lang: Lang): boolean => {
  const own = shared(stem, key, lang)
  return own > 0 && others.every((other) => own > shared(stem, other, lang))
}

/** Has the key less in common with the others than they have with each other? */
export function isOdd(key: Face, set: readonly Face[]): boolean {
  if (set.length < 2) return false
  return set.every((one) => sum(one, [key, ...set]) > sum(key, set))
}

const sum = (one: Face, others: readonly Face[]): number =>
  others.filter((other) => other !== one).reduce((total, other) => total + common(one, other), 0)

const common = (one: Face, other: Face): number =>
  one.marks.filter((mark) => other.marks.includes(mark)).length

const worth = (set: readonly Candidate[], chance: Seeded): number =>
  set.reduce((total, one) => total + one.weight, 0) * (0.5 + chance.next())

function best<T>(items: readonly T[], value: (item: T) => number): T | undefined {
  let [found, most] = [items[0], -Infinity]
  for (const item of items) {
    const now = value(item)
    if (now > most) [found, most] = [item, now]
  }
  return found
}
