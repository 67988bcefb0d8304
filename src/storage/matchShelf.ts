import { join } from 'node:path'
import { StoreRefusal } from '../play/ports.ts'
import type { MatchShelf } from '../play/ports.ts'
import type { StoredMatch } from '../play/records/matches.ts'
import type { MatchInput } from '../quiz/match/types.ts'
import type { MatchId } from '../quiz/vocabulary.ts'
import type { Disk } from './disk.ts'
import { makeGroupCommit } from './groupCommit.ts'
import type { GroupCommit, Pace } from './groupCommit.ts'
import { makeLines, readSegment, segmentsIn } from './journal.ts'
import type { Segment } from './journal.ts'
import { matchFolders, MATCHES } from './matchFolders.ts'
import { nameOf } from './names.ts'
import { makePens } from './pens.ts'
import { refusing } from './refusal.ts'
import type { Turns } from './turns.ts'

interface MatchShelfOptions {
  readonly disk: Disk
  readonly turns: Turns
  readonly pace: Pace
}

/** Matches as folders: match.json, a lowdb file, and the segments of the journal. */
export function matchShelf({ disk, turns, pace }: MatchShelfOptions): ClosableMatches {
  const folders = matchFolders(disk)
  const pens = makePens(disk)
  const groups = new Map<MatchId, GroupCommit>()
  const appends = new Set<Promise<void>>()
  let closing = false
  const turn = <T>(id: MatchId, work: () => Promise<T>): Promise<T> => turns.take(`${MATCHES}/${id}`, work)

  const commit = async (id: MatchId, lines: string): Promise<void> => {
    await pens.write(id, () => known(folders.find(id), id), lines)
    for (const idle of pens.surplus()) void turn(idle, () => pens.lift(idle)).catch(() => undefined)
  }
  const groupOf = (id: MatchId): GroupCommit => {
    const group =
      groups.get(id) ??
      makeGroupCommit(
        (lines) => turn(id, () => commit(id, lines)),
        pace,
        () => groups.delete(id),
      )
    groups.set(id, group)
    return group
  }

  const noted = (append: Promise<void>): Promise<void> => {
    appends.add(append)
    const done = (): unknown => appends.delete(append)
    append.then(done, done)
    return append
  }

  const repaired = async (id: MatchId, segment: Segment): Promise<void> => {
    if (segment.damage === undefined) return
    await pens.lift(id)
    const { path } = segment
    await disk.setAside({ ...segment.damage, path, kind: MATCHES, name: nameOf(id), copy: true })
    await disk.replace(path, makeLines(segment.inputs))
  }
  /** What can be read is read, even where the repair cannot be written. */
  const readable = async (id: MatchId, path: string): Promise<Segment> => {
    const segment = await readSegment(disk, path)
    await repaired(id, segment).catch((error: unknown) => {
      disk.report({ code: 'unreadable', file: path, kept: undefined, detail: String(error) })
    })
    return segment
  }
  const segmentsOf = async (id: MatchId, folder: string): Promise<readonly Segment[]> => {
    const segments: Segment[] = []
    for (const path of await segmentsIn(disk, folder)) segments.push(await readable(id, path))
    return segments
  }

  const matchIn = async (id: MatchId, folder: string): Promise<StoredMatch | undefined> => {
    const low = folders.file(id, folder)
    await low.read()
    return low.data?.record
  }
  const goesOn = async (id: MatchId): Promise<boolean> => {
    const folder = await folders.find(id)
    if (folder === undefined) return false
    const match = await matchIn(id, folder)
    if (match?.ended === true) await folders.settle(id, folder, true)
    return match?.ended === false
  }

  return {
    save: (id, match) =>
      turn(id, async () => {
        await pens.lift(id)
        const folder = await folders.make(id)
        const low = folders.file(id, folder)
        low.data = { id, record: match }
        await low.write()
        await folders.settle(id, folder, match.ended)
      }),
    async append(id, inputs) {
      if (inputs.length === 0) return
      if (closing) throw new Error('the store is closed')
      await noted(groupOf(id).add(makeLines(inputs)))
    },
    ready: (id) => groups.get(id)?.ready(),
    hurry: (id) => groups.get(id)?.hurry(),
    load: (id) =>
      turn(id, async () => {
        const folder = await folders.find(id)
        if (folder === undefined) return undefined
        const match = await matchIn(id, folder)
        if (match === undefined) return undefined
        const segments = await segmentsOf(id, folder)
        return { match, inputs: segments.flatMap((segment) => segment.inputs) }
      }),
    rewrite: (id, change) =>
      turn(id, async () => {
        await pens.lift(id)
        const folder = await known(folders.find(id), id)
        for (const { path, inputs } of changed(await segmentsOf(id, folder), change))
          await refusing(path, 'write', () => disk.replace(path, makeLines(inputs)))
        await refusing(folder, 'write', () => disk.forgetAside(MATCHES, nameOf(id)))
      }),
    async unfinished() {
      const ids: MatchId[] = []
      for (const id of await folders.live()) {
        if (await turn(id, () => orReported(disk, goesOn(id)))) ids.push(id)
      }
      return ids
    },
    ids: () => folders.all(),
    erase: (id) =>
      turn(id, async () => {
        await pens.lift(id)
        const folder = await folders.find(id)
        await refusing(join(disk.root, MATCHES), 'write', async () => {
          if (folder !== undefined) await disk.erase(folder)
          await disk.forgetAside(MATCHES, nameOf(id))
        })
      }),
    async flush() {
      closing = true
      await Promise.allSettled(appends)
    },
    close: () => pens.liftAll(),
  }
}

interface ClosableMatches extends MatchShelf {
  /** Takes no more inputs; resolves once those that came before are kept, or refused. */
  flush(): Promise<void>
  /** Lets go of the open files; nothing is being written by then. */
  close(): Promise<void>
}

/** Everything is changed before the first segment is written, so that a change that throws leaves all as it was. */
function changed(
  segments: readonly Segment[],
  change: (input: MatchInput) => MatchInput,
): readonly Pick<Segment, 'path' | 'inputs'>[] {
  return segments
    .map(({ path, inputs }) => ({ path, before: makeLines(inputs), inputs: inputs.map(change) }))
    .filter(({ before, inputs }) => before !== makeLines(inputs))
}

async function known(folder: Promise<string | undefined>, id: MatchId): Promise<string> {
  const found = await folder
  if (found === undefined) throw new Error(`match ${id} was never saved`)
  return found
}

/** One match that cannot be read does not keep the others from going on. */
async function orReported(disk: Disk, work: Promise<boolean>): Promise<boolean> {
  try {
    return await work
  } catch (error) {
    if (!(error instanceof StoreRefusal)) throw error
    disk.report({ code: 'unreadable', file: error.file, kept: undefined, detail: String(error.cause) })
    return false
  }
}
