import { ok, refused } from '../vocabulary.ts'
import type { Result } from '../vocabulary.ts'
import { RUDE_ANYWHERE, RUDE_PICTURES, RUDE_WORDS } from './rude.ts'

/**
 * Names that a class may see. The filter stops what is typed for fun; the host renames what it lets through, and whoever is
 * stopped in error chooses another name.
 */

const MOST_GRAPHEMES = 24
/** Controls, what turns the direction of text round, what shows nothing (fillers and the empty Braille cell too), what no font has. */
const UNFIT = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Cn}\p{Zl}\p{Zp}\u115f\u1160\u2800]/u
/** Joiners with which Persian and emoji are spelled. */
const JOINERS = /[\u200c\u200d]/g
/** More marks than any language stacks on a letter. */
const STACKED = /\p{M}{5,}/u
const VISIBLE = /[\p{L}\p{N}\p{Extended_Pictographic}]/u
/** What counts as one grapheme may go on without end: consonants of Hangul, emoji that are tied together. The longest emoji has ten parts. */
const MOST_PARTS = 10
/** Longer than any name of 24 graphemes needs, so that nobody makes the filter work. */
const MOST_UNITS = 400

/** The name as it is shown: composed (NFKC), with single spaces; or 'bad-name': empty, too long, unreadable, or not fit for a class. */
export function goodName(typed: string): Result<string, 'bad-name'> {
  if (typed.length > MOST_UNITS) return refused('bad-name')
  const name = typed.normalize('NFKC').replace(/\s+/gu, ' ').trim()
  return isReadable(name) && !isRude(name) ? ok(name) : refused('bad-name')
}

function isReadable(name: string): boolean {
  if (UNFIT.test(name.replace(JOINERS, '')) || STACKED.test(name) || !VISIBLE.test(name)) return false
  const graphemes = [...new Intl.Segmenter().segment(name)]
  return (
    graphemes.length <= MOST_GRAPHEMES &&
    graphemes.every(({ segment }) => Array.from(segment).length <= MOST_PARTS)
  )
}

function isRude(name: string): boolean {
  if (hasRudePicture(name)) return true
  const readings = [plainLetters(name), plainLetters(spelled(name))]
  const words = readings.flatMap((text) => text.split(/[^\p{L}\p{N}]+/u))
  return (
    words.some((word) => RUDE_WORDS.has(word)) ||
    readings.flatMap(closedUp).some((word) => RUDE_ANYWHERE.some((rude) => word.includes(rude)))
  )
}

export const hasRudePicture = (text: string): boolean => RUDE_PICTURES.test(text)

/** The words of a text without what stands inside them; letters that stand alone make one word: "f u c k". */
function closedUp(text: string): readonly string[] {
  const bare = text.split(' ').map((word) => word.replace(/[^\p{L}]/gu, ''))
  const apart = bare.map((word) => (word.length === 1 ? word : ` ${word} `)).join('')
  return apart.split(' ')
}

const ALIKE: Readonly<Record<string, string>> = {
  ...{ '0': 'o', '1': 'i', '3': 'e', '4': 'a', '5': 's', '7': 't', '8': 'b', '@': 'a', $: 's', '!': 'i' },
  ...{ أ: 'ا', إ: 'ا', آ: 'ا', ة: 'ه', ى: 'ي' },
}

/** Without accents, vowel marks and lengthening strokes; in small letters; a letter three times and more only once. */
const plainLetters = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/[\p{M}\u0640\u200c\u200d]/gu, '')
    .toLowerCase()
    .replace(/[أإآةى]/g, (letter) => ALIKE[letter] ?? letter)
    .replace(/(\p{L})\1{2,}/gu, '$1')

/** Digits and signs that stand for letters, as letters. A number is a number. */
const spelled = (text: string): string =>
  text
    .split(' ')
    .map((word) => (/\p{L}/u.test(word) ? word.replace(/[0-9@$!]/g, (sign) => ALIKE[sign] ?? sign) : word))
    .join(' ')
