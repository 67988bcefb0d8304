import type { Venue } from '../../src/play/ports.ts'
import type { PublicView } from '../../src/quiz/match/view-types.ts'
import type { Lang, Platform, Texts, VenueId } from '../../src/quiz/vocabulary.ts'

/** A channel that writes down what it is shown, and answers at once or when it is told to. */
export interface TestVenue extends Venue {
  readonly shown: { readonly view: PublicView; readonly ref: string | undefined }[]
  readonly told: Texts[]
  /** From now on `show` waits for `go`. */
  slow(): void
  /** Lets the `show` on its way return. */
  go(result?: { readonly ref: string } | 'gone' | Error): void
  /** How many calls of `show` were under way at once, at most. */
  overlap(): number
}

export function testVenue(id: string, platform: Platform = 'telegram', lang: Lang = 'fr'): TestVenue {
  const shown: TestVenue['shown'] = []
  const told: Texts[] = []
  let slow = false
  let under = 0
  let most = 0
  let release: ((result: { readonly ref: string } | 'gone' | Error) => void) | undefined
  const answered = (): Promise<{ readonly ref: string } | 'gone'> =>
    new Promise((resolve, reject) => {
      release = (result) => {
        if (result instanceof Error) reject(result)
        else resolve(result)
      }
    })
  return {
    id: id as VenueId,
    platform,
    title: id,
    lang,
    shown,
    told,
    show: async (view, ref) => {
      shown.push({ view, ref })
      under += 1
      most = Math.max(most, under)
      try {
        return slow ? await answered() : { ref: ref ?? `message-${id}` }
      } finally {
        under -= 1
      }
    },
    tell: (text) => {
      told.push(text)
      return Promise.resolve()
    },
    slow: () => {
      slow = true
    },
    go: (result = { ref: `message-${id}` }) => release?.(result),
    overlap: () => most,
  }
}
