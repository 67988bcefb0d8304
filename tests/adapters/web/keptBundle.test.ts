import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { keptBundle } from '../../../src/adapters/web/kept-bundle.ts'

const PAGES = ['solo', 'player', 'host', 'projector', 'report', 'sheet']

let folder: string
let file: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'communique-pages-'))
  file = join(folder, '.cache/pages')
  await writeFile(join(folder, 'tsconfig.json'), '{}')
  await writeFile(join(folder, 'word.ts'), "export const word = 'first'")
  for (const page of PAGES)
    await writeFile(join(folder, `${page}.tsx`), "import { word } from './word.ts'; console.log(word)")
})

afterEach(() => rm(folder, { recursive: true, force: true }))

async function playerScript(): Promise<string> {
  const { pages, assets } = await keptBundle(folder, file)
  const { script = '', preloads = [] } = pages.get('player') ?? {}
  const body = (address: string): string =>
    Buffer.from(assets.get(address)?.bodies.identity ?? new Uint8Array()).toString()
  return [script, ...preloads].map(body).join('\n')
}

describe('pages that were built before', () => {
  it('are the same as built ones, and are not built again', async () => {
    const built = await keptBundle(folder, file)
    const kept = await readFile(file)
    expect(await keptBundle(folder, file)).toEqual(built)
    expect(await readFile(file)).toEqual(kept)
  })

  it('are built again once a file that they import has changed', async () => {
    expect(await playerScript()).toContain('first')
    await writeFile(join(folder, 'word.ts'), "export const word = 'second'")
    expect(await playerScript()).toContain('second')
  })

  it('are built again once there is another page, or a file is gone', async () => {
    await keptBundle(folder, file)
    await writeFile(join(folder, 'extra.tsx'), 'console.log(1)')
    expect([...(await keptBundle(folder, file)).pages.keys()]).toContain('extra')
    await rm(join(folder, 'word.ts'))
    await expect(keptBundle(folder, file)).rejects.toThrow(/word/)
  })

  it('are built again where what was kept is torn', async () => {
    const built = await keptBundle(folder, file)
    const kept = await readFile(file)
    for (const torn of [
      kept.subarray(0, kept.length / 2),
      Buffer.alloc(0),
      Buffer.from(kept).fill(0, 40, 60),
    ]) {
      await writeFile(file, torn)
      expect(await keptBundle(folder, file)).toEqual(built)
    }
  })

  it('are of their own folder alone', async () => {
    await keptBundle(folder, file)
    const other = await mkdtemp(join(tmpdir(), 'communique-pages-'))
    await cp(folder, other, { recursive: true })
    await writeFile(join(other, 'word.ts'), "export const word = 'other'")
    const { assets } = await keptBundle(other, file)
    expect(
      [...assets.values()].map(({ bodies }) => Buffer.from(bodies.identity ?? []).toString()).join(),
    ).toContain('other')
    await rm(other, { recursive: true })
  })

  it('are built at every start where nothing can be kept', async () => {
    const nowhere = join(folder, 'word.ts', 'below-a-file')
    expect((await keptBundle(folder, nowhere)).pages.size).toBe(PAGES.length)
  })
})
