import type { HostAction } from '../../../../quiz/match/types.ts'
import type { HostState, ServerMessage } from '../../protocol.ts'
import type { PageRefusal } from '../call.ts'
import { Link, UNLINKED, type Linked } from '../link.ts'
import { refusalOf } from '../wire.ts'

export interface HostNow extends Linked {
  readonly links: Extract<ServerMessage, { readonly type: 'hosting' }> | undefined
  readonly state: HostState | undefined
  readonly refusal: PageRefusal | undefined
}
export type HostLink = Link<HostNow>
const START: HostNow = { ...UNLINKED, links: undefined, state: undefined, refusal: undefined }

function heard(message: ServerMessage): Partial<HostNow> {
  if (message.type === 'console') return { state: message }
  return message.type === 'hosting' ? { links: message } : {}
}

/** A host's connection to one match. */
export const openHost = (match: string, changed: (now: HostNow) => void): HostLink =>
  new Link({ start: START, hello: { type: 'host', match }, heard, changed })

/** Does it, and shows why not where it was refused. */
export async function act(link: HostLink, action: HostAction): Promise<void> {
  link.set({ refusal: refusalOf(await link.ask({ type: 'act', action })) })
}
