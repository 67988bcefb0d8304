import type { Texts } from '../../../quiz/vocabulary.ts'
import { CREATURES } from '../names.ts'

const NONE = '\u{10ffff}'
const SIDE = 16

function pixels(text: string): string {
  const canvas = document.createElement('canvas')
  canvas.width = canvas.height = SIDE
  const brush = canvas.getContext('2d')
  if (brush === null) return ''
  brush.textBaseline = 'top'
  brush.font = `${SIDE}px sans-serif`
  brush.fillText(text, 0, 0)
  return brush.getImageData(0, 0, SIDE, SIDE).data.join()
}

let known: boolean | undefined
/** Whether this machine draws emoji, or only the box of a missing sign. */
export function drawsEmoji(): boolean {
  known ??= pixels('🦊') !== pixels(NONE)
  return known
}

/** Pictures to choose from, with what they show. */
export const AVATARS: readonly (Texts & { readonly avatar: string })[] = CREATURES

/** A number that stays the same for a picture: it chooses the colour of the badge. */
export function avatarTurn(avatar: string): number {
  const place = AVATARS.findIndex((one) => one.avatar === avatar)
  return place === -1 ? (avatar.codePointAt(0) ?? 0) : place
}

/** The first letter or digit of a name, as people see it: a grapheme, not a code unit. */
export function initial(name: string): string {
  const text = name.trim()
  return (firstGrapheme(text) ?? '·').toUpperCase()
}

/** Browsers of a few years ago cannot cut graphemes: a code point will do. */
function firstGrapheme(text: string): string | undefined {
  if (!('Segmenter' in Intl)) return Array.from(text)[0]
  const [first] = new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(text)
  return first?.segment
}
