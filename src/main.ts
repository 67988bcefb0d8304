import { readFile } from 'node:fs/promises'
import { loadEnvironment, readConfig } from './config.ts'
import type { Config } from './config.ts'
import { complaint, farewell, greeting, machineLang } from './greeting.ts'
import { openHouse } from './house.ts'
import type { House, MakeAdapter } from './house.ts'
import { openLibrary } from './library/library.ts'
import { describeProblem } from './library/problem.ts'
import { createLog } from './log.ts'

/** Puts the house together and keeps it running until a signal. */

function leave(lines: readonly string[]): never {
  for (const line of lines) console.error(line)
  process.exit(1)
}

/** Libraries of platforms without a token are not even loaded. */
async function platforms({ discord, telegram }: Config): Promise<readonly MakeAdapter[]> {
  return [
    ...(discord === undefined ? [] : [(await import('./adapters/discord/discord.ts')).makeDiscord]),
    ...(telegram === undefined ? [] : [(await import('./adapters/telegram/telegram.ts')).makeTelegram]),
  ]
}

const read = readConfig(loadEnvironment())
if (!read.ok) leave(read.problems)
const { config } = read
const { bases, problems } = await openLibrary(config.questionsDir)
for (const problem of problems) console.error(describeProblem(problem))
if (bases.size === 0) leave([`there is no pack to play in ${config.questionsDir}`])

const lang = machineLang()
const log = createLog(config)
const { version } = JSON.parse(await readFile(new URL('../package.json', import.meta.url), 'utf8')) as {
  version: string
}
const house = await openHouse({ config, bases, log, version, adapters: await platforms(config) }).catch(
  (error: unknown) => leave([complaint(error, config, lang)]),
)
console.log(greeting(house, lang))

function stopOn(signal: NodeJS.Signals, opened: House): void {
  process.once(signal, () => {
    console.log(farewell(lang))
    void opened.close().then(() => process.exit(0))
  })
}
stopOn('SIGINT', house)
stopOn('SIGTERM', house)
