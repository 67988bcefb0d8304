import type { BrowserContext, Page, WebSocketRoute } from 'playwright-core'
import { networkInterfaces } from 'node:os'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { MatchId } from '../../src/quiz/vocabulary.ts'
import { openBrowser } from '../support/browser.ts'
import { joinAs, openStage } from '../support/pages.ts'
import type { Stage } from '../support/pages.ts'
import { HOST, joined, opened } from '../support/play.ts'

const browser = await openBrowser()

/** An address of this machine in its network, where it has one. */
const network = Object.values(networkInterfaces())
  .flatMap((all) => all ?? [])
  .find(({ family, internal }) => family === 'IPv4' && !internal)?.address

/** A network that can be cut and mended. */
interface Network {
  cut(): Promise<void>
  mend(): void
}

async function cuttable(page: Page): Promise<Network> {
  let whole = true
  const sockets = new Set<WebSocketRoute>()
  await page.routeWebSocket('**/live', (socket) => {
    if (!whole) {
      void socket.close({ code: 1006 + 3000 })
      return
    }
    socket.connectToServer()
    sockets.add(socket)
  })
  return {
    async cut() {
      whole = false
      await Promise.all([...sockets].map((socket) => socket.close()))
      sockets.clear()
    },
    mend() {
      whole = true
    },
  }
}

describe.skipIf(browser === undefined)('a player’s page survives', () => {
  let stage: Stage
  let match: { readonly id: MatchId; readonly pin: string }

  beforeAll(async () => {
    if (browser !== undefined) stage = await openStage(browser, { listen: '0.0.0.0' })
  })
  afterAll(async () => {
    await stage.close()
    await browser?.close()
  })
  beforeEach(async () => {
    match = await opened(stage.server, { rounds: 3, seconds: 120 })
    await joined(stage.server, match.id, ['Somebody'])
  })

  const url = (): string => `${stage.server.url}/join/${match.pin}`
  const see = async (page: Page, text: string): Promise<void> => {
    await page.getByText(text).first().waitFor()
  }
  const openRound = async (): Promise<void> => {
    await stage.server.matches.act(match.id, HOST, { type: 'start' })
    await stage.server.clock.move(3_000)
  }
  const playing = async (): Promise<Page> => {
    const page = await stage.page({ lang: 'en' })
    await joinAs(page, url(), 'Ada')
    return page
  }
  const players = (): number => stage.server.matches.view(match.id)?.players ?? 0

  it('the arrival of others: the phone names them as the screen does', async () => {
    const page = await playing()
    await joined(stage.server, match.id, ['Grace', 'Alan'])
    await stage.server.clock.move(1_000)
    await see(page, 'Grace')
    const names = await page.locator('.lobby-others .player-name').allTextContents()
    expect(names).toEqual(['Alan', 'Grace', 'Ada', 'Somebody'])
  })

  it('a refresh, and keeps player and answer', async () => {
    const page = await playing()
    await openRound()
    await page.getByRole('button', { name: 'Cairo' }).click()
    await see(page, 'Answer saved')
    await page.reload()
    await see(page, 'Answer saved')
    await see(page, 'Ada')
    expect(await page.locator('button.option[aria-pressed=true]').textContent()).toContain('Cairo')
    expect(players()).toBe(2)
  })

  it('the back button', async () => {
    const page = await playing()
    await page.goto(`${stage.server.url}/`)
    await page.goBack()
    await see(page, 'You are in')
    expect(players()).toBe(2)
  })

  it('a second tab: both show the same player and the same answer', async () => {
    const page = await playing()
    const context: BrowserContext = page.context()
    const second = await context.newPage()
    await second.goto(`${stage.server.url}/join`)
    await see(second, 'You are in')
    await openRound()
    await second.getByRole('button', { name: 'Paris' }).click()
    await see(second, 'Answer saved')
    await see(page, 'Answer saved')
    expect(await page.locator('button.option[aria-pressed=true]').textContent()).toContain('Paris')
    expect(players()).toBe(2)
  })

  it('a loss of network: what was tapped meanwhile is sent when it is back', async () => {
    const page = await stage.page({ lang: 'en' })
    const wire = await cuttable(page)
    await joinAs(page, url(), 'Ada')
    await openRound()
    await page.getByRole('button', { name: 'Tokyo' }).waitFor()
    await wire.cut()
    await see(page, 'Connection lost')
    await page.getByRole('button', { name: 'Tokyo' }).click()
    await see(page, 'as soon as the network is back')
    wire.mend()
    await see(page, 'Answer saved')
    await page.locator('.connection').waitFor({ state: 'detached' })
    expect(stage.server.matches.view(match.id)?.answered).toBe(1)
  })

  it('a clock that is wrong by hours', async () => {
    const page = await stage.page({ lang: 'en' })
    await page.addInitScript(() => {
      const now = Date.now
      Date.now = () => now() - 5 * 3_600_000
    })
    await joinAs(page, url(), 'Ada')
    await openRound()
    const seconds = Number(await page.locator('.timer-number > span').first().textContent())
    expect(seconds).toBeGreaterThan(100)
    expect(seconds).toBeLessThanOrEqual(120)
  })

  it('"Not you?" in one tap: the next pupil is another player', async () => {
    const page = await playing()
    await page.getByRole('button', { name: 'Not you?' }).click()
    await see(page, 'Who are you?')
    await page.reload()
    await see(page, 'Who are you?')
    await page.getByRole('textbox').first().fill('Grace')
    await page.getByRole('button', { name: 'Join' }).click()
    await see(page, 'Grace')
    await see(page, 'You are in')
  })

  it('being removed by the host', async () => {
    const page = await playing()
    const player = stage.server.matches.hostView(match.id, HOST)?.players.find(({ name }) => name === 'Ada')
    await stage.server.matches.act(match.id, HOST, { type: 'kick', player: player!.player })
    await see(page, 'The host has removed you')
    await page.reload()
    await see(page, 'Who are you?')
  })

  it('a change of language in the middle of a question', async () => {
    const page = await playing()
    await openRound()
    await page.getByRole('button', { name: 'Cairo' }).click()
    await see(page, 'Answer saved')
    await page.getByRole('button', { name: 'العربية' }).click()
    await see(page, 'ما عاصمة مصر؟')
    await see(page, 'حُفظت إجابتك')
    expect(await page.getAttribute('html', 'dir')).toBe('rtl')
    await page.reload()
    await see(page, 'ما عاصمة مصر؟')
  })

  it.skipIf(network === undefined)('plain http at the address of the network', async () => {
    const page = await stage.page({ lang: 'fr' })
    await joinAs(page, `http://${String(network)}:${stage.server.port}/join/${match.pin}`, 'Chloé')
    await openRound()
    await page.getByRole('button', { name: 'Le Caire' }).click()
    await see(page, 'Réponse enregistrée')
  })

  it('a window of 320 pixels, as at a zoom of 400 %', async () => {
    const page = await stage.page({ lang: 'fr', viewport: { width: 320, height: 256 } })
    await joinAs(page, url(), 'Un nom plutôt long, oui')
    await openRound()
    await see(page, 'Quelle est la capitale')
    const wide = await page.evaluate<number>('document.documentElement.scrollWidth')
    expect(wide).toBeLessThanOrEqual(320)
  })
})
