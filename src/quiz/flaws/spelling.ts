import type { Lang, Texts } from '../vocabulary.ts'
import type { Check } from './view.ts'

/** Checks of single texts: script, typography, isolates. */

type Code = 'empty-text' | 'wrong-script' | 'bad-typography' | 'bad-isolates'
type Faults = Readonly<Record<Code, boolean>>

const known = new WeakMap<Texts, Readonly<Record<Lang, Faults>>>()

/** What is wrong with a text; names are looked at once, however often they are offered. */
function faultsOf(text: Texts): Readonly<Record<Lang, Faults>> {
  const found = known.get(text)
  if (found !== undefined) return found
  const faults = { ar: faultsIn(text.ar, 'ar'), fr: faultsIn(text.fr, 'fr'), en: faultsIn(text.en, 'en') }
  known.set(text, faults)
  return faults
}

const faultsIn = (text: string, lang: Lang): Faults => ({
  'empty-text': text.trim() === '',
  'wrong-script': isForeign(text, lang),
  'bad-typography': BAD[lang].test(ISOLATES.test(text) ? text.replace(/[\u2066-\u2069]/g, '') : text),
  'bad-isolates': unbalanced(text) || misplaced(text, lang),
})

const check =
  (code: Code): Check =>
  ({ texts }, lang) =>
    texts.some((text) => faultsOf(text)[lang][code])

export const emptyText = check('empty-text')
/** More letters of the other script than of the language's own. */
export const wrongScript = check('wrong-script')
/** Spaces, apostrophes, marks and contractions as the language writes them. */
export const badTypography = check('bad-typography')
/** Isolates open and close in pairs; in Arabic they hold every Latin name, elsewhere they hold Arabic or are not there. */
export const badIsolates = check('bad-isolates')

const ISOLATES = /[\u2066-\u2069]/
const LATIN = /\p{Script=Latin}/u
const ARABIC = /\p{Script=Arabic}/u
/** An Arabic text may be one short Latin name. */
const SHORT_NAME = 12

function isForeign(text: string, lang: Lang): boolean {
  if (!(lang === 'ar' ? LATIN : ARABIC).test(text)) return false
  const latin = text.match(/\p{Script=Latin}/gu)?.length ?? 0
  const arabic = text.match(/\p{Script=Arabic}/gu)?.length ?? 0
  return lang === 'ar' ? latin > arabic && latin > SHORT_NAME : arabic > latin
}

const BAD: Readonly<Record<Lang, RegExp>> = {
  ar: / {2,}|[?;]|,(?!\d{3})|الال|(?<!\p{L})لال|\s[؟،؛:.]|['"]/u,
  fr: / {2,}|[^\u202F]\s*[?!;](?!\p{L})(?<!\u202F[?!;])|(?<![\u202F\d])[:](?=[\s\u202F])|«(?!\u202F)|(?<!\u202F)»|['"]|(?<![\p{L}])(?:de les?|à les?|que ils?|que elles?|si ils?|de (?=[aeiouyéèê]\p{L}{2}))(?![\p{L}])|\s[,.]/iu,
  en: / {2,}|\s[?!;:,.]|(?<![\p{L}])a (?=[aeio]\p{L})(?!one(?![\p{L}])|euro)|(?<![\p{L}])an (?=[bcdfgjkpqtvwz]\p{L})|['"]/iu,
}

function unbalanced(text: string): boolean {
  if (!ISOLATES.test(text)) return false
  let depth = 0
  for (const sign of text.match(/[\u2066-\u2069]/g) ?? []) {
    depth += sign === '\u2069' ? -1 : 1
    if (depth < 0) return true
  }
  return depth !== 0
}

function misplaced(text: string, lang: Lang): boolean {
  if (lang !== 'ar') return ISOLATES.test(text) && !ARABIC.test(text)
  return (
    LATIN.test(text) &&
    /\p{Script=Latin}{2}/u.test(text.replace(/[\u2066-\u2068][^\u2066-\u2069]*\u2069/g, ''))
  )
}
