import { shared } from './faces.ts'
import type { Looked, Scene } from './scene.ts'
import { common } from './scene.ts'
import type { Lang } from './vocabulary.ts'
import { LANGS } from './vocabulary.ts'

/** What a set of options would tell somebody who knows nothing, in any of the languages. */

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
