import { Routes } from 'discord.js'
import { PERIODS } from '../../play/api/boards.ts'
import type { BoardRow, Period } from '../../play/api/boards.ts'
import type { Place } from '../../play/api/account.ts'
import { pointsText } from '../../play/text.ts'
import { matchWords } from '../../play/words/match.ts'
import { say } from '../../quiz/message.ts'
import type { Lang } from '../../quiz/vocabulary.ts'
import { choiceWords } from './command-words.ts'
import type { Asker, Desk } from './desk.ts'
import { said } from './matches.ts'
import { PLATFORM } from './read.ts'
import { button, embed, message, plain, row, toBody } from './render.ts'
import type { Message } from './render.ts'
import type { Reply } from './reply.ts'
import { serverWords } from './server-words.ts'
import { words } from './words.ts'

/** The scoreboard of a server. */

const ROWS = 10
/** More than are shown, as some may have left. */
const CHECKED = 15

export async function showBoard(desk: Desk, asker: Asker, period: Period): Promise<Reply> {
  const { place, account, lang } = asker
  if (place === undefined) return said(words.serversOnly[lang])
  const { rows, own, players } = await desk.play.boards.top(place, period, account, CHECKED)
  const here = await Promise.all(rows.map((one) => isHere(desk, place.id, one)))
  const shown = rows.filter((_, at) => here[at]).slice(0, ROWS)
  const board = { period, rows: shown, players, title: place.title }
  return asker.message === undefined
    ? postBoard(desk, asker, { place, board, own })
    : { type: 'update', message: boardMessage({ ...board, own }, lang) }
}

interface Posted {
  readonly place: Place
  readonly board: Omit<Board, 'own'>
  readonly own: BoardRow | undefined
}

/** A board is the server's: the bot sends it itself, in the server's language. Whoever asked alone reads the own place. */
async function postBoard(desk: Desk, asker: Asker, { place, board, own }: Posted): Promise<Reply> {
  const { lang, channel, mayWrite } = asker
  if (!mayWrite) return said(words.cannotWrite[lang])
  const chosen = (await desk.play.communities.read(place)).lang ?? lang
  const body = toBody(boardMessage({ ...board, own: undefined }, chosen))
  await desk.rest.post(Routes.channelMessages(channel), { body })
  return said(own === undefined ? serverWords.emptyBoard[lang] : rowText(own, lang))
}

/** Players of other platforms cannot leave a server. */
function isHere({ members }: Desk, guild: string, { player }: BoardRow): Promise<boolean> {
  const prefix = `${PLATFORM}-`
  return player.startsWith(prefix) ? members.has(guild, player.slice(prefix.length)) : Promise.resolve(true)
}

interface Board {
  readonly period: Period
  readonly title: string
  readonly rows: readonly BoardRow[]
  readonly own: BoardRow | undefined
  readonly players: number
}

const rowText = ({ rank, name, points }: BoardRow, lang: Lang): string =>
  plain(say(matchWords.row, lang, { rank, name, points: pointsText(points, lang) }))

function boardMessage({ period, title, rows, own, players }: Board, lang: Lang): Message {
  const apart =
    own !== undefined && !rows.some(({ player }) => player === own.player) ? rowText(own, lang) : undefined
  return message({
    embeds: [
      embed(plain(say(serverWords.board, lang, { title, period: choiceWords[period][lang] })), [
        rows.length === 0 ? serverWords.emptyBoard[lang] : rows.map((one) => rowText(one, lang)).join('\n'),
        apart,
        players === 0 ? undefined : `-# ${say(matchWords.players, lang, { players })}`,
      ]),
    ],
    components: row(
      PERIODS.filter((one) => one !== period).map((one) =>
        button({ type: 'period', period: one }, choiceWords[one][lang]),
      ),
    ),
  })
}
