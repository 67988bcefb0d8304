import { PERIODS } from '../../play/api/boards.ts'
import type { BoardRow, Period } from '../../play/api/boards.ts'
import { pointsText } from '../../play/text.ts'
import { matchWords } from '../../play/words/match.ts'
import { say } from '../../quiz/message.ts'
import type { Lang } from '../../quiz/vocabulary.ts'
import { choiceWords } from './command-words.ts'
import type { Asker, Desk } from './desk.ts'
import { said } from './matches.ts'
import { PLATFORM } from './read.ts'
import { button, embed, message, plain, row } from './render.ts'
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
  const board = boardMessage({ period, rows: shown, own, players, title: place.title }, lang)
  return asker.message === undefined
    ? { type: 'say', shared: true, message: board }
    : { type: 'update', message: board }
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

function boardMessage({ period, title, rows, own, players }: Board, lang: Lang): Message {
  const line = (one: BoardRow): string =>
    plain(say(matchWords.row, lang, { rank: one.rank, name: one.name, points: pointsText(one.points, lang) }))
  const apart = own !== undefined && !rows.some(({ player }) => player === own.player) ? line(own) : undefined
  return message({
    embeds: [
      embed(plain(say(serverWords.board, lang, { title, period: choiceWords[period][lang] })), [
        rows.length === 0 ? serverWords.emptyBoard[lang] : rows.map(line).join('\n'),
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
