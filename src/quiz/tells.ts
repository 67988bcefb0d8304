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
  readonly aims: Aims
  /** May two options not stand side by side? One is the other under another name, or a part of it. */
  readonly clash: Clash
}
export type Clash = (one: string, other: string) => boolean

/** Shall the key be, this time, among the options to which a trick points? */
interface Aims {
  readonly longest: Readonly<Record<Lang, boolean>>
  readonly famous: boolean
  readonly asked: boolean
  readonly odd: boolean
}

/**
 * How often it shall. For length as often as blind choice would have it, and more in Arabic, whose names are of a length; for the others less: some keys are famous, or asked
 * for, whatever stands beside them, and the rest makes up for it.
 */
const SHARES = { longest: { ar: 0.6, fr: 0.36, en: 0.3 }, famous: 0.2, asked: 0.08, odd: 0.22 } as const

const each = <T>(value: (lang: Lang) => T): Readonly<Record<Lang, T>> => ({
  ar: value('ar'),
  fr: value('fr'),
  en: value('en'),
})

interface Asked {
  readonly stem: Texts
  readonly clash?: Clash | undefined
}

export function sceneOf(face: Face, { stem, clash }: Asked, chance: Seeded): Scene {
  const [measures, asked] = [measured(face.text), measured(stem)]
  const echoes = each((lang) => echoed(asked[lang], measures[lang], lang))
  const key: Looked = {
    face,
    measures,
    led: leads(face.text),
    likeness: each(() => 0),
    echo: each((lang) => echoes[lang].length),
  }
  return { key, stem: asked, echoes, aims: aimed(chance), clash: clash ?? (() => false) }
}

function aimed(chance: Seeded): Aims {
  const lot = chance.next()
  return {
    longest: each((lang) => lot < SHARES.longest[lang]),
    famous: chance.next() < SHARES.famous,
    asked: chance.next() < SHARES.asked,
    odd: chance.next() < SHARES.odd,
  }
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
  const clashing = (one: Looked, other: Looked): boolean =>
    !apart(one, other) || scene.clash(one.face.id, other.face.id)
  if (set.some((one, i) => set.slice(i + 1).some((other) => clashing(one, other)))) return false
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

/** How much the set would help who looks for the greatest fame, the most frequent key, the odd one, the longest. */
export function tells({ key, aims }: Scene, set: readonly Looked[]): number {
  const { fame, keys } = key.face
  return (
    cost(lead(fame, set, fameOf), aims.famous, set) +
    cost(lead(keys, set, keysOf), aims.asked, set) +
    cost(lead(keys - 1, set, keysOf), aims.asked, set) +
    LANGS.reduce((sum, lang) => sum + tellsIn({ key, aims }, set, lang), 0) / LANGS.length
  )
}

const fameOf = ({ face }: Looked): number => face.fame
const keysOf = ({ face }: Looked): number => face.keys

/** How likely who picks among the greatest picks the key. */
function lead(own: number, set: readonly Looked[], value: (one: Looked) => number): number {
  let equals = 1
  for (const one of set) {
    const other = value(one)
    if (other > own) return 0
    if (other === own) equals += 1
  }
  return 1 / equals
}

/** Where the key shall lead, it had better share the lead with all. */
const cost = (led: number, aim: boolean, set: readonly Looked[]): number =>
  !aim ? led : led === 0 ? 1 : led - 1 / (set.length + 1)

function tellsIn({ key, aims }: Pick<Scene, 'key' | 'aims'>, set: readonly Looked[], lang: Lang): number {
  const longest = lead(key.measures[lang].length, set, (one) => one.measures[lang].length)
  const leading = lead(key.echo[lang], set, (one) => one.echo[lang])
  return (
    Math.abs(longest - (aims.longest[lang] ? 1 : 0)) +
    (key.echo[lang] > 0 ? leading : 0) +
    cost(oddness(set, lang), aims.odd, set) +
    likest(set, lang)
  )
}

/** How likely who picks the option with the least in common with the others picks the key. */
function oddness(set: readonly Looked[], lang: Lang): number {
  const own = set.reduce((sum, one) => sum + one.likeness[lang], 0)
  let equals = 1
  for (const [i, one] of set.entries()) {
    const other = one.likeness[lang] + among(set, i, lang)
    if (other < own) return 0
    if (other === own) equals += 1
  }
  return 1 / equals
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
