import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { rm } from 'node:fs/promises'
import { openStore } from '../../src/storage/lowdb.ts'
import { matchId } from '../contracts/store.ts'
import { bundled } from './bundled.ts'
import { newFolder } from './filesFolder.ts'

/** What a killed process had acknowledged, and what was found of it afterwards. */
interface Killing {
  readonly kills: number
  readonly acknowledged: number
  /** Acknowledged inputs and records that are gone. */
  readonly lost: readonly string[]
  readonly reports: readonly string[]
}

/** Kills a busy process again and again on one folder, and looks after each kill for all that it ever acknowledged. */
export async function killRepeatedly(kills: number, mode: 'careful' | 'hasty'): Promise<Killing> {
  const [dir, child] = [await newFolder(), await bundled('tests/storage/killChild.ts')]
  const inputs = new Set<number>()
  const records = new Map<string, number>()
  const lost = new Set<string>()
  const reports: string[] = []
  let last = 0
  for (let kill = 0; kill < kills; kill++) {
    for (const [what, name, value] of await killedLines([child.file, dir, String(last), mode])) {
      if (what === 'input') inputs.add(Number(name))
      if (what === 'record' && name !== undefined) records.set(name, Number(value))
    }
    const store = await openStore({ dir, onReport: ({ code }) => reports.push(code) })
    const found = new Set((await store.matches.load(matchId('killed')))?.inputs.map(({ at }) => at))
    for (const at of inputs) if (!found.has(at)) lost.add(`input ${at}`)
    for (const [id, value] of records) {
      if (Number((await store.keys.read(id))?.value ?? 0) < value) lost.add(`record ${id} ${value}`)
    }
    await store.close()
    last = Math.max(0, ...found, ...inputs) + 1000
  }
  await rm(dir, { recursive: true })
  await child.remove()
  return { kills, acknowledged: inputs.size, lost: [...lost], reports }
}

/** A process has said so many lines, at least, and at most that many more, before it is killed within as many milliseconds. */
const BUSY = { least: 20, more: 60, ms: 20 }

/** Starts a process, kills it once it has been busy for a while, and resolves with the complete lines that it had said. */
async function killedLines(args: readonly string[]): Promise<readonly (readonly string[])[]> {
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] })
  const enough = BUSY.least + Math.random() * BUSY.more
  let [text, said, doomed] = ['', 0, false]
  child.stdout.setEncoding('utf8')
  child.stdout.on('data', (chunk: string) => {
    text += chunk
    said += chunk.split('\n').length - 1
    if (doomed || said < enough) return
    doomed = true
    setTimeout(() => child.kill('SIGKILL'), Math.random() * BUSY.ms)
  })
  await once(child, 'close')
  return text
    .slice(0, text.lastIndexOf('\n') + 1)
    .split('\n')
    .map((line) => line.split(' '))
}
