import type { Account, PlayRefusal } from '../../play/api/account.ts'
import { refusalText } from '../../play/text.ts'
import type { Press } from './press.ts'
import { receipt } from './markup.ts'
import type { Reader } from './markup.ts'
import type { Spot } from './read.ts'

/** Who pressed what, where. */
export interface Pressed<P extends Press = Press> {
  readonly press: P
  readonly id: string
  readonly account: Account
  readonly reader: Reader
  readonly user: number
  readonly spot: Spot
  readonly message: number
}
/** What the presser is told: a line over the screen, at most 200 characters; with `alert` until it is closed. */
export interface Told {
  readonly text?: string
  readonly alert?: boolean
  /** Done once the press is answered. */
  readonly after?: () => Promise<void>
}

export const refusedTo = (code: PlayRefusal, reader: Reader): Told => ({
  text: receipt([refusalText(code, reader.lang)], reader),
  alert: code !== 'already-answered',
})
