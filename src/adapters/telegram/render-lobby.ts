import { lobbyLines, nameOf } from '../../play/text.ts'
import { buttonWords } from '../../play/words/buttons.ts'
import { matchWords } from '../../play/words/match.ts'
import type { PublicView } from '../../quiz/match/view-types.ts'
import { say } from '../../quiz/message.ts'
import { hostWords } from './host-words.ts'
import { bold, button, italic, lines, plain, rowsOf, urlButton } from './markup.ts'
import type { Draft, Keyboard, Reader } from './markup.ts'
import { botLink, hostButton } from './match-scene.ts'
import type { MatchScene } from './match-scene.ts'
import { makeStart } from './start.ts'
import { words } from './words.ts'

/** The lobby: who plays, under which PIN, and how to come in. */

export function lobbyDraft({ view, pin, reader, username }: MatchScene): Draft {
  const { lang } = reader
  const { phase, settings } = view
  const waiting = phase === 'lobby'
  const text = [
    bold(settings.title, reader),
    plain(say(waiting ? matchWords.lobby : matchWords.getReady, lang), reader),
    '',
    ...lobbyLines(view, pin, lang)
      .slice(0, waiting ? undefined : -1)
      .map((line) => plain(line, reader)),
    ...namesLine(view, reader),
    '',
    italic(say(words.slowest, lang), reader),
  ]
  return { text: lines(text, reader), keyboard: lobbyRows({ view, pin, reader, username }) }
}

const SEPARATOR: Readonly<Record<Reader['lang'], string>> = { ar: '، ', fr: ', ', en: ', ' }

function namesLine({ standings }: PublicView, reader: Reader): readonly string[] {
  const names = standings.map((row) => nameOf(row, reader.lang))
  return names.length === 0 ? [] : [plain(names.join(SEPARATOR[reader.lang]), reader)]
}

function lobbyRows({ view, pin, reader, username }: MatchScene): Keyboard {
  const { phase } = view
  const { lang } = reader
  const own =
    pin === undefined
      ? []
      : [[urlButton(say(words.playPrivately, lang), botLink(username, makeStart({ type: 'join', pin })))]]
  return phase === 'lobby'
    ? [
        ...joinRows(view, reader),
        ...own,
        [hostButton('start', view, reader), hostButton('end', view, reader)],
      ]
    : [...joinRows(view, reader), ...own]
}

/** One button, or one a team. */
function joinRows({ match, settings: { teams } }: PublicView, { lang }: Reader): Keyboard {
  if (teams.length === 0) return [[button(say(buttonWords.join, lang), { type: 'join', match })]]
  const buttons = teams.map((name, team) =>
    button(say(hostWords.joinTeam, lang, { team: name }), { type: 'join', match, team }),
  )
  return rowsOf(buttons, 2)
}
