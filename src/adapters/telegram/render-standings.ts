import { roundLine, standingsLines, teamLines, winnerLine } from '../../play/text.ts'
import { buttonWords } from '../../play/words/buttons.ts'
import { matchWords } from '../../play/words/match.ts'
import type { PublicView } from '../../quiz/match/view-types.ts'
import { say } from '../../quiz/message.ts'
import { bold, button, lines, plain, urlButton } from './markup.ts'
import type { Draft, Reader } from './markup.ts'
import { botLink, hostButton, toolsRow } from './match-scene.ts'
import type { MatchScene } from './match-scene.ts'
import { makeStart } from './start.ts'
import { words } from './words.ts'

/** The table between two rounds, and at the end. */

export function standingsDraft({ view, reader }: MatchScene): Draft {
  const { lang } = reader
  const right = view.revealed?.right[lang]
  const text = [
    plain(roundLine(view, lang), reader),
    ...(right === undefined ? [] : [plain(say(matchWords.rightAnswer, lang, { answer: right }), reader)]),
    '',
    bold(say(matchWords.standings, lang), reader),
    ...tableLines(view, reader),
    ...(view.paused ? ['', plain(say(matchWords.paused, lang), reader)] : []),
  ]
  const { match, round } = view
  return {
    text: lines(text, reader),
    keyboard: [
      [button(say(words.myResult, lang), { type: 'mine', match, round })],
      [
        view.paused ? hostButton('resume', view, reader) : hostButton('next', view, reader),
        hostButton('end', view, reader),
      ],
      ...toolsRow(view, reader),
    ],
  }
}

const tableLines = (view: PublicView, reader: Reader): readonly string[] => [
  ...standingsLines(view, reader.lang).map((line) => plain(line, reader)),
  ...(view.teams.length === 0 ? [] : ['', bold(say(matchWords.teams, reader.lang), reader)]),
  ...teamLines(view, reader.lang).map((line) => plain(line, reader)),
]

export function podiumDraft({ view, reader, username }: MatchScene): Draft {
  const { lang } = reader
  const text = [
    bold(say(matchWords.podium, lang), reader),
    plain(`🏆 ${winnerLine(view, lang)}`, reader),
    '',
    ...tableLines(view, reader),
  ]
  const mistakes = botLink(username, makeStart({ type: 'mistakes', match: view.match }))
  return { text: lines(text, reader), keyboard: [[urlButton(say(buttonWords.mistakes, lang), mistakes)]] }
}
