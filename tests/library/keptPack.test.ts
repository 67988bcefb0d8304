import { build } from 'esbuild'
import { readFile, rm, writeFile } from 'node:fs/promises'
import { basename, join, resolve } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { keep, keptFile, readKept } from '../../src/kept.ts'
import { codeFiles } from '../../src/library/kept-pack.ts'
import { openLibrary } from '../../src/library/library.ts'
import type { Pack } from '../../src/quiz/pack.ts'
import { broken, writePacks } from './fixture.ts'

interface Kept {
  readonly print: string
  readonly pack: Pack
}

/** A folder name of this file's own: others keep theirs. */
const NAME = 'kept-ports'
const KEPT = keptFile('packs', NAME)

let root: string
beforeEach(async () => {
  root = await writePacks({ [NAME]: broken('pack.yaml', 'id: ports', `id: ${NAME}`) })
})
afterEach(() => rm(KEPT, { force: true }))

const packOf = async () => [...(await openLibrary(root)).bases.values()][0]?.pack
const edit = async (from: string, to: string) => {
  const file = join(root, NAME, 'facts/all.yaml')
  await writeFile(file, (await readFile(file, 'utf8')).replace(from, to))
}

describe('a pack that was read before', () => {
  it('is the same as one that is read', async () => {
    const read = await packOf()
    expect(await packOf()).toEqual(read)
  })

  it('is not read again, unless what was kept is of other files or other code', async () => {
    const read = await packOf()
    const kept = (await readKept<Kept>(KEPT))!
    const title = { ar: '؟', fr: '?', en: '?' }
    await keep(KEPT, { ...kept, pack: { ...kept.pack, title } })
    expect(await packOf()).toEqual({ ...read, title })
    await keep(KEPT, { print: 'another', pack: { ...kept.pack, title } })
    expect(await packOf()).toEqual(read)
    expect(await readKept(KEPT)).toEqual(kept)
  })

  it('is read again once a character of it has changed', async () => {
    await packOf()
    await edit('tolerance: 50', 'tolerance: 60')
    expect((await packOf())?.facts[1]?.object).toMatchObject({ tolerance: 60 })
  })

  it('is no excuse for a mistake that came later', async () => {
    await packOf()
    await edit('tolerance: 50', 'tolerance: fifty')
    const { bases, problems } = await openLibrary(root)
    expect(bases.size).toBe(0)
    expect(problems).toMatchObject([{ pack: NAME, found: expect.stringContaining('fifty') as string }])
    await edit('tolerance: fifty', 'tolerance: 50')
    expect((await packOf())?.facts[1]?.object).toMatchObject({ tolerance: 50 })
  })

  it('is read again where what was kept is torn', async () => {
    const read = await packOf()
    const kept = await readFile(KEPT)
    for (const torn of [kept.subarray(0, 90), Buffer.alloc(0), Buffer.from(kept).fill(0, 40, 60)]) {
      await writeFile(KEPT, torn)
      expect(await packOf()).toEqual(read)
    }
  })
})

describe('the code on which a kept pack rests', () => {
  it('holds every file that the reading imports', async () => {
    const { metafile } = await build({
      entryPoints: ['src/library/read-pack.ts'],
      bundle: true,
      packages: 'external',
      platform: 'node',
      format: 'esm',
      metafile: true,
      write: false,
    })
    const code = await codeFiles()
    expect(code).toEqual(expect.arrayContaining(Object.keys(metafile.inputs).map((path) => resolve(path))))
    const packages = Object.values(metafile.inputs)
      .flatMap(({ imports }) => imports)
      .filter(({ path, external }) => external === true && !path.startsWith('node:'))
      .map(({ path }) => path)
    expect(new Set(packages)).toEqual(new Set(['messageformat', 'yaml', 'zod']))
    const manifests = code.filter((path) => basename(path) === 'package.json')
    expect(manifests.map((path) => basename(join(path, '..')))).toEqual(['messageformat', 'yaml', 'zod'])
  })
})
