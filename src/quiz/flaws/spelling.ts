import type { Lang, Texts } from '../vocabulary.ts'
import { everyTextOf } from './texts.ts'
import type { Check } from './view.ts'

/** Checks of every text of a question: script, typography, isolates. */

export const emptyText: Check = ({ question }, lang) =>
  everyTextOf(question).some((text) => text[lang].trim() === '')

const LATIN_LETTERS = /\p{Script=Latin}/gu
const ARABIC_LETTERS = /\p{Script=Arabic}/gu

/** More letters of the other script than of the language's own. */
export const wrongScript: Check = ({ question }, lang) =>
  everyTextOf(question).some((text) => {
    const latin = text[lang].match(LATIN_LETTERS)?.length ?? 0
    const arabic = text[lang].match(ARABIC_LETTERS)?.length ?? 0
    return lang === 'ar' ? latin > arabic && latin > 12 : arabic > latin
  })

const BAD: Readonly<Record<Lang, RegExp>> = {
  ar: / {2,}|[?;]|,(?!\d{3})|الال|(?<!\p{L})لال|\s[؟،؛:.]|['"]/u,
  fr: / {2,}|[^\u202F]\s*[?!;](?!\p{L})(?<!\u202F[?!;])|(?<![\u202F\d])[:](?=[\s\u202F])|«(?!\u202F)|(?<!\u202F)»|['"]|(?<![\p{L}])(?:de les?|à les?|que ils?|que elles?|si ils?|de (?=[aeiouyéèê]\p{L}{2}))(?![\p{L}])|\s[,.]/iu,
  en: / {2,}|\s[?!;:,.]|(?<![\p{L}])a (?=[aeio]\p{L})(?!one(?![\p{L}])|euro)|(?<![\p{L}])an (?=[bcdfgjkpqtvwz]\p{L})|['"]/iu,
}

/** Spaces, apostrophes, marks and contractions as the language writes them. */
export const badTypography: Check = ({ question }, lang) =>
  everyTextOf(question).some((text) => BAD[lang].test(text[lang].replace(/[\u2066-\u2069]/g, '')))

const ARABIC = /\p{Script=Arabic}/u

/** Isolates open and close in pairs; in Arabic they hold every Latin name, elsewhere they hold Arabic or are not there. */
export const badIsolates: Check = ({ question }, lang) =>
  everyTextOf(question).some((text) => unbalanced(text[lang]) || misplaced(text, lang))

function unbalanced(text: string): boolean {
  let depth = 0
  for (const sign of text.match(/[\u2066-\u2069]/g) ?? []) {
    depth += sign === '\u2069' ? -1 : 1
    if (depth < 0) return true
  }
  return depth !== 0
}

function misplaced(text: Texts, lang: Lang): boolean {
  const outside = text[lang].replace(/[\u2066-\u2068][^\u2066-\u2069]*\u2069/g, '')
  if (lang === 'ar') return /\p{Script=Latin}{2}/u.test(outside)
  return /[\u2066-\u2069]/.test(text[lang]) && !ARABIC.test(text[lang])
}
