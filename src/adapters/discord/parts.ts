import type { Play } from '../../play/api.ts'
import type { Clock } from '../../play/ports.ts'
import type { Log } from './desk.ts'

/** Small things of the process that outlive it. */
export interface Keys {
  read(id: string): Promise<{ readonly value: string } | undefined>
  update(
    id: string,
    change: (old: { readonly value: string } | undefined) => { readonly value: string } | undefined,
  ): Promise<unknown>
}

/** What the adapter is given. */
export interface DiscordParts {
  readonly play: Play
  readonly store: { readonly keys: Keys }
  readonly clock: Clock
  readonly config: {
    readonly discord: { readonly token: string; readonly api: string | undefined } | undefined
    readonly zone: string
  }
  readonly log: Log
}
export interface Discord {
  /** Goes online; resolves once Discord knows the bot, and what it can do. */
  start(): Promise<void>
  stop(): Promise<void>
}
