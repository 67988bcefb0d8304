import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openBrowser } from '../support/browser.ts'
import {
  joinAs,
  LAPTOP,
  openStage,
  overflow,
  signIn,
  unreadable,
  violations,
  WALL,
  PATIENCE,
} from '../support/pages.ts'
import type { Stage } from '../support/pages.ts'
import { joined, opened } from '../support/play.ts'
import { sampleDrawing, SAMPLE_QUESTIONS } from '../support/questions.ts'

const browser = await openBrowser()

/** A whole match of all forms of questions: host, projector, and players in three languages, one of them with the keyboard alone. */
describe.skipIf(browser === undefined)('a match in three languages', () => {
  let stage: Stage
  let host: Page
  let wall: Page
  let amina: Page
  let bruno: Page
  let carol: Page

  beforeAll(async () => {
    if (browser === undefined) return
    stage = await openStage(browser, { house: { drawing: sampleDrawing(SAMPLE_QUESTIONS) } })
    const { server } = stage
    const { id, pin } = await opened(server, {
      rounds: 6,
      seconds: 300,
      changeAnswers: true,
      teams: ['Nord', 'Sud'],
      lang: 'ar',
    })
    host = await stage.page({ lang: 'fr', viewport: LAPTOP })
    wall = await stage.page({ lang: 'en', viewport: WALL })
    await signIn(host, server)
    await host.goto(`${server.url}/host#match/${id}`)
    const screen = await host.getByRole('link', { name: 'Ouvrir l’écran' }).getAttribute('href')
    await wall.goto(server.url + String(screen))
    ;[amina, bruno, carol] = await Promise.all([
      stage.page({ lang: 'ar' }),
      stage.page({ lang: 'fr', dark: true }),
      stage.page({ lang: 'en' }),
    ])
    await joinAs(amina, `${server.url}/join/${pin}`, 'أمينة')
    await joinAs(bruno, `${server.url}/join/${pin}`, 'Bruno')
    await joinAs(carol, `${server.url}/join/${pin}`, 'Carol')
    // Somebody who never answers keeps the rounds open until the host closes them.
    await joined(server, id, ['Dan'])
    await server.clock.move(500)
  })
  afterAll(async () => {
    await stage.close()
    await browser?.close()
  })

  const everybody = (): readonly Page[] => [host, wall, amina, bruno, carol]
  /** The server's clock stands still unless it is moved: some things are told only a few times a second. */
  const seen = async (page: Page, text: string): Promise<void> => {
    const found = page.getByText(text).first()
    await expect
      .poll(async () => (await found.isVisible()) || (await stage.server.clock.move(100)), {
        interval: 20,
        timeout: PATIENCE,
      })
      .toBe(true)
  }
  /** No axe violation and nothing wider than its window, on these pages as they are now; the screen can be read from afar. */
  const flawless = async (pages = everybody()): Promise<void> => {
    await Promise.all(
      pages.map(async (page) => {
        expect(await violations(page)).toEqual([])
        expect(await overflow(page)).toBeLessThanOrEqual(1)
      }),
    )
    expect(await unreadable(wall)).toEqual([])
  }
  /** The same once more in the other languages of the page, and back. */
  const flawlessInOthers = async (page: Page, own: string): Promise<void> => {
    for (const name of ['العربية', 'English', 'Français'].filter((other) => other !== own)) {
      await page.getByRole('button', { name, exact: true }).click()
      await flawless([page])
    }
    await page.getByRole('button', { name: own, exact: true }).click()
  }
  const press = async (name: string): Promise<void> => {
    await host.getByRole('button', { name }).click()
  }

  it('gathers in the lobby', async () => {
    for (const name of ['أمينة', 'Bruno', 'Carol']) await seen(wall, name)
    await seen(host, 'Carol')
    expect(await wall.getAttribute('html', 'dir')).toBe('rtl')
    expect(await amina.getAttribute('html', 'lang')).toBe('ar')
    expect(await wall.evaluate<number>('document.querySelector(".way-qr img").naturalWidth')).toBeGreaterThan(
      0,
    )
    await flawless()
  })

  it('asks each in their own language, and says when an answer is on disk', async () => {
    await press('Lancer la partie')
    await seen(wall, 'استعدّوا')
    await stage.server.clock.move(3_000)
    await seen(wall, 'ما عاصمة مصر؟')
    await seen(amina, 'ما عاصمة مصر؟')
    await seen(bruno, 'Quelle est la capitale de l’Égypte')
    await seen(carol, 'What is the capital of Egypt?')
    await amina.getByRole('button', { name: 'القاهرة' }).click()
    await seen(amina, 'حُفظت إجابتك')
    await bruno.getByRole('button', { name: 'Paris' }).click()
    await seen(bruno, 'Réponse enregistrée')
    await carol.keyboard.press('2')
    await seen(carol, 'Answer saved')
    await carol.keyboard.press('1')
    await carol.locator('button.option[aria-pressed=true]', { hasText: 'Cairo' }).waitFor()
    await flawless()
  })

  it('fits the longest questions on the screen, for the last row too', async () => {
    const shown = await wall.locator('.stem').innerHTML()
    await wall.evaluate(`
      document.querySelector('.stem').textContent = 'سؤال طويل جدًا عن القمة وما قيل فيها '.repeat(5)
      for (const text of document.querySelectorAll('.option-text')) text.textContent = 'إجابة لا تسعها كلمة واحدة ولا كلمتان'
      dispatchEvent(new Event('resize'))`)
    expect(await unreadable(wall)).toEqual([])
    await wall.reload()
    await wall.waitForSelector('.stem')
    expect(await wall.locator('.stem').innerHTML()).toBe(shown)
  })

  it('keeps the key from every device until the reveal', async () => {
    const html = await Promise.all([wall, amina, bruno, carol].map((page) => page.content()))
    for (const page of html) expect(page).not.toMatch(/is another city|une autre ville|مدينة أخرى|is-right/)
  })

  it('reveals the answer with its source, to each their own result', async () => {
    await press('Révéler la réponse')
    await stage.server.clock.move(2_000)
    await seen(wall, 'عاصمة مصر القاهرة.')
    await seen(wall, 'دليل المدن')
    await seen(amina, 'إجابة صحيحة')
    await seen(bruno, 'Mauvaise réponse')
    await seen(bruno, 'Paris est une autre ville.')
    await seen(bruno, 'média non identifié')
    await seen(carol, 'Right answer')
    expect(await carol.evaluate<string>('document.activeElement.textContent')).toBe('Right')
    await flawless()
    await Promise.all([flawlessInOthers(wall, 'العربية'), flawlessInOthers(host, 'Français')])
  })

  it('takes a challenge to the host, with what is needed to judge it', async () => {
    await bruno.getByRole('button', { name: 'Une erreur' }).click()
    expect(await violations(bruno)).toEqual([])
    await bruno.getByRole('textbox').fill('Je n’y crois pas.')
    await bruno.getByRole('button', { name: 'Envoyer' }).click()
    await seen(bruno, 'Merci')
    await seen(host, 'Contestations 1')
    await host.getByRole('button', { name: 'Contestations 1' }).click()
    await seen(host, 'Je n’y crois pas.')
    await seen(host, 'Question 1, par Bruno')
    expect(await violations(host)).toEqual([])
    await press('Rejeter')
    await seen(host, 'Contestation rejetée')
    await host.getByRole('button', { name: /Messageries/ }).click()
    expect(await violations(host)).toEqual([])
    await host.getByRole('button', { name: /Joueurs/ }).click()
  })

  it('shows standings, with the own rank on each device', async () => {
    await press('Montrer le classement')
    await seen(wall, 'الترتيب')
    await seen(amina, 'مركزك: 1 من 4')
    await seen(bruno, 'Vous êtes au rang 3 sur 4')
    await flawless()
  })

  /** By the host's shortcut: nobody needs a mouse. */
  const nextRound = async (): Promise<void> => {
    await host.getByRole('button', { name: 'Question suivante' }).waitFor()
    await host.keyboard.press('n')
    await seen(host, 'Réponses ouvertes')
    await amina.waitForSelector('.round-head')
  }
  const closeRound = async (): Promise<void> => {
    await press('Révéler la réponse')
    await stage.server.clock.move(2_000)
    await seen(carol, 'Who reports this')
    await press('Montrer le classement')
    await seen(carol, 'You are number')
  }

  it('gives one player more time, and nobody else a word of it', async () => {
    await host.getByLabel('Temps\u202f: Carol').selectOption('2')
    await nextRound()
    await seen(carol, 'Your own time')
    expect((await wall.content()) + (await bruno.content())).not.toMatch(/Temps personnel|وقتك|own time/)
    await closeRound()
  })

  it('lets nobody lose a challenge half written when the host goes on', async () => {
    await nextRound()
    await press('Révéler la réponse')
    await stage.server.clock.move(2_000)
    await carol.getByRole('button', { name: 'Is this wrong?' }).click()
    await carol.keyboard.type('Are you')
    await press('Montrer le classement')
    await seen(carol, 'You are number')
    await carol.keyboard.type(' sure?')
    expect(await violations(carol)).toEqual([])
    await nextRound()
    await seen(carol, 'Your note on question 3 is kept')
    expect(await carol.getByRole('dialog').count()).toBe(0)
    await flawless([carol])
  })

  it('puts things in order with two buttons each, by keyboard', async () => {
    await seen(carol, 'earliest first')
    const up = carol.getByRole('button', { name: 'Move up: The Great Pyramid' })
    await up.focus()
    await carol.keyboard.press('Enter')
    await carol.keyboard.press('Enter')
    expect(await carol.locator('.option .option-text').allTextContents()).toEqual([
      'The Great Pyramid',
      'The Eiffel Tower',
      'The Cairo Tower',
    ])
    expect(await carol.evaluate<string>('document.activeElement.ariaLabel')).toBe(
      'Move up: The Great Pyramid',
    )
    await seen(carol, 'The Great Pyramid: position 1 of 3')
    await carol.getByRole('button', { name: 'Send answer' }).press('Enter')
    await seen(carol, 'Answer saved')
    await flawless()
    await closeRound()
  })

  it('takes up the challenge where it was left, and sends it', async () => {
    await carol.getByRole('button', { name: 'Your note on question 3' }).click()
    expect(await carol.getByRole('textbox').inputValue()).toBe('Are you sure?')
    await carol.getByRole('button', { name: 'Send the challenge' }).click()
    await seen(carol, 'Thank you')
    await seen(host, 'Contestations 1')
    await host.getByRole('button', { name: 'Contestations 1' }).click()
    await seen(host, 'Question 3, par Carol')
    await host.getByRole('button', { name: /Joueurs/ }).click()
  })

  it('takes numbers in the digits that people write', async () => {
    await nextRound()
    await amina.getByRole('textbox').fill('٣٣٠')
    await amina.keyboard.press('Enter')
    await seen(amina, 'حُفظت إجابتك')
    await flawless([amina, bruno])
    await press('Révéler la réponse')
    await stage.server.clock.move(2_000)
    await seen(amina, 'إجابة صحيحة')
    await flawless([wall, amina])
    await press('Montrer le classement')
    await nextRound()
    await bruno.getByLabel('Année').fill('1889')
    await bruno.getByRole('button', { name: 'Valider' }).click()
    await seen(bruno, 'Réponse enregistrée')
    await flawless([wall, bruno])
    await press('Révéler la réponse')
    await stage.server.clock.move(2_000)
    await seen(bruno, 'Bonne réponse')
    await press('Montrer le classement')
  })

  it('ends on the podium, with each player’s mistakes and a report', async () => {
    await press('Résultat final')
    await seen(wall, 'النتيجة النهائية')
    await seen(bruno, 'Mes erreurs')
    await bruno.locator('.mistake summary').first().click()
    await seen(bruno, 'Paris est une autre ville.')
    await flawless()
    await host.getByRole('link', { name: 'Rapport' }).click()
    await seen(host, 'Rapport de la partie')
    expect(await violations(host)).toEqual([])
    await host.getByRole('radio', { name: 'En tableau' }).check()
    await seen(host, 'Temps médian')
    expect(await violations(host)).toEqual([])
    expect(await overflow(host)).toBeLessThanOrEqual(1)
  })
})
