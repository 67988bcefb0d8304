import { StoreRefusal } from '../play/ports.ts'
import { codeOf } from './files.ts'

const FULL = ['ENOSPC', 'EDQUOT', 'EFBIG']

/** What the caller is told of a failure of the disk; anything else is a bug, and is thrown on as it is. */
export function refusal(error: unknown, file: string, doing: 'read' | 'write'): unknown {
  const code = codeOf(error)
  if (error instanceof StoreRefusal || code === '') return error
  if (FULL.includes(code)) return new StoreRefusal('disk-full', file, { cause: error })
  return new StoreRefusal(doing === 'read' ? 'unreadable' : 'read-only', file, { cause: error })
}

/** Runs `work`; its failures come out as refusals that name the file. */
export async function refusing<T>(file: string, doing: 'read' | 'write', work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    throw refusal(error, file, doing)
  }
}
