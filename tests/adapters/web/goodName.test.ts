import { describe, expect, it } from 'vitest'
import { goodName } from '../../../src/adapters/web/good-name.ts'
import { suggestName } from '../../../src/adapters/web/names.ts'
import { chance } from '../../../src/play/chance.ts'
import { LANGS } from '../../../src/quiz/vocabulary.ts'

describe('a name', () => {
  it.each([
    ...[
      'Ada',
      'Zoé',
      'محمد',
      'عبد الرحمن',
      'مُحَمَّد',
      'Jean-Luc',
      "O'Brien",
      '小明',
      '🦊',
      'Nguyễn',
      'Ana 2',
      'Player 7175',
      '8173',
      'می‌خواهم',
    ],
    ...[
      'Rabbit Charlie',
      'Constance',
      'Dickens',
      'Nicolas',
      'Sussex',
      'Cassandra',
      'Analucia',
      'Pascal',
      'حسن',
      'خولة',
    ],
    ...['نيكول', 'كسرى', 'زبيدة', 'Hancock', 'Titsworth', 'Scarlett', 'Essex 9'],
  ])('%s is fit', (name) => {
    expect(goodName(name)).toBe(name)
  })
  it('is composed and trimmed', () => {
    expect(goodName('  Ze\u0301lie \t  B ')).toBe('Zélie B')
  })
  it('has at most 24 characters as people count them', () => {
    expect(goodName('👩🏽‍🚀'.repeat(24))).toBeDefined()
    expect(goodName('a'.repeat(25))).toBeUndefined()
  })
  it.each([
    '',
    '   ',
    '...',
    'a\u202eb',
    'a\u0000b',
    '\u2067x\u2069',
    '\u200b',
    'a\nb\u0007',
    'Z\u0351\u0352\u0353\u0354\u0355\u0356',
  ])('%j is not fit', (name) => {
    expect(goodName(name)).toBeUndefined()
  })
  it.each([
    ...[
      'fuck',
      'FUCK you',
      'f.u.c.k',
      'f u c k',
      'fuuuuck',
      'fück',
      'sh1t',
      '$hit',
      'b1tch',
      'N1gg3r',
      'Adolf Hitler',
    ],
    ...['Putain', 'connard', 'enculé', 'ENCULE', 'une pute', 'fdp', 'nique ta mère', 'nègre', 'bâtard'],
    ...['شرموطة', 'شَرْمُوطَة', 'شرمـــوطة', 'قحبة', 'يا خول', 'كس', 'ك س م ك', 'طيز', 'sharmouta'],
  ])('%s is not fit for a class', (name) => {
    expect(goodName(name)).toBeUndefined()
  })
  it('that is suggested is fit', () => {
    for (const lang of LANGS)
      for (let i = 0; i < 300; i += 1) {
        const { name, avatar } = suggestName(lang, chance)
        expect([goodName(name), /\p{Extended_Pictographic}/u.test(avatar)]).toEqual([name, true])
      }
  })
})
