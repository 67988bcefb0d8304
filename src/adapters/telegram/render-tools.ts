import { createHash } from 'node:crypto'
import { nameOf } from '../../play/text.ts'
import { buttonWords } from '../../play/words/buttons.ts'
import { matchWords } from '../../play/words/match.ts'
import type { HostView, PublicView } from '../../quiz/match/view-types.ts'
import { say } from '../../quiz/message.ts'
import type { PlayerId } from '../../quiz/vocabulary.ts'
import { hostWords as words } from './host-words.ts'
import { bold, button, clipped, lines, plain, rowsOf } from './markup.ts'
import type { Draft, Keyboard, Reader } from './markup.ts'
import type { Tool } from './press.ts'

/** The host's menu of a match, in the chat whose match it is: what it shows, everybody there may read. */

/** Seconds that one press adds. */
export const MORE_TIME = 15
const PLAYERS_A_PAGE = 8
/** Telephones cut longer labels in the middle of a word. */
const LABEL_LENGTH = 60

export interface ToolScene {
  readonly view: PublicView
  readonly host: HostView
  readonly reader: Reader
}

/** A player in 12 letters: ids of other platforms are too long for callback data. */
export const shortOf = (player: PlayerId): string =>
  createHash('sha256').update(player).digest('hex').slice(0, 12)

const toolButton = ({ view }: ToolScene, text: string, press: { tool: Tool; of?: string | number }) =>
  button(clipped(text, LABEL_LENGTH), {
    type: 'tool',
    match: view.match,
    tool: press.tool,
    of: String(press.of ?? ''),
  })

const backRow = (scene: ToolScene) => [
  toolButton(scene, say(words.backToMenu, scene.reader.lang), { tool: 'menu' }),
]

export function toolsDraft(scene: ToolScene): Draft {
  const { view, host, reader } = scene
  const { lang } = reader
  const open = openRounds(host).length
  const text = lines(
    [bold(say(words.tools, lang), reader), plain(say(words.toolsHint, lang), reader)],
    reader,
  )
  const keyboard: Keyboard = [
    ...(view.phase === 'open' && view.settings.seconds !== undefined
      ? [[toolButton(scene, say(buttonWords.extend, lang, { seconds: MORE_TIME }), { tool: 'extend' })]]
      : []),
    ...voidRow(scene),
    ...(view.players > 0
      ? [[toolButton(scene, say(buttonWords.kick, lang), { tool: 'players', of: 0 })]]
      : []),
    [toolButton(scene, say(words.challenges, lang, { n: open }), { tool: 'challenges' })],
    [toolButton(scene, say(words.closeMenu, lang), { tool: 'close' })],
  ]
  return { text, keyboard }
}

/** The last round that was played to its end. */
function voidRow(scene: ToolScene): Keyboard {
  const { view, host, reader } = scene
  const { phase, round: now } = view
  const round = phase === 'countdown' || phase === 'open' || phase === 'closed' ? now - 1 : now
  if (round < 1) return []
  const voided = host.voided.includes(round)
  const text = say(voided ? words.unvoidRound : words.voidRound, reader.lang, { round })
  return [[toolButton(scene, text, { tool: voided ? 'unvoid' : 'void', of: round })]]
}

export function playersDraft(scene: ToolScene, page: number): Draft {
  const { host, reader } = scene
  const { lang } = reader
  const first = page * PLAYERS_A_PAGE
  const names = host.players
    .slice(first, first + PLAYERS_A_PAGE)
    .map((row) => toolButton(scene, nameOf(row, lang), { tool: 'player', of: shortOf(row.player) }))
  const turns = [
    ...(page > 0 ? [toolButton(scene, say(words.before, lang), { tool: 'players', of: page - 1 })] : []),
    ...(first + PLAYERS_A_PAGE < host.players.length
      ? [toolButton(scene, say(words.after, lang), { tool: 'players', of: page + 1 })]
      : []),
  ]
  return {
    text: plain(say(names.length === 0 ? words.nobody : words.choosePlayer, lang), reader),
    keyboard: [...rowsOf(names, 2), turns, backRow(scene)].filter((row) => row.length > 0),
  }
}

/** Undefined: nobody of that short id plays here. */
export const playerOf = ({ players }: HostView, short: string) =>
  players.find(({ player }) => shortOf(player) === short)

export function sureDraft(scene: ToolScene, short: string): Draft | undefined {
  const player = playerOf(scene.host, short)
  if (player === undefined) return undefined
  const { reader } = scene
  const text = say(words.kickSure, reader.lang, { name: nameOf(player, reader.lang) })
  return {
    text: lines([plain(text, reader)], reader),
    keyboard: [
      [toolButton(scene, say(buttonWords.kick, reader.lang), { tool: 'kick', of: short })],
      backRow(scene),
    ],
  }
}

/** Rounds with challenges that wait for a decision, in order. */
export const openRounds = ({ challenges }: HostView): readonly number[] =>
  [...new Set(challenges.filter(({ state }) => state === 'open').map(({ round }) => round))].sort(
    (a, b) => a - b,
  )

export const openIn = ({ challenges }: HostView, round: number): HostView['challenges'] =>
  challenges.filter((one) => one.round === round && one.state === 'open')

/** The first round that is challenged; what was written is for the host alone, and stands behind a button. */
export function challengesDraft(scene: ToolScene): Draft {
  const { host, reader } = scene
  const { lang } = reader
  const [round] = openRounds(host)
  if (round === undefined)
    return { text: plain(say(words.noChallenges, lang), reader), keyboard: [backRow(scene)] }
  const open = openIn(host, round)
  const text = [
    bold(say(words.challenged, lang, { n: open.length, round }), reader),
    ...open
      .slice(0, 1)
      .flatMap(({ question, revealed }) => [
        plain(question.stem[lang], reader),
        plain(say(matchWords.rightAnswer, lang, { answer: revealed.right[lang] }), reader),
        plain(revealed.explanation[lang], reader),
      ]),
  ]
  const tool = (word: keyof typeof words, name: Tool) =>
    toolButton(scene, say(words[word], lang), { tool: name, of: round })
  return {
    text: lines(text, reader),
    keyboard: [
      [tool('notes', 'notes')],
      [tool('uphold', 'uphold'), tool('dismiss', 'dismiss')],
      backRow(scene),
    ],
  }
}
