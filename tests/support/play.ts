import { createPlay } from '../../src/play/play.ts'
import type { PlayParts } from '../../src/play/play.ts'
import { makeRooms } from '../../src/play/rooms.ts'
import { createMatches } from '../../src/play/matches.ts'
import type { LiveMatches } from '../../src/play/matches.ts'
import { noAftermath } from '../../src/play/live/house.ts'
import type { House } from '../../src/play/live/house.ts'
import type { Play } from '../../src/play/api.ts'
import type { Account, Actor } from '../../src/play/api/account.ts'
import type { Joining, Matches } from '../../src/play/api/matches.ts'
import type { Chance, Clock, Store } from '../../src/play/ports.ts'
import { seeded } from '../../src/quiz/chance.ts'
import type { MatchSettings } from '../../src/quiz/match/types.ts'
import type { Lang, MatchId, Platform, PlayerId } from '../../src/quiz/vocabulary.ts'
import { memoryStore } from '../../src/storage/memory.ts'
import { breathe, handClock } from './clock.ts'
import type { HandClock } from './clock.ts'
import { SAMPLE_PACK, sampleDrawing } from './questions.ts'

/** Chance that every run repeats. */
function seededChance(seed = 'tests'): Chance {
  const chance = seeded(seed)
  const code: Chance['code'] = (length, alphabet) =>
    Array.from({ length }, () => alphabet.charAt(chance.int(alphabet.length))).join('')
  return { seed: () => code(32, '0123456789abcdef'), code }
}

export const settings = (change: Partial<MatchSettings> = {}): MatchSettings => ({
  title: 'A match',
  packs: [SAMPLE_PACK],
  topics: [],
  difficulty: undefined,
  rounds: 3,
  seconds: 20,
  scoring: 'fair',
  streakBonus: false,
  changeAnswers: false,
  teams: [],
  lang: 'en',
  ...change,
})

export const account = (id: string, platform: Platform = 'web', lang: Lang = 'en'): Account => ({
  platform,
  id,
  name: id,
  lang,
})
export const joining = (who: Account, change: Partial<Joining> = {}): Joining => ({
  account: who,
  name: who.name,
  avatar: '🦊',
  lang: who.lang,
  ...change,
})
/** The holder of the host key. */
export const HOST: Actor = { host: true }

export interface TestMatches {
  readonly matches: LiveMatches
  readonly store: Store
  readonly clock: HandClock
  /** Problems that nobody waited for. */
  readonly problems: unknown[]
}

/** Live matches over a store in memory, a clock moved by hand, seeded chance and sample questions; any part may be another. */
export function makeMatches(change: Partial<House> & { readonly clock?: HandClock } = {}): TestMatches {
  const clock = change.clock ?? handClock()
  const problems: unknown[] = []
  const store = change.store ?? memoryStore(clock)
  const house: House = {
    drawing: sampleDrawing(),
    chance: seededChance(),
    report: (problem) => problems.push(problem),
    personOf: (player) => Promise.resolve([player]),
    aftermath: noAftermath,
    ...change,
    store,
    clock,
  }
  return { matches: createMatches(house), store, clock, problems }
}

interface TestPlay<C> {
  readonly play: Play
  readonly store: Store
  readonly clock: C
  readonly problems: unknown[]
}
type PlayChange<C> = Partial<Omit<PlayParts, 'clock'>> & { readonly clock?: C }

/**
 * The whole house, without a pack: practice has nothing to ask. With `bases` it has; matches draw from the samples unless `drawing` says otherwise.
 * The clock is moved by hand unless another is given.
 */
export function makePlay(change?: PlayChange<HandClock>): TestPlay<HandClock>
export function makePlay<C extends Clock>(change: PlayChange<C> & { readonly clock: C }): TestPlay<C>
export function makePlay(change: PlayChange<Clock> = {}): TestPlay<Clock> {
  const clock = change.clock ?? handClock()
  const problems: unknown[] = []
  const store = change.store ?? memoryStore(clock)
  const play = createPlay(
    {
      bases: new Map(),
      drawing: sampleDrawing(),
      chance: seededChance(),
      zone: 'UTC',
      report: (problem) => problems.push(problem),
      ...change,
      store,
      clock,
    },
    makeRooms,
  )
  return { play, store, clock, problems }
}

/** A match in its lobby. */
export async function opened(
  { matches }: { readonly matches: Matches },
  change: Partial<MatchSettings> = {},
): Promise<{ readonly id: MatchId; readonly pin: string }> {
  const created = await matches.create(HOST, settings(change))
  if (!created.ok) throw new Error(created.code)
  return created.value
}

/** The players of these names, from the web. */
export async function joined(
  { matches }: { readonly matches: Matches },
  id: MatchId,
  names: readonly string[],
): Promise<readonly PlayerId[]> {
  const players: PlayerId[] = []
  for (const name of names) {
    const result = await matches.join(id, joining(account(name)))
    if (!result.ok) throw new Error(result.code)
    players.push(result.value)
  }
  return players
}

/** From the lobby, or from the standings, into the next open round. */
export async function roundOpened(
  { matches, clock }: { readonly matches: Matches; readonly clock: Pick<HandClock, 'move'> },
  id: MatchId,
): Promise<void> {
  const phase = matches.view(id)?.phase
  await matches.act(id, HOST, { type: phase === 'lobby' ? 'start' : 'next' })
  await clock.move(3_000)
  await breathe()
}
