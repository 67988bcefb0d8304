import { roundLine } from '../../play/text.ts'
import { buttonWords } from '../../play/words/buttons.ts'
import { matchWords } from '../../play/words/match.ts'
import type { PublicView, ShownQuestion } from '../../quiz/match/view-types.ts'
import { say } from '../../quiz/message.ts'
import { MESSAGE_LENGTH, bold, button, clipped, lines, plain } from './markup.ts'
import type { Draft, Reader } from './markup.ts'
import { hostButton, toolsRow } from './match-scene.ts'
import type { MatchScene } from './match-scene.ts'
import { citationLines } from './render.ts'
import { words } from './words.ts'

/** The reveal: the right answer, why, and who reports it. */

export function revealDraft({ view, reader }: MatchScene): Draft {
  const { match, round, question, revealed } = view
  const { lang } = reader
  const text = [
    plain(roundLine(view, lang), reader),
    ...(question === undefined ? [] : [bold(question.stem[lang], reader)]),
    '',
    ...(revealed === undefined ? [] : revealedLines({ question, revealed }, reader)),
    ...(view.paused ? ['', plain(say(matchWords.paused, lang), reader)] : []),
  ]
  return {
    text: clippedMarkup(lines(text, reader)),
    keyboard: [
      [
        button(say(words.myResult, lang), { type: 'mine', match, round }),
        button(say(buttonWords.challenge, lang), { type: 'protest', match, round, now: false }),
      ],
      [
        view.paused ? hostButton('resume', view, reader) : hostButton('next', view, reader),
        hostButton('end', view, reader),
      ],
      ...toolsRow(view, reader),
    ],
  }
}

export function revealedLines(
  {
    question,
    revealed,
  }: { readonly question: ShownQuestion | undefined; readonly revealed: NonNullable<PublicView['revealed']> },
  reader: Reader,
): readonly string[] {
  const { lang } = reader
  return [
    bold(say(matchWords.rightAnswer, lang, { answer: revealed.right[lang] }), reader),
    ...chosenLines(question, revealed.distribution, reader),
    ...(revealed.voided ? [plain(say(matchWords.voided, lang), reader)] : []),
    '',
    plain(revealed.explanation[lang], reader),
    '',
    ...citationLines(revealed, reader),
  ]
}

/** How many chose each option. */
function chosenLines(
  question: ShownQuestion | undefined,
  distribution: readonly number[],
  reader: Reader,
): readonly string[] {
  if (question?.task.kind !== 'pick') return []
  return question.task.options.map((option, at) =>
    plain(say(words.chosen, reader.lang, { option: option[reader.lang], n: distribution[at] ?? 0 }), reader),
  )
}

/** Text that a pack's limits keep far below Telegram's: a safeguard that may cut no tag. */
export const clippedMarkup = (text: string): string =>
  text.length <= MESSAGE_LENGTH ? text : clipped(text.replace(/<[^>]*>/g, ''), MESSAGE_LENGTH)
