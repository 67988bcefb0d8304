import type { Boards } from './api/boards.ts'
import type { Communities, Sources } from './api/communities.ts'
import type { Matches } from './api/matches.ts'
import type { People } from './api/people.ts'
import type { Practice } from './api/practice.ts'

/** What adapters may ask of the house. Rights that a platform knows (chat admin, Manage Server) are checked by its adapter; the rest here. */
export interface Play {
  readonly practice: Practice
  readonly matches: Matches
  readonly people: People
  readonly communities: Communities
  readonly boards: Boards
  readonly sources: Sources
  /** Goes on with the matches that were running, then tells venues. Adapters have attached their `restore` by then. */
  start(): Promise<void>
  /** Says goodbye to venues, waits for what is being written. */
  stop(): Promise<void>
}
