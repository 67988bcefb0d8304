import { Routes } from 'discord.js'
import type { REST } from 'discord.js'
import { message, toBody } from './render.ts'

/** What somebody is to know who asked for nothing just now: by direct message, or where that is closed, with their next reply. */
export interface Notes {
  tell(user: string, text: string): Promise<void>
  /** What waits to be told to somebody, once. */
  take(user: string): string | undefined
}

/** Notes that wait; the oldest go first. */
const KEPT = 1_000

interface Log {
  info(about: object, text: string): void
}

export function createNotes(rest: Pick<REST, 'post'>, log: Log): Notes {
  const waiting = new Map<string, string>()
  const keep = (user: string, text: string): void => {
    waiting.set(user, text)
    const oldest = waiting.keys().next().value
    if (waiting.size > KEPT && oldest !== undefined) waiting.delete(oldest)
  }
  return {
    async tell(user, text) {
      try {
        const opened = await rest.post(Routes.userChannels(), { body: { recipient_id: user } })
        const { id } = opened as { readonly id: string }
        await rest.post(Routes.channelMessages(id), { body: toBody(message({ content: text })) })
      } catch (problem) {
        log.info({ err: problem }, 'a direct message was not taken; it waits for the next reply')
        keep(user, text)
      }
    },
    take(user) {
      const text = waiting.get(user)
      waiting.delete(user)
      return text
    },
  }
}
