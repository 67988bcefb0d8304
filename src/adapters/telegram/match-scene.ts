import { buttonWords } from '../../play/words/buttons.ts'
import type { PublicView } from '../../quiz/match/view-types.ts'
import { say } from '../../quiz/message.ts'
import { hostWords } from './host-words.ts'
import { button } from './markup.ts'
import type { Keyboard, Reader } from './markup.ts'
import type { HostVerb } from './press.ts'

/** What every message of a match in a chat is made from, and the buttons that several of them have. */

export interface MatchScene {
  readonly view: PublicView
  readonly pin: string | undefined
  /** The bot's, for links to it. */
  readonly username: string
  readonly reader: Reader
}

export const botLink = (username: string, start: string): string => `https://t.me/${username}?start=${start}`

export const hostButton = (verb: HostVerb, { match, round, phase }: PublicView, { lang }: Reader) =>
  button(say(buttonWords[verb], lang), { type: 'host', match, verb, round, phase })

export const toolsRow = ({ match }: PublicView, { lang }: Reader): Keyboard => [
  [button(say(hostWords.tools, lang), { type: 'tool', match, tool: 'menu', of: 'new' })],
]
