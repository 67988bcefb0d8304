import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { makeBundle } from '../../src/adapters/web/bundle.ts'
import type { Bundle } from '../../src/adapters/web/bundle.ts'

const FOLDER = new URL('../../src/adapters/web/pages', import.meta.url).pathname
const MOST = 40_000

let bundle: Bundle
beforeAll(async () => {
  bundle = await makeBundle(FOLDER)
})

/** What a browser fetches before the page is there: script, the parts it imports, styles. Fonts come later, by the letters used. */
function firstLoad(page: string): readonly string[] {
  const files = bundle.pages.get(page)
  return files === undefined ? [] : [files.script ?? '', ...files.preloads, ...files.styles]
}
const weight = (page: string): number =>
  firstLoad(page).reduce((sum, address) => sum + (bundle.assets.get(address)?.bodies.br?.byteLength ?? 0), 0)

async function sources(ending: RegExp): Promise<readonly { readonly name: string; readonly text: string }[]> {
  const names = (await readdir(FOLDER, { recursive: true })).filter((name) => ending.test(name))
  return Promise.all(names.map(async (name) => ({ name, text: await readFile(join(FOLDER, name), 'utf8') })))
}

describe('what a phone has to load', () => {
  it('is at most 40 kB compressed for a player', () => {
    expect(weight('player')).toBeGreaterThan(5_000)
    expect(weight('player')).toBeLessThanOrEqual(MOST)
  })

  it('comes from this server alone', async () => {
    for (const { name, text } of await sources(/\.(tsx?|css)$/))
      expect(text.match(/https?:\/\/(?!www\.w3\.org)[\w.]+/g) ?? [], name).toEqual([])
  })

  it('needs no inline style, which the policy of the page forbids', async () => {
    for (const { name, text } of await sources(/\.tsx$/))
      expect(text, name).not.toMatch(/\sstyle=|dangerouslySet/)
  })
})
