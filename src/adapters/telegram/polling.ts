import type { IncomingMessage, ServerResponse } from 'node:http'
import { run } from '@grammyjs/runner'
import type { RunnerHandle } from '@grammyjs/runner'
import type { Bot } from 'grammy'
import type { Clock } from '../../play/ports.ts'
import { pause } from './pace.ts'
import type { Log, TelegramConfig } from './parts.ts'
import { createWebhook } from './webhook.ts'

/** Updates that are asked for: what else Telegram knows, the bot needs not. */
const UPDATES = [
  'message',
  'channel_post',
  'callback_query',
  'inline_query',
  'poll_answer',
  'my_chat_member',
] as const

/** Milliseconds before another try, where another process polls with the same token. */
const CONFLICT = 30_000

interface PollingParts {
  readonly bot: Bot
  readonly config: TelegramConfig
  readonly clock: Clock
  readonly log: Log
  /** Called once Telegram has said who the bot is. */
  readonly online: () => void
}

/** How updates come: by long polling, or through a webhook. It goes online by itself as soon as Telegram can be reached. */
export function createPolling({ bot, config, clock, log, online }: PollingParts) {
  const webhook =
    config.webhook === undefined ? undefined : createWebhook({ bot, clock, log, webhook: config.webhook })
  let runner: RunnerHandle | undefined
  let stopped = false

  const poll = async (): Promise<void> => {
    while (!stopped) {
      // Tries that lie twice as far apart each time would be hours apart after an evening without a network.
      const patience = { retryInterval: 'quadratic', maxRetryTime: Infinity } as const
      runner = run(bot, { runner: { fetch: { allowed_updates: UPDATES }, silent: true, ...patience } })
      try {
        await runner.task()
        return
      } catch (problem) {
        log.error(
          { err: problem },
          'Telegram refuses to hand out updates: another process may use the same token',
        )
        await pause(clock, CONFLICT)
      }
    }
  }

  const begin = async (): Promise<void> => {
    await bot.init()
    online()
    if (config.webhook === undefined) {
      await bot.api.deleteWebhook()
      await poll()
      return
    }
    const { url, secret } = config.webhook
    await bot.api.setWebhook(url, { secret_token: secret, allowed_updates: UPDATES })
  }

  return {
    start(): void {
      begin().catch((problem: unknown) => {
        log.error({ err: problem }, 'Telegram cannot be used')
      })
    },
    async stop(): Promise<void> {
      stopped = true
      if (runner?.isRunning() === true) await runner.stop()
    },
    handle: (request: IncomingMessage, response: ServerResponse): boolean =>
      webhook?.(request, response) ?? false,
  }
}
