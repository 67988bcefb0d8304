import type { Play } from '../../../play/api.ts'
import type { Lang, PackId } from '../../../quiz/vocabulary.ts'
import { renderBriefing } from '../briefing.ts'
import type { Asset, Bundle, Coding, PageName } from '../bundle.ts'
import { escapeHtml, ICON, ICON_ADDRESS, makeShell, makeStaticPage } from '../shell.ts'
import { param, refuse } from './exchange.ts'
import type { WebApp, WebContext } from './exchange.ts'
import { langOf } from './file-routes.ts'

const FOR_EVER = 'public, max-age=31536000, immutable'

/** Where each page is found. What follows the address is the page's own business. */
const ADDRESSES: Readonly<Record<PageName, readonly string[]>> = {
  solo: ['/'],
  player: ['/join', '/join/:pin'],
  host: ['/host'],
  projector: ['/wall'],
  report: ['/host/report/:match'],
  sheet: ['/host/sheet/:class'],
}

export interface PageRouteParts {
  readonly bundle: Bundle
  readonly play: Pick<Play, 'sources'>
}

/** Pages and what they are made of. */
export function pageRoutes(app: WebApp, { bundle, play }: PageRouteParts): void {
  for (const [page, addresses] of Object.entries(ADDRESSES))
    for (const address of addresses) app.get(address, (context) => shell(context, bundle, page))
  const read = makeBriefings(bundle, play.sources)
  app.get('/briefing/:pack', (context) => briefing(context, read))
  app.get('/assets/:file', (context) => {
    const asset = bundle.assets.get(context.req.path)
    return asset === undefined ? refuse(context, 'not-found') : send(context, asset)
  })
  app.get(ICON_ADDRESS, (context) =>
    context.body(ICON, 200, { 'Content-Type': 'image/svg+xml', 'Cache-Control': 'public, max-age=86400' }),
  )
}

function shell(context: WebContext, { pages }: Bundle, page: string): Response {
  const files = pages.get(page)
  if (files === undefined) return refuse(context, 'not-found')
  const lang: Lang = langOf(context)
  context.header('Cache-Control', 'no-cache')
  context.header('Vary', 'Accept-Language')
  return context.html(makeShell(files, lang))
}

type Briefings = (pack: string, lang: Lang) => string | undefined

/** Briefings as pages. Each is made once: it takes as long as many other answers together, and anybody may ask for it. */
function makeBriefings({ pages }: Bundle, sources: Play['sources']): Briefings {
  const made = new Map<string, string>()
  const make = (pack: string, lang: Lang): string | undefined => {
    const found = sources.briefing(pack as PackId)
    const files = pages.get('briefing')
    if (found === undefined || files === undefined) return undefined
    const title = escapeHtml(found.title[lang])
    return makeStaticPage(files, { lang, title, body: renderBriefing(found, lang) })
  }
  return (pack, lang) => {
    const key = `${lang} ${pack}`
    const html = made.get(key) ?? make(pack, lang)
    if (html !== undefined) made.set(key, html)
    return html
  }
}

/** What a class reads before it plays, without a script: it can be printed, and read on anything. */
function briefing(context: WebContext, read: Briefings): Response {
  const html = read(param(context, 'pack'), langOf(context))
  if (html === undefined) return refuse(context, 'not-found')
  context.header('Cache-Control', 'no-cache')
  context.header('Vary', 'Accept-Language')
  return context.html(html)
}

function send(context: WebContext, { type, bodies }: Asset): Response {
  const coding = codingOf(context.req.header('accept-encoding') ?? '', bodies)
  context.header('Content-Type', type)
  context.header('Cache-Control', FOR_EVER)
  context.header('Vary', 'Accept-Encoding')
  if (coding !== 'identity') context.header('Content-Encoding', coding)
  return context.body(bodies[coding] ?? '')
}

function codingOf(accepted: string, bodies: Asset['bodies']): Coding {
  const names = accepted.split(',').map((part) => part.trim().split(';')[0])
  if (names.includes('br') && bodies.br !== undefined) return 'br'
  return names.includes('gzip') && bodies.gzip !== undefined ? 'gzip' : 'identity'
}
