import type { FactBase } from '../quiz/base.ts'
import type { PackId } from '../quiz/vocabulary.ts'
import type { Play } from './api.ts'
import type { Boards } from './api/boards.ts'
import type { Communities } from './api/communities.ts'
import type { People } from './api/people.ts'
import { createHousekeeping, forgetOldQuestions } from './housekeeping.ts'
import type { Drawing } from './live/drawing.ts'
import type { Aftermath } from './live/house.ts'
import { packDrawing } from './live/packDrawing.ts'
import { createMatches } from './matches.ts'
import type { LiveMatches } from './matches.ts'
import type { Chance, Clock, Store } from './ports.ts'
import { personBehind } from './practice/parts.ts'
import type { PracticeParts } from './practice/parts.ts'
import { createPractice } from './practice/practice.ts'
import type { Neighbours, Scores } from './practice/scores.ts'
import { createSources } from './sources.ts'

export interface PlayParts {
  readonly store: Store
  readonly bases: ReadonlyMap<PackId, FactBase>
  readonly clock: Clock
  readonly chance: Chance
  /** Time zone of communities and players who chose none. */
  readonly zone: string
  /** Told about problems that nobody waits for. */
  readonly report: (problem: unknown) => void
  /** Where matches get their questions; the packs where absent. */
  readonly drawing?: Drawing
}

/** People and their scores: the rooms beside practice and matches. */
export interface Rooms {
  readonly people: People
  readonly communities: Communities
  readonly boards: Boards
  readonly neighbours: Neighbours
  readonly scores: Scores
  readonly aftermath: Aftermath
  /** Erases what is past its time. */
  readonly sweep: () => Promise<void>
  /** Writes what can be written later; comes last. */
  readonly rest: () => Promise<void>
}
/** The matches come last: what is handed over may be called once the house stands, not while it is built. */
export type MakeRooms = (
  parts: PlayParts,
  matches: Pick<LiveMatches, 'appearsIn' | 'erasePlayer' | 'rest'>,
) => Rooms

/**
 * The house: everything that adapters may ask, over one store.
 *
 *     const play = createPlay({ store, bases, clock: createClock(), chance, zone: 'UTC', report: log.error }, makeRooms)
 *     adapters.forEach((adapter) => adapter.attach(play))
 *     await play.start()
 */
export function createPlay(parts: PlayParts, makeRooms: MakeRooms): Play {
  const rooms = makeRooms(parts, {
    appearsIn: (player) => matches.appearsIn(player),
    erasePlayer: (...erasure) => matches.erasePlayer(...erasure),
    rest: () => matches.rest(),
  })
  const matches = createMatches({
    ...parts,
    drawing: parts.drawing ?? packDrawing([...parts.bases.values()]),
    personOf: (player) => rooms.neighbours.personOf(player),
    aftermath: rooms.aftermath,
  })
  const practiceParts: PracticeParts = { ...parts, ...rooms }
  const housekeeping = createHousekeeping(parts, [
    () => forgetOldQuestions(parts),
    () => rooms.sweep(),
    () => matches.sweep(),
  ])
  return {
    practice: createPractice(practiceParts),
    matches,
    people: rooms.people,
    communities: rooms.communities,
    boards: rooms.boards,
    sources: createSources({
      bases: parts.bases,
      turns: async (account) => (await personBehind(practiceParts, account)).turns,
    }),
    async start() {
      await matches.start()
      housekeeping.start()
    },
    async stop() {
      housekeeping.stop()
      await matches.stop()
      await rooms.rest()
    },
  }
}
