import type { Seeded } from './chance.ts'
import type { Face, Measure } from './faces.ts'
import { contains, echoed, lengthTells, measured, shared } from './faces.ts'
import { isLed } from './flaws/reading.ts'
import type { Lang, Texts } from './vocabulary.ts'
import { LANGS } from './vocabulary.ts'

/** What a set of options would tell somebody who knows nothing, in any of the languages. */

/** What can be seen of a face by itself. */
interface Looks {
  readonly measures: Readonly<Record<Lang, Measure>>
  readonly lengths: Readonly<Record<Lang, number>>
  /** Led by a preposition or an indefinite article. */
  readonly led: Readonly<Record<Lang, boolean>>
  /** Marks, and the words of the name in each language. */
  readonly features: ReadonlySet<string>
}

/** A face beside the key. */
interface Looked {
  readonly face: Face
  readonly looks: Looks
  /** How many features it has in common with the key. */
  readonly likeness: number
}

interface Scene {
  readonly key: Looked
  readonly stem: Readonly<Record<Lang, Measure>>
  /** Content words of the stem that the key has too, in each language: mostly none. */
  readonly echoes: Readonly<Record<Lang, readonly string[]>>
  readonly aims: Aims
  readonly clash: Clash
}

/** May two options not stand side by side? One is the other under another name, or a part of it. */
export type Clash = (one: string, other: string) => boolean

/** Shall the key be, this time, among the options to which a trick points? */
interface Aims {
  readonly longest: Readonly<Record<Lang, boolean>>
  readonly famous: boolean
  readonly asked: boolean
  readonly odd: boolean
}

/**
 * How often it shall. For length as much as it takes for a key to be the longest as often as blind choice would have it: in Arabic
 * many names are of a length. For the others less: some keys are famous, or asked for, whatever
 * stands beside them, and the rest makes up for it.
 */
const SHARES = { longest: { ar: 0.61, fr: 0.29, en: 0.38 }, famous: 0.2, asked: 0, odd: 0.08 } as const

const each = <T>(value: (lang: Lang) => T): Readonly<Record<Lang, T>> => ({
  ar: value('ar'),
  fr: value('fr'),
  en: value('en'),
})

interface Asked {
  readonly stem: Texts
  readonly clash?: Clash | undefined
  /** How much more often than usual the key shall be the longest: less than 1 where keys are long by themselves. */
  readonly longest?: number | undefined
}

export function sceneOf(face: Face, { stem, clash, longest }: Asked, chance: Seeded): Scene {
  const [looks, asked] = [looksOf(face), measured(stem)]
  return {
    key: { face, looks, likeness: 0 },
    stem: asked,
    echoes: each((lang) => echoed(asked[lang], looks.measures[lang], lang)),
    aims: aimed(chance, longest ?? 1),
    clash: clash ?? (() => false),
  }
}

function aimed(chance: Seeded, factor: number): Aims {
  const lot = chance.next() / factor
  return {
    longest: each((lang) => lot < SHARES.longest[lang]),
    famous: chance.next() < SHARES.famous,
    asked: chance.next() < SHARES.asked,
    odd: chance.next() < SHARES.odd,
  }
}

export function look(face: Face, { key }: Scene): Looked {
  const looks = looksOf(face)
  return { face, looks, likeness: common(looks.features, key.looks.features) }
}

const known = new WeakMap<Texts, Looks>()

function looksOf({ text, marks }: Face): Looks {
  const found = known.get(text)
  if (found !== undefined) return found
  const measures = measured(text)
  const looks: Looks = {
    measures,
    lengths: each((lang) => measures[lang].length),
    led: each((lang) => isLed(measures[lang], lang)),
    features: new Set([
      ...marks,
      ...marks.map((mark) => `2 ${mark}`),
      ...LANGS.flatMap((lang) => measures[lang].content),
    ]),
  }
  known.set(text, looks)
  return looks
}

function common(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  let total = 0
  for (const feature of one) if (other.has(feature)) total += 1
  return total
}

/** Are two options plainly two: neither equal to the other nor inside it, in any language? */
export const apart = ({ looks: one }: Looked, { looks: other }: Looked): boolean =>
  LANGS.every((lang) => !contains(one.measures[lang], other.measures[lang]))

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
    key.looks.measures[lang],
    set.map(({ looks }) => looks.measures[lang]),
  )

/** Has the key a word of the stem that no distractor has? */
const echoesAlone = ({ echoes }: Scene, set: readonly Looked[], lang: Lang): boolean =>
  echoes[lang].some((word) => !set.some(({ looks }) => shared([word], looks.measures[lang], lang) > 0))

const isLedAlone = ({ key }: Scene, set: readonly Looked[], lang: Lang): boolean =>
  set.some(({ looks }) => looks.led[lang] !== key.looks.led[lang])

/** How much the set would help who looks for the greatest fame, the most frequent key, the odd one, the longest. */
export function tells(scene: Scene, set: readonly Looked[]): number {
  const { face } = scene.key
  const { aims } = scene
  return (
    cost(lead(face.fame, set, fameOf), aims.famous, set) +
    FREQUENT * cost(lead(face.keys, set, keysOf), aims.asked, set) +
    FREQUENT * cost(lead(face.keys - 1, set, keysOf), aims.asked, set) +
    likenessTells(set, aims.odd) +
    (tellsIn(scene, set, 'ar') + tellsIn(scene, set, 'fr') + tellsIn(scene, set, 'en')) / LANGS.length
  )
}

/** Who has played before knows the most frequent answers: that trick weighs most. */
const FREQUENT = 2

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

const LENGTHS: Readonly<Record<Lang, (one: Looked) => number>> = {
  ar: ({ looks }) => looks.lengths.ar,
  fr: ({ looks }) => looks.lengths.fr,
  en: ({ looks }) => looks.lengths.en,
}

function tellsIn(scene: Scene, set: readonly Looked[], lang: Lang): number {
  const longest = lead(scene.key.looks.lengths[lang], set, LENGTHS[lang])
  return LONG * Math.abs(longest - (scene.aims.longest[lang] ? 1 : 0)) + leading(scene, set, lang)
}

/** The length of options is the first thing that anybody looks at. */
const LONG = 3

/** Does the key share the most words with the stem? */
function leading({ echoes, stem }: Scene, set: readonly Looked[], lang: Lang): number {
  const own = echoes[lang].length
  if (own === 0) return 0
  return lead(own, set, ({ looks }) => shared(stem[lang].content, looks.measures[lang], lang))
}

/** Who looks for the odd one out picks the option with the least in common with the others; the most is worse still. */
function likenessTells(set: readonly Looked[], aim: boolean): number {
  if (set.length < 2) return 0
  let [own, less, more, equals] = [0, 0, 0, 1]
  for (const one of set) own += one.likeness
  for (const one of set) {
    const other = one.likeness + among(set, one)
    if (other < own) less += 1
    else if (other > own) more += 1
    else equals += 1
  }
  if (less === set.length) return 1
  return cost(less > 0 || more === 0 ? 0 : 1 / equals, aim, set)
}

function among(set: readonly Looked[], one: Looked): number {
  let total = 0
  for (const other of set) if (other !== one) total += common(one.looks.features, other.looks.features)
  return total
}
