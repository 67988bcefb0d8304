import type { JSX } from 'preact'
import type { Lang } from '../../../../quiz/vocabulary.ts'
import { useTongue } from '../tongue.ts'

const LETTERS = { ar: 'أبجدهوزح', fr: 'ABCDEFGH', en: 'ABCDEFGH' } as const
/** One silhouette an option: the same on every screen, whatever the language of its letter. */
const SHAPES = [
  'M20 2a18 18 0 1 1 0 36a18 18 0 1 1 0-36z',
  'M5 3h30a2 2 0 0 1 2 2v30a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2V5a2 2 0 0 1 2-2z',
  'M20 0 40 38H0z',
  'M20 0 40 20 20 40 0 20z',
  'M11 2h18l11 18-11 18H11L0 20z',
  'M20 0 40 15 33 39H7L0 15z',
] as const

export const letterOf = (position: number, lang: Lang): string => LETTERS[lang][position] ?? ''

/** Where the letter stands: low in a triangle, and higher in Arabic, whose letters reach below the line. */
const baseline = (shape: number, lang: Lang): number => (shape === 2 ? 32 : 26) - (lang === 'ar' ? 3 : 0)

/** The sign of an option: shape, letter and colour say the same thing three times. */
export function Marker({ position }: { readonly position: number }): JSX.Element {
  const { lang } = useTongue()
  const turn = position % SHAPES.length
  return (
    <svg class={`marker shape-${turn + 1}`} viewBox="0 0 40 40" aria-hidden="true" focusable="false">
      <path d={SHAPES[turn]} />
      <text x="20" y={baseline(turn, lang)} text-anchor="middle">
        {letterOf(position, lang)}
      </text>
    </svg>
  )
}
