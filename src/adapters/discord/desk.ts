import type { REST } from 'discord.js'
import type { Play } from '../../play/api.ts'
import type { Account, Place } from '../../play/api/account.ts'
import type { Clock } from '../../play/ports.ts'
import type { Lang, MatchId } from '../../quiz/vocabulary.ts'
import type { Members } from './members.ts'
import type { Notes } from './notes.ts'
import type { RoundStarts } from './fair-time.ts'

/** What is told to whoever runs the process. */
export interface Log {
  info(about: object, text: string): void
  warn(about: object, text: string): void
  error(about: object, text: string): void
}

/** What every part of the adapter works with. */
export interface Desk {
  readonly play: Play
  readonly clock: Clock
  readonly log: Log
  readonly rest: Pick<REST, 'get' | 'post' | 'patch' | 'put' | 'delete'>
  readonly members: Members
  readonly starts: RoundStarts
  /** Time zone of places and people that chose none. */
  readonly zone: string
  readonly guilds: Guilds
  readonly notes: Notes
  readonly requests: Requests
  /** Channels in which a match is being started just now. */
  readonly starting: Set<string>
}

/** What waits for the hosts of matches that began here: their own channel is told as it comes. */
export interface Requests {
  follow(match: MatchId): void
}

/** The servers that the bot is in, as the gateway told of them. */
export interface Guilds {
  about(guild: string): { readonly name: string; readonly size: number } | undefined
  /** The server of a channel that the bot sees; undefined: it does not, or no more. */
  of(channel: string): string | undefined
}

/** Whoever presses or types, and where. */
export interface Asker {
  readonly account: Account
  /** The language to answer in: the stored choice, else what Discord says. */
  readonly lang: Lang
  /** The server where the bot is installed; absent in private and as a personal install. */
  readonly place: Place | undefined
  readonly channel: string
  /** Asks through their own install: the bot is nobody here. */
  readonly personal: boolean
  /** People on the server, as Discord last said. */
  readonly size: number
  /** Has Manage Server. */
  readonly manages: boolean
  readonly roles: readonly string[]
  /** The bot may view, send and embed here. */
  readonly mayWrite: boolean
  /** When this was pressed or sent: milliseconds since 1970, by Discord's clock. */
  readonly at: number
  /** The message that carried the button, where there is one: its id and when it was sent. */
  readonly message: { readonly id: string; readonly at: number } | undefined
}
