import { createHash, timingSafeEqual } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Bot } from 'grammy'
import type { Update } from 'grammy/types'
import type { Clock } from '../../play/ports.ts'
import { pause } from './pace.ts'
import type { Log } from './parts.ts'

/** An update is a few kilobytes; a mebibyte is more than any. */
const BODY = 1_048_576
/** Milliseconds after which Telegram is told that an update arrived, whatever is still being done about it. */
const PATIENCE = 5_000

interface WebhookParts {
  readonly bot: Bot
  readonly clock: Clock
  readonly log: Log
  readonly webhook: { readonly url: string; readonly secret: string }
}

/** Takes what Telegram posts to the webhook's path; false: a request of somebody else. */
export function createWebhook({ bot, clock, log, webhook }: WebhookParts) {
  const path = new URL(webhook.url).pathname
  const take = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    end(response, await statusOf(request))
  }
  const statusOf = async (request: IncomingMessage): Promise<number> => {
    if (request.method !== 'POST') return 405
    if (!sameSecret(request.headers['x-telegram-bot-api-secret-token'], webhook.secret)) return 401
    const update = parseUpdate(await bodyOf(request))
    if (update === undefined) return 400
    // Telegram delivers it again: until the bot knows its own name it cannot tell which commands are meant for it.
    if (!bot.isInited()) return 503
    const handled = bot.handleUpdate(update).catch((problem: unknown) => {
      log.error({ err: problem }, 'an update that came through the webhook could not be handled')
    })
    await Promise.race([handled, pause(clock, PATIENCE)])
    return 200
  }
  return (request: IncomingMessage, response: ServerResponse): boolean => {
    if (request.url?.split('?')[0] !== path) return false
    take(request, response).catch((problem: unknown) => {
      log.error({ err: problem }, 'a request to the webhook could not be read')
      if (!response.headersSent) end(response, 500)
    })
    return true
  }
}

function end(response: ServerResponse, status: number): void {
  response.writeHead(status).end()
}

/** Takes as long for a wrong secret as for the right one: hashes of one length are compared. */
function sameSecret(given: string | string[] | undefined, secret: string): boolean {
  const hash = (text: string): Buffer => createHash('sha256').update(text).digest()
  return timingSafeEqual(hash(typeof given === 'string' ? given : ''), hash(secret))
}

/** Undefined where it is longer than any update. */
async function bodyOf(request: IncomingMessage): Promise<string | undefined> {
  const chunks: Buffer[] = []
  let length = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    length += chunk.length
    if (length > BODY) return undefined
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}

/** Its secret says that it comes from Telegram: the shape is the library's own. */
function parseUpdate(body: string | undefined): Update | undefined {
  try {
    const value: unknown = JSON.parse(body ?? '')
    return typeof value === 'object' && value !== null && 'update_id' in value ? (value as Update) : undefined
  } catch {
    return undefined
  }
}
