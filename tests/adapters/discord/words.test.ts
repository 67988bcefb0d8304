import { expect, test } from 'vitest'
import { commandNames } from '../../../src/adapters/discord/command-names.ts'
import { choiceWords, commandTexts } from '../../../src/adapters/discord/command-words.ts'
import { hostWords } from '../../../src/adapters/discord/host-words.ts'
import { privacyWords } from '../../../src/adapters/discord/privacy-words.ts'
import { serverWords } from '../../../src/adapters/discord/server-words.ts'
import { words } from '../../../src/adapters/discord/words.ts'
import { say } from '../../../src/quiz/message.ts'
import { LANGS } from '../../../src/quiz/vocabulary.ts'
import type { Texts } from '../../../src/quiz/vocabulary.ts'

const ALL = [words, serverWords, hostWords, privacyWords, choiceWords, commandTexts].flatMap((file) =>
  Object.entries<Texts>(file),
)
const TEXT_KEYS = [
  'pin',
  'channels',
  'channel',
  'value',
  'points',
  'topic',
  'code',
  'name',
  'platform',
  'title',
  'period',
  'team',
  'note',
]
const NUMBER_KEYS = [
  'most',
  'hour',
  'percent',
  'answers',
  'now',
  'best',
  'matches',
  'wins',
  'right',
  'round',
  'at',
  'count',
]
const vars = (n: number) => ({
  ...Object.fromEntries(TEXT_KEYS.map((key) => [key, 'x'])),
  ...Object.fromEntries(NUMBER_KEYS.map((key) => [key, n])),
})

test.each(ALL)('%s is said in every language, with every number', (_, word) => {
  for (const lang of LANGS)
    for (const n of [0, 1, 2, 3, 11, 100]) expect(say(word, lang, vars(n))).not.toMatch(/^$|\{|\}| {2}/u)
})

test.each(ALL)('%s has French spaces and apostrophes, and Arabic marks', (_, { ar, fr, en }) => {
  expect(say({ ar, fr, en }, 'fr', vars(3))).not.toMatch(/[^\u202f][?!;»]|[^\u202f\d]:(?!00)|«[^\u202f]|'/u)
  expect(say({ ar, fr, en }, 'ar', vars(3))).not.toMatch(/[?,;]/u)
  expect(en).not.toMatch(/'/u)
})

test.each(Object.entries<Texts>(commandNames))(
  'the command or option %s has a name that Discord takes',
  (key, name) => {
    expect(name.en).toBe(key)
    for (const lang of LANGS) {
      expect(name[lang]).toMatch(/^[-_'\p{L}\p{N}]{1,32}$/u)
      expect(name[lang]).toBe(name[lang].toLowerCase())
    }
  },
)

test.each(Object.entries<Texts>(commandTexts))('the text of %s is short enough', (_, text) => {
  for (const lang of LANGS) expect(text[lang].length).toBeLessThanOrEqual(100)
})
