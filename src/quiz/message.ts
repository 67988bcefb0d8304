import { MessageFormat, parseMessage } from 'messageformat'
import type { Model } from 'messageformat'
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

type Fill = (vars: Vars) => string
const compiled: Readonly<Record<Lang, Map<string, Fill>>> = { ar: new Map(), fr: new Map(), en: new Map() }

/**
 * Fills a template. In Arabic, Latin runs are isolated; a variable that runs against the text's direction is isolated as a whole.
 * @throws where the template is malformed or names a variable that `vars` lacks.
 */
export function format(template: string, lang: Lang, vars: Vars = {}): string {
  const text = compile(template, lang)(isolatedVars(vars, lang))
  return lang === 'ar' ? isolateLatin(text) : text
}

function compile(template: string, lang: Lang): Fill {
  const known = compiled[lang].get(template)
  if (known !== undefined) return known
  if (compiled[lang].size >= COMPILED_AT_MOST) compiled[lang].clear()
  const fill = plain(template, lang) ?? full(template, lang)
  compiled[lang].set(template, fill)
  return fill
}

function full(template: string, lang: Lang): Fill {
  const message = new MessageFormat(LOCALES[lang], template, { bidiIsolation: 'none' })
  return (vars) =>
    message.format(vars, (error) => {
      throw new Error(`in "${template}"`, { cause: error })
    })
}

/**
 * The short way for what most templates are, text and plain variables: eight times as fast, with the same result. Undefined
 * for a template that chooses or formats.
 */
function plain(template: string, lang: Lang): Fill | undefined {
  const message = parseMessage(template)
  if (message.type !== 'message' || message.declarations.length > 0) return undefined
  const parts = message.pattern.map(partOf)
  if (parts.some((part) => part === undefined)) return undefined
  return (vars) =>
    parts.map((part) => (typeof part === 'string' ? part : shownAt(vars, part ?? [], lang))).join('')
}

/** A text, or the path of a variable; undefined for anything else. */
function partOf(part: Model.Pattern[number]): string | readonly string[] | undefined {
  if (typeof part === 'string') return part
  if (part.type !== 'expression' || part.functionRef !== undefined) return undefined
  return part.arg?.type === 'variable' ? part.arg.name.split('.') : undefined
}

const NUMBERS: Readonly<Record<Lang, Intl.NumberFormat>> = {
  ar: new Intl.NumberFormat(LOCALES.ar),
  fr: new Intl.NumberFormat(LOCALES.fr),
  en: new Intl.NumberFormat(LOCALES.en),
}

function shownAt(vars: Vars, path: readonly string[], lang: Lang): string {
  let value: unknown = vars
  for (const name of path) value = isRecord(value) ? value[name] : undefined
  if (typeof value === 'string') return value
  if (typeof value === 'number') return NUMBERS[lang].format(value)
  throw new Error(`no variable $${path.join('.')}`)
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null

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

function isolatedVars(vars: Vars, lang: Lang): Vars {
  const against = lang === 'ar' ? LATIN : RTL
  let changed: Record<string, unknown> | undefined
  for (const name of Object.keys(vars)) {
    const value = vars[name]
    if (typeof value === 'string' && against.test(value)) (changed ??= { ...vars })[name] = isolate(value)
  }
  return changed ?? vars
}

/** In isolates of its own direction (U+2068 … U+2069), once. */
export const isolate = (text: string): string =>
  ISOLATED.test(text) ? text : `\u2068${withoutIsolates(text)}\u2069`

export const withoutIsolates = (text: string): string =>
  /[\u2066-\u2069]/.test(text) ? text.replace(/[\u2066-\u2069]/g, '') : text

const MAY_TURN = /[A-Za-z\u00C0-\u024F]|\d[-–:/]\d/
/** An isolate, or a run of Latin words with the slash of a command, or digits joined by signs that turn round inside Arabic. */
const RUNS =
  /[\u2066-\u2068][^\u2066-\u2069]*\u2069|(?:(?<![\p{L}\p{M}\p{N}/])\/)?\d*\p{Script=Latin}[\p{Script=Latin}\p{M}\d]*(?:[ .’'&/:@_+%#?=-]+[\p{Script=Latin}\d][\p{Script=Latin}\p{M}\d]*)*|\d+(?:[-–:/]\d+)+/gu

/** A text that is no template, such as a name, as it stands in a language: Latin runs in Arabic are isolated. */
export const settled = (text: string, lang: Lang): string => (lang === 'ar' ? isolateLatin(text) : text)

const isolateLatin = (text: string): string =>
  !MAY_TURN.test(text)
    ? text
    : text.replace(RUNS, (run) => (/^[\u2066-\u2068]/.test(run) ? run : `\u2066${run}\u2069`))

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
  const at = LETTER.test(text) ? 0 : text.search(FIRST_LETTER)
  const letter = OPENING.test(text.slice(0, at)) ? text.charAt(at) : ''
  return letter === '' ? text : text.slice(0, at) + letter.toUpperCase() + text.slice(at + 1)
}

const LETTER = /^[A-Za-z\u00C0-\u024F]/
const FIRST_LETTER = /\p{L}/u
/** What may stand before the first letter. */
const OPENING = /^[«“"(\s\u202F]*$/

/** Does a text exist in every language? */
export const everyText = (texts: Texts, test: (text: string, lang: Lang) => boolean): boolean =>
  LANGS.every((lang) => test(texts[lang], lang))
