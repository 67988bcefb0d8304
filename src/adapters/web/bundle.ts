import { readdir } from 'node:fs/promises'
import { basename, join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { Metafile, OutputFile } from 'esbuild'

/**
 * The pages' scripts, styles and fonts, built into memory at the start. Every address holds a hash of what lies there, so that
 * browsers may keep it for ever.
 *
 *     const bundle = await makeBundle(new URL('./pages/', import.meta.url).pathname)
 *     bundle.pages.get('player') // { script: '/assets/player-4K2X….js', styles: ['/assets/player-….css'], … }
 */

/** Pages that must be there. */
export const PAGES = ['solo', 'player', 'host', 'projector', 'report', 'sheet'] as const
export type PageName = (typeof PAGES)[number]

export type Coding = 'br' | 'gzip' | 'identity'
export interface Asset {
  readonly type: string
  readonly bodies: Readonly<Partial<Record<Coding, Uint8Array<ArrayBuffer>>>>
}
export interface PageFiles {
  /** Undefined: a page without a script. */
  readonly script: string | undefined
  readonly styles: readonly string[]
  /** Chunks that the script imports: fetched at the same time. */
  readonly preloads: readonly string[]
}
export interface Bundle {
  readonly pages: ReadonlyMap<string, PageFiles>
  /** By address, such as `/assets/player-4K2X….js`. */
  readonly assets: ReadonlyMap<string, Asset>
}

const PREFIX = '/assets/'
const TYPES: Readonly<Record<string, string>> = {
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  woff2: 'font/woff2',
  svg: 'image/svg+xml',
}

/** Builds every page of the folder: each script, and each style that stands alone. Throws where one of `PAGES` is missing, or does not compile. */
export const makeBundle = async (where: string): Promise<Bundle> => (await buildPages(where)).bundle

/** `makeBundle`, with the files that it was made from (absolute paths). */
export async function buildPages(where: string): Promise<{ bundle: Bundle; sources: readonly string[] }> {
  // Imported here: a start that finds its pages built has no use for the builder.
  const { build, stop } = await import('esbuild')
  const folder = resolve(where)
  const entries = await entriesOf(folder)
  const outdir = join(folder, 'built')
  const { outputFiles, metafile } = await build({
    entryPoints: entries.map((name) => join(folder, name)),
    absWorkingDir: folder,
    outdir,
    bundle: true,
    splitting: true,
    format: 'esm',
    target: ['es2020', 'safari15'],
    jsx: 'automatic',
    jsxImportSource: 'preact',
    minify: true,
    write: false,
    metafile: true,
    legalComments: 'none',
    loader: { '.woff2': 'file', '.svg': 'file' },
    publicPath: PREFIX,
    entryNames: '[name]-[hash]',
    chunkNames: 'part-[hash]',
    assetNames: '[name]-[hash]',
    logLevel: 'silent',
  })
  await stop()
  const assets = await Promise.all(
    outputFiles.map(async (file) => [addressOf(file.path), await assetOf(file)] as const),
  )
  return {
    bundle: { assets: new Map(assets), pages: pagesOf(metafile) },
    sources: Object.keys(metafile.inputs).map((path) => join(folder, path)),
  }
}

/** The pages and styles of a folder that browsers load by name. */
export async function entriesOf(folder: string): Promise<readonly string[]> {
  const files = (await readdir(folder)).filter((file) => /^[\w-]+\.(tsx|css)$/.test(file))
  const missing = PAGES.filter((page) => !files.includes(`${page}.tsx`))
  if (missing.length > 0) throw new Error(`pages are missing in ${folder}: ${missing.join(', ')}`)
  return files
}

const addressOf = (path: string): string => PREFIX + basename(path)

async function assetOf({ path, contents }: OutputFile): Promise<Asset> {
  const ending = path.slice(path.lastIndexOf('.') + 1)
  const identity = Uint8Array.from(contents)
  const type = TYPES[ending] ?? 'application/octet-stream'
  // Fonts are compressed already.
  if (ending === 'woff2') return { type, bodies: { identity } }
  return { type, bodies: { identity, ...(await compressed(identity)) } }
}

/** One text in the codings that browsers ask for. */
export async function compressed(text: Uint8Array): Promise<Pick<Asset['bodies'], 'br' | 'gzip'>> {
  const params = { [constants.BROTLI_PARAM_QUALITY]: 10 }
  const [br, zipped] = await Promise.all([
    promisify(brotliCompress)(text, { params }),
    promisify(gzip)(text, { level: 9 }),
  ])
  return { br: Uint8Array.from(br), gzip: Uint8Array.from(zipped) }
}

function pagesOf({ outputs }: Metafile): ReadonlyMap<string, PageFiles> {
  const pages = new Map<string, PageFiles>()
  for (const [path, { entryPoint, cssBundle, imports }] of Object.entries(outputs)) {
    if (entryPoint === undefined) continue
    const isStyle = entryPoint.endsWith('.css')
    const style = isStyle ? path : cssBundle
    pages.set(basename(entryPoint, isStyle ? '.css' : '.tsx'), {
      script: isStyle ? undefined : addressOf(path),
      styles: style === undefined ? [] : [addressOf(style)],
      preloads: imports.filter(({ kind }) => kind === 'import-statement').map((one) => addressOf(one.path)),
    })
  }
  return pages
}
