import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openLibrary } from '../../src/library/library.ts'
import { packDrawing } from '../../src/play/live/packDrawing.ts'
import { LANGS } from '../../src/quiz/vocabulary.ts'
import { openBrowser } from '../support/browser.ts'
import { LAPTOP, openStage, overflow, signIn, violations } from '../support/pages.ts'
import type { Stage } from '../support/pages.ts'
import { HOST_KEY } from '../support/webServer.ts'

const browser = await openBrowser()
const WORDS = {
  ar: { begin: 'بدء', progress: 'تقدّمي', data: 'بياناتي', reports: 'من أورد ذلك', result: 'النتيجة' },
  fr: {
    begin: 'Commencer',
    progress: 'Mes progrès',
    data: 'Mes données',
    reports: 'Qui le rapporte',
    result: 'Résultat',
  },
  en: {
    begin: 'Begin',
    progress: 'My progress',
    data: 'My data',
    reports: 'Who reports this',
    result: 'Result',
  },
} as const

describe.skipIf(browser === undefined)('the pages around a match', () => {
  let stage: Stage

  beforeAll(async () => {
    if (browser === undefined) return
    const { bases } = await openLibrary('questions')
    stage = await openStage(browser, { house: { bases, drawing: packDrawing([...bases.values()]) } })
  })
  afterAll(async () => {
    await stage.close()
    await browser?.close()
  })

  const flawless = async (page: Page): Promise<void> => {
    expect(await violations(page)).toEqual([])
    expect(await overflow(page)).toBeLessThanOrEqual(1)
  }

  /** Answers whatever is asked, with the keyboard alone. */
  async function answerSomehow(page: Page): Promise<void> {
    await page.waitForSelector('h1.stem')
    if ((await page.locator('button.option').count()) > 0) await page.keyboard.press('1')
    else if ((await page.locator('.arrange').count()) > 0)
      await page.locator('.arrange .primary').press('Enter')
    else await typeSomething(page)
    await page.waitForSelector('.grade')
  }
  async function typeSomething(page: Page): Promise<void> {
    for (const field of await page.locator('.typed input').all())
      await field.fill((await field.getAttribute('maxlength')) === '2' ? '12' : '2023')
    if ((await page.locator('.typed select').count()) > 0)
      await page.locator('.typed select').selectOption('9')
    await page.keyboard.press('Tab')
    await page.locator('.typed .primary').press('Enter')
  }

  it.each(LANGS)('a visitor plays five questions by keyboard (%s)', async (lang) => {
    const page = await stage.page({ lang, dark: lang === 'fr' })
    const words = WORDS[lang]
    await page.goto(stage.server.url)
    await page.getByRole('button', { name: words.begin }).waitFor()
    expect(await page.getAttribute('html', 'lang')).toBe(lang)
    await flawless(page)
    await page.getByRole('button', { name: words.begin }).press('Enter')
    for (let turn = 1; turn <= 5; turn++) {
      await page.waitForSelector('h1.stem')
      if (turn === 1) await flawless(page)
      await answerSomehow(page)
      await page.getByText(words.reports).first().waitFor()
      if (turn === 1) await flawless(page)
      await page.keyboard.press('n')
    }
    await page.getByRole('heading', { name: words.result }).waitFor()
    await flawless(page)
    await page.locator('.buttons .primary').press('Enter')
    await page.locator('h1.lead:focus').waitFor()
    await page.getByRole('link', { name: words.progress }).click()
    await page.waitForSelector('.calendar')
    await flawless(page)
    await page.getByRole('link', { name: words.data }).click()
    await page.waitForSelector('.claim')
    await flawless(page)
  })

  it('hands out what is stored, and erases it', async () => {
    const page = await stage.page({ lang: 'en' })
    await page.goto(stage.server.url)
    await page.getByRole('button', { name: 'Begin' }).click()
    await answerSomehow(page)
    await page.goto(`${stage.server.url}/#data`)
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Download' }).click(),
    ])
    expect(file.suggestedFilename()).toBe('communique.json')
    await page.getByRole('button', { name: 'Erase my data' }).click()
    await flawless(page)
    await page.getByRole('dialog').getByRole('button', { name: 'Erase my data' }).click()
    await page.getByText('Your data has been erased.').first().waitFor()
    await page.getByRole('link', { name: 'My progress' }).click()
    await page.getByText('No answers yet.').waitFor()
  })

  it('challenges a question of practice', async () => {
    const page = await stage.page({ lang: 'en' })
    await page.goto(stage.server.url)
    await page.getByRole('button', { name: 'Begin' }).click()
    await answerSomehow(page)
    await page.getByRole('button', { name: 'Is this wrong?' }).click()
    await page.getByRole('textbox').fill('I doubt it.')
    await page.getByRole('button', { name: 'Send the challenge' }).click()
    await page.getByText('Thank you').first().waitFor()
  })

  it('links two browsers of one person: shown here, typed there, confirmed here', async () => {
    const [first, second] = [await stage.page({ lang: 'en' }), await stage.page({ lang: 'fr' })]
    await first.goto(`${stage.server.url}/#data`)
    await first.getByRole('button', { name: 'Get a code' }).click()
    const code = await first.locator('.link-code bdi').textContent()
    await second.goto(`${stage.server.url}/#data`)
    await second.getByLabel('Code d’un autre compte').fill(String(code))
    await second.getByRole('button', { name: 'Envoyer le code' }).click()
    await second.getByText('Code accepté').waitFor()
    await first.getByRole('button', { name: 'Yes, that is me' }).click()
    await first.getByText('Linked with').waitFor()
    await flawless(first)
  })

  it.each(LANGS)('a teacher signs in, makes a class with codes, and a match (%s)', async (lang) => {
    const page = await stage.page({ lang, viewport: LAPTOP, dark: lang === 'en' })
    await page.goto(`${stage.server.url}/host`)
    await page.locator('input[type=password]').fill('wrong')
    await page.keyboard.press('Enter')
    await page.getByRole('alert').waitFor()
    await flawless(page)
    await page.locator('input[type=password]').fill(HOST_KEY)
    await page.keyboard.press('Enter')
    await page.waitForSelector('.columns')
    for (const summary of await page.locator('details.more > summary').all()) await summary.click()
    await flawless(page)
    const form = page.locator('details.more form')
    await form.locator('input[type=text]').first().fill('9B')
    await form.locator('textarea').fill('Amina\nسعيد\nChloé')
    await form.locator('button[type=submit]').click()
    await page.locator('.code').first().waitFor()
    expect(await page.locator('.code').count()).toBe(3)
    await flawless(page)
    await page.locator('a[href^="/host/sheet/"]').click()
    await page.waitForSelector('.cards')
    await flawless(page)
    await page.goto(`${stage.server.url}/host`)
    await page.locator('form.panel button[type=submit]').click()
    await page.waitForSelector('.controls')
    await flawless(page)
  })

  it('keeps the host key out of the address, where the console is open already too', async () => {
    const page = await stage.page({ lang: 'en', viewport: LAPTOP })
    const refused: string[] = []
    page.on('response', (response) => {
      if (response.status() === 401) refused.push(response.url())
    })
    await page.goto(`${stage.server.url}/host`)
    await page.getByLabel('Host key').waitFor()
    expect(refused).toEqual([])
    await signIn(page, stage.server)
    expect(page.url()).toBe(`${stage.server.url}/host`)
  })

  it('asks for no key after a refresh, where the browser keeps nothing but the cookie', async () => {
    const page = await stage.page({ lang: 'en', viewport: LAPTOP })
    await page.addInitScript(() => {
      Object.defineProperty(globalThis, 'localStorage', {
        get: () => {
          throw new Error('refused')
        },
      })
    })
    await signIn(page, stage.server)
    await page.reload()
    await page.waitForSelector('.columns')
    expect(await page.getByLabel('Host key').count()).toBe(0)
  })

  it('gives a class something to read, in the look of all pages', async () => {
    const page = await stage.page({ lang: 'ar' })
    await page.goto(stage.server.url)
    await page.getByRole('link', { name: 'ملف القراءة' }).click()
    await page.getByRole('link', { name: 'Communiqué' }).waitFor()
    expect(await page.evaluate('getComputedStyle(document.body).fontFamily')).toContain('Noto Sans Arabic')
    expect(await overflow(page)).toBeLessThanOrEqual(1)
    await page.getByRole('link', { name: 'English' }).click()
    await page.getByRole('heading', { name: 'Who says what' }).waitFor()
    // Hundreds of facts look alike: the first of each list speaks for the rest.
    await page.evaluate(
      `document.querySelectorAll('.block ~ .block, li ~ li:not(nav li)').forEach((one) => one.remove())`,
    )
    await flawless(page)
  })

  it('says in words that a link or a PIN leads nowhere', async () => {
    const page = await stage.page({ lang: 'en' })
    await page.goto(`${stage.server.url}/join/000000`)
    await page.getByText('There is no match with this PIN').waitFor()
    await flawless(page)
    await page.goto(`${stage.server.url}/wall#nothing`)
    await page.getByText('This link leads nowhere').waitFor()
    await flawless(page)
  })
})
