import { HttpError } from 'grammy'
import type { Transformer } from 'grammy'
import type { Clock } from '../../play/ports.ts'
import { pause } from './pace.ts'
import type { Log } from './parts.ts'

/** Seconds before another try, where Telegram does not say how many. */
const AGAIN = 5

/** Calls that belong to no chat: nothing has to stay in order. Those to chats wait in the outbox. */
const HOUSE_CALLS = new Set(['getMe', 'setMyCommands', 'setMyDescription', 'setWebhook', 'deleteWebhook'])

/** Makes the house's own calls again until Telegram has taken them, or refused them. */
export const waitedOut =
  (clock: Clock): Transformer =>
  async (prev, method, payload, signal) => {
    if (!HOUSE_CALLS.has(method)) return prev(method, payload, signal)
    for (;;) {
      let seconds = AGAIN
      try {
        const answered = await prev(method, payload, signal)
        if (answered.ok || (answered.error_code !== 429 && answered.error_code < 500)) return answered
        seconds = answered.parameters?.retry_after ?? AGAIN
      } catch (problem) {
        if (!(problem instanceof HttpError)) throw problem
      }
      await pause(clock, seconds * 1000)
    }
  }

/** The log hears of an outage once, when it begins: whoever sees no answer in the chats can read why. */
export function noticed(log: Log): Transformer {
  let down = false
  return async (prev, method, payload, signal) => {
    try {
      const answered = await prev(method, payload, signal)
      down = false
      return answered
    } catch (problem) {
      if (!down && signal?.aborted !== true)
        log.warn({ err: problem }, 'Telegram cannot be reached; the bot goes on as soon as it can')
      down ||= signal?.aborted !== true
      throw problem
    }
  }
}
