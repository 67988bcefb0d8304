import fc from 'fast-check'
import { MessageFormat } from 'messageformat'
import { describe, expect, it } from 'vitest'
import {
  capitalised,
  defineWords,
  digits,
  format,
  isolate,
  say,
  settled,
  withoutIsolates,
} from '../../src/quiz/message.ts'

const NAMES = { subject: { the: 'the base' }, n: 1234.5 }

describe('messages', () => {
  it('fill nested variables and numbers as MessageFormat itself does', () => {
    for (const [lang, locale] of [
      ['en', 'en'],
      ['fr', 'fr'],
      ['ar', 'ar-u-nu-latn'],
    ] as const) {
      const template = 'x {$subject.the} y {$n} {|z|}'
      const own = new MessageFormat(locale, template, { bidiIsolation: 'none' }).format(NAMES)
      expect(withoutIsolates(format(template, lang, NAMES))).toBe(own)
      expect(withoutIsolates(format('x {$subject.the} y {$n} z', lang, NAMES))).toBe(own)
    }
  })

  it('choose plurals: Arabic has six, French one for nought', () => {
    const ar =
      '.input {$n :number} .match $n zero {{صفر}} one {{واحد}} two {{اثنان}} few {{{$n} قليل}} many {{{$n} كثير}} * {{{$n} غير}}'
    expect([0, 1, 2, 3, 11, 100].map((n) => format(ar, 'ar', { n }))).toEqual([
      'صفر',
      'واحد',
      'اثنان',
      '3 قليل',
      '11 كثير',
      '100 غير',
    ])
    expect(format('.input {$n :number} .match $n one {{{$n} point}} * {{{$n} points}}', 'fr', { n: 0 })).toBe(
      '0 point',
    )
  })

  it('throw on a variable that is not there, and on a malformed template', () => {
    expect(() => format('{$who}', 'en')).toThrow('who')
    expect(() => format('{$a.b}', 'en', { a: {} })).toThrow('a.b')
    expect(() => format('{{', 'en')).toThrow()
    expect(() => format('.input {$n :number} .match $n * {{{$m}}}', 'en', { n: 1 })).toThrow()
  })

  it('isolate what runs against the text, once', () => {
    expect(format('لعب {$name} الآن', 'ar', { name: 'Lina' })).toBe('لعب \u2068Lina\u2069 الآن')
    expect(format('{$name} a joué', 'fr', { name: 'لينا' })).toBe('\u2068لينا\u2069 a joué')
    expect(format('{$name} a joué', 'fr', { name: 'Lina' })).toBe('Lina a joué')
    expect(isolate(isolate('x'))).toBe('\u2068x\u2069')
    expect(settled('مقاتلة Su-35 الروسية', 'ar')).toBe('مقاتلة \u2066Su-35\u2069 الروسية')
    expect(settled('النتيجة 3-2', 'ar')).toBe('النتيجة \u20663-2\u2069')
    expect(settled('ابدأ بالأمر `/quiz`.', 'ar')).toBe('ابدأ بالأمر `\u2066/quiz\u2069`.')
    expect(settled('مركبة/Soyuz', 'ar')).toBe('مركبة/\u2066Soyuz\u2069')
  })

  it('keep isolates balanced and the text the same, whatever a name holds', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', 'b', ' ', 'ا', 'ب', 'ج', '1', '2', '-', ':', '.') }),
        (name) => {
          const text = format('قال {$name} ذلك', 'ar', { name })
          const opened = text.match(/[\u2066-\u2068]/g)?.length ?? 0
          expect(text.match(/\u2069/g)?.length ?? 0).toBe(opened)
          expect(withoutIsolates(text)).toBe(`قال ${name} ذلك`)
        },
      ),
    )
  })

  it('give the digits that a reader of Arabic chose, and leave Latin names alone', () => {
    expect(digits('1,500.5 كم', 'ar', 'arabic')).toBe('١٬٥٠٠٫٥ كم')
    expect(digits('مقاتلة \u2066Su-35\u2069 عام 2023', 'ar', 'arabic')).toBe(
      'مقاتلة \u2066Su-35\u2069 عام ٢٠٢٣',
    )
    expect(digits('1,500', 'ar', 'latin')).toBe('1,500')
    expect(digits('1,500', 'en', 'arabic')).toBe('1,500')
  })

  it('capitalise the first letter, behind opening marks and not behind digits', () => {
    expect(capitalised('été', 'fr')).toBe('Été')
    expect(capitalised('«\u202Fété', 'fr')).toBe('«\u202FÉté')
    expect(capitalised('5 km', 'en')).toBe('5 km')
    expect(capitalised('سنة', 'ar')).toBe('سنة')
    expect(capitalised('', 'en')).toBe('')
  })

  it('find words by their key, in each language', () => {
    const words = defineWords({ hello: { ar: 'مرحبًا {$name}', fr: 'Bonjour {$name}', en: 'Hello {$name}' } })
    expect(say(words.hello, 'fr', { name: 'Ada' })).toBe('Bonjour Ada')
  })
})
