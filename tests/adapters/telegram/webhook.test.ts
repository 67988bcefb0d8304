import { createServer } from 'node:http'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import { startBot } from '../../support/telegram/bot.ts'
import type { TestBot } from '../../support/telegram/bot.ts'
import { startTelegram } from '../../support/telegram/server.ts'
import type { TelegramServer } from '../../support/telegram/server.ts'

const webhook = { url: 'https://quiz.example/telegram/updates', secret: 'a-secret-of-32-letters-and-digits' }

let bot: TestBot
let http: Server
afterEach(async () => {
  await bot.stop()
  await new Promise((resolve) => http.close(resolve))
})

async function open(server?: TelegramServer): Promise<string> {
  bot = await startBot({ webhook, ...(server === undefined ? {} : { server }) })
  http = createServer((request, response) => {
    if (!bot.telegram.handle(request, response)) response.writeHead(404).end('page')
  })
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve))
  const base = `http://127.0.0.1:${(http.address() as AddressInfo).port}`
  bot.server.webhookAddress = (url) => base + new URL(url).pathname
  return base
}

const post = (url: string, secret: string | undefined, body = '{"update_id":1}'): Promise<Response> =>
  fetch(url, {
    method: 'POST',
    body,
    headers: secret === undefined ? {} : { 'x-telegram-bot-api-secret-token': secret },
  })

test('updates come through the webhook that was set, and are answered', async () => {
  await open()
  expect(bot.server.webhook).toEqual({ url: webhook.url, secret: webhook.secret })
  const lina = bot.server.user('Lina')
  bot.server.say(lina, lina, '/help')
  await bot.server.shows(lina, '/quiz')
  expect(bot.server.problems).toEqual([])
})

test('who does not know the secret is turned away', async () => {
  const base = await open()
  const url = `${base}/telegram/updates`
  expect((await post(url, undefined)).status).toBe(401)
  expect((await post(url, 'wrong')).status).toBe(401)
  expect((await post(url, `${webhook.secret}x`)).status).toBe(401)
  expect((await fetch(url)).status).toBe(405)
  expect((await post(url, webhook.secret, 'no json')).status).toBe(400)
  expect((await post(`${base}/somewhere`, webhook.secret)).status).toBe(404)
  expect((await post(url, webhook.secret)).status).toBe(200)
})

test('an update that comes before the bot knows its own name is to come again', async () => {
  const server = await startTelegram()
  server.fault('getMe', { type: 'drop' })
  const url = `${await open(server)}/telegram/updates`
  expect((await post(url, webhook.secret)).status).toBe(503)
  await bot.clock.move(5_000)
  expect((await post(url, webhook.secret)).status).toBe(200)
  expect(bot.problems).toEqual([])
  await server.close()
})

test('an update that cannot be handled is told of once, and is not asked for again', async () => {
  const url = `${await open()}/telegram/updates`
  const broken = JSON.stringify({ update_id: 5, my_chat_member: {} })
  expect((await post(url, webhook.secret, broken)).status).toBe(200)
  expect(bot.problems).toHaveLength(1)
})
