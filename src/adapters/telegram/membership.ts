import type { ChatMemberUpdated, Message } from 'grammy/types'
import { say } from '../../quiz/message.ts'
import type { Lang } from '../../quiz/vocabulary.ts'
import { chatWords } from './chat-words.ts'
import { chatLang } from './hosting.ts'
import type { MatchRoom } from './room.ts'
import { post, sentence } from './practice.ts'
import { isGroup, langOf, placeOf, venueOf } from './read.ts'
import type { Spot } from './read.ts'
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
  if (isGroup(spot)) await greet(room, spot, langOf(from.language_code))
}

/** `lang` counts where the chat's admins chose none. */
export async function greet(room: MatchRoom, spot: Spot, lang: Lang): Promise<void> {
  const own = await chatLang(room, spot, lang)
  const hello = sentence(say(chatWords.hello, own), { lang: own, digits: 'latin' })
  await post(room.desk, spot.chat, hello, spot.thread)
}

/** A chat that took the bot back while nobody was told of it is no longer to be forgotten. */
export async function noteReturn({ desk: { play } }: MatchRoom, spot: Spot): Promise<void> {
  if (spot.type === 'private') return
  const { leftAt } = await play.communities.read(placeOf(spot))
  if (leftAt !== undefined) await play.communities.left(placeOf(spot), false)
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
