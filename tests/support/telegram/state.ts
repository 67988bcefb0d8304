import { createHolds } from '../holds.ts'
import type { Holds } from '../holds.ts'
import type { Params } from './requests.ts'
import { BOT } from './world.ts'

/** What tests read of the server, or set while it runs. */
export interface ServerState {
  /** Calls that Telegram would have refused, or ignored in part. */
  readonly problems: string[]
  /** Every call, in order. */
  readonly calls: { readonly method: string; readonly params: Params }[]
  readonly edits: { readonly chat: number; readonly message: number }[]
  readonly commands: Params[]
  /** By method and chat. */
  readonly holds: Holds
  /** The bot's; another one is another bot. */
  username: string
  webhook: { url: string; secret: string | undefined } | undefined
  /** Where a webhook's https address is served here, without a certificate. */
  webhookAddress: ((url: string) => string) | undefined
  /** Milliseconds that every call takes longer. */
  delay: number
  /** With it, a group is told no more than Telegram allows. */
  clock: { now(): number } | undefined
  /** Connections that were ever opened. */
  connections: number
}

export const createState = (): ServerState => ({
  problems: [],
  calls: [],
  edits: [],
  commands: [],
  holds: createHolds(),
  username: BOT.username,
  webhook: undefined,
  webhookAddress: undefined,
  delay: 0,
  clock: undefined,
  connections: 0,
})
