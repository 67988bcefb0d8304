import type { Seeded } from './chance.ts'
import type { Face, Measure } from './faces.ts'
import { contains, echoed, lengthTells, measured, shared } from './faces.ts'
import { isLed } from './flaws/reading.ts'
import type { Lang, Texts } from './vocabulary.ts'
import { LANGS } from './vocabulary.ts'

/** A key among its rivals, as somebody sees it who knows nothing. */

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
export interface Looked {
  readonly face: Face
  readonly looks: Looks
  /** How many features it has in common with the key. */
  readonly likeness: number
}

export interface Scene {
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
const SHARES = { longest: { ar: 0.61, fr: 0.29, en: 0.38 }, famous: 0.08, asked: 0, odd: 0.08 } as const

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

export function common(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
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
