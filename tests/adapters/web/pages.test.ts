import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliDecompressSync } from 'node:zlib'
import { makeBundle } from '../../../src/adapters/web/bundle.ts'
import type { Asset } from '../../../src/adapters/web/bundle.ts'
import { openLibrary } from '../../../src/library/library.ts'
import { startWeb } from '../../support/webServer.ts'
import type { WebServer } from '../../support/webServer.ts'

let server: WebServer

beforeAll(async () => {
  const { bases } = await openLibrary('questions')
  server = await startWeb({ pages: true, house: { bases } })
})
afterAll(async () => {
  await server.close()
})

const PAGES = [
  '/',
  '/join',
  '/join/123456',
  '/host',
  '/wall',
  '/host/report/x',
  '/host/sheet/x',
  '/briefing/vostochny-2023',
]
const linked = (html: string): readonly string[] =>
  [...html.matchAll(/(?:src|href)="(\/[^"]*)"/g)].map((found) => found[1] ?? '')

describe('every page', () => {
  it.each(PAGES)('%s is whole: all that it names is there, and nothing from elsewhere', async (path) => {
    const response = await fetch(`${server.url}${path}`, { headers: { 'accept-language': 'ar' } })
    const html = await response.text()
    expect(response.status).toBe(200)
    expect(html).toMatch(/^<!doctype html><html lang="ar" dir="rtl">/)
    expect(html).not.toMatch(/(src|href)="(https?:)?\/\/|<style|<script>|\son\w+=|style="/)
    const assets = linked(html).filter((address) => address.startsWith('/assets/'))
    expect(assets.length).toBeGreaterThan(0)
    for (const asset of assets) expect((await fetch(`${server.url}${asset}`)).status).toBe(200)
  })
})

describe('what pages are made of', () => {
  it('is kept by browsers for ever, compressed, and of the right type', async () => {
    const html = await (await fetch(`${server.url}/join`)).text()
    const script = linked(html).find((address) => address.endsWith('.js')) ?? ''
    const response = await fetch(`${server.url}${script}`, { headers: { 'accept-encoding': 'br' } })
    expect(response.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
    expect(response.headers.get('content-encoding')).toBe('br')
    expect(response.headers.get('content-type')).toBe('text/javascript; charset=utf-8')
    const plain = await fetch(`${server.url}${script}`, { headers: { 'accept-encoding': 'identity' } })
    expect(plain.headers.get('content-encoding')).toBeNull()
  })

  it('of a player is at most 40 kB on the first load, fonts aside', async () => {
    const { pages, assets } = await makeBundle('src/adapters/web/pages')
    const files = pages.get('player')
    const sizes = [files?.script ?? '', ...(files?.styles ?? []), ...(files?.preloads ?? [])].map(
      (address) => assets.get(address)?.bodies.br?.length ?? Infinity,
    )
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(40_000)
  })

  it('brings its fonts along', async () => {
    const { assets } = await makeBundle('src/adapters/web/pages')
    const text = (asset: Asset): string => brotliDecompressSync(asset.bodies.br ?? Buffer.alloc(0)).toString()
    const styles = [...assets].filter(([address]) => address.endsWith('.css')).map(([, asset]) => text(asset))
    const fonts = styles.flatMap((css) =>
      [...css.matchAll(/url\(["']?([^"')]+)/g)].map((found) => found[1] ?? ''),
    )
    expect(fonts.length).toBeGreaterThan(0)
    for (const font of fonts.filter((address) => !address.startsWith('data:')))
      expect(assets.get(font)?.type).toBe('font/woff2')
  })
})

describe('a folder without a page', () => {
  it('is an error at the start', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'pages-'))
    await writeFile(join(folder, 'solo.tsx'), 'export const a = 1')
    await expect(makeBundle(folder)).rejects.toThrow(/pages are missing.*player/)
  })
})
