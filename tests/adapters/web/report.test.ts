import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { harmless, makeCsv } from '../../../src/adapters/web/spreadsheets.ts'
import type { MatchId } from '../../../src/quiz/vocabulary.ts'
import { roundOpened } from '../../support/play.ts'
import { unzip } from '../../support/unzip.ts'
import { makeClient } from '../../support/webClient.ts'
import type { WebClient } from '../../support/webClient.ts'
import { WebPage } from '../../support/webPage.ts'
import { HOST_KEY, startWeb } from '../../support/webServer.ts'
import type { WebServer } from '../../support/webServer.ts'
import { HOST, SAMPLE_SETTINGS } from './samples.ts'

const FORMULA = '=SUM(1;2)'

let server: WebServer
let teacher: WebClient

beforeEach(async () => {
  server = await startWeb()
  teacher = makeClient(server.url)
  await teacher.value('POST /api/host/login', { key: HOST_KEY })
})
afterEach(async () => {
  await server.close()
  expect(server.problems).toEqual([])
})

/** A match of two rounds by two players, one of whom is called like a formula. */
async function playedMatch(): Promise<MatchId> {
  const { id } = await teacher.value('POST /api/host/matches', {
    settings: { ...SAMPLE_SETTINGS, title: 'Ça, "là"' },
  })
  const { pin = '' } = await teacher.value('GET /api/host/matches/:id', undefined, { id })
  const pages = await Promise.all([FORMULA, 'Ada'].map(() => WebPage.open(server.url)))
  for (const [i, page] of pages.entries())
    await page.ask({ type: 'join', pin, name: i === 0 ? FORMULA : 'Ada', avatar: '🦊', lang: 'fr' })
  for (let round = 1; round <= 2; round += 1) {
    await roundOpened(server, id)
    await pages[0]?.ask({ type: 'answer', round, answer: { kind: 'pick', option: round - 1 }, t: 900 })
    await pages[1]?.ask({ type: 'answer', round, answer: { kind: 'pick', option: 2 }, t: 900 })
    await server.matches.act(id, HOST, { type: 'next' })
  }
  await server.matches.act(id, HOST, { type: 'next' })
  for (const page of pages) page.close()
  return id
}

describe('a report', () => {
  it('is JSON for the host’s page', async () => {
    const id = await playedMatch()
    const report = await teacher.value('GET /api/host/matches/:id/report', undefined, { id })
    expect(report).toMatchObject({
      id,
      questions: [{ round: 1, answers: 2, right: 1, medianMs: expect.any(Number) as unknown }, {}],
    })
    expect(report.players[0]).toMatchObject({ name: FORMULA, rank: 1, credits: [1, 1] })
  })

  it('is CSV that every program reads as UTF-8, without a formula', async () => {
    const id = await playedMatch()
    const response = await teacher.fetch(`/host/report/${id}.csv?lang=fr`)
    expect(response.headers.get('content-disposition')).toBe(`attachment; filename="${id}.csv"`)
    const bytes = Buffer.from(await response.arrayBuffer())
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
    const lines = bytes.toString('utf8').split('\r\n')
    expect(lines.slice(0, 2)).toEqual([
      '\ufeffQuestions',
      [
        'Manche,Question,Bonne réponse,Réponses,Justes,Temps médian (s)',
        'Part de réponses justes,Pouvoir discriminant,Répartition,Source,Annulée',
      ].join(','),
    ])
    expect(lines).toContain(`1,"'=SUM(1;2)",2000,1,1`)
    expect(lines).toContain('2,Ada,0,0,0')
  })

  it('is a workbook whose names are text', async () => {
    const id = await playedMatch()
    const response = await teacher.fetch(`/host/report/${id}.xlsx?lang=ar`)
    const files = unzip(Buffer.from(await response.arrayBuffer()))
    const all = [...files.values()].join('\n')
    expect(files.get('xl/workbook.xml')).toContain('الأسئلة')
    expect(all).toMatch(/'=SUM\(1;2\)|&apos;=SUM\(1;2\)|&#39;=SUM\(1;2\)/)
    expect(all).not.toMatch(/<f>|<f /)
    expect(all).toContain('2000')
  })

  it('is there for a match that has ended, and no other', async () => {
    const { id } = await teacher.value('POST /api/host/matches', { settings: SAMPLE_SETTINGS })
    const ids = { id }
    expect(await teacher.call('GET /api/host/matches/:id/report', undefined, ids)).toMatchObject({
      code: 'unknown-match',
    })
    expect((await teacher.fetch(`/host/report/${id}.csv`)).status).toBe(404)
    expect((await teacher.fetch('/host/report/x.xlsx')).status).toBe(404)
  })

  it('is gone once the host forgets the match', async () => {
    const id = await playedMatch()
    await server.clock.move(1_000)
    expect((await teacher.value('GET /api/host/overview')).past).toMatchObject([{ id, players: 2 }])
    await teacher.value('DELETE /api/host/matches/:id', undefined, { id })
    expect((await teacher.value('GET /api/host/overview')).past).toEqual([])
    expect((await teacher.fetch(`/host/report/${id}.csv`)).status).toBe(404)
  })
})

describe('a cell', () => {
  it.each(['=1+1', '+1', '-1', '@x', '\t=1', ' =1', '\u200f=1', '\ufeff=1', '＝1', '|calc', '%0A'])(
    '%j is no formula',
    (text) => {
      expect(harmless(text)).toBe(`'${text}`)
    },
  )
  it.each(['Ada', '1+1', 'a=b', '٣', ''])('%j stays as it is', (text) => {
    expect(harmless(text)).toBe(text)
  })
  it('with commas, quotes and lines is one cell', () => {
    const csv = makeCsv([{ title: 'T', head: ['a'], rows: [['x, "y"\nz', 5, undefined]] }])
    expect(csv).toBe('\ufeffT\r\na\r\n"x, ""y""\nz",5,\r\n')
  })
})

describe('the way in', () => {
  it('is a QR code of an address with the PIN, for running matches alone', async () => {
    const { id } = await teacher.value('POST /api/host/matches', { settings: SAMPLE_SETTINGS })
    const { pin = '' } = await teacher.value('GET /api/host/matches/:id', undefined, { id })
    const picture = await fetch(`${server.url}/qr/${pin}/0.svg`)
    expect(picture.headers.get('content-type')).toBe('image/svg+xml')
    expect(await picture.text()).toMatch(/^<svg [^>]*>.*<\/svg>\s*$/s)
    for (const path of [`/qr/${pin}/99.svg`, '/qr/000001/0.svg', '/qr/%22/0.svg'])
      expect((await fetch(`${server.url}${path}`)).status).toBe(404)
  })
})
