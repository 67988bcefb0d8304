import type { Lang } from '../../quiz/vocabulary.ts'
import { GAP } from '../template.ts'
import type { Complaint } from './finding.ts'

interface Ban {
  readonly lang?: Lang
  readonly pattern: RegExp
  readonly found: string
  readonly expected: string
  readonly advice: string
}

/** No letter, mark or digit before, none after: `\b` knows neither Arabic nor accents. */
const word = (inner: string): RegExp =>
  new RegExp(String.raw`(?<![\p{L}\p{M}\p{N}])(?:${inner})(?![\p{L}\p{M}\p{N}])`, 'iu')

/** "one", "use" and "European" begin with a consonant sound; "hour" and "honest" do not. */
const A_VOWEL =
  /(?<![\p{L}\p{M}\p{N}])a (?=(?!one|once|uni(?!n|m)|us[aeiu]|u[ns](?!\p{L})|ura|uto|ubi|uk|eu)[aeiou]|hour|honest|hono|heir|8|11(?!\d)|18(?!\d))/iu
const AN_CONSONANT =
  /(?<![\p{L}\p{M}\p{N}])[Aa]n (?=[bcdfgjklmnpqrstvwyz]\p{Ll}|one|once|uni(?!n|m)|us[aeiu]|eu)/u

const BANS: readonly Ban[] = [
  {
    pattern: /[\p{Zs}\n]{2}/u,
    found: 'two spaces in a row',
    expected: 'one space',
    advice: 'take one away',
  },
  {
    pattern: /[\u0000-\u001f\u007f-\u009f\u200b\u200e\u200f\u202a-\u202e\ufeff]/,
    found: 'a control character',
    expected: 'text alone, with isolates (U+2066 to U+2069) where directions mix',
    advice: 'take it away',
  },
  {
    lang: 'fr',
    pattern: /'/,
    found: 'a straight apostrophe',
    expected: 'the apostrophe ’ (U+2019)',
    advice: 'replace it',
  },
  {
    lang: 'fr',
    pattern: /(?<!\u202f)[?!;»]|(?<![\u202f\d/])(?<!https?):/u,
    found: 'no narrow space before ? ! ; : or »',
    expected: 'U+202F before it',
    advice: 'put U+202F there, in place of a plain space',
  },
  {
    lang: 'fr',
    pattern: /«(?!\u202f)/,
    found: 'no narrow space after «',
    expected: 'U+202F after it',
    advice: 'put U+202F there, in place of a plain space',
  },
  {
    lang: 'fr',
    pattern: word('de les?|à les?'),
    found: '"de le", "de les", "à le" or "à les"',
    expected: 'du, des, au or aux',
    advice: 'contract it, or use the form {$slot.de} or {$slot.at}',
  },
  {
    lang: 'fr',
    pattern: word('(?:que|si) ils?'),
    found: '"que il" or "si il"',
    expected: 'qu’il or s’il',
    advice: 'elide it',
  },
  {
    lang: 'en',
    pattern: A_VOWEL,
    found: '"a" before a vowel sound',
    expected: 'an',
    advice: 'replace it',
  },
  {
    lang: 'en',
    pattern: AN_CONSONANT,
    found: '"an" before a consonant sound',
    expected: 'a',
    advice: 'replace it',
  },
  {
    lang: 'ar',
    pattern: /الال/,
    found: 'the article twice («الال»)',
    expected: 'one «ال»',
    advice: 'take one away, or choose another word',
  },
  {
    lang: 'ar',
    pattern: /(?<!\d)[,;?]|[,;?](?!\d)/,
    found: 'a Latin comma, semicolon or question mark',
    expected: '، ؛ or ؟',
    advice: 'replace it',
  },
]

const BANS_OF: Readonly<Record<Lang, readonly Ban[]>> = {
  ar: BANS.filter(({ lang = 'ar' }) => lang === 'ar'),
  fr: BANS.filter(({ lang = 'fr' }) => lang === 'fr'),
  en: BANS.filter(({ lang = 'en' }) => lang === 'en'),
}

/**
 * Whatever a ban or an isolate would show in. Nearly all texts have none of it and need no closer look, and texts are many. In a
 * template a variable takes the place of one character, so what is sound as it is written is sound in each of its variants.
 */
const SUSPECT: Readonly<Record<Lang, RegExp>> = {
  ar: suspect('[,;?]|الال'),
  fr: suspect("['?!;:«»]|[eà] les?|[ei] ils?"),
  en: suspect('(?<![a-z])(?:a (?![bcdfgj-npqr-tv-z])|an (?=[b-hj-z]))'),
}

function suspect(inLanguage: string): RegExp {
  const spaces = String.raw`[ \u00a0\u1680\u2000-\u200a\u202f\u205f\u3000\n]{2}`
  const controls = String.raw`[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]`
  return new RegExp(`${spaces}|${controls}|${inLanguage}`, 'i')
}

/** Is there plainly nothing to complain of? */
export const isSound = (text: string, lang: Lang): boolean => !SUSPECT[lang].test(text)

/** What is wrong with a text, by the rules that hold for every text of a language. */
export function complaints(text: string, lang: Lang): readonly Complaint[] {
  if (isSound(text, lang)) return []
  const banned = BANS_OF[lang].filter(({ pattern }) => pattern.test(text))
  return [
    ...banned.map(({ found, expected, advice }) => ({ found, expected, advice })),
    ...isolateComplaints(text, lang),
  ]
}

const ARABIC = /\p{Script=Arabic}/u

function isolateComplaints(text: string, lang: Lang): readonly Complaint[] {
  if (!/[\u2066-\u2069]/.test(text)) return []
  if (!balanced(text)) {
    return [
      {
        found: 'isolates that do not close',
        expected: 'U+2069 after each U+2066, U+2067 or U+2068',
        advice: 'close each one, or take them away: the project isolates names by itself',
      },
    ]
  }
  if (lang === 'ar' || ARABIC.test(text) || text.includes(GAP)) return []
  return [
    {
      found: 'isolates in a text without Arabic',
      expected: 'isolates only around what runs the other way',
      advice: 'take them away',
    },
  ]
}

function balanced(text: string): boolean {
  let depth = 0
  for (const mark of text.match(/[\u2066-\u2069]/g) ?? []) {
    depth += mark === '\u2069' ? -1 : 1
    if (depth < 0) return false
  }
  return depth === 0
}
