import type { Seeded } from './chance.ts'
import type { Face, Measure } from './faces.ts'
import { contains, echoed, lengthTells, measured, shared } from './faces.ts'
import { readingOf } from './flaws/reading.ts'
import type { Lang, Texts } from './vocabulary.ts'
import { LANGS } from './vocabulary.ts'

/** What a set of options would tell somebody who knows nothing, in any of the languages. */

/** A face with what must be known of it to weigh it against others. */
export interface Looked<T extends Face = Face> {
  readonly face: T
  readonly measures: Readonly<Record<Lang, Measure>>
  /** Led by a preposition or an indefinite article. */
  readonly led: Readonly<Record<Lang, boolean>>
  /** What it has in common with the key, and how many words with the stem. */
  readonly likeness: Readonly<Record<Lang, number>>
  readonly echo: Readonly<Record<Lang, number>>
}

export interface Scene {
  readonly key: Looked
  readonly stem: Readonly<Record<Lang, Measure>>
  /** Content words of the stem that the key has too, in each language: mostly none. */
  readonly echoes: Readonly<Record<Lang, readonly string[]>>
  /** What the key shall be this time: each with the chance that blind choice has. */
  readonly longest: boolean
  readonly famous: boolean
  readonly asked: boolean
  readonly odd: boolean
}

const each = <T>(value: (lang: Lang) => T): Readonly<Record<Lang, T>> => ({
  ar: value('ar'),
  fr: value('fr'),
  en: value('en'),
})

export function sceneOf(
  face: Face,
  { stem, count }: { readonly stem: Texts; readonly count: number },
  chance: Seeded,
): Scene {
  const [measures, asked] = [measured(face.text), measured(stem)]
  const lot = (): boolean => chance.next() * (count + 1) < 1
  const echoes = each((lang) => echoed(asked[lang], measures[lang], lang))
  const key: Looked = {
    face,
    measures,
    led: leads(face.text),
    likeness: each(() => 0),
    echo: each((lang) => echoes[lang].length),
  }
  return { key, stem: asked, echoes, longest: lot(), famous: lot(), asked: lot(), odd: lot() }
}

const leads = (text: Texts): Readonly<Record<Lang, boolean>> => {
  const reading = readingOf(text)
  return each((lang) => reading[lang].led)
}

export function look<T extends Face>(face: T, { key, stem }: Scene): Looked<T> {
  const measures = measured(face.text)
  return {
    face,
    measures,
    led: leads(face.text),
    likeness: each((lang) => likeness({ face, measures }, key, lang)),
    echo: each((lang) =>
      stem[lang].content.length === 0 ? 0 : shared(stem[lang].content, measures[lang], lang),
    ),
  }
}

type Seen = Pick<Looked, 'face' | 'measures'>

/** Marks and content words in common. */
function likeness(one: Seen, other: Seen, lang: Lang): number {
  const words = other.measures[lang].content
  return (
    one.face.marks.filter((mark) => other.face.marks.includes(mark)).length +
    one.measures[lang].content.filter((word) => words.includes(word)).length
  )
}

/** Are two options plainly two: neither equal to the other nor inside it, in any language? */
export const apart = (one: Seen, other: Seen): boolean =>
  LANGS.every((lang) => !contains(one.measures[lang].normal, other.measures[lang].normal))

/** No hard flaw among key, distractors and stem, in any language. */
export function isFair(scene: Scene, set: readonly Looked[]): boolean {
  if (set.some((one, i) => set.slice(i + 1).some((other) => !apart(one, other)))) return false
  return LANGS.every(
    (lang) =>
      !echoesAlone(scene, set, lang) && !isLedAlone(scene, set, lang) && !isLengthTelling(scene, set, lang),
  )
}

const isLengthTelling = ({ key }: Scene, set: readonly Looked[], lang: Lang): boolean =>
  lengthTells(
    key.measures[lang],
    set.map((one) => one.measures[lang]),
  )

/** Has the key a word of the stem that no distractor has? */
const echoesAlone = ({ echoes }: Scene, set: readonly Looked[], lang: Lang): boolean =>
  echoes[lang].some((word) => !set.some((one) => shared([word], one.measures[lang], lang) > 0))

const isLedAlone = ({ key }: Scene, set: readonly Looked[], lang: Lang): boolean =>
  set.some((one) => one.led[lang] !== key.led[lang])

/** How many traits of the set would help: each counts where it is not what the key shall be this time. */
export function tells(scene: Scene, set: readonly Looked[]): number {
  const { face } = scene.key
  return (
    differs(tops(face.fame, set, fameOf), scene.famous) +
    differs(tops(face.keys, set, keysOf), scene.asked) +
    LANGS.reduce((sum, lang) => sum + tellsIn(scene, set, lang), 0) / LANGS.length
  )
}

const fameOf = ({ face }: Looked): number => face.fame
const keysOf = ({ face }: Looked): number => face.keys

const tops = (own: number, set: readonly Looked[], value: (one: Looked) => number): boolean =>
  set.every((one) => own > value(one))

const differs = (is: boolean, aim: boolean): number => (is === aim ? 0 : 1)

function tellsIn(scene: Scene, set: readonly Looked[], lang: Lang): number {
  const { key } = scene
  const longest = tops(key.measures[lang].length, set, (one) => one.measures[lang].length)
  const leading = tops(key.echo[lang], set, (one) => one.echo[lang])
  return (
    differs(longest, scene.longest) +
    differs(isOdd(set, lang), scene.odd) +
    (leading ? 2 : 0) +
    likest(set, lang)
  )
}

/** Has the key less in common with the others than they have with each other? */
function isOdd(set: readonly Looked[], lang: Lang): boolean {
  const own = set.reduce((sum, one) => sum + one.likeness[lang], 0)
  return set.length > 1 && set.every((one, i) => one.likeness[lang] + among(set, i, lang) > own)
}

/** Has the key more in common with the others than they have with each other? That is worse than being odd. */
function likest(set: readonly Looked[], lang: Lang): number {
  const own = set.reduce((sum, one) => sum + one.likeness[lang], 0)
  return set.length > 1 && set.every((one, i) => one.likeness[lang] + among(set, i, lang) < own) ? 1 : 0
}

const among = (set: readonly Looked[], at: number, lang: Lang): number =>
  set.reduce(
    (sum, other, i) => (i === at || set[at] === undefined ? sum : sum + likeness(set[at], other, lang)),
    0,
  )
