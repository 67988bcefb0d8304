import type { Lang } from './vocabulary.ts'

const BETWEEN = /[^\p{L}\p{M}\p{N}]+/u

/**
 * What remains of a text when spelling is set aside: case, accents, harakat and tatweel, the shapes of alef, yeh and
 * teh marbuta, punctuation, isolates and spaces. Two texts that a reader would call the same name are equal.
 */
export const normal = (text: string): string => normalWords(text).join(' ')

/** The same, word by word. */
export const normalWords = (text: string): readonly string[] =>
  text
    .split(BETWEEN)
    .map(normalWord)
    .filter((word) => word !== '')

/** Words come back: each is put in order once. */
const spelt = new Map<string, string>()
const SPELT_AT_MOST = 50_000

function normalWord(word: string): string {
  const known = spelt.get(word)
  if (known !== undefined) return known
  if (spelt.size >= SPELT_AT_MOST) spelt.clear()
  const plain = plainWord(word)
  spelt.set(word, plain)
  return plain
}

const plainWord = (word: string): string =>
  word
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}\u0640]/gu, '')
    .toLowerCase()
    .replace(/[أإآٱ]/g, 'ا')
    .replace(/ى/g, 'ي')
    .replace(/ة/g, 'ه')

/** Words as Unicode segments them in these languages: an apostrophe or a point inside does not end a word. */
const WORD = /[\p{L}\p{M}\p{N}]+(?:['’.,][\p{L}\p{M}\p{N}]+)*/gu

export const wordsOf = (text: string): readonly string[] => text.match(WORD) ?? []

/** Short words, and words that any sentence may have: they carry no subject. */
const EMPTY: Readonly<Record<Lang, ReadonlySet<string>>> = {
  ar: set(
    'في من الي علي عن مع هو هي هذا هذه ذلك تلك الذي التي الذين ما ماذا متي اين كم كيف اي ايه بحسب كان كانت قد ان انه انها او ثم بعد قبل بين عند حول منذ حتي خلال لدي له لها تم',
  ),
  fr: set(
    'le la les l un une des du de d au aux a en et ou est sont ete qui que qu quoi quel quelle quels quelles dont dans sur par pour avec sans ce cet cette ces son sa ses leur leurs il elle ils elles se s selon quand combien comment lors entre apres avant depuis vers chez plus ont avait etait y n ne pas',
  ),
  en: set(
    'the a an of in on at to for from by with and or is are was were be been has have had did do does which what who whom whose when where how many much that this these those it its his her their he she they according as after before between during into than then there',
  ),
}

function set(words: string): ReadonlySet<string> {
  return new Set(words.split(' '))
}

/** The words of a normalised text that carry its subject; Arabic without its article and joined prepositions. */
export const contentOf = (words: readonly string[], lang: Lang): readonly string[] =>
  (lang === 'ar' ? words.map(stemmed) : words).filter((word) => word.length > 2 && !EMPTY[lang].has(word))

const stems = new Map<string, string>()

function stemmed(word: string): string {
  const known = stems.get(word)
  if (known !== undefined) return known
  if (stems.size >= SPELT_AT_MOST) stems.clear()
  const stem = word.replace(/^[وف]?(?:[بكل]?ال|لل)(?=.{3})/, '')
  stems.set(word, stem)
  return stem
}
