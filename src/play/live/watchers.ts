import type { MatchNews } from '../api/matches.ts'

/** Those who watch one match. One that fails never keeps the news from the others. */
export class Watchers {
  readonly #listeners = new Set<(news: MatchNews) => void>()
  readonly #report: (problem: unknown) => void

  constructor(report: (problem: unknown) => void) {
    this.#report = report
  }

  add(listener: (news: MatchNews) => void): () => void {
    // A wrapper of its own, so that the same function may watch twice.
    const own = (news: MatchNews): void => {
      listener(news)
    }
    this.#listeners.add(own)
    return () => {
      this.#listeners.delete(own)
    }
  }

  get none(): boolean {
    return this.#listeners.size === 0
  }

  tell(news: MatchNews): void {
    for (const listener of this.#listeners) {
      try {
        listener(news)
      } catch (problem) {
        this.#report(problem)
      }
    }
  }
}
