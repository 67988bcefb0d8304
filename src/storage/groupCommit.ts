/** Writes what came together with one sync. */
export interface GroupCommit {
  /** Resolves once `text` is kept; rejects where it is not. */
  add(text: string): Promise<void>
  /** Resolves once a commit could start; undefined: it could now, or one is under way. */
  readonly ready: () => Promise<void> | undefined
  /** The next commit may follow the last one at once. */
  readonly hurry: () => void
}

export interface Pace {
  /** Milliseconds of real time, never stepping back. */
  now(): number
  pause(ms: number): Promise<void>
}

export const REAL_PACE: Pace = {
  now: () => performance.now(),
  pause: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
}

/**
 * From the start of one commit to the start of the next, in milliseconds. Back to back, commits of a few answers each would cost
 * the server four times as much; at this pace a burst of thousands costs 60 writes a second.
 */
const COMMIT_GAP_MS = 16

interface Waiting {
  readonly text: string
  readonly resolve: () => void
  readonly reject: (reason: unknown) => void
}

/**
 * The first text is committed at once; those that come while it is under way wait for the next commit, together.
 * `onIdle` is called when nothing waits any more and a commit could start at once.
 */
export function makeGroupCommit(
  commit: (batch: string) => Promise<void>,
  pace: Pace,
  onIdle: () => void,
): GroupCommit {
  let waiting: Waiting[] = []
  let running = false
  let rest: Promise<void> | undefined
  let hurried = false
  let cut = (): void => undefined

  const once = async (): Promise<void> => {
    const batch = waiting
    waiting = []
    try {
      await commit(batch.map(({ text }) => text).join(''))
      for (const { resolve } of batch) resolve()
    } catch (error) {
      for (const { reject } of batch) reject(error)
    }
  }
  const run = async (): Promise<void> => {
    running = true
    while (waiting.length > 0) {
      const start = pace.now()
      await once()
      if (!hurried) {
        const called = new Promise<void>((resolve) => (cut = resolve))
        rest = Promise.race([called, pace.pause(Math.max(0, COMMIT_GAP_MS - (pace.now() - start)))])
        await rest
        rest = undefined
      }
      hurried = false
    }
    running = false
    onIdle()
  }
  return {
    add: (text) =>
      new Promise((resolve, reject) => {
        waiting.push({ text, resolve, reject })
        if (!running) void run()
      }),
    ready: () => rest,
    hurry() {
      hurried = running
      cut()
    },
  }
}
