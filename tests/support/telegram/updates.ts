import type { ServerResponse } from 'node:http'
import type { Update } from 'grammy/types'
import { answer, refuse } from './requests.ts'
import type { Params } from './requests.ts'
import type { ServerState } from './state.ts'
import type { Pushed } from './world.ts'

/** Updates, handed out by long polling or to a webhook. */
export interface Updates {
  push(update: Pushed): Update
  /** Once more: Telegram does that where it is not sure. */
  deliver(update: Update): void
  /** Updates that nobody has been handed yet. */
  unread(): number
}

interface Polling {
  /** Answers a call of getUpdates, once there is something or at once. */
  poll(response: ServerResponse, params: Params): void
  /** Whoever waits for updates is cut off. */
  stop(): void
}

export function createUpdates(
  state: Pick<ServerState, 'webhook' | 'webhookAddress' | 'problems'>,
): Updates & Polling {
  const queue: Update[] = []
  let waiting: { readonly response: ServerResponse; readonly limit: number } | undefined
  let nextUpdate = 1_000
  let handed = 0

  const handOut = (empty = false): void => {
    if (waiting === undefined || (queue.length === 0 && !empty)) return
    const { response, limit } = waiting
    waiting = undefined
    const updates = queue.slice(0, limit)
    handed = Math.max(handed, ...updates.map(({ update_id: id }) => id))
    answer(response, 200, { ok: true, result: updates })
  }
  const post = async (update: Update): Promise<void> => {
    if (state.webhook === undefined) return
    const { url, secret } = state.webhook
    const response = await fetch(state.webhookAddress?.(url) ?? url, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(secret === undefined ? {} : { 'x-telegram-bot-api-secret-token': secret }),
      },
      body: JSON.stringify(update),
    })
    if (!response.ok) state.problems.push(`the webhook answered ${response.status}`)
  }
  const deliver = (update: Update): void => {
    if (state.webhook === undefined) {
      queue.push(update)
      handOut()
    } else {
      void post(update)
    }
  }
  return {
    push(update) {
      const whole = { update_id: nextUpdate++, ...update }
      deliver(whole)
      return whole
    },
    deliver,
    unread: () => queue.filter(({ update_id: id }) => id > handed).length,
    poll(response, { offset, limit, timeout }) {
      if (waiting !== undefined)
        refuse(
          waiting.response,
          409,
          'Conflict: terminated by other getUpdates request; make sure that only one bot instance is running',
        )
      while (queue[0] !== undefined && queue[0].update_id < Number(offset ?? 0)) queue.shift()
      const asked = { response, limit: Number(limit ?? 100) }
      waiting = asked
      response.on('close', () => {
        if (waiting === asked) waiting = undefined
      })
      handOut(timeout === 0)
    },
    stop: () => waiting?.response.destroy(),
  }
}
