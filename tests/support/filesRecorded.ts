import { basename, dirname } from 'node:path'
import type { Files } from '../../src/storage/files.ts'
import { wrapped } from './filesWrapped.ts'

interface Call {
  readonly op: string
  readonly path: string
  readonly start: number
  /** Infinity while it is under way. */
  end: number
}

export interface Recorder {
  readonly files: Files
  /** What an acknowledgement that left now would promise without its having been synced: paths of files and of folders. */
  unkept(): readonly string[]
}

/** Notes every call and when it resolved. */
export function recorded(files: Files): Recorder {
  const calls: Call[] = []
  let moment = 0
  const around = async <T>(op: string, path: string, work: () => Promise<T>): Promise<T> => {
    const call: Call = { op, path, start: ++moment, end: Infinity }
    calls.push(call)
    const result = await work()
    call.end = ++moment
    return result
  }
  const folderKeptAfter = (end: number, folder: string): boolean =>
    calls.some(
      ({ op, path, ...call }) =>
        op === 'syncFolder' && path === folder && call.start > end && call.end < Infinity,
    )
  return {
    files: wrapped(files, around),
    unkept: () => [
      ...calls.filter(({ op, end }) => op === 'append' && end === Infinity).map(({ path }) => path),
      ...calls
        .filter((c) => names(c) && !folderKeptAfter(c.end, dirname(c.path)))
        .map((c) => dirname(c.path)),
    ],
  }
}

/** Drafts have no name to keep: they are renamed, or removed at the next start. */
function names({ op, path }: Call): boolean {
  return ['open', 'rename', 'makeFolder'].includes(op) && basename(dirname(path)) !== 'tmp'
}
