import { createHmac, randomBytes } from 'node:crypto'
import { dirname, join } from 'node:path'
import { z } from 'zod'
import type { Clock, Erasures, Shelf } from '../play/ports.ts'
import { writeSynced } from './disk.ts'
import type { Disk } from './disk.ts'
import { refusing } from './refusal.ts'
import type { Turns } from './turns.ts'

/**
 * data/erased.jsonl: a line for each erased id, with its time and a hash that only the key in data/keys can make. Ids of platforms are
 * numbers that anybody can count through: a hash without a key would give them away.
 */
export const ERASED = 'erased.jsonl'
export const ERASURE_KEY = 'erasure'
const KEY_BYTES = 32

const erasure = z.object({ at: z.int().nonnegative(), mac: z.string().regex(/^[0-9a-f]{64}$/) })
type Erasure = z.infer<typeof erasure>

interface ErasuresOptions {
  readonly disk: Disk
  readonly turns: Turns
  readonly clock: Pick<Clock, 'now'>
  readonly keys: Shelf<{ value: string }>
}

export function makeErasures({ disk, turns, clock, keys }: ErasuresOptions): Erasures {
  const path = join(disk.root, ERASED)
  let times: Map<string, number> | undefined

  const load = async (): Promise<Map<string, number>> => {
    const text = (await refusing(path, 'read', () => disk.files.read(path))) ?? ''
    await repaired(disk, path, text).catch((error: unknown) => {
      disk.report({ code: 'unreadable', file: path, kept: undefined, detail: String(error) })
    })
    return latest(parseErasures(text))
  }
  const keyForNew = async (): Promise<string> => {
    const key = (await keys.read(ERASURE_KEY)) ?? (await keys.update(ERASURE_KEY, (old) => old ?? newKey()))
    if (key === undefined) throw new Error('no erasure key')
    return key.value
  }

  return {
    add: (id) =>
      turns.take(ERASED, async () => {
        times ??= await load()
        const one = { at: clock.now(), mac: macOf(await keyForNew(), id) }
        await refusing(path, 'write', () => appendLine(disk, path, one))
        times.set(one.mac, one.at)
      }),
    has: (id, since) =>
      turns.take(ERASED, async () => {
        times ??= await load()
        const key = await keys.read(ERASURE_KEY)
        return key !== undefined && (times.get(macOf(key.value, id)) ?? -Infinity) >= since
      }),
  }
}

const macOf = (key: string, id: string): string =>
  createHmac('sha256', Buffer.from(key, 'hex')).update(id).digest('hex')

function latest(erasures: readonly Erasure[]): Map<string, number> {
  const times = new Map<string, number>()
  for (const { mac, at } of erasures) times.set(mac, Math.max(at, times.get(mac) ?? 0))
  return times
}

const newKey = (): { value: string } => ({ value: randomBytes(KEY_BYTES).toString('hex') })

/** The line feed comes first: after a write that failed half way, it ends the broken line. */
async function appendLine(disk: Disk, path: string, one: Erasure): Promise<void> {
  await writeSynced(disk.files, path, Buffer.from(`\n${JSON.stringify(one)}\n`), false)
  await disk.files.syncFolder(dirname(path))
}

/** Lines that cannot be read are set aside with the file as it was found; those that can go on. */
async function repaired(disk: Disk, path: string, text: string): Promise<void> {
  const lines = text.split('\n')
  const damaged = lines.flatMap((line, i) => (line === '' || parseLine(line) !== undefined ? [] : [i + 1]))
  if (damaged.length === 0) return
  const torn = damaged[0] === lines.length
  await disk.setAside({
    code: torn ? 'torn' : 'corrupt',
    path,
    kind: 'erased',
    name: 'list',
    detail: torn ? 'the last line has no end' : `not read: line ${damaged.join(', ')}`,
    copy: true,
  })
  await disk.replace(path, joinErasures([text]))
}

/** Reads the lines of the file, in order; one that cannot be read is passed over. */
const parseErasures = (text: string): readonly Erasure[] =>
  text.split('\n').flatMap((line) => parseLine(line) ?? [])

function parseLine(line: string): Erasure | undefined {
  try {
    return erasure.parse(JSON.parse(line))
  } catch {
    return undefined
  }
}

/** Both lists as one, each line once: what is known on this side and in a backup. */
export function joinErasures(texts: readonly string[]): string {
  const lines = texts.flatMap(parseErasures).map((one) => JSON.stringify(one))
  return [...new Set(lines)].map((line) => `${line}\n`).join('')
}
