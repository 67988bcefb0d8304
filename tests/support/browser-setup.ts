import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'

const CACHE = join(import.meta.dirname, '../../node_modules/.cache')
/** Where the unpacked browser lies; its name changes with the package's version. */
export const BROWSER_FOLDER = join(CACHE, 'browser-147')

/** Unpacks in a process of its own: the package reads TMPDIR and changes the environment of whoever imports it. */
const UNPACK =
  "const { default: chromium } = await import('@sparticuz/chromium'); await chromium.executablePath()"

async function unpack(folder: string): Promise<void> {
  const env = { ...process.env, TMPDIR: folder, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x' }
  await promisify(execFile)(process.execPath, ['--input-type=module', '-e', UNPACK], {
    env,
    cwd: join(CACHE, '../..'),
  })
}

/** The package's own list of fonts names /tmp; a browser that finds no font at all ends with the first missing character. */
const FONTS = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir prefix="relative">fonts</dir><cachedir>${join(BROWSER_FOLDER, 'fonts/cache')}</cachedir></fontconfig>
`

/** Renaming a whole folder is atomic: two runs that start together cannot see half a browser. */
async function settle(folder: string): Promise<void> {
  await rename(folder, BROWSER_FOLDER).catch(async (error: unknown) => {
    await rm(folder, { recursive: true, force: true })
    if (!existsSync(BROWSER_FOLDER)) throw error
  })
}

/** Unpacks the browser once for all test files, before the first of them starts. Does nothing where it is there, or cannot be. */
export async function setup(): Promise<void> {
  if (process.platform !== 'linux' || process.arch !== 'x64' || existsSync(BROWSER_FOLDER)) return
  await mkdir(CACHE, { recursive: true })
  const folder = await mkdtemp(join(CACHE, 'unpacking-'))
  try {
    await unpack(folder)
    await writeFile(join(folder, 'fonts/fonts.conf'), FONTS)
    await settle(folder)
  } catch (error) {
    await rm(folder, { recursive: true, force: true })
    console.warn(
      'The browser for the page tests could not be unpacked; they will say that they skipped.',
      error,
    )
  }
}
