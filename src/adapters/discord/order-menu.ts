import { say } from '../../quiz/message.ts'
import type { Lang, Texts } from '../../quiz/vocabulary.ts'
import type { Target } from './custom-ids.ts'
import { LIMITS, clip, menu } from './render.ts'
import type { Row } from './render.ts'
import { words } from './words.ts'

/** Letters of options: strong in their direction, so that an order of them reads rightly in Arabic too. */
const LETTERS: Readonly<Record<Lang, string>> = { ar: 'أبجدهوزح', fr: 'ABCDEFGH', en: 'ABCDEFGH' }
const THEN: Readonly<Record<Lang, string>> = { ar: ' ← ', fr: ' → ', en: ' → ' }
export const letter = (at: number, lang: Lang): string => LETTERS[lang].charAt(at)

/**
 * A menu of orders: all of them where they are few enough, else of the next two places. A menu of several values would show
 * them in its own order, not in the one in which they were chosen.
 */
export function orderMenu(
  options: readonly Texts[],
  target: Target,
  { lang, first }: { readonly lang: Lang; readonly first: readonly number[] },
): Row {
  const left = options.map((_, at) => at).filter((at) => !first.includes(at))
  const orders = arrangements(left, fits(left.length) ? left.length : 2)
  return menu(
    { type: 'arrange', target, first },
    say(words.chooseOrder, lang),
    orders.map((places) => ({
      label: [...first, ...places].map((at) => letter(at, lang)).join(THEN[lang]),
      value: places.join(''),
      description: clip(places.map((at) => options[at]?.[lang] ?? '').join(THEN[lang]), LIMITS.optionLabel),
    })),
  )
}

const fits = (count: number): boolean =>
  arrangements([...Array(count).keys()], count).length <= LIMITS.options

function arrangements(places: readonly number[], length: number): readonly (readonly number[])[] {
  if (length === 0) return [[]]
  return places.flatMap((place) =>
    arrangements(
      places.filter((other) => other !== place),
      length - 1,
    ).map((rest) => [place, ...rest]),
  )
}
