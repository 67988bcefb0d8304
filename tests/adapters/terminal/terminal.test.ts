import { PassThrough, Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { describe, expect, it } from 'vitest'
import { readLine } from '../../../src/adapters/terminal/read.ts'
import { printable } from '../../../src/adapters/terminal/render.ts'
import { playTerminal } from '../../../src/adapters/terminal/terminal.ts'
import type { Terminal } from '../../../src/adapters/terminal/terminal.ts'
import { words } from '../../../src/adapters/terminal/words.ts'
import { complaints } from '../../../src/library/checks/language.ts'
import { readTemplate } from '../../../src/library/template.ts'
import type { ShownQuestion } from '../../../src/quiz/match/view-types.ts'
import { createBase } from '../../../src/quiz/base.ts'
import { draw } from '../../../src/quiz/draw.ts'
import type { Question } from '../../../src/quiz/question.ts'
import { LANGS } from '../../../src/quiz/vocabulary.ts'
import type { Lang } from '../../../src/quiz/vocabulary.ts'
import { portPack } from '../../support/pack.ts'
import { fakePractice } from '../../support/practice.ts'
import { SAMPLE_QUESTIONS } from '../../support/questions.ts'

/** Plays with these lines piped in; what the terminal has shown. */
async function play(typed: string, change: Partial<Terminal> = {}, lang: Lang = 'en'): Promise<string> {
  const output = new PassThrough()
  const shown = text(output)
  await playTerminal({
    practice: fakePractice(SAMPLE_QUESTIONS),
    account: { platform: 'terminal', id: 'me', name: 'me', lang },
    wish: { lang, entry: true },
    input: Readable.from([typed]),
    output,
    ...change,
  })
  output.end()
  return shown
}

describe('a game in a terminal', () => {
  it('asks, says right or wrong, why, and who reports it', async () => {
    expect(await play('2\n', { count: 1 })).toBe(
      [
        'A quiz that cites its sources. Type q to leave.',
        '',
        'What is the capital of Egypt?',
        '  1. Cairo',
        '  2. Paris',
        '  3. Tokyo',
        'The number of your answer:',
        '',
        'Wrong',
        'The right answer: Cairo',
        'Paris is another city.',
        'The capital of Egypt is Cairo.',
        'Source: Guide to the cities, outlet not known, September 2023, paragraph 3 of',
        '12',
        'Total: 0 points, questions answered: 1',
        'c to challenge the last question, q to leave.',
        '',
        'Total: 0 points, questions answered: 1',
        'Goodbye.',
        '',
      ].join('\n'),
    )
  })

  it('takes every task: a number, an order, a figure and a date, all piped in at once', async () => {
    const shown = await play('1\n2\n1\n3 1 2\n٣٣٠\n1889\n')
    expect(shown.match(/^Right \+100$/gm)).toHaveLength(6)
    expect(shown).toContain('Total: 600 points, questions answered: 6')
    expect(shown).toContain('The Great Pyramid')
  })

  it('asks again for what it cannot read, and loses no answer to it', async () => {
    const shown = await play('9\nCairo\n\n1\n', { count: 1 })
    expect(shown.match(/Type a number from 1 to 3\./g)).toHaveLength(3)
    expect(shown).toContain('Right +100')
  })

  it('lets an entry be typed again where it means nothing', async () => {
    const practice = fakePractice(SAMPLE_QUESTIONS.filter(({ form }) => form === 'date'))
    const shown = await play('some day\n1889\n', { practice })
    expect(shown).toContain('This answer could not be read.')
    expect(shown).toContain('Right +100')
  })

  it.each(['q\n', 'Q\n', '', '1\nq\n'])('ends well at %j', async (typed) => {
    expect(await play(typed)).toMatch(/Goodbye\.\n$/)
  })

  it('passes a challenge of the last question on', async () => {
    const practice = fakePractice(SAMPLE_QUESTIONS)
    const shown = await play('c\n1\nc\nOld map\nq\n', { practice })
    expect(shown).toContain('You have not answered a question yet.')
    expect(practice.challenges).toEqual([{ token: 't0', note: 'Old map' }])
  })

  it('promises nothing where nobody keeps challenges', async () => {
    const { ask, answer } = fakePractice(SAMPLE_QUESTIONS)
    const shown = await play('1\nc\nq\n', { practice: { ask, answer } })
    expect(shown).toContain('a note would be lost')
    expect(shown).not.toContain('c to challenge')
  })

  it('says so where no question is left', async () => {
    expect(await play('1\n', { practice: fakePractice([]) })).toMatch(/no question[^]*Goodbye/i)
  })

  it.each(LANGS)('speaks %s from the first line to the last', async (lang) => {
    const drawn = draw([createBase(portPack)], { seed: 'terminal', count: 8 })
    const shown = await play('1\n'.repeat(40), { practice: fakePractice(drawn) }, lang)
    for (const { stem, explanation } of drawn.slice(0, 1)) {
      expect(shown.replace(/\s+/g, ' ')).toContain(stem[lang].replace(/\s+/g, ' '))
      expect(shown.replace(/\s+/g, ' ')).toContain(explanation[lang].replace(/\s+/g, ' '))
    }
  })

  it('shows text that would steer the terminal as text', async () => {
    const [first] = SAMPLE_QUESTIONS
    const hostile = {
      ...first,
      stem: { ar: '', fr: '', en: 'A \u001b[2J\u009b31m\u0007 question?' },
    } as Question
    const shown = await play('q\n', { practice: fakePractice([hostile]) })
    expect(shown).toContain('A \ufffd[2J\ufffd31m\ufffd question?')
    expect(printable('a\r\u202eb')).toBe('a\ufffd\ufffdb')
  })
})

describe('a typed line', () => {
  const options = Array.from({ length: 3 }, () => ({ ar: '', fr: '', en: '' }))
  const pick: ShownQuestion['task'] = { kind: 'pick', options }
  const arrange: ShownQuestion['task'] = { kind: 'arrange', options }

  it.each([
    ['3', { type: 'answer', answer: { kind: 'pick', option: 2 } }],
    [' ٢ ', { type: 'answer', answer: { kind: 'pick', option: 1 } }],
    ['۱', { type: 'answer', answer: { kind: 'pick', option: 0 } }],
    ['0', { type: 'unclear', why: 'notANumber' }],
    ['4', { type: 'unclear', why: 'notANumber' }],
    ['1 2', { type: 'unclear', why: 'notANumber' }],
    ['-1', { type: 'unclear', why: 'notANumber' }],
    ['c', { type: 'challenge' }],
  ])('%j for a choice', (line, typed) => {
    expect(readLine(line, pick)).toEqual(typed)
  })

  it.each([
    ['3 1 2', [2, 0, 1]],
    ['312', [2, 0, 1]],
    ['٣، ١، ٢', [2, 0, 1]],
    ['3>1>2', [2, 0, 1]],
  ])('%j for an order', (line, order) => {
    expect(readLine(line, arrange)).toEqual({ type: 'answer', answer: { kind: 'arrange', order } })
  })

  it.each(['1 2', '1 1 2', '1 2 4', '1 2 3 1', 'a b c', ''])('%j is no order of three', (line) => {
    expect(readLine(line, arrange)).toEqual({ type: 'unclear', why: 'notAnOrder' })
  })
})

it('the words of the terminal obey the rules of their languages', () => {
  for (const texts of Object.values(words)) {
    for (const lang of LANGS) {
      const template = readTemplate(texts[lang])
      expect(template.ok && template.texts.flatMap((part) => complaints(part, lang))).toEqual([])
    }
  }
})
