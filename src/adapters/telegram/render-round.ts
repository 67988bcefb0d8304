import { roundLine, stateLine } from '../../play/text.ts'
import { buttonWords } from '../../play/words/buttons.ts'
import { matchWords } from '../../play/words/match.ts'
import type { PublicView, ShownQuestion } from '../../quiz/match/view-types.ts'
import { say } from '../../quiz/message.ts'
import { button, italic, lines, plain, urlButton } from './markup.ts'
import type { Draft, Keyboard, Reader } from './markup.ts'
import { botLink, hostButton, toolsRow } from './match-scene.ts'
import type { MatchScene } from './match-scene.ts'
import { optionRows, questionLines } from './render.ts'
import { makeStart } from './start.ts'
import { words } from './words.ts'

/** An open round: the question, its buttons, how it stands. */

export function roundDraft(scene: MatchScene): Draft {
  const { view, reader } = scene
  const state = stateLine(view, reader.lang)
  const { seconds } = view.settings
  const limit =
    seconds === undefined ? [] : [italic(say(matchWords.seconds, reader.lang, { seconds }), reader)]
  const text = [
    plain(roundLine(view, reader.lang), reader),
    ...(view.question === undefined ? [] : questionLines(view.question, reader)),
    ...orderHint(view.question, reader),
    '',
    ...(view.phase === 'open' && !view.paused ? limit : []),
    ...(state === undefined ? [] : [plain(state, reader)]),
  ]
  return { text: lines(text, reader), keyboard: roundRows(scene) }
}

const orderHint = (question: ShownQuestion | undefined, reader: Reader): readonly string[] =>
  question?.task.kind === 'arrange' ? ['', italic(say(words.orderHint, reader.lang), reader)] : []

function roundRows({ view, reader, username }: MatchScene): Keyboard {
  const { match, phase, round } = view
  if (phase !== 'open') return []
  if (view.paused) return [[hostButton('resume', view, reader), hostButton('end', view, reader)]]
  const typed = view.question?.task.kind === 'number' || view.question?.task.kind === 'date'
  const link = botLink(username, makeStart({ type: 'type', match, round }))
  return [
    ...(typed ? [[urlButton(say(words.typeAnswer, reader.lang), link)]] : answerRows(view, reader)),
    [button(say(buttonWords.join, reader.lang), { type: 'join', match })],
    [hostButton('pause', view, reader), hostButton('reveal', view, reader), hostButton('skip', view, reader)],
    ...toolsRow(view, reader),
  ]
}

export function answerRows({ match, round, question }: PublicView, reader: Reader): Keyboard {
  if (question === undefined) return []
  return optionRows(question, {
    reader,
    before: [],
    press: (option) => ({ type: 'answer', match, round, option }),
  })
}
