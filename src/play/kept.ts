import { refused } from '../quiz/vocabulary.ts'
import type { Result } from '../quiz/vocabulary.ts'
import type { PlayRefusal } from './api/account.ts'
import { StoreRefusal } from './ports.ts'

/** A store that cannot keep something is told to whoever asked, not thrown at the adapter. */
export async function keepRefusal<T>(
  work: () => Promise<Result<T, PlayRefusal>>,
): Promise<Result<T, PlayRefusal>> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof StoreRefusal) return refused(error.code)
    throw error
  }
}
