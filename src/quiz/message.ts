import { MessageFormat } from 'messageformat'
import type { Digits, Lang, Texts } from './vocabulary.ts'
import { LANGS } from './vocabulary.ts'

/**
 * Unicode MessageFormat 2, in the three languages.
 *
 *     format('{$who} has {$n :number} points', 'en', { who: 'Lina', n: 1200 })
 *     const words = defineWords({ hello: { ar: 'مرحبًا', fr: 'Bonjour', en: 'Hello' } })
 *     say(words.hello, 'fr')
 */

export type Vars = Readonly<Record<string, unknown>>

/** Latin digits everywhere: who prefers ٠-٩ gets them from `digits`, once, at the end. */
const LOCALES: Readonly<Record<Lang, string>> = { ar: 'ar-u-nu-latn', fr: 'fr', en: 'en' }
/** More distinct templates than any set of packs has; a bound, not a tuning. */
const COMPILED_AT_MOST = 50_000

const compiled = new Map<string, MessageFormat>()

/**
 * Fills a template. In Arabic, Latin runs are isolated; a variable that runs against the text's direction is isolated as a whole.
 * @throws where the template is malformed or names a variable that `vars` lacks.
 */
export function format(template: string, lang: Lang, vars: Vars = {}): string {
  const text = compile(template, lang).format(isolatedVars(vars, lang), (error) => {
    throw new Error(`in "${template}"`, { cause: error })
  })
  return lang === 'ar' ? isolateLatin(text) : text
}

function compile(template: string, lang: Lang): MessageFormat {
  const key = lang + template
  const known = compiled.get(key)
  if (known !== undefined) return known
  if (compiled.size >= COMPILED_AT_MOST) compiled.clear()
  const message = new MessageFormat(LOCALES[lang], template, { bidiIsolation: 'none' })
  compiled.set(key, message)
  return message
}

/** Words of a file, each in three languages: the type names every key. */
export const defineWords = <Key extends string>(
  words: Readonly<Record<Key, Texts>>,
): Readonly<Record<Key, Texts>> => words

export const say = (word: Texts, lang: Lang, vars?: Vars): string => format(word[lang], lang, vars)

/** The same call for each language. */
export const inAll = (text: (lang: Lang) => string): Texts => ({
  ar: text('ar'),
  fr: text('fr'),
  en: text('en'),
})

/** A words entry, filled in each language; `vars` gives the variables of one language. */
export const sayAll = (word: Texts, vars: (lang: Lang) => Vars): Texts =>
  inAll((lang) => say(word, lang, vars(lang)))

const RTL = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFF]/
const LATIN = /\p{Script=Latin}/u
const ISOLATED = /^[\u2066-\u2068][^\u2066-\u2069]*\u2069$/

function isolatedVars(vars: Vars, lang: Lang): Record<string, unknown> {
  const against = lang === 'ar' ? LATIN : RTL
  return Object.fromEntries(
    Object.entries(vars).map(([name, value]) => [
      name,
      typeof value === 'string' && against.test(value) ? isolate(value) : value,
    ]),
  )
}

/** In isolates of its own direction (U+2068 … U+2069), once. */
export const isolate = (text: string): string =>
  ISOLATED.test(text) ? text : `\u2068${withoutIsolates(text)}\u2069`

export const withoutIsolates = (text: string): string => text.replace(/[\u2066-\u2069]/g, '')

/** An isolate, or a run of Latin words, or digits joined by signs that turn round inside Arabic. */
const RUNS =
  /[\u2066-\u2068][^\u2066-\u2069]*\u2069|\d*\p{Script=Latin}[\p{Script=Latin}\p{M}\d]*(?:[ .’'&/:@_+%#?=-]+[\p{Script=Latin}\d][\p{Script=Latin}\p{M}\d]*)*|\d+(?:[-–:/]\d+)+/gu

const isolateLatin = (text: string): string =>
  text.replace(RUNS, (run) => (/^[\u2066-\u2068]/.test(run) ? run : `\u2066${run}\u2069`))

/** Arabic text in the digits that its reader chose; Latin names keep theirs. */
export function digits(text: string, lang: Lang, choice: Digits): string {
  if (lang !== 'ar' || choice === 'latin') return text
  return text
    .split(/([\u2066-\u2068][^\u2066-\u2069]*\u2069)/)
    .map((part) => (LATIN.test(part) ? part : arabicDigits(part)))
    .join('')
}

const arabicDigits = (text: string): string =>
  text
    .replace(/(\d),(?=\d{3})/g, '$1٬')
    .replace(/(\d)\.(?=\d)/g, '$1٫')
    .replace(/\d/g, (digit) => String.fromCharCode(0x660 + Number(digit)))

/** The whole text with its first letter as a capital, in the languages that have capitals. */
export function capitalised(text: string, lang: Lang): string {
  if (lang === 'ar') return text
  return text.replace(/^[«“"(\s]*\p{L}/u, (start) => start.toLocaleUpperCase(lang))
}

/** Does a text exist in every language? */
export const everyText = (texts: Texts, test: (text: string, lang: Lang) => boolean): boolean =>
  LANGS.every((lang) => test(texts[lang], lang))
