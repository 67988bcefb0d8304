import { parseStart } from './start.ts'
import type { StartWord } from './start.ts'
import { lines, plain } from './markup.ts'
import { joiningOf, submit } from './matches.ts'
import { noted } from './doubts.ts'
import { greet } from './membership.ts'
import type { MatchRoom } from './room.ts'
import { aside } from './people.ts'
import { askNew, post, sentence, typedAnswer } from './practice.ts'
import type { Guest } from './practice.ts'
import { pinOf } from './read.ts'
import { mistakeText } from './render-own.ts'
import { refusalDraft } from './render.ts'
import type { Said } from './updates.ts'
import { say } from '../../quiz/message.ts'
import { matchWords } from '../../play/words/match.ts'
import type { MatchId } from '../../quiz/vocabulary.ts'
import { words } from './words.ts'

/** What is said in a private chat beside commands. */

const guestOf = ({ account, reader, spot }: Said): Guest => ({ account, reader, chat: spot.chat })

/** `/start`, alone or from a link. A chat is greeted: a question with buttons would be one person's own. */
export async function startCommand(room: MatchRoom, said: Said): Promise<void> {
  if (said.spot.type !== 'private') return greet(room, said.spot, said.reader.lang)
  const start = parseStart(said.command?.rest ?? '')
  if (start !== undefined) return followLink(room, said, start)
  const { reader, spot } = said
  await post(room.desk, spot.chat, sentence(say(words.welcome, reader.lang), reader))
  await askNew(room.desk, guestOf(said))
}

/** `/review`: mistakes that are due. */
export async function reviewCommand(room: MatchRoom, said: Said): Promise<void> {
  const { reader, spot } = said
  if (spot.type === 'private') await askNew(room.desk, guestOf(said), 'review')
  else await aside(room, said, sentence(say(words.privateOnly, reader.lang), reader))
}

async function followLink(room: MatchRoom, said: Said, start: StartWord): Promise<void> {
  switch (start.type) {
    case 'join':
      return joinPrivately(room, said, start.pin)
    case 'type':
      return beginTyping(room, said, start)
    case 'mistakes':
      return showMistakes(room, said, start)
  }
}

/** One player comes in through a link or with `/join` and the PIN. */
export async function joinPrivately(room: MatchRoom, said: Said, pin: string): Promise<void> {
  const { desk, seats } = room
  const { account, reader, spot } = said
  const match = desk.play.matches.find(pinOf(pin))
  const joined =
    match === undefined ? undefined : await desk.play.matches.join(match, joiningOf(account, reader.lang))
  if (match === undefined || joined?.ok !== true) {
    const code = joined?.ok === false ? joined.code : 'unknown-pin'
    await post(desk, spot.chat, refusalDraft(code, reader))
    return
  }
  const name = desk.play.matches.playerView(match, joined.value)?.name ?? account.name
  await post(desk, spot.chat, sentence(say(matchWords.joined, reader.lang, { name }), reader))
  await seats.sit(match, account, reader)
}

/** A player of a group types the answer here. */
async function beginTyping(
  { desk, typing }: MatchRoom,
  { account, reader, spot }: Said,
  { match, round }: { readonly match: MatchId; readonly round: number },
): Promise<void> {
  const view = desk.play.matches.view(match, 'telegram')
  const question = view?.round === round && view.phase === 'open' ? view.question : undefined
  if (view === undefined || question === undefined) {
    await post(desk, spot.chat, refusalDraft(view === undefined ? 'unknown-match' : 'old-round', reader))
    return
  }
  typing.set(account.id, { match, round })
  const text = lines([plain(question.stem[reader.lang], reader)], reader)
  await desk.outbox.send(spot.chat, () =>
    desk.api.sendMessage(spot.chat, text, { parse_mode: 'HTML', reply_markup: { force_reply: true } }),
  )
}

async function showMistakes(
  { desk }: MatchRoom,
  { account, reader, spot }: Said,
  { match }: { readonly match: MatchId },
): Promise<void> {
  const { matches } = desk.play
  const known = await matches.open(match)
  const player = known ? matches.seat(match, account) : undefined
  if (player === undefined) {
    await post(desk, spot.chat, refusalDraft(known ? 'not-a-player' : 'unknown-match', reader))
    return
  }
  const mistakes = matches.mistakes(match, player)
  if (mistakes.length === 0)
    await post(desk, spot.chat, sentence(say(matchWords.noMistakes, reader.lang), reader))
  for (const mistake of mistakes)
    await post(desk, spot.chat, { text: mistakeText(mistake, reader), keyboard: [] })
}

/** Text without a command: the answer to whatever waits for one. */
export async function privateText(room: MatchRoom, said: Said): Promise<void> {
  const { desk, seats, typing } = room
  const { account, reader, spot, text } = said
  const open = typing.get(account.id) ?? seats.typing(account)
  if (open !== undefined) {
    // An answer has a limit, a note has none: whoever is asked for both is answering.
    room.noting.delete(account.id)
    return answerOpen(room, said, open)
  }
  if (await noted(room, said)) return
  if (await typedAnswer(desk, guestOf(said), text)) return
  await post(desk, spot.chat, sentence(say(words.nothingAsked, reader.lang), reader))
}

async function answerOpen(
  { desk, seats, typing }: MatchRoom,
  { account, reader, spot, text }: Said,
  { match, round }: { readonly match: MatchId; readonly round: number },
): Promise<void> {
  const done = await submit(desk, { match, round, account, at: spot.chat, given: { kind: 'enter', text } })
  if (done.ok || done.code !== 'bad-answer') typing.delete(account.id)
  const draft = done.ok
    ? sentence(say(matchWords.saved, reader.lang), reader)
    : refusalDraft(done.code, reader)
  await post(desk, spot.chat, draft)
  seats.changed(match, account)
}
