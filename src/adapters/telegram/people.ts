import { PERIODS } from '../../play/api/boards.ts'
import type { Place } from '../../play/api/account.ts'
import type { BoardRow, Period } from '../../play/api/boards.ts'
import type { Figures, Progress } from '../../play/api/people.ts'
import { pointsText } from '../../play/text.ts'
import { matchWords } from '../../play/words/match.ts'
import { LANG_NAMES, progressWords } from '../../play/words/progress.ts'
import { say } from '../../quiz/message.ts'
import { DIGITS, LANGS } from '../../quiz/vocabulary.ts'
import { failureOf } from './failures.ts'
import { bold, button, lines, plain, receipt } from './markup.ts'
import type { Draft, Reader } from './markup.ts'
import type { Pressed, Told } from './told.ts'
import type { MatchRoom } from './room.ts'
import { peopleWords as words } from './people-words.ts'
import { edit, post, sentence } from './practice.ts'
import type { Press } from './press.ts'
import { isGroup, placeOf } from './read.ts'
import { speaksForChat } from './hosting.ts'
import type { Said } from './updates.ts'
import { words as shared } from './words.ts'

/** What people ask of themselves: language, progress, boards, sources. */

type Of<T extends Press['type']> = Pressed<Extract<Press, { type: T }>>

/** For the eyes of who asked: in a group as a message that nobody else sees, where Telegram can do that. */
export async function aside({ desk }: MatchRoom, { spot, user }: Said, draft: Draft): Promise<void> {
  if (isGroup(spot)) {
    try {
      await desk.api.sendMessage(await desk.chats.address(spot.chat), draft.text, {
        parse_mode: 'HTML',
        link_preview_options: { is_disabled: true },
        ...(spot.thread === undefined ? {} : { message_thread_id: spot.thread }),
        ephemeral_message_parameters: { receiver_user_id: user },
      })
      return
    } catch (problem) {
      const failure = failureOf(problem)
      // Only where Telegram cannot do it: an outage must not tell everybody.
      if (failure === undefined || failure.type === 'later') throw problem
    }
  }
  await post(desk, spot.chat, draft, spot.thread)
}

export async function languageCommand(room: MatchRoom, said: Said): Promise<void> {
  const { reader, spot } = said
  const langs = LANGS.map((lang) => button(LANG_NAMES[lang], { type: 'lang', lang }))
  const digits = DIGITS.map((one) => button(DIGIT_NAMES[one], { type: 'digits', digits: one }))
  if (spot.type === 'private') {
    const text = lines([plain(say(words.chooseLang, reader.lang), reader)], reader)
    await post(room.desk, spot.chat, { text, keyboard: [langs, digits] })
  } else if (await speaksForChat(room, said)) {
    const text = lines([plain(say(words.chooseChatLang, reader.lang), reader)], reader)
    await post(room.desk, spot.chat, { text, keyboard: [langs] }, spot.thread)
  } else await aside(room, said, sentence(say(shared.adminsOnly, reader.lang), reader))
}

const DIGIT_NAMES = { latin: '123', arabic: '١٢٣' } as const

/** In a private chat one's own language, elsewhere that of the chat. */
export async function langPress(room: MatchRoom, pressed: Of<'lang'>): Promise<Told> {
  const { press, account, spot, user, message, reader } = pressed
  const { lang } = press
  if (spot.type === 'private') await room.readers.choose(account, { lang })
  else if (await room.rights.mayPress(spot, user, message))
    await room.desk.play.communities.change(placeOf(spot), { lang })
  else return { text: receipt([say(shared.adminsOnly, reader.lang)], reader), alert: true }
  const text = say(words.langChosen, lang)
  return { text, after: () => edit(room.desk, pressed, sentence(text, { ...reader, lang })) }
}

export async function digitsPress(room: MatchRoom, { press, account, reader }: Of<'digits'>): Promise<Told> {
  await room.readers.choose(account, { digits: press.digits })
  return { text: say(words.digitsChosen, reader.lang) }
}

