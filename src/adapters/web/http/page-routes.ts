import type { Lang } from '../../../quiz/vocabulary.ts'
import type { Asset, Bundle, Coding, PageName } from '../bundle.ts'
import { ICON, ICON_ADDRESS, makeShell } from '../shell.ts'
import { refuse } from './exchange.ts'
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

/** Pages and what they are made of. */
export function pageRoutes(app: WebApp, { bundle }: { readonly bundle: Bundle }): void {
  for (const [page, addresses] of Object.entries(ADDRESSES))
    for (const address of addresses) app.get(address, (context) => shell(context, bundle, page))
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
