import type { PlayRefusal } from '../../play/api/account.ts'
import type { Asked, Verdict } from '../../play/api/practice.ts'
import { creditText, pointsText, refusalText, sourceLine } from '../../play/text.ts'
import { matchWords } from '../../play/words/match.ts'
import { digits, say } from '../../quiz/message.ts'
import type { ShownQuestion } from '../../quiz/match/view-types.ts'
import type { Digits, Lang } from '../../quiz/vocabulary.ts'
import { words } from './words.ts'

/** Lines are broken at this width, as the usual terminal has 80 columns. */
const WIDTH = 78

/** Who reads: text comes in their language and digits. */
export interface Reader {
  readonly lang: Lang
  readonly digits: Digits
}

export const readerOf = ({ lang, digits: choice }: Asked): Reader => ({ lang, digits: choice })

/** The question, its options numbered from 1, and what to type. */
export function renderAsked({ question, lang, digits: choice, reason, notice }: Asked): string {
  const reader = { lang, digits: choice }
  return lines(reader, [
    '',
    ...(notice === undefined ? [] : [`(${notice[lang]})`]),
    ...(reason === undefined ? [] : [`(${reason[lang]})`]),
    question.stem[lang],
    ...optionLines(question.task, lang),
    promptFor(question.task, lang),
  ])
}

function optionLines(task: ShownQuestion['task'], lang: Lang): readonly string[] {
  switch (task.kind) {
    case 'pick':
    case 'arrange':
      return task.options.map((option, index) => `  ${index + 1}. ${option[lang]}`)
    case 'number':
      return [`  (${task.unit[lang]})`]
    case 'date':
      return []
  }
}

function promptFor(task: ShownQuestion['task'], lang: Lang): string {
  switch (task.kind) {
    case 'pick':
      return say(words.pick, lang)
    case 'arrange':
      return say(words.arrange, lang, { example: example(task.options.length) })
    case 'number':
      return say(words.number, lang)
    case 'date':
      return say(words[task.precision], lang)
  }
}

/** Some order of so many numbers, the last one first. */
const example = (count: number): string =>
  Array.from({ length: count }, (_, index) => (index === 0 ? count : index)).join(' ')

/** Right or wrong, the right answer, why, who reports it, and what may be done about it. */
export function renderVerdict(verdict: Verdict, reader: Reader, mayChallenge: boolean): string {
  const { credit, points, whyWrong, revealed, total } = verdict
  const { lang } = reader
  const gained = points > 0 ? ` ${say(matchWords.gained, lang, { points })}` : ''
  return lines(reader, [
    '',
    `${creditText(credit, lang)}${gained}`,
    ...(credit === 1 ? [] : [say(matchWords.rightAnswer, lang, { answer: revealed.right[lang] })]),
    ...(whyWrong === undefined ? [] : [whyWrong[lang]]),
    revealed.explanation[lang],
    ...revealed.citations.map((citation) => sourceLine(citation, lang)),
    ...revealed.citations.flatMap(({ url }) => (url === undefined ? [] : [`  ${url}`])),
    totalLine(total, lang),
    ...(mayChallenge ? [say(words.keys, lang)] : []),
  ])
}

const totalLine = ({ points, answers }: Verdict['total'], lang: Lang): string =>
  say(words.total, lang, { points: pointsText(points, lang), answers })

export const renderWelcome = (lang: Lang): string => printable(say(words.welcome, lang))

export const renderRefusal = (code: PlayRefusal, lang: Lang): string => printable(refusalText(code, lang))

export const renderUnclear = (
  why: 'notANumber' | 'notAnOrder' | 'empty',
  task: ShownQuestion['task'],
  lang: Lang,
): string => printable(say(words[why], lang, 'options' in task ? { last: task.options.length } : { last: 0 }))

/** The last line: what has been won so far, where something was answered. */
export const renderGoodbye = (total: Verdict['total'] | undefined, reader: Reader): string =>
  lines(reader, [
    ...(total === undefined ? [] : ['', totalLine(total, reader.lang)]),
    say(words.goodbye, reader.lang),
  ])

const lines = (reader: Reader, texts: readonly string[]): string =>
  texts.map((text) => wrap(digits(printable(text), reader.lang, reader.digits))).join('\n')

/** Text that cannot steer a terminal: escape sequences and other control characters become visible. */
export const printable = (text: string): string =>
  text.replace(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e]/g, '\ufffd')

/** Breaks a line between words; what goes on is as far in as the line began. */
function wrap(text: string): string {
  const [margin = ''] = /^ */.exec(text) ?? []
  let width = 0
  return text
    .split(/(?<=[^ ]) /)
    .map((word, index) => {
      const fits = index === 0 || width + 1 + word.length <= WIDTH
      width = fits ? width + word.length + Number(index > 0) : margin.length + word.length
      return `${index === 0 ? '' : fits ? ' ' : `\n${margin}`}${word}`
    })
    .join('')
}
