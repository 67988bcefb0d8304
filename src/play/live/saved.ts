import type { Result } from '../../quiz/vocabulary.ts'
import { ok, refused } from '../../quiz/vocabulary.ts'
import { StoreRefusal } from '../ports.ts'
import type { STORE_REFUSALS } from '../ports.ts'

/** What the store refuses becomes a code that somebody is told; anything else is thrown on. */
export async function saved<T>(work: Promise<T>): Promise<Result<T, keyof typeof STORE_REFUSALS>> {
  try {
    return ok(await work)
  } catch (problem) {
    if (problem instanceof StoreRefusal) return refused(problem.code)
    throw problem
  }
}
