import { creditText, pointsText, refusalText, sourceLine } from '../../play/text.ts'
import type { PlayRefusal } from '../../play/api/account.ts'
import type { Asked, Verdict } from '../../play/api/practice.ts'
import { buttonWords } from '../../play/words/buttons.ts'
import { matchWords } from '../../play/words/match.ts'
import { say } from '../../quiz/message.ts'
import type { Revealed, ShownQuestion } from '../../quiz/match/view-types.ts'
import type { Texts } from '../../quiz/vocabulary.ts'
import { bold, button, italic, lines, link, plain, read } from './markup.ts'
import type { Draft, Keyboard, Reader } from './markup.ts'
import type { Press } from './press.ts'
import { words } from './words.ts'

/** Longer options stand in the text, and their buttons carry letters: telephones cut long labels. */
const LABEL_LENGTH = 30

export const readerOf = ({ lang, digits }: Asked): Reader => ({ lang, digits })

/** A question of practice, as a message of its own. */
export function askedDraft(asked: Asked, before: readonly number[] = []): Draft {
  const { question, reason, notice, token } = asked
  const reader = readerOf(asked)
  const text = [
    ...(notice === undefined ? [] : [italic(notice[reader.lang], reader)]),
    ...(reason === undefined ? [] : [italic(reason[reader.lang], reader)]),
    ...questionLines(question, reader),
    ...hintLines(question, before, reader),
  ]
  const press = (option: number): Press =>
    question.task.kind === 'arrange'
      ? { type: 'order', token, before, option }
      : { type: 'pick', token, option }
  return { text: lines(text, reader), keyboard: optionRows(question, { reader, before, press }) }
}

/** Stem, and options where their buttons cannot carry them. */
export function questionLines(question: ShownQuestion, reader: Reader): readonly string[] {
  const { stem, task } = question
  const head = bold(stem[reader.lang], reader)
  if (task.kind === 'number') return [head, plain(`(${task.unit[reader.lang]})`, reader)]
  if (task.kind === 'date' || fitLabels(task.options, reader)) return [head]
  const listed = task.options.map((option, at) =>
    plain(`${letterOf(at, reader)}. ${option[reader.lang]}`, reader),
  )
  return [head, '', ...listed]
}

const fitLabels = (options: readonly Texts[], { lang }: Reader): boolean =>
  options.every((option) => option[lang].length <= LABEL_LENGTH)

const LETTERS: Readonly<Record<Reader['lang'], string>> = { ar: 'أبجدهوزح', fr: 'ABCDEFGH', en: 'ABCDEFGH' }
const letterOf = (at: number, { lang }: Reader): string => LETTERS[lang].charAt(at)

function hintLines({ task }: ShownQuestion, before: readonly number[], reader: Reader): readonly string[] {
  const { lang } = reader
  switch (task.kind) {
    case 'pick':
      return []
    case 'arrange':
      return before.length === 0
        ? ['', italic(say(words.orderHint, lang), reader)]
        : ['', ...before.map((at, place) => plain(`${place + 1}. ${task.options[at]?.[lang] ?? ''}`, reader))]
    case 'number':
      return ['', italic(say(words.numberHint, lang), reader)]
    case 'date':
      return ['', italic(say(words[task.precision], lang), reader)]
  }
}

interface Options {
  readonly reader: Reader
  /** What was placed already, in an order. */
  readonly before: readonly number[]
  readonly press: (option: number) => Press
}

/** One button an option; typed answers have none. */
export function optionRows({ task }: ShownQuestion, { reader, before, press }: Options): Keyboard {
  if (task.kind === 'number' || task.kind === 'date') return []
  const short = fitLabels(task.options, reader)
  const labels = task.options.map((option, at) =>
    short ? read(option[reader.lang], reader) : letterOf(at, reader),
  )
  const buttons = labels.map((label, at) => button(label, press(at))).filter((_, at) => !before.includes(at))
  return short ? buttons.map((one) => [one]) : [buttons]
}

/** Right or wrong, the right answer, why, who reports it. */
export function verdictDraft(verdict: Verdict, token: string, reader: Reader): Draft {
  const { question, credit, points, whyWrong, revealed, total } = verdict
  const { lang } = reader
  const gained = points > 0 ? ` ${say(matchWords.gained, lang, { points })}` : ''
  const text = [
    bold(question.stem[lang], reader),
    '',
    bold(`${mark(credit)} ${creditText(credit, lang)}${gained}`, reader),
    ...(credit === 1
      ? []
      : [plain(say(matchWords.rightAnswer, lang, { answer: revealed.right[lang] }), reader)]),
    ...(whyWrong === undefined ? [] : [plain(whyWrong[lang], reader)]),
    plain(revealed.explanation[lang], reader),
    '',
    ...citationLines(revealed, reader),
    '',
    plain(
      say(words.total, lang, {
        points: pointsText(total.points, lang),
        streak: streakText(total.streak, lang),
      }),
      reader,
    ),
  ]
  return { text: lines(text, reader), keyboard: afterRows(token, reader) }
}

const streakText = (streak: number, lang: Reader['lang']): string => say(matchWords.streak, lang, { streak })

/** A sign that is seen before it is read. */
export const mark = (credit: number): string => (credit === 1 ? '✅' : credit > 0 ? '🟡' : '❌')

function afterRows(token: string, { lang }: Reader): Keyboard {
  return [
    [button(say(words.more, lang), { type: 'more' })],
    [button(say(buttonWords.challenge, lang), { type: 'challenge', token, now: false })],
  ]
}

/** One line a source, a link where there is an address. */
export const citationLines = (
  { citations }: Pick<Revealed, 'citations'>,
  reader: Reader,
): readonly string[] =>
  citations.map((citation) => {
    const line = sourceLine(citation, reader.lang)
    return citation.url === undefined ? plain(line, reader) : link(line, citation.url, reader)
  })

export const refusalDraft = (code: PlayRefusal, reader: Reader): Draft => ({
  text: lines([plain(refusalText(code, reader.lang), reader)], reader),
  keyboard: [],
})