// ── progress and boards ────────────────────────────────────────────────────────────────────────

export async function meCommand(room: MatchRoom, said: Said): Promise<void> {
  const { spot, reader } = said
  const place = spot.type === 'private' ? undefined : placeOf(spot)
  const progress = await room.desk.play.people.me(said.account, place)
  await aside(room, said, { text: lines(progressLines(progress, place, reader), reader), keyboard: [] })
}

const TOPICS = 12

/** What was done here stands beside what was done everywhere. */
function progressLines(progress: Progress, place: Place | undefined, reader: Reader): readonly string[] {
  const { here, links } = progress
  const { lang } = reader
  const title = (text: string): string => bold(text, reader)
  return [
    title(say(words.progress, lang)),
    ...(here === undefined || place === undefined
      ? []
      : [
          '',
          title(say(progressWords.here, lang, { place: place.title })),
          ...figureLines(here, reader),
          '',
          title(say(progressWords.everywhere, lang)),
        ]),
    ...figureLines(progress, reader),
    ...links.map(({ name, platform }) => plain(`${name} (${platform})`, reader)),
  ]
}

function figureLines(figures: Figures, reader: Reader): readonly string[] {
  const { points, answers, accuracy, streak, matches, wins, topics, langs } = figures
  const { lang } = reader
  const counted = (topic: string, counts: { right: number; answers: number }): string =>
    say(words.topic, lang, { topic, right: Math.round(counts.right), answers: counts.answers })
  const rows = [
    say(words.points, lang, { points: pointsText(points, lang) }),
    say(words.answers, lang, { answers }),
    ...(accuracy === undefined ? [] : [say(words.accuracy, lang, { percent: Math.round(accuracy * 100) })]),
    say(words.streak, lang, { now: streak.now, best: streak.best }),
    say(words.days, lang, { now: streak.days, best: streak.bestDays }),
    say(words.matches, lang, { matches, wins }),
    ...topics
      .filter((topic) => topic.answers > 0)
      .slice(0, TOPICS)
      .map(({ topic, ...counts }) => counted(topic[lang], counts)),
    ...langs.map(({ lang: of, ...counts }) => counted(LANG_NAMES[of], counts)),
  ]
  return rows.map((row) => plain(row, reader))
}

const ROWS = 10

/** `/top`, `/top month`, `/top ever`. */
export async function topCommand(room: MatchRoom, said: Said): Promise<void> {
  const { spot, reader, account, command } = said
  const { lang } = reader
  if (spot.type === 'private') return aside(room, said, sentence(say(words.boardsInGroups, lang), reader))
  const period: Period = PERIODS.find((one) => one === command?.rest.toLowerCase()) ?? 'week'
  const { rows, own } = await room.desk.play.boards.top(placeOf(spot), period, account, ROWS)
  const apart =
    own === undefined || rows.some(({ player }) => player === own.player) ? [] : ['…', rowText(own, reader)]
  const text = [
    bold(say(words.board, lang, { chat: spot.title }), reader),
    plain(say(words[period], lang), reader),
    '',
    ...(rows.length === 0
      ? [plain(say(words.emptyBoard, lang), reader)]
      : rows.map((row) => rowText(row, reader))),
    ...apart,
  ]
  await post(room.desk, spot.chat, { text: lines(text, reader), keyboard: [] }, spot.thread)
}

const rowText = ({ rank, name, points }: BoardRow, reader: Reader): string =>
  plain(say(matchWords.row, reader.lang, { rank, name, points: pointsText(points, reader.lang) }), reader)

export const helpCommand = (room: MatchRoom, said: Said): Promise<void> =>
  aside(room, said, {
    text: lines(
      say(words.help, said.reader.lang)
        .split('\n')
        .map((row) => (row === '' ? '' : plain(row, said.reader))),
      said.reader,
    ),
    keyboard: [],
  })
