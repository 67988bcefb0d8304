import { expect, test } from 'vitest'
import { say } from '../../src/quiz/message.ts'
import type { Texts } from '../../src/quiz/vocabulary.ts'
import { LANGS } from '../../src/quiz/vocabulary.ts'
import { goneWords, reasonWords } from '../../src/play/practice/words.ts'
import { buttonWords } from '../../src/play/words/buttons.ts'
import { erasingWords } from '../../src/play/words/erasing.ts'
import { matchWords } from '../../src/play/words/match.ts'
import { progressWords } from '../../src/play/words/progress.ts'
import { refusalWords } from '../../src/play/words/refusals.ts'
import { sourceWords } from '../../src/play/words/sources.ts'
import { venueWords } from '../../src/play/words/venues.ts'
import { MATCH_REFUSALS } from '../../src/quiz/match/types.ts'
import { STORE_REFUSALS } from '../../src/play/ports.ts'

const ALL: readonly (readonly [string, Texts])[] = [
  buttonWords,
  erasingWords,
  goneWords,
  matchWords,
  progressWords,
  reasonWords,
  refusalWords,
  sourceWords,
  venueWords,
].flatMap((words) => Object.entries<Texts>(words))

const NUMBERS = [0, 1, 2, 3, 11, 100, 1_000_000]
const filled = (n: number) => ({
  ...Object.fromEntries(
    [
      'players',
      'rounds',
      'seconds',
      'points',
      'round',
      'answered',
      'rank',
      'members',
      'streak',
      'size',
      'gone',
    ].map((key) => [key, n]),
  ),
  ...Object.fromEntries(
    [
      'pin',
      'answer',
      'name',
      'names',
      'title',
      'platform',
      'people',
      'label',
      'outlet',
      'date',
      'accounts',
      'place',
    ].map((key) => [key, 'x']),
  ),
  paragraph: 1,
  paragraphs: 2,
})

test('every word can be said in every language, with every number', () => {
  for (const [key, word] of ALL) {
    for (const lang of LANGS) {
      for (const n of NUMBERS)
        expect(say(word, lang, filled(n)), `${key} ${lang}`).not.toMatch(/^$|\{|\}| {2}/u)
    }
  }
})

test('French spaces and apostrophes, Arabic marks', () => {
  for (const [key, { fr, ar, en }] of ALL) {
    const said = { fr: say({ fr, ar, en }, 'fr', filled(3)), ar: say({ fr, ar, en }, 'ar', filled(3)) }
    expect(said.fr, key).not.toMatch(/[^\u202f][?!;»]|[^\u202f\d]:|«[^\u202f]|'/u)
    expect(said.ar, key).not.toMatch(/[?,;]/u)
    expect(en, key).not.toMatch(/'/u)
  }
})

test('every refusal has its sentence', () => {
  for (const code of [...Object.keys(MATCH_REFUSALS), ...Object.keys(STORE_REFUSALS)]) {
    expect(refusalWords).toHaveProperty([code])
  }
})
