import { spawnSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { NODE_FLAGS } from './support/nodeFlags.ts'

/** `npm run bench`: every benchmark, one after another; `npm run bench -- boards match --players 2000`: those named, with their options. */

const folder = fileURLToPath(new URL('.', import.meta.url))
const known = readdirSync(folder).flatMap((file) => /^(?!all)(\w+)\.ts$/.exec(file)?.[1] ?? [])
const words = process.argv.slice(2)
const firstOption = words.findIndex((word) => word.startsWith('--'))
const named = firstOption < 0 ? words : words.slice(0, firstOption)
const options = firstOption < 0 ? [] : words.slice(firstOption)

const unknown = named.filter((name) => !known.includes(name))
if (unknown.length > 0) {
  console.error(`no benchmark ${unknown.join(', ')}; there is ${known.join(', ')}`)
  process.exit(1)
}
for (const name of named.length > 0 ? named : known) {
  console.log(`\n${name}`)
  const { status } = spawnSync(process.execPath, [...NODE_FLAGS, `${folder}${name}.ts`, ...options], {
    stdio: 'inherit',
  })
  if (status !== 0) process.exitCode = 1
}
