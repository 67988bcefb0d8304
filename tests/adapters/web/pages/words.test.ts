import { describe, expect, it } from 'vitest'
import { fill } from '../../../../src/adapters/web/pages/words.ts'
import type { Entry, Phrase } from '../../../../src/adapters/web/pages/words.ts'
import { COMMON } from '../../../../src/adapters/web/pages/words/common.ts'
import { CLASSES } from '../../../../src/adapters/web/pages/words/classes.ts'
import { HOST } from '../../../../src/adapters/web/pages/words/host.ts'
import { NEW_MATCH } from '../../../../src/adapters/web/pages/words/new-match.ts'
import { RUNNING } from '../../../../src/adapters/web/pages/words/running.ts'
import { PLAYER } from '../../../../src/adapters/web/pages/words/player.ts'
import { REFUSALS } from '../../../../src/adapters/web/pages/words/refusals.ts'
import { REPORT } from '../../../../src/adapters/web/pages/words/report.ts'
import { SOLO } from '../../../../src/adapters/web/pages/words/solo.ts'
import { WALL } from '../../../../src/adapters/web/pages/words/wall.ts'
import { LANGS } from '../../../../src/quiz/vocabulary.ts'

const FILES = { CLASSES, COMMON, HOST, NEW_MATCH, PLAYER, REFUSALS, REPORT, RUNNING, SOLO, WALL }
const ENTRIES: readonly (readonly [string, Entry])[] = Object.entries(FILES).flatMap(([file, entries]) =>
  Object.entries<Entry>(entries).map(([key, entry]) => [`${file}.${key}`, entry] as const),
)
const forms = (phrase: Phrase): readonly string[] =>
  typeof phrase === 'string' ? [phrase] : Object.values(phrase)
const places = (text: string): readonly string[] =>
  [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => String(name)).sort()
const fullest = (phrase: Phrase): readonly string[] =>
  places(typeof phrase === 'string' ? phrase : phrase.other)

describe('the words of the pages', () => {
  it('are said in three languages, with the same parameters', () => {
    for (const [key, entry] of ENTRIES) {
      for (const lang of LANGS) {
        expect(forms(entry[lang]).join('').trim(), key).not.toBe('')
        expect(fullest(entry[lang]), key).toEqual(fullest(entry.en))
      }
    }
  })

  it('have every plural form that their language asks for', () => {
    for (const [key, entry] of ENTRIES) {
      for (const lang of LANGS) {
        const phrase = entry[lang]
        if (typeof phrase === 'string') continue
        const wanted = new Intl.PluralRules(lang).resolvedOptions().pluralCategories
        expect(Object.keys(phrase).sort(), key).toEqual([...wanted].sort())
      }
    }
  })

  it('are spelled as their readers spell', () => {
    for (const [key, entry] of ENTRIES) {
      for (const text of forms(entry.fr))
        expect(text, key).not.toMatch(/[^\u202f][?!;:»](?!\/)|«[^\u202f]|'/u)
      for (const text of forms(entry.ar)) expect(text, key).not.toMatch(/[?;]|\p{Script=Arabic},/u)
      for (const text of LANGS.flatMap((lang) => forms(entry[lang])))
        expect(text, key).not.toMatch(/ {2}|^ | $/)
    }
  })

  it('counts as each language counts', () => {
    const say = (n: number): string => fill(PLAYER.playersHere, 'ar', 'latin', { n })
    expect([1, 2, 3, 11, 100].map(say)).toEqual([
      'لاعب واحد هنا',
      'لاعبان هنا',
      '3 لاعبين هنا',
      '11 لاعبًا هنا',
      '100 لاعب هنا',
    ])
    expect(fill(COMMON.points, 'ar', 'arabic', { n: 1250 })).toBe('١٬٢٥٠ نقطة')
    expect(fill(COMMON.points, 'fr', 'latin', { n: 0 })).toBe('0 point')
  })

  it('keeps a name from turning the sentence round', () => {
    expect(fill(RUNNING.kickOf, 'ar', 'latin', { name: 'Bruno' })).toBe('إخراج \u2068Bruno\u2069')
    expect(fill(RUNNING.kickOf, 'fr', 'latin', { name: 'Bruno' })).toBe('Retirer Bruno')
  })
})
