import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { type Browser, chromium } from 'playwright-core'
import { BROWSER_FOLDER } from './browser-setup.ts'

const ARGUMENTS = ['--no-sandbox', '--disable-gpu', '--headless=shell']

async function unpacked(): Promise<Browser> {
  return chromium.launch({
    executablePath: join(BROWSER_FOLDER, 'chromium'),
    args: ARGUMENTS,
    env: {
      ...process.env,
      LD_LIBRARY_PATH: join(BROWSER_FOLDER, 'al2023/lib'),
      FONTCONFIG_PATH: join(BROWSER_FOLDER, 'fonts'),
    },
  })
}

async function installed(): Promise<Browser | undefined> {
  for (const channel of ['chrome', 'msedge']) {
    const browser = await chromium.launch({ channel }).catch(() => undefined)
    if (browser !== undefined) return browser
  }
  return undefined
}

/** The browser that came with the project, else an installed Chrome or Edge, else undefined after saying so. */
export async function openBrowser(): Promise<Browser | undefined> {
  const browser = existsSync(BROWSER_FOLDER) ? await unpacked() : await installed()
  if (browser === undefined)
    console.warn(
      'Skipped: no browser. On Linux (x64) one is unpacked by itself; elsewhere install Chrome or Edge.',
    )
  return browser
}
