import type { ComponentChildren, JSX } from 'preact'
import type { Texts } from '../../../../quiz/vocabulary.ts'
import { useTongue } from '../tongue.ts'

const ISOLATE = /[\u2066-\u2068]([^\u2066-\u2069]*)\u2069/g
const DIRECTIONS = { '\u2066': 'ltr', '\u2067': 'rtl', '\u2068': 'auto' } as const
const direction = (mark: string): 'ltr' | 'rtl' | 'auto' =>
  mark === '\u2066' || mark === '\u2067' ? DIRECTIONS[mark] : 'auto'

/** Text with the isolates of plain text turned into elements, which every browser lays out alike. */
export function isolated(text: string): ComponentChildren {
  if (!/[\u2066-\u2068]/.test(text)) return text
  const pieces: ComponentChildren[] = []
  let from = 0
  for (const match of text.matchAll(ISOLATE)) {
    pieces.push(text.slice(from, match.index))
    pieces.push(<bdi dir={direction(match[0].charAt(0))}>{match[1]}</bdi>)
    from = match.index + match[0].length
  }
  return [...pieces, text.slice(from)]
}

/** A text of three languages, in the reader's own. */
export function Prose({ of }: { readonly of: Texts }): JSX.Element {
  return <>{isolated(useTongue().read(of))}</>
}
