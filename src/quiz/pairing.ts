import type { Seeded } from './chance.ts'
import type { Face, Measure } from './faces.ts'
import { contains, echoed, lengthTells, measured, shared } from './faces.ts'
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
const WEIGHED = 7
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
  const scene = sceneOf(key, wanted, chance)
  const near = weighed(from, chance)
    .map(look)
    .filter((one) => apart(scene.key, one))
  const sets = subsets(near, wanted.count).filter((set) => isFair(scene, set))
  const found = best(sets, (set) => worth(set, chance) - TELLING * tells(scene, set))
  return found?.map(({ face }) => face)
}

/** A face with its measures at hand. */
interface Looked<T extends Face> {
  readonly face: T
  readonly measures: Readonly<Record<Lang, Measure>>
}

const look = <T extends Face>(face: T): Looked<T> => ({ face, measures: measured(face.text) })

interface Scene {
  readonly key: Looked<Face>
  readonly stem: Readonly<Record<Lang, Measure>>
  /** Content words of the stem that the key has too, in each language: mostly none. */
  readonly echo: Readonly<Record<Lang, readonly string[]>>
  /** What the key shall be this time: each with the chance that blind choice has. */
  readonly longest: boolean
  readonly famous: boolean
  readonly asked: boolean
  readonly odd: boolean
}

function sceneOf(face: Face, { stem, count }: Wanted, chance: Seeded): Scene {
  const [key, asked] = [look(face), measured(stem)]
  const lot = (): boolean => chance.next() * (count + 1) < 1
  const echo = (lang: Lang): readonly string[] => echoed(asked[lang], key.measures[lang], lang)
  return {
    key,
    stem: asked,
    echo: { ar: echo('ar'), fr: echo('fr'), en: echo('en') },
    longest: lot(),
    famous: lot(),
    asked: lot(),
    odd: lot(),
  }
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

type Looks = readonly Looked<Candidate>[]

const apart = (one: Looked<Face>, other: Looked<Face>): boolean =>
  LANGS.every((lang) => !contains(one.measures[lang].normal, other.measures[lang].normal))

/** No hard flaw among key, distractors and stem, in any language. */
function isFair(scene: Scene, set: Looks): boolean {
  if (set.some((one, i) => set.slice(i + 1).some((other) => !apart(one, other)))) return false
  return LANGS.every((lang) => {
    const others = set.map((one) => one.measures[lang])
    return !lengthTells(scene.key.measures[lang], others) && !echoesAlone(scene, others, lang)
  })
}

/** Has the key a word of the stem that no distractor has? */
const echoesAlone = ({ echo }: Scene, others: readonly Measure[], lang: Lang): boolean =>
  echo[lang].some((word) => !others.some((other) => has(other, word, lang)))

const has = (text: Measure, word: string, lang: Lang): boolean => shared([word], text, lang) > 0

/** How many traits of the set would help somebody who knows nothing. */
function tells(scene: Scene, set: Looks): number {
  const key = scene.key.face
  const faces = set.map(({ face }) => face)
  const famous = faces.every((one) => key.fame > one.fame)
  const asked = faces.every((one) => key.keys > one.keys)
  return (
    differs(famous, scene.famous) +
    differs(asked, scene.asked) +
    differs(isOdd(key, faces), scene.odd) +
    LANGS.reduce((sum, lang) => sum + tellsIn(scene, set, lang), 0) / LANGS.length
  )
}

const differs = (is: boolean, aim: boolean): number => (is === aim ? 0 : 1)

function tellsIn(scene: Scene, set: Looks, lang: Lang): number {
  const key = scene.key.measures[lang]
  const longest = set.every((one) => key.length > one.measures[lang].length)
  const most = scene.echo[lang].length
  const leads =
    most > 0 && set.every((one) => shared(scene.stem[lang].content, one.measures[lang], lang) < most)
  return differs(longest, scene.longest) + (leads ? 2 : 0)
}

/** Has the key less in common with the others than they have with each other? */
export function isOdd(key: Face, set: readonly Face[]): boolean {
  if (set.length < 2) return false
  const own = sum(key, set)
  return set.every((one) => sum(one, [key, ...set]) > own)
}

const sum = (one: Face, others: readonly Face[]): number =>
  others.reduce((total, other) => (other === one ? total : total + common(one, other)), 0)

const common = (one: Face, other: Face): number =>
  one.marks.reduce((total, mark) => (other.marks.includes(mark) ? total + 1 : total), 0)

const worth = (set: Looks, chance: Seeded): number =>
  set.reduce((total, { face }) => total + face.weight, 0) * (0.5 + chance.next())

function best<T>(items: readonly T[], value: (item: T) => number): T | undefined {
  let [found, most] = [items[0], -Infinity]
  for (const item of items) {
    const now = value(item)
    if (now > most) [found, most] = [item, now]
  }
  return found
}
