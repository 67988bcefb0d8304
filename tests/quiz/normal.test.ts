import { describe, expect, it } from 'vitest'
import { contentOf, normal, normalWords, wordsOf } from '../../src/quiz/normal.ts'

describe('what remains of a text without its spelling', () => {
  it.each([
    ['Poutine', 'POUTINE'],
    ['São Tomé', 'sao tome'],
    ['Kim Jong-un', 'Kim Jong Un'],
    ['أحمد', 'احمد'],
    ['القاهرة', 'القاهره'],
    ['مُحَمَّد', 'محمد'],
    ['كـــيم', 'كيم'],
    ['\u2068Su-35\u2069', 'su 35'],
    ['l’Amour', 'l Amour'],
  ])('%s is %s', (one, other) => {
    expect(normal(one)).toBe(normal(other))
  })

  it('keeps apart what is not the same', () => {
    expect(normal('Corée du Nord')).not.toBe(normal('Corée du Sud'))
    expect(normal('سوريا')).not.toBe(normal('روسيا'))
  })

  it('takes the Arabic article and its joined prepositions from words, and leaves out words without a subject', () => {
    expect(contentOf(normalWords('في القاعدة الفضائية'), 'ar')).toEqual(['قاعده', 'فضاييه'])
    expect(contentOf(normalWords('للقاعدة وبالقطار'), 'ar')).toEqual(['قاعده', 'قطار'])
    expect(contentOf(normalWords('Which of the two bases is in the east?'), 'en')).toEqual([
      'two',
      'bases',
      'east',
    ])
  })

  it.each(['ar', 'fr', 'en'])('counts words as Unicode does, %s', (lang) => {
    const texts = {
      ar: 'ما القاعدة التي زارها بوتين وكيم في 13 سبتمبر 2023، وكم تبعد عن الميناء؟',
      fr: 'Où l’Agence spatiale d’État a-t-elle lancé 1,5 tonne d’aujourd’hui\u202F?',
      en: 'Didn’t the country’s 2.5 tonne rocket rise in May 2023, as reported?',
    }
    const text = texts[lang as 'ar']
    const words = [...new Intl.Segmenter(lang, { granularity: 'word' }).segment(text)].filter(
      (part) => part.isWordLike,
    )
    expect(wordsOf(text).length).toBe(words.length)
  })
})
