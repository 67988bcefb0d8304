import { makeDiscord } from '../../src/adapters/discord/discord.ts'
import { makeTelegram } from '../../src/adapters/telegram/telegram.ts'
import type { NewMatch } from '../../src/adapters/web/protocol.ts'
import type { MatchId } from '../../src/quiz/vocabulary.ts'
import { handClock } from './clock.ts'
import type { HandClock } from './clock.ts'
import { TOKEN as DISCORD_TOKEN } from './discord/places.ts'
import { startDiscord } from './discord/server.ts'
import type { FakeDiscord } from './discord/server.ts'
import { openLine } from './line.ts'
import type { Line } from './line.ts'
import { TOKEN, startTelegram } from './telegram/server.ts'
import type { TelegramServer } from './telegram/server.ts'
import { watchTraffic } from './traffic.ts'
import { makeClient } from './webClient.ts'
import type { WebClient } from './webClient.ts'
import { WebPage } from './webPage.ts'
import { HOST_KEY, startWeb } from './webServer.ts'
import type { WebServer } from './webServer.ts'

/** One house with its page, a Discord and a Telegram on 127.0.0.1, and the real libraries between them. */
export interface ThreePlatforms {
  readonly web: WebServer
  readonly discord: FakeDiscord
  readonly telegram: TelegramServer
  /** Between the house and Telegram. */
  readonly line: Line
  readonly clock: HandClock
  /** What the adapters logged as a warning or worse. */
  readonly problems: readonly unknown[]
  page(cookie?: string): Promise<WebPage>
  close(): Promise<void>
}

export async function openThree(): Promise<ThreePlatforms> {
  const traffic = watchTraffic()
  const clock = handClock(undefined, () => traffic.rest())
  const web = await startWeb({ clock })
  const [discord, telegram] = [await startDiscord(clock), await startTelegram()]
  const line = await openLine(telegram.url)
  const problems: unknown[] = []
  const note = (problem: object): void => void problems.push(problem)
  const parts = {
    play: web.play,
    store: web.store,
    clock,
    log: { info: () => undefined, warn: note, error: note },
  }
  const onDiscord = await makeDiscord({
    ...parts,
    config: { discord: { token: DISCORD_TOKEN, api: discord.api }, zone: 'UTC' },
  })
  const onTelegram = await makeTelegram({
    ...parts,
    config: { telegram: { token: TOKEN, apiRoot: line.url, webhook: undefined } },
  })
  await Promise.all([onDiscord.start(), onTelegram.start()])
  const pages: WebPage[] = []
  return {
    web,
    discord,
    telegram,
    line,
    clock,
    problems,
    async page(cookie = '') {
      const page = await WebPage.open(web.url, { headers: { cookie } })
      pages.push(page)
      return page
    },
    async close() {
      for (const page of pages) page.close()
      await Promise.all([onDiscord.stop(), onTelegram.stop()])
      await web.close()
      await line.close()
      await Promise.all([discord.close(), telegram.close()])
      traffic.stop()
    },
  }
}

/** Who has entered the host key in a browser, and runs a match from its page. */
export interface Teacher {
  readonly client: WebClient
  readonly page: WebPage
  readonly id: MatchId
  readonly pin: string
}

export async function openTeacher(three: ThreePlatforms, settings: NewMatch['settings']): Promise<Teacher> {
  const client = makeClient(three.web.url)
  await client.value('POST /api/host/login', { key: HOST_KEY })
  const { id } = await client.value('POST /api/host/matches', { settings })
  const { pin = '' } = await client.value('GET /api/host/matches/:id', undefined, { id })
  const page = await three.page(client.cookie())
  await page.ask({ type: 'host', match: id })
  return { client, page, id, pin }
}
