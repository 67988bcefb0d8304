import type { ServerResponse } from 'node:http'
import type { Method } from './methods.ts'
import { refuse } from './requests.ts'
import type { Params } from './requests.ts'

/** What is to happen to the next calls of a method, one after the other. */
type Fault =
  | { readonly type: 'limit'; readonly seconds: number; readonly chat?: number }
  | { readonly type: 'status'; readonly status: number; readonly text?: string }
  /** The connection breaks before anything happened, or after it did. */
  | { readonly type: 'drop'; readonly after?: boolean }

export interface Faults {
  fault(method: Method, ...faults: readonly Fault[]): void
  /** The first one that is meant for this chat, or for any; it is over with that. */
  next(method: Method, params: Params): Fault | undefined
}

export function createFaults(): Faults {
  const due = new Map<string, Fault[]>()
  return {
    fault(method, ...faults) {
      due.set(method, [...(due.get(method) ?? []), ...faults])
    },
    next(method, { chat_id: chat }) {
      const faults = due.get(method) ?? []
      const at = faults.findIndex((fault) => !('chat' in fault) || fault.chat === chat)
      return at < 0 ? undefined : faults.splice(at, 1)[0]
    },
  }
}

export function fail(response: ServerResponse, fault: Fault): void {
  switch (fault.type) {
    case 'drop':
      response.destroy()
      return
    case 'limit':
      refuse(response, 429, `Too Many Requests: retry after ${fault.seconds}`, {
        parameters: { retry_after: fault.seconds },
      })
      return
    case 'status':
      refuse(response, fault.status, fault.text ?? 'Internal Server Error')
  }
}
