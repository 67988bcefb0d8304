import { answerText, creditText, ownLine, resultLine } from '../../play/text.ts'
import { matchWords } from '../../play/words/match.ts'
import type { Mistake, PlayerView, PublicView } from '../../quiz/match/view-types.ts'
import { say } from '../../quiz/message.ts'
import { whyChosen } from '../../quiz/shown.ts'
import { bold, lines, plain } from './markup.ts'
import type { Reader } from './markup.ts'
import { revealedLines, clippedMarkup } from './render-reveal.ts'
import { mark } from './render.ts'

/** What one player is told of the own play. */

/** The own result of the round, why it was wrong, and the own place. */
export function ownLines(own: PlayerView, view: PublicView, reader: Reader): readonly string[] {
  const { lang } = reader
  const { phase } = view
  if (phase === 'open' && own.answer !== undefined && view.question !== undefined) {
    const answer = answerText(view.question, own.answer, lang)
    return [plain(say(matchWords.savedAs, lang, { answer }), reader)]
  }
  const result = phase === 'reveal' || phase === 'standings' ? resultLine(own, lang) : undefined
  const { revealed } = view
  const why = revealed && whyChosen(revealed, own.answer)
  const place = phase === 'standings' || phase === 'podium' ? ownLine(own, view, lang) : undefined
  return [
    ...(result === undefined ? [] : [bold(`${mark(own.credit ?? 0)} ${result}`, reader)]),
    ...(why === undefined ? [] : [plain(why[lang], reader)]),
    ...(place === undefined ? [] : [plain(place, reader)]),
  ]
}

/** The own result with question and explanation in the own language: for the eyes of one player in a group. */
export function mineText(own: PlayerView, view: PublicView, reader: Reader): string {
  const { question, revealed } = view
  const text = [
    ...(question === undefined ? [] : [bold(question.stem[reader.lang], reader)]),
    ...ownLines(own, view, reader),
    ...(revealed === undefined ? [] : ['', ...revealedLines({ question: undefined, revealed }, reader)]),
  ]
  return clippedMarkup(lines(text, reader))
}

/** The same in 200 characters, without markup. */
export const mineBrief = (own: PlayerView, view: PublicView, { lang }: Reader): readonly string[] => [
  ...[resultLine(own, lang)].filter((line) => line !== undefined),
  ...(view.revealed === undefined ? [] : [view.revealed.explanation[lang]]),
]

/** A mistake of an ended match, with its answer and sources. */
export function mistakeText({ question, revealed, answer, credit }: Mistake, reader: Reader): string {
  const { lang } = reader
  const own = answer === undefined ? undefined : answerText(question, answer, lang)
  const text = [
    bold(question.stem[lang], reader),
    plain(
      `${mark(credit)} ${answer === undefined ? say(matchWords.noAnswer, lang) : creditText(credit, lang)}`,
      reader,
    ),
    ...(own === undefined ? [] : [plain(say(matchWords.yourAnswer, lang, { answer: own }), reader)]),
    ...revealedLines({ question: undefined, revealed }, reader),
  ]
  return clippedMarkup(lines(text, reader))
}
