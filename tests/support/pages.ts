import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { keptBundle } from '../../src/adapters/web/kept-bundle.ts'
import type { Lang } from '../../src/quiz/vocabulary.ts'
import { HOST_KEY, startWeb } from './webServer.ts'
import type { WebServer, WebServerOptions } from './webServer.ts'

/** Sizes that matter: a phone, a teacher's laptop, a projector. */
export const PHONE = { width: 390, height: 844 }
export const LAPTOP = { width: 1366, height: 768 }
export const WALL = { width: 1280, height: 720 }

export interface PageWish {
  readonly lang: Lang
  readonly viewport?: { readonly width: number; readonly height: number }
  readonly dark?: boolean
  readonly context?: BrowserContextOptions
}

export interface Stage {
  readonly browser: Browser
  readonly server: WebServer
  /** A new page in a browser profile of its own; what it logs as an error fails `close`. */
  page(wish: PageWish): Promise<Page>
  close(): Promise<void>
}

const FOLDER = new URL('../../src/adapters/web/pages', import.meta.url).pathname

/** Milliseconds until what does not come on a page is given up: far more than a busy machine with two cores takes. */
export const PATIENCE = 40_000

/** A browser and the real server with the real pages. */
export async function openStage(browser: Browser, options: WebServerOptions = {}): Promise<Stage> {
  const server = await startWeb({ bundle: await keptBundle(FOLDER), ...options })
  const errors: string[] = []
  return {
    browser,
    server,
    async page({ lang, viewport = PHONE, dark = false, context = {} }) {
      const colorScheme = dark ? 'dark' : 'light'
      const profile = await browser.newContext({
        ...{ locale: lang, viewport, colorScheme, reducedMotion: 'reduce' },
        ...context,
      })
      const page = await profile.newPage()
      page.setDefaultTimeout(PATIENCE)
      page.on('pageerror', (error) => errors.push(String(error)))
      page.on('console', (said) => {
        if (said.text().includes('Content Security Policy')) errors.push(said.text())
      })
      return page
    },
    async close() {
      await server.close()
      if (errors.length > 0) throw new Error(errors.join('\n'))
    },
  }
}

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** What axe finds on the page as it is now, one line each. */
export async function violations(page: Page): Promise<readonly string[]> {
  const builder = new AxeBuilder({ page }).options({ runOnly: RULES, resultTypes: ['violations'] })
  const { violations: found } = await builder.setLegacyMode().analyze()
  return found.map(({ id, help, nodes }) => `${id}: ${help}: ${nodes.map(({ html }) => html).join(' | ')}`)
}

/** How far the page is wider than its window; a hair is rounding. */
export const overflow = (page: Page): Promise<number> =>
  page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')

/** What of the text that a room reads is smaller than 28 pixels, and whether anything has to be scrolled to: [] where all is well. */
export const unreadable = (page: Page): Promise<readonly string[]> =>
  page.evaluate(`(() => {
    const texts = document.createTreeWalker(document.querySelector('main'), NodeFilter.SHOW_TEXT)
    const found = []
    while (texts.nextNode()) {
      const { data, parentElement: element } = texts.currentNode
      const hidden = element.closest('.unseen, .tag-text, .marker, .badge, .addresses, caption')
      if (data.trim() === '' || hidden || element.getClientRects().length === 0) continue
      const size = parseFloat(getComputedStyle(element).fontSize)
      if (size < 28) found.push(data + ': ' + size)
    }
    const { scrollHeight, clientHeight } = document.documentElement
    return scrollHeight > clientHeight ? [...found, 'scrolls'] : found
  })()`)

/** Enters with the key of the terminal's link. */
export async function signIn(page: Page, { url }: WebServer): Promise<void> {
  await page.goto(`${url}/host#${HOST_KEY}`)
  await page.waitForSelector('.columns')
}

/** The way in of a player: PIN from the address, then the name. */
export async function joinAs(page: Page, url: string, name: string): Promise<void> {
  await page.goto(url)
  await page.getByRole('textbox').first().fill(name)
  await page.keyboard.press('Enter')
  await page.waitForSelector('.lobby')
}
