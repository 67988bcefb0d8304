import { toString as makeQr } from 'qrcode'
import type { Matches } from '../../../play/api/matches.ts'
import { LANGS } from '../../../quiz/vocabulary.ts'
import type { Lang, MatchId } from '../../../quiz/vocabulary.ts'
import { clientAddress } from '../addresses.ts'
import type { Surroundings } from '../addresses.ts'
import type { Doors } from '../doors.ts'
import { tablesOf } from '../report.ts'
import type { Sessions } from '../sessions.ts'
import { makeCsv, makeXlsx } from '../spreadsheets.ts'
import { from, param, refuse } from './exchange.ts'
import type { WebApp, WebContext } from './exchange.ts'
import { browserLang } from './visitors.ts'

export interface FileRouteParts {
  readonly matches: Matches
  readonly sessions: Sessions
  readonly doors: Doors
  readonly surroundings: Surroundings
  readonly addresses: () => readonly string[]
}

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** Pictures and spreadsheets. */
export function fileRoutes(app: WebApp, parts: FileRouteParts): void {
  app.get('/qr/:pin/:file{\\d+\\.svg}', (context) => qr(context, parts))
  app.get('/host/report/:file{[\\w-]+\\.(csv|xlsx)}', (context) => report(context, parts))
}

/**
 * The way into a match as a picture. Only PINs of running matches are drawn, so that nobody borrows our name for other links; a
 * wrong one counts as a guess.
 */
async function qr(
  context: WebContext,
  { doors, surroundings, addresses }: FileRouteParts,
): Promise<Response> {
  const pin = param(context, 'pin')
  const address = addresses()[Number.parseInt(param(context, 'file'), 10)]
  if (address === undefined || !/^\d+$/.test(pin)) return refuse(context, 'not-found')
  const match = doors.open(pin, clientAddress(from(context), surroundings))
  if (!match.ok) return refuse(context, match.code, match.detail)
  const svg = await makeQr(`${address}/join/${pin}`, { type: 'svg', margin: 2, errorCorrectionLevel: 'M' })
  return context.body(svg, 200, { 'Content-Type': 'image/svg+xml' })
}

async function report(context: WebContext, { matches, sessions }: FileRouteParts): Promise<Response> {
  if (!sessions.signedIn(from(context))) return refuse(context, 'not-signed-in')
  const file = param(context, 'file')
  const dot = file.lastIndexOf('.')
  const found = await matches.report(file.slice(0, dot) as MatchId)
  if (found === undefined) return refuse(context, 'unknown-match')
  const tables = tablesOf(found, langOf(context))
  const download = { 'Content-Disposition': `attachment; filename="${file}"` }
  if (file.endsWith('.csv'))
    return context.body(makeCsv(tables), 200, { 'Content-Type': 'text/csv; charset=utf-8', ...download })
  return context.body(Uint8Array.from(await makeXlsx(tables)), 200, { 'Content-Type': XLSX, ...download })
}

/** The language of `?lang=`, else the browser's. */
export const langOf = (context: WebContext): Lang =>
  LANGS.find((lang) => lang === context.req.query('lang')) ??
  browserLang(context.req.header('accept-language'))
