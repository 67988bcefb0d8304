import type { Answer } from '../../../../quiz/question.ts'

/** An answer that another tab of this browser has on disk. */
export interface Saved {
  readonly match: string
  readonly player: string
  readonly round: number
  readonly answer: Answer
}

/** Tells the player's other tabs what is saved; they hear of it from the server only when the round goes on. */
export interface Tabs {
  tell(saved: Saved): void
  close(): void
}

export function openTabs(heard: (saved: Saved) => void): Tabs {
  // An old browser's other tab hears of it with the next round.
  if (!('BroadcastChannel' in globalThis)) return { tell: () => undefined, close: () => undefined }
  const channel = new BroadcastChannel('communique.saved')
  channel.addEventListener('message', (event: MessageEvent<Saved>) => {
    heard(event.data)
  })
  return {
    tell: (saved) => {
      channel.postMessage(saved)
    },
    close: () => {
      channel.close()
    },
  }
}
