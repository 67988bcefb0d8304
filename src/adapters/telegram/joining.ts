import { venueWords } from '../../play/words/venues.ts'
import { say } from '../../quiz/message.ts'
import { chatWords } from './chat-words.ts'
import type { Press } from './press.ts'
import { failureOf } from './failures.ts'
import { attach, chatLang, refusalTo, speaksForChat } from './hosting.ts'
import { receipt } from './markup.ts'
import { refusedTo } from './told.ts'
import { actorOf } from './matches.ts'
import type { Pressed, Told } from './told.ts'
import type { MatchRoom } from './room.ts'
import { aside } from './people.ts'
import { edit, post, sentence } from './practice.ts'
import { joinPrivately } from './private.ts'
import { isGroup, pinOf } from './read.ts'
import { mineBrief, mineText } from './render-own.ts'
import type { Said } from './updates.ts'
import { words } from './words.ts'

/** Chats and players that come into a match which runs elsewhere; and what one player of a group asks for alone. */

type Of<T extends Press['type']> = Pressed<Extract<Press, { type: T }>>

/** `/join PIN`: a player in private; in a group the chat itself, with the consent of its admins and of the match's host. */
export async function joinCommand(room: MatchRoom, said: Said): Promise<void> {
  const { spot, reader, command } = said
  const pin = command?.rest ?? ''
  if (pin === '') return aside(room, said, sentence(say(chatWords.needsPin, reader.lang), reader))
  if (spot.type === 'private') return joinPrivately(room, said, pin)
  if (!(await speaksForChat(room, said)))
    return aside(room, said, sentence(say(words.adminsOnly, reader.lang), reader))
  return bringChat(room, said, pin)
}

async function bringChat(room: MatchRoom, said: Said, pin: string): Promise<void> {
  const { spot, reader, account } = said
  const { matches } = room.desk.play
  const match = matches.find(pinOf(pin))
  if (match === undefined) return refusalTo(room, said, 'unknown-pin')
  const lang = await chatLang(room, spot, reader.lang)
  const own = matches.isHost(match, { account, host: false })
  const asked = await attach(room, { match, spot, actor: { account, host: true }, lang, own })
  if (!asked.ok) return refusalTo(room, said, asked.code)
  if (!own)
    await post(room.desk, spot.chat, sentence(say(venueWords.asked, lang), { ...reader, lang }), spot.thread)
}

/** The match's host says yes or no to a place that asks. */
export async function venuePress(room: MatchRoom, pressed: Of<'venue'>): Promise<Told> {
  const { press, reader } = pressed
  const { match, accepted, venue } = press
  const actor = await actorOf(room, pressed)
  const done = await room.desk.play.matches.act(match, actor, { type: 'venue', venue, accepted })
  if (!done.ok) return refusedTo(done.code, reader)
  const text = say(chatWords.decided, reader.lang)
  return { text, after: () => edit(room.desk, pressed, sentence(text, reader)) }
}

/** The own result and the explanation, in the own language: a message that nobody else sees, or a line over the screen. */
export async function minePress(room: MatchRoom, pressed: Of<'mine'>): Promise<Told> {
  const { press, account, reader, spot } = pressed
  const { matches } = room.desk.play
  const view = matches.view(press.match, 'telegram')
  const player = matches.seat(press.match, account)
  const own = player === undefined ? undefined : matches.playerView(press.match, player)
  if (view === undefined) return refusedTo('unknown-match', reader)
  if (own === undefined) return refusedTo('not-a-player', reader)
  if (view.round !== press.round || view.revealed === undefined) return refusedTo('old-round', reader)
  const whole = mineText(own, view, reader)
  if (isGroup(spot) && (await whisper(room, pressed, whole))) return {}
  return { text: receipt(mineBrief(own, view, reader), reader), alert: true }
}

/** False: this server or chat has no messages for one reader. */
async function whisper({ desk }: MatchRoom, { id, spot, user }: Pressed, text: string): Promise<boolean> {
  try {
    await desk.api.sendMessage(await desk.chats.address(spot.chat), text, {
      parse_mode: 'HTML',
      link_preview_options: { is_disabled: true },
      ...(spot.thread === undefined ? {} : { message_thread_id: spot.thread }),
      ephemeral_message_parameters: { receiver_user_id: user, callback_query_id: id },
    })
    return true
  } catch (problem) {
    if (failureOf(problem) === undefined) throw problem
    return false
  }
}
