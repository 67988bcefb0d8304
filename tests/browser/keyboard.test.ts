import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openLibrary } from '../../src/library/library.ts'
import { openBrowser } from '../support/browser.ts'
import { LAPTOP, openStage, PATIENCE } from '../support/pages.ts'
import type { Stage } from '../support/pages.ts'
import { joined } from '../support/play.ts'
import { sampleDrawing, SAMPLE_QUESTIONS } from '../support/questions.ts'
import { HOST_KEY } from '../support/webServer.ts'

const browser = await openBrowser()

/** Whoever has no mouse: every press below goes to what has the focus, and Tab is the only way there. */
describe.skipIf(browser === undefined)('a whole match by keyboard alone', () => {
  let stage: Stage
  let host: Page
  let player: Page

  beforeAll(async () => {
    if (browser === undefined) return
    const { bases } = await openLibrary('questions')
    // The form offers the packs that there are; what is drawn from them is known to this test.
    const drawing = { ...sampleDrawing(SAMPLE_QUESTIONS.slice(0, 5)), packs: () => [...bases.keys()] }
    stage = await openStage(browser, { house: { bases, drawing } })
    host = await stage.page({ lang: 'en', viewport: LAPTOP })
    player = await stage.page({ lang: 'en' })
  })
  afterAll(async () => {
    await stage.close()
    await browser?.close()
  })

  const focused = (page: Page): Promise<string> =>
    page.evaluate(`(() => {
      const { activeElement: element } = document
      if (element === document.body) return ''
      const label = element.labels?.[0] ?? element
      return (element.ariaLabel ?? label.textContent).trim()
    })()`)
  /** Waits until this has the focus without anybody having moved it. */
  const landed = (page: Page, text: string): Promise<void> =>
    expect.poll(() => focused(page), { interval: 20, timeout: PATIENCE }).toContain(text)
  const tabTo = async (page: Page, text: string): Promise<void> => {
    for (let tries = 0; tries < 60; tries++) {
      await page.keyboard.press('Tab')
      if ((await focused(page)).includes(text)) return
    }
    throw new Error(`${text} cannot be reached by Tab`)
  }
  const go = async (page: Page, text: string): Promise<void> => {
    await tabTo(page, text)
    await page.keyboard.press('Enter')
  }
  const saved = (): Promise<void> => player.locator('.saved').waitFor()
  const openRound = async (): Promise<void> => {
    await landed(player, 'Get ready')
    await stage.server.clock.move(3_000)
  }
  // Each press waits for its button: the two pages are told of a phase at different moments.
  const closeRound = async (result: string): Promise<void> => {
    await landed(host, 'Reveal the answer')
    await host.keyboard.press('Enter')
    await player.getByText('Answers are closed').first().waitFor()
    await stage.server.clock.move(2_000)
    await landed(player, result)
    await landed(host, 'Show the standings')
  }

  it('the host signs in and makes a match, the player joins it', async () => {
    await host.goto(`${stage.server.url}/host`)
    await host.getByLabel('Host key').waitFor()
    await tabTo(host, 'Host key')
    await host.keyboard.type(HOST_KEY)
    await host.keyboard.press('Enter')
    await landed(host, 'Host console')
    await tabTo(host, 'Number of questions')
    await host.keyboard.press('Control+a')
    await host.keyboard.type('5')
    await host.keyboard.press('Enter')
    await host.locator('.controls').waitFor()
    await landed(host, await host.locator('h1').innerText())

    await player.goto(`${stage.server.url}/join`)
    await landed(player, 'Join a match')
    await tabTo(player, 'Match PIN')
    await player.keyboard.type(await host.locator('.way-pin bdi').innerText())
    await player.keyboard.press('Enter')
    await landed(player, 'Who are you?')
    await tabTo(player, 'Your name')
    await player.keyboard.press('Control+a')
    await player.keyboard.type('Ada')
    await go(player, 'Join')
    await landed(player, 'You are in')
    // Somebody who never answers keeps the rounds open until the host closes them.
    await joined(stage.server, stage.server.matches.running()[0]!, ['Dan'])
  })

  it('the host removes a player, and goes on where the list is', async () => {
    await joined(stage.server, stage.server.matches.running()[0]!, ['Zoe'])
    await stage.server.clock.move(2_000)
    await host.getByText('Zoe').first().waitFor()
    await go(host, 'Remove Zoe')
    await landed(host, 'Remove')
    await host.keyboard.press('Enter')
    await host.getByText('Zoe').first().waitFor({ state: 'detached' })
    await landed(host, 'Players')
  })

  it('the host’s large button keeps the focus from the start to the end of a round', async () => {
    await go(host, 'Start the match')
    await openRound()
    await landed(player, 'What is the capital of Egypt?')
    await go(player, 'Cairo')
    await saved()
    await closeRound('Right')
    await host.keyboard.press('Enter')
    await landed(player, 'Standings')
    await player.getByText('You are number 1 of 2').last().waitFor()
    await landed(host, 'Next question')
  })

  it('a pause keeps the button, and what the player has half in order', async () => {
    for (const answer of ['2', '1']) {
      await host.keyboard.press('Enter')
      await openRound()
      await player.locator('button.option').first().waitFor()
      await player.keyboard.press(answer)
      await saved()
      await closeRound('Right')
      await host.keyboard.press('Enter')
      await landed(host, 'Next question')
    }
    await host.keyboard.press('Enter')
    await openRound()
    await landed(player, 'In which order')
    await tabTo(player, 'Move up: The Great Pyramid')
    await player.keyboard.press('Enter')
    await go(host, 'Pause')
    await player.getByText('Paused').first().waitFor()
    await landed(host, 'Pause')
    await player.keyboard.press('Enter')
    await host.keyboard.press('Enter')
    await player.locator('.pause-note').waitFor({ state: 'detached' })
    await go(player, 'Send answer')
    await saved()
    await landed(player, 'Change answer')
    await host.keyboard.press('Shift+Tab')
    await closeRound('Right')
    await host.keyboard.press('Enter')
    await landed(host, 'Next question')
  })

  it('ends where there is no button left: at the heading, with the report next', async () => {
    await host.keyboard.press('Enter')
    await openRound()
    await landed(player, 'How tall')
    await tabTo(player, 'Type a number')
    await player.keyboard.type('330')
    await player.keyboard.press('Enter')
    await saved()
    await closeRound('Right')
    await host.keyboard.press('Enter')
    await landed(host, 'Final result')
    await host.keyboard.press('Enter')
    await landed(player, 'Final result')
    await landed(host, await host.locator('h1').innerText())
    await go(host, 'Questions played')
    await go(host, 'Void the question · Question 1 of 5')
    // Told a few times a second: the server's clock stands still unless it is moved.
    const later = async (page: Page): Promise<string> => {
      await stage.server.clock.move(250)
      return focused(page)
    }
    await expect
      .poll(() => later(host), { interval: 20, timeout: PATIENCE })
      .toContain('Count the question again · Question 1 of 5')
    await player.getByText('You are number 1 of 2').first().waitFor()
    const points = async () =>
      Number((await player.locator('.is-own .points').innerText()).replace(/\D/g, ''))
    await expect.poll(points, { interval: 20, timeout: PATIENCE }).toBeLessThan(4_500)
    await host.keyboard.press('Shift+Tab')
    await go(host, 'Report')
    await host.waitForURL('**/host/report/*')
    await host.locator('.grid').waitFor()
  })
})
