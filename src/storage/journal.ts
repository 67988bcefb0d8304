import { join } from 'node:path'
import type { MatchInput } from '../quiz/match/types.ts'
import { parseInput } from '../quiz/schema.ts'
import type { Disk } from './disk.ts'
import type { OpenFile } from './files.ts'
import { refusing } from './refusal.ts'

/** A match's inputs on disk: segments inputs-0001.jsonl and on, one JSON value a line. */

const SEGMENT = /^inputs-(\d{4,})\.jsonl$/

/** The segments of a match's folder, oldest first. */
export async function segmentsIn(disk: Disk, folder: string): Promise<readonly string[]> {
  const names = await refusing(folder, 'read', () => disk.files.list(folder))
  return names
    .filter((name) => SEGMENT.test(name))
    .sort((a, b) => numberOf(a) - numberOf(b))
    .map((name) => join(folder, name))
}

const numberOf = (name: string): number => Number(SEGMENT.exec(name)?.[1] ?? 0)

/** A segment that is being written. */
export interface Pen {
  /** Resolves once synced. Where it rejects, nothing of `lines` stays, and the pen is not to be used again. */
  write(lines: string): Promise<void>
  close(): Promise<void>
}

/** Opens the next segment of a folder; an earlier one is never written again. */
export async function openPen(disk: Disk, folder: string): Promise<Pen> {
  const last = (await segmentsIn(disk, folder)).at(-1)
  const number = last === undefined ? 1 : numberOf(last.slice(folder.length + 1)) + 1
  const path = join(folder, `inputs-${String(number).padStart(4, '0')}.jsonl`)
  return refusing(path, 'write', async () => {
    const file = await disk.files.open(path, true)
    await disk.files.syncFolder(folder)
    return penOf(path, file)
  })
}

function penOf(path: string, file: OpenFile): Pen {
  let kept = 0
  return {
    async write(lines) {
      const bytes = Buffer.from(lines)
      try {
        await file.append(bytes)
      } catch (error) {
        throw new TornSegment(path, kept, error)
      }
      kept += bytes.length
    },
    close: () => file.close(),
  }
}

/** A write failed: what follows `kept` bytes was not acknowledged, and must go before anything else is written. */
export class TornSegment extends Error {
  readonly path: string
  readonly kept: number
  constructor(path: string, kept: number, cause: unknown) {
    super(`not written: ${path}`, { cause })
    this.path = path
    this.kept = kept
  }
}

export interface Segment {
  readonly path: string
  readonly inputs: readonly MatchInput[]
  /** What is wrong with it; undefined: nothing. */
  readonly damage: { readonly code: 'torn' | 'corrupt'; readonly detail: string } | undefined
}

/** Reads a segment. A damaged line costs that line alone; an end without a line feed was never acknowledged. */
export async function readSegment(disk: Disk, path: string): Promise<Segment> {
  const text = (await refusing(path, 'read', () => disk.files.read(path))) ?? ''
  const lines = text.split('\n')
  const torn = lines.pop() !== ''
  const inputs: MatchInput[] = []
  const damaged: number[] = []
  lines.forEach((line, index) => {
    const input = parseLine(line)
    if (input === undefined) damaged.push(index + 1)
    else inputs.push(input)
  })
  return { path, inputs, damage: damageOf(damaged, torn) }
}

function damageOf(damaged: readonly number[], torn: boolean): Segment['damage'] {
  if (damaged.length > 0) return { code: 'corrupt', detail: `not read: line ${damaged.join(', ')}` }
  return torn ? { code: 'torn', detail: 'the last line has no end' } : undefined
}

function parseLine(line: string): MatchInput | undefined {
  try {
    return parseInput(JSON.parse(line))
  } catch {
    return undefined
  }
}

/** Throws where an input could not be read back: it would be lost at the next start. */
export function makeLines(inputs: readonly MatchInput[]): string {
  return inputs.map((input) => `${JSON.stringify(parseInput(input))}\n`).join('')
}
