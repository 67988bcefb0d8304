import type { ServerMessage, WallState } from '../../protocol.ts'
import { Link, UNLINKED, type Linked } from '../link.ts'

type Of<T extends ServerMessage['type']> = Extract<ServerMessage, { readonly type: T }>
export interface WallNow extends Linked {
  readonly door: Of<'watching'> | undefined
  readonly state: WallState | undefined
  readonly faces: Of<'faces'> | undefined
  readonly count: Of<'count'> | undefined
}
export type WallLink = Link<WallNow>
const START: WallNow = { ...UNLINKED, door: undefined, state: undefined, faces: undefined, count: undefined }

function heard(message: ServerMessage): Partial<WallNow> {
  if (message.type === 'wall') return { state: message, count: undefined }
  if (message.type === 'watching') return { door: message }
  if (message.type === 'faces') return { faces: message }
  return message.type === 'count' ? { count: message } : {}
}

/** A projector's connection: it looks on, and says nothing. */
export const openWall = (token: string, changed: (now: WallNow) => void): WallLink =>
  new Link({ start: START, hello: { type: 'watch', token }, heard, changed })
