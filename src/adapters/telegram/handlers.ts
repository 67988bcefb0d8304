import { say } from '../../quiz/message.ts'
import { matchCommand, setupPress } from './hosting.ts'
import { joinCommand, minePress, venuePress } from './joining.ts'
import { digitsPress, helpCommand, langPress, languageCommand, meCommand, topCommand } from './people.ts'
import { sourcesCommand } from './sources.ts'
import { dailyCommand } from './daily.ts'
import { quizCommand } from './polls.ts'
import { hostCommand, toolPress } from './tools.ts'
import { doubtPress } from './doubts.ts'
import { linkCommand, linkPress, privacyCommand, privacyPress } from './privacy.ts'
import { answerPress, hostPress, join, leave } from './matches.ts'
import { receipt } from './markup.ts'
import type { Press } from './press.ts'
import type { Pressed, Told } from './told.ts'
import type { MatchRoom } from './room.ts'
import { morePress, orderPress, pickPress } from './practice.ts'
import { privateText, reviewCommand, startCommand } from './private.ts'
import type { Said } from './updates.ts'
import { words } from './words.ts'

/** Who takes what. */

type Handle = (room: MatchRoom, said: Said) => Promise<void>

const COMMANDS: Readonly<Record<string, Handle>> = {
  start: startCommand,
  quiz: quizCommand,
  review: reviewCommand,
  me: meCommand,
  top: topCommand,
  sources: sourcesCommand,
  language: languageCommand,
  privacy: privacyCommand,
  link: linkCommand,
  help: helpCommand,
  match: matchCommand,
  join: joinCommand,
  daily: dailyCommand,
  host: hostCommand,
}

export async function takeText(room: MatchRoom, said: Said): Promise<void> {
  if (said.command !== undefined) room.noting.delete(said.account.id)
  const handle = said.command === undefined ? privateText : COMMANDS[said.command.name]
  await handle?.(room, said)
}

/** Buttons of private chats: pressed elsewhere, by a client that makes up its own, they would write over what a group reads. */
const PRIVATE: ReadonlySet<Press['type']> = new Set([
  'pick',
  'order',
  'more',
  'challenge',
  'digits',
  'privacy',
  'link',
])

export async function takePress(room: MatchRoom, pressed: Pressed): Promise<Told> {
  const { press, account, spot, reader } = pressed
  if (spot.type !== 'private' && PRIVATE.has(press.type))
    return { text: receipt([say(words.oldButton, reader.lang)], reader), alert: true }
  // Whoever goes on to something else has no more to say about the last question.
  if (press.type !== 'challenge' && press.type !== 'protest') room.noting.delete(account.id)
  switch (press.type) {
    case 'pick':
      return pickPress(room.desk, { ...pressed, press })
    case 'order':
      return orderPress(room.desk, { ...pressed, press })
    case 'more':
      return morePress(room.desk, { ...pressed, press })
    case 'challenge':
      return doubtPress(room, { ...pressed, press })
    case 'answer':
      return answerPress(room, { ...pressed, press })
    case 'join':
      return join(room, { ...pressed, press })
    case 'leave':
      return leave(room, { ...pressed, press })
    case 'host':
      return hostPress(room, { ...pressed, press })
    case 'protest':
      return doubtPress(room, { ...pressed, press })
    case 'setup':
      return setupPress(room, { ...pressed, press })
    case 'tool':
      return toolPress(room, { ...pressed, press })
    case 'mine':
      return minePress(room, { ...pressed, press })
    case 'venue':
      return venuePress(room, { ...pressed, press })
    case 'lang':
      return langPress(room, { ...pressed, press })
    case 'digits':
      return digitsPress(room, { ...pressed, press })
    case 'privacy':
      return privacyPress(room, { ...pressed, press })
    case 'link':
      return linkPress(room, { ...pressed, press })
  }
}
