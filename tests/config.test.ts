import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { CONFIG_NAMES, loadEnvironment, readConfig } from '../src/config.ts'

const example = readFileSync('.env.example', 'utf8')
const exampleEntries = [...example.matchAll(/^([A-Z_]+)=(.*)$/gm)].map(
  ([, name = '', value = '']): [string, string] => [name, value],
)

describe('.env.example', () => {
  it('lists the names that the config reads, in the same order', () => {
    expect(exampleEntries.map(([name]) => name)).toEqual(CONFIG_NAMES)
  })

  it('is itself a good environment, and says the same as an empty one', () => {
    const entries = Object.fromEntries(exampleEntries)
    expect(readConfig(entries)).toEqual(readConfig({}))
  })
})

describe('readConfig', () => {
  it('serves the page on every interface and no chat platform where nothing is set', () => {
    const read = readConfig({})
    expect(read).toMatchObject({
      ok: true,
      config: { host: '0.0.0.0', port: 8080, trustProxy: false, discord: undefined },
    })
  })

  it('names every problem at once, and repeats no value', () => {
    const read = readConfig({
      PORT: '99999',
      TZ: 'Mars/Olympus',
      TELEGRAM_TOKEN: 'hunter2',
      PUBLIC_URL: 'quiz.example',
    })
    if (read.ok) throw new Error('expected problems')
    expect(read.problems.map((problem) => problem.split(':')[0])).toEqual([
      'PORT',
      'PUBLIC_URL',
      'TZ',
      'TELEGRAM_TOKEN',
    ])
    expect(read.problems.join()).not.toContain('hunter2')
  })

  it('wants the webhook address and its secret together', () => {
    const read = readConfig({
      TELEGRAM_TOKEN: '1:abcdefghijkl',
      TELEGRAM_WEBHOOK_URL: 'https://quiz.example/hook',
    })
    expect(read).toMatchObject({ ok: false, problems: [expect.stringContaining('TELEGRAM_WEBHOOK_SECRET')] })
  })

  it('wants a path for the webhook: the page has the other one', () => {
    const withUrl = (TELEGRAM_WEBHOOK_URL: string) =>
      readConfig({ TELEGRAM_WEBHOOK_URL, TELEGRAM_WEBHOOK_SECRET: 'at-least-16-letters' })
    for (const url of ['https://quiz.example', 'https://quiz.example/', 'http://quiz.example/hook', 'hook'])
      expect(withUrl(url)).toMatchObject({
        ok: false,
        problems: [expect.stringMatching(/^TELEGRAM_WEBHOOK_URL/)],
      })
    expect(withUrl('https://quiz.example/hook').ok).toBe(true)
  })

  it('takes the trailing slash off addresses', () => {
    expect(readConfig({ PUBLIC_URL: 'https://quiz.example/' })).toMatchObject({
      config: { publicUrl: 'https://quiz.example' },
    })
    const local = { TELEGRAM_TOKEN: '1:abcdefghijkl', TELEGRAM_API_ROOT: 'http://[::1]:8081/' }
    expect(readConfig(local)).toMatchObject({ config: { telegram: { apiRoot: 'http://[::1]:8081' } } })
  })
})

describe('loadEnvironment', () => {
  afterEach(() => {
    delete process.env['LOG_LEVEL']
    delete process.env['DATA_DIR']
  })

  it('lets the real environment win over the file', () => {
    const file = join(mkdtempSync(join(tmpdir(), 'env-')), '.env')
    writeFileSync(file, 'LOG_LEVEL=debug\nDATA_DIR=elsewhere\n')
    process.env['LOG_LEVEL'] = 'error'
    expect(loadEnvironment(file)).toMatchObject({ LOG_LEVEL: 'error', DATA_DIR: 'elsewhere' })
  })
})
