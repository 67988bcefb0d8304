/** What the benchmark and its bot, in a process of its own, tell each other. */

/** Bare, or the house's over a store in memory or on disk. */
export const BOT_KINDS = ['bare', 'memory', 'disk'] as const
export type BotKind = (typeof BOT_KINDS)[number]
export type ToBot =
  | {
      readonly type: 'begin'
      readonly kind: BotKind
      readonly url: string
      readonly players: number
      readonly rounds: number
      /** A folder for a CPU profile of the rounds that count. */
      readonly profile: string | undefined
    }
  | { readonly type: 'round' }
  | { readonly type: 'figures' }
export type FromBot =
  | { readonly type: 'ready' }
  | { readonly type: 'open'; readonly data: string }
  | { readonly type: 'figures'; readonly cpuMs: number; readonly memoryMb: number; readonly answered: number }
