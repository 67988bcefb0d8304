/**
 * Names that a class may see. The filter stops what children type for fun; a host renames what it lets through, and whoever is
 * stopped in error chooses another name.
 */

const MOST_GRAPHEMES = 24
/** Controls, characters that turn the direction of text round, and those that show nothing. */
const UNFIT = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\u2028\u2029]/u
/** Joiners that Arabic and emoji are spelled with. */
const JOINERS = /[\u200c\u200d]/g
/** More marks than any language stacks on a letter. */
const STACKED = /\p{M}{5,}/u

/** Stopped wherever they stand, even with dots or spaces between the letters. */
const ANYWHERE = [
  ...['fuck', 'bitch', 'cunt', 'nigger', 'nigga', 'faggot', 'asshole', 'motherf', 'wanker', 'pussy'],
  ...['hitler', 'putain', 'connard', 'connasse', 'salope', 'encule', 'couille', 'bougnoule', 'niquetam'],
  ...['niqueta', 'filsdepute', 'sharmout', 'charmouta', 'sharmuta', 'kosomak', 'kusumak', 'zebbi'],
  ...['شرموط', 'قحبه', 'منيوك', 'متناك', 'كسمك', 'كسامك', 'طيزك', 'عاهره', 'نيكمك', 'ابنالكلب', 'خنيث'],
]
/** Stopped as whole words only: they are also parts of good names. */
const AS_WORDS = [
  ...[
    'shit',
    'slut',
    'whore',
    'dick',
    'cock',
    'rape',
    'rapist',
    'nazi',
    'fag',
    'retard',
    'tits',
    'penis',
    'sex',
  ],
  ...[
    'anus',
    'merde',
    'pute',
    'bite',
    'pd',
    'fdp',
    'ntm',
    'batard',
    'negre',
    'nique',
    'chatte',
    'con',
    'cul',
  ],
  ...[
    'kos',
    'zeb',
    'a7a',
    'كس',
    'زب',
    'طيز',
    'نيك',
    'خرا',
    'عرص',
    'زامل',
    'لوطي',
    'احا',
    'قواد',
    'خول',
    'زبي',
  ],
]
const LOOKALIKES: Readonly<Record<string, string>> = {
  ...{ '0': 'o', '1': 'i', '3': 'e', '4': 'a', '5': 's', '7': 't', '8': 'b', '@': 'a', $: 's', '!': 'i' },
  ...{ أ: 'ا', إ: 'ا', آ: 'ا', ة: 'ه', ى: 'ي' },
}

/**
 * The name as it is shown: composed, with single spaces. Undefined where it is empty, longer than 24 graphemes, holds characters
 * that do not show or turn text round, or is not fit for a class in Arabic, French or English.
 */
export function goodName(typed: string): string | undefined {
  const name = typed.normalize('NFC').replace(/\s+/gu, ' ').trim()
  const length = [...new Intl.Segmenter().segment(name)].length
  if (length === 0 || length > MOST_GRAPHEMES) return undefined
  if (UNFIT.test(name.replace(JOINERS, '')) || STACKED.test(name)) return undefined
  if (!/[\p{L}\p{N}\p{Extended_Pictographic}]/u.test(name)) return undefined
  return isRude(name) ? undefined : name
}

function isRude(name: string): boolean {
  const readings = [plainLetters(name), plainLetters(spelled(name))]
  const words = readings.flatMap((text) => text.split(/[^\p{L}\p{N}]+/u))
  return (
    AS_WORDS.some((rude) => words.includes(rude)) ||
    readings.flatMap(closedUp).some((word) => ANYWHERE.some((rude) => word.includes(rude)))
  )
}

/** The words of a text without what stands inside them; letters that stand alone are one word: "f u c k". */
function closedUp(text: string): readonly string[] {
  const bare = text.split(' ').map((word) => word.replace(/[^\p{L}]/gu, ''))
  const apart = bare.map((word) => (word.length === 1 ? word : ` ${word} `)).join('')
  return apart.split(' ')
}

/** Without accents, vowel marks and lengthening strokes; in small letters; letters thrice and more only once. */
const plainLetters = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/[\p{M}\u0640\u200c\u200d]/gu, '')
    .toLowerCase()
    .replace(/[أإآةى]/g, (letter) => LOOKALIKES[letter] ?? letter)
    .replace(/(\p{L})\1{2,}/gu, '$1')

/** Digits and signs that stand for letters, as letters. A number is a number. */
const spelled = (text: string): string =>
  text
    .split(' ')
    .map((word) =>
      /\p{L}/u.test(word) ? word.replace(/[0-9@$!]/g, (sign) => LOOKALIKES[sign] ?? sign) : word,
    )
    .join(' ')
