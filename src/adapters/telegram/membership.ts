import type { ChatMemberUpdated, Message } from 'grammy/types'
import { say } from '../../quiz/message.ts'
import { chatWords } from './chat-words.ts'
import { chatLang } from './hosting.ts'
import type { MatchRoom } from './room.ts'
import { post, sentence } from './practice.ts'
import { isGroup, langOf, placeOf, venueOf } from './read.ts'
import { spotOf } from './updates.ts'

/** The bot comes into a chat, or is sent away. */

const OUT = new Set(['left', 'kicked'])

export async function memberChanged(room: MatchRoom, update: ChatMemberUpdated): Promise<void> {
  const { desk } = room
  const { chat, from, old_chat_member: before, new_chat_member: now } = update
  if (chat.type === 'private') return
  const spot = await spotOf(desk, chat, undefined)
  const gone = OUT.has(now.status)
  if (gone === OUT.has(before.status)) return
  await desk.play.communities.left(placeOf(spot), gone)
  if (gone) return leaveMatch(room, spot)
  if (!isGroup(spot)) return
  const lang = await chatLang(room, spot, langOf(from.language_code))
  await post(desk, spot.chat, sentence(say(chatWords.hello, lang), { lang, digits: 'latin' }))
}

async function leaveMatch({ desk }: MatchRoom, spot: Parameters<typeof venueOf>[0]): Promise<void> {
  const venue = venueOf(spot)
  const match = desk.play.matches.inVenue(venue)
  if (match !== undefined) await desk.play.matches.detach(match, venue)
}

/** A group has become a supergroup: both sides of the move tell of it. */
export async function chatMoved({ desk }: MatchRoom, message: Message): Promise<boolean> {
  const { migrate_to_chat_id: to, migrate_from_chat_id: from, chat } = message
  if (to !== undefined) await desk.chats.moved(chat.id, to)
  if (from !== undefined) await desk.chats.moved(from, chat.id)
  return to !== undefined || from !== undefined
}
