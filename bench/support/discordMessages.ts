/** What the processes of the Discord benchmark tell each other. */

export interface BotOptions {
  readonly kind: 'bare' | 'memory' | 'disk'
  readonly api: string
  readonly token: string
  readonly guild: string
  readonly channel: string
  readonly players: number
  /** A folder for CPU profiles. */
  readonly profile: string | undefined
}
export interface BotFigures {
  readonly type: 'figures'
  readonly cpuMs: number
  readonly memoryMb: number
  readonly diskMb: number
}
