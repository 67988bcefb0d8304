import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parse, stringify } from 'yaml'
import { readPlainYaml } from '../../../src/library/yaml/plain.ts'

/** What the full parser says, or 'error'. */
function full(text: string): unknown {
  try {
    return parse(text, { logLevel: 'error' })
  } catch {
    return 'error'
  }
}

const PLAIN = [
  '- a\n- b: 1\n  c: 2\n- - x\n  - y\n',
  'a:\n- 1\n- 2\nb:\n  - x\n',
  "a: { b: \"c d\", e: [1, 'it''s', f g], }\n",
  'a: {\n  b: x,\n  c: { d: y }\n  }\n',
  '# first\na: 1 # comment\n\nb: "x # y" # z\n',
  'a: -1.5\nb: ~\nc:\nd: 1e3\ne: 2016-05\nf: "2016"\n',
  'a: "\\u202f\\n"\nb: l’été : oui\n'.replace(' : oui', ''),
  'a: « x » ? y\nb: http://x.y/z#a\n',
]
const NOT_PLAIN = [
  'a: |\n  x\n',
  'a: x\n  y\n',
  'a: &b x\nc: *b\n',
  'a: x: y\n',
  'a: 1\na: 2\n',
  '\ta: 1\n',
  'a: "x\n',
  'a: "x" y\n',
  '- a\nb: c\n',
  '---\na: 1\n',
  'a: !!str 1\n',
  '? a\n: b\n',
  '{a: 1}: 2\n',
  'a: 0x1f\n',
  '__proto__: 1\n',
]

describe('the plain part of YAML', () => {
  it.each(PLAIN)('reads %j as the full parser does', (text) => {
    expect(readPlainYaml(text)?.value).toEqual(full(text))
  })

  it.each(NOT_PLAIN)('leaves %j to the full parser', (text) => {
    expect(readPlainYaml(text)).toBeUndefined()
  })

  it('never reads a value in another way than the full parser, however it is written', () => {
    const leaf = fc.oneof(
      fc.string(),
      fc.constantFrom(
        '',
        ' x ',
        'a: b',
        '# c',
        'true',
        '~',
        '0x1',
        '1e3',
        'l’an',
        '« a »',
        'ا ب',
        '-',
        '- a',
        'a,b',
        '[x]',
      ),
      fc.integer(),
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.boolean(),
      fc.constant(null),
    )
    const { value } = fc.letrec((tie) => ({
      value: fc.oneof(
        { depthSize: 'small' },
        leaf,
        fc.array(tie('value'), { maxLength: 4 }),
        fc.dictionary(fc.stringMatching(/^[a-z][a-zA-Z-]{0,5}$/), tie('value'), { maxKeys: 4 }),
      ),
    }))
    const style = fc.record({
      collectionStyle: fc.constantFrom('any' as const, 'block' as const, 'flow' as const),
      defaultStringType: fc.constantFrom('PLAIN' as const, 'QUOTE_DOUBLE' as const, 'QUOTE_SINGLE' as const),
      indentSeq: fc.boolean(),
      lineWidth: fc.constantFrom(0, 40),
    })
    fc.assert(
      fc.property(value, style, (content, options) => {
        const text = stringify(content, options)
        const read = readPlainYaml(text)
        if (read !== undefined) expect(read.value).toEqual(full(text))
      }),
      { numRuns: 1500 },
    )
  })

  it('never reads a broken text that the full parser refuses', () => {
    const piece = fc.constantFrom(
      'a', 'b', ':', ': ', '- ', '-', '\n', '\n  ', '\n    ', ' ', '"', "'", '"x"', '{', '}', '[', ']', ', ', ',', '#', ' # c', '1', '-1', '.5', '~', '?', '? ', '|', '>', '&', '*', '!', '…', '\n- ', '\na: ', '\n  b: ', '---', '...', '<<',
    ) // prettier-ignore
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 14 }), (pieces) => {
        const text = pieces.join('')
        const read = readPlainYaml(text)
        if (read !== undefined) expect(read.value).toEqual(full(text))
      }),
      { numRuns: 20000 },
    )
  })
})
