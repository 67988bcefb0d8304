import type { Api } from 'grammy'
import type { Play } from '../../play/api.ts'
import type { Clock, Store } from '../../play/ports.ts'
import type { Chats } from './chats.ts'
import type { Lags } from './lags.ts'
import type { Outbox } from './outbox.ts'

/** What the adapter needs of the house. */
export interface TelegramParts {
  readonly play: Play
  readonly store: Pick<Store, 'keys'>
  readonly clock: Clock
  readonly config: { readonly telegram: TelegramConfig | undefined }
  readonly log: Log
}

export interface TelegramConfig {
  readonly token: string
  /** Another Bot API server than Telegram's own. */
  readonly apiRoot: string | undefined
  readonly webhook: { readonly url: string; readonly secret: string } | undefined
}

export interface Log {
  error(about: object, message: string): void
  warn(about: object, message: string): void
}

/** What every handler works with. */
export interface Desk {
  readonly play: Play
  readonly keys: Store['keys']
  readonly clock: Clock
  readonly log: Log
  readonly api: Api
  readonly outbox: Outbox
  readonly chats: Chats
  readonly lags: Lags
  /** The bot's user name, for links to it; waits until Telegram has told it. */
  readonly username: () => Promise<string>
}
