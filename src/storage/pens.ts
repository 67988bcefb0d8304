import type { MatchId } from '../quiz/vocabulary.ts'
import type { Disk } from './disk.ts'
import { openPen, TornSegment } from './journal.ts'
import type { Pen } from './journal.ts'
import { refusal, refusing } from './refusal.ts'

/** The open segments, one a match, up to a number of them. Calls for one match never overlap: its turns see to that. */
interface Pens {
  /**
   * Resolves once `lines` are synced at the end of the match's journal; where it rejects, nothing of them stays. `find` is asked
   * for the match's folder only where a segment has to be opened.
   */
  write(id: MatchId, find: () => Promise<string>, lines: string): Promise<void>
  /** What is written next begins a new segment. */
  lift(id: MatchId): Promise<void>
  /** Matches whose segments were used longest ago, beyond what may be open. */
  surplus(): readonly MatchId[]
  liftAll(): Promise<void>
}

const MOST_OPEN = 200

export function makePens(disk: Disk): Pens {
  const pens = new Map<MatchId, Pen>()
  const torn = new Map<MatchId, TornSegment>()

  const penFor = async (id: MatchId, find: () => Promise<string>): Promise<Pen> => {
    const pen = pens.get(id) ?? (await openPen(disk, await find()))
    pens.delete(id)
    pens.set(id, pen)
    return pen
  }
  const lift = async (id: MatchId): Promise<void> => {
    const pen = pens.get(id)
    pens.delete(id)
    await pen?.close()
  }
  /** Removes what was written without being acknowledged; until that succeeds, the match takes nothing more. */
  const mend = async (id: MatchId): Promise<void> => {
    const segment = torn.get(id)
    if (segment === undefined) return
    await refusing(segment.path, 'write', () => disk.files.truncate(segment.path, segment.kept))
    torn.delete(id)
  }

  return {
    async write(id, find, lines) {
      await mend(id)
      const pen = await penFor(id, find)
      try {
        await pen.write(lines)
      } catch (error) {
        if (!(error instanceof TornSegment)) throw error
        torn.set(id, error)
        await lift(id).catch(() => undefined)
        await mend(id).catch(() => undefined)
        throw refusal(error.cause, error.path, 'write')
      }
    },
    async lift(id) {
      await mend(id)
      await lift(id)
    },
    surplus: () => [...pens.keys()].slice(0, Math.max(0, pens.size - MOST_OPEN)),
    async liftAll() {
      for (const id of [...pens.keys()]) await lift(id)
    },
  }
}
