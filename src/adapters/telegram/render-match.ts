import {
  answerText,
  creditText,
  lobbyLines,
  nameOf,
  ownLine,
  resultLine,
  roundLine,
  standingsLines,
  stateLine,
  teamLines,
  winnerLine,
} from '../../play/text.ts'
import { buttonWords } from '../../play/words/buttons.ts'
import { matchWords } from '../../play/words/match.ts'
import { say } from '../../quiz/message.ts'
import type { Mistake, PlayerView, PublicView, ShownQuestion } from '../../quiz/match/types.ts'
import { makeStart } from './start.ts'
import type { HostVerb } from './press.ts'
import { hostWords } from './host-words.ts'
import { MESSAGE_LENGTH, bold, button, clipped, italic, lines, plain, rowsOf, urlButton } from './markup.ts'
import type { Draft, Keyboard, Reader } from './markup.ts'
import { citationLines, mark, optionRows, questionLines } from './render.ts'
import { words } from './words.ts'

/** What a chat shows of a match: one message a round. */

interface MatchScene {
  readonly view: PublicView
  readonly pin: string | undefined
  /** The bot's, for links to it. */
  readonly username: string
  readonly reader: Reader
}

/** What a group sees; undefined where the phase has nothing of its own to show. */
export function groupDraft(scene: MatchScene): Draft {
  switch (scene.view.phase) {
    case 'lobby':
    case 'countdown':
      return lobbyDraft(scene)
    case 'open':
    case 'closed':
      return roundDraft(scene)
    case 'reveal':
      return revealDraft(scene)
    case 'standings':
      return standingsDraft(scene)
    case 'podium':
      return podiumDraft(scene)
  }
}

/** The same for one player in private: no host's buttons, and the own result. */
export function ownDraft(scene: MatchScene, own: PlayerView): Draft {
  const { view, reader } = scene
  const shared = groupDraft(scene)
  const extra = [...ownLines(own, view, reader), ...typedHint(own, view, reader)]
  return {
    text: extra.length === 0 ? shared.text : `${shared.text}\n\n${lines(extra, reader)}`,
    keyboard: ownRows(scene, own),
  }
}

/** How to type an answer that has no buttons. */
function typedHint({ mayAnswer }: PlayerView, { question }: PublicView, reader: Reader): readonly string[] {
  const task = mayAnswer ? question?.task : undefined
  if (task?.kind === 'number') return [italic(say(words.numberHint, reader.lang), reader)]
  return task?.kind === 'date' ? [italic(say(words[task.precision], reader.lang), reader)] : []
}

function ownRows({ view, reader }: MatchScene, { mayAnswer }: PlayerView): Keyboard {
  const { match, round, phase } = view
  if (mayAnswer) return answerRows(view, reader)
  if (phase === 'reveal')
    return [[button(say(buttonWords.challenge, reader.lang), { type: 'protest', match, round, now: false })]]
  return phase === 'lobby' ? [[button(say(buttonWords.leave, reader.lang), { type: 'leave', match })]] : []
}

function lobbyDraft({ view, pin, reader, username }: MatchScene): Draft {
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

const toolsRow = ({ match }: PublicView, { lang }: Reader): Keyboard => [
  [button(say(hostWords.tools, lang), { type: 'tool', match, tool: 'menu', of: 'new' })],
]

export const botLink = (username: string, start: string): string => `https://t.me/${username}?start=${start}`

const hostButton = (verb: HostVerb, { match, round, phase }: PublicView, { lang }: Reader) =>
  button(say(buttonWords[verb], lang), { type: 'host', match, verb, round, phase })

function roundDraft(scene: MatchScene): Draft {
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

function answerRows({ match, round, question }: PublicView, reader: Reader): Keyboard {
  if (question === undefined) return []
  return optionRows(question, {
    reader,
    before: [],
    press: (option) => ({ type: 'answer', match, round, option }),
  })
}

function revealDraft({ view, reader }: MatchScene): Draft {
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

function revealedLines(
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
const clippedMarkup = (text: string): string =>
  text.length <= MESSAGE_LENGTH ? text : clipped(text.replace(/<[^>]*>/g, ''), MESSAGE_LENGTH)

function standingsDraft({ view, reader }: MatchScene): Draft {
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

function podiumDraft({ view, reader, username }: MatchScene): Draft {
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

/** The own result of the round, why it was wrong, and the own place. */
export function ownLines(own: PlayerView, view: PublicView, reader: Reader): readonly string[] {
  const { lang } = reader
  const { phase } = view
  if (phase === 'open' && own.answer !== undefined && view.question !== undefined) {
    const answer = answerText(view.question, own.answer, lang)
    return [plain(say(matchWords.savedAs, lang, { answer }), reader)]
  }
  const result = phase === 'reveal' || phase === 'standings' ? resultLine(own, lang) : undefined
  const place = phase === 'standings' || phase === 'podium' ? ownLine(own, view, lang) : undefined
  return [
    ...(result === undefined ? [] : [bold(`${mark(own.credit ?? 0)} ${result}`, reader)]),
    ...(own.whyWrong === undefined ? [] : [plain(own.whyWrong[lang], reader)]),
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
