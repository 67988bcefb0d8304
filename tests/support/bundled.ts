import { build } from 'esbuild'
import type { Plugin } from 'esbuild'
import { randomUUID } from 'node:crypto'
import { readFile, rm } from 'node:fs/promises'
import { pathToFileURL } from 'node:url'

/** Every file still finds what lies beside it. */
const inPlace: Plugin = {
  name: 'in-place',
  setup(builder) {
    builder.onLoad({ filter: /\.ts$/ }, async ({ path }) => {
      const text = await readFile(path, 'utf8')
      const url = JSON.stringify(pathToFileURL(path).href)
      return { contents: text.replaceAll('import.meta.url', url), loader: 'ts' }
    })
  },
}

/** A program of many files in few, beside the libraries: what is killed and started again and again is then up in half the time. */
export async function bundled(
  entry: string,
): Promise<{ readonly file: string; readonly remove: () => Promise<void> }> {
  const outdir = `node_modules/.cache/communique-tests/${randomUUID()}`
  await build({
    entryPoints: { program: entry },
    outdir,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    // What is imported late is a file of its own: platforms without a token are not loaded.
    splitting: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    target: 'node20',
    logLevel: 'silent',
    plugins: [inPlace],
  })
  return { file: `${outdir}/program.mjs`, remove: () => rm(outdir, { recursive: true }) }
}
