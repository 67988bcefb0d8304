import type { QuestionId } from '../../quiz/vocabulary.ts'
import { createList } from '../lists.ts'
import type { Store } from '../ports.ts'

/** A question goes out of a community's practice, or comes back. */
interface Reckoning {
  readonly way: 'withdraw' | 'readmit'
  readonly community: string
  readonly question: QuestionId
}

interface ReckoningParts {
  readonly store: Pick<Store, 'keys'>
  /** Telling it twice changes nothing new. */
  readonly carryOut: (reckoning: Reckoning) => Promise<void>
  readonly report: (problem: unknown) => void
}

const textOf = ({ way, community, question }: Reckoning): string => [way, community, question].join(' ')

function readingOf(text: string): Reckoning {
  const [way = '', community = '', question = ''] = text.split(' ')
  return {
    way: way === 'readmit' ? way : 'withdraw',
    community,
    question: question as QuestionId,
  }
}

/**
 * One after the other, as a question that goes out and comes back at once must not do both in the same records. Each goes through
 * everybody who answered it, which takes a while: until it is done it stands on a list on disk, and the next start finishes it.
 */
export function createReckonings({ store, carryOut, report }: ReckoningParts) {
  const owed = createList(store.keys, 'reckonings')
  let last: Promise<void> = Promise.resolve()
  /** The turn is taken at once: what is said next comes after it, however long the list takes. */
  const inTurn = (reckoning: Reckoning, listed?: Promise<void>): Promise<void> => {
    last = Promise.allSettled([last, listed]).then(async () => {
      await carryOut(reckoning)
      await owed.set(textOf(reckoning), false)
    })
    return last
  }
  return {
    take: (reckoning: Reckoning): Promise<void> => inTurn(reckoning, owed.set(textOf(reckoning), true)),
    /** Goes on with what a kill cut off. */
    async resume(): Promise<void> {
      for (const text of await owed.all()) inTurn(readingOf(text)).catch(report)
    },
    /** Resolves once nothing is under way. */
    rest: (): Promise<void> => last.catch(() => undefined),
  }
}
