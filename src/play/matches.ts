import { mistakes } from '../quiz/match/views.ts'
import type { MatchId, PlayerId } from '../quiz/vocabulary.ts'
import { ok, refused } from '../quiz/vocabulary.ts'
import type { Matches } from './api/matches.ts'
import { reportOf } from './live/ending.ts'
import { appears, eraseFrom } from './live/erasure.ts'
import { forgetMatch, sweep } from './live/forgetting.ts'
import type { House } from './live/house.ts'
import type { Live } from './live/live.ts'
import { MatchHouse } from './live/matchHouse.ts'
import { pastOf } from './live/past.ts'
import { mayRun } from './live/rights.ts'
import { join, seatOf, seatOfAccount } from './live/seats.ts'
import { attach } from './live/venues.ts'

/** What the house itself may do with matches, beside what adapters may. */
export interface LiveMatches extends Matches {
  /** Goes on with the matches that had not ended. */
  start(): Promise<void>
  /** Resolves once all that was taken is written. Nothing may be asked of the matches after it. */
  stop(): Promise<void>
  /** Resolves once nothing is being written. */
  rest(): Promise<void>
  /** Matches in memory in which a player appears, as one who plays or as a host: those that still run are named nowhere else. */
  appearsIn(player: PlayerId): readonly MatchId[]
  /** Replaces a player by a stand-in, on disk too: in the matches named, and in all that are in memory. Whether there was any. */
  erasePlayer(player: PlayerId, standIn: PlayerId, appearsIn: readonly MatchId[]): Promise<boolean>
  /** Erases the matches of guests that are past their time. */
  sweep(): Promise<void>
}

/**
 * The live matches of one process.
 *
 *     const matches = createMatches({ store, drawing, clock, chance, report, personOf, aftermath })
 *     await matches.start()
 *     const created = await matches.create({ host: true }, settings)
 */
export function createMatches(house: House): LiveMatches {
  const live = new MatchHouse(house)
  return {
    ...finding(live),
    ...viewing(live),
    ...playing(house, live),
    ...hosting(house, live),
    ...showing(live),
    ...remembering(house, live),
    sweep: () => sweep(house, live),
    start: () => live.start(),
    stop: () => live.stop(),
    rest: () => live.rest(),
  }
}

type Part<Key extends keyof LiveMatches> = Pick<LiveMatches, Key>

const finding = ({
  roster,
}: MatchHouse): Part<'find' | 'running' | 'pin' | 'place' | 'hosts' | 'inPlace' | 'inVenue'> => ({
  find: (pin) => roster.find(pin),
  running: () => roster.running().map(({ id }) => id),
  pin: (id) => {
    const live = roster.get(id)
    return live === undefined || live.over ? undefined : live.file.stored.pin
  },
  place: (id) => roster.get(id)?.file.stored.place,
  hosts: (id) => roster.get(id)?.file.stored.hosts ?? [],
  inPlace: (place) => roster.inPlace(place)?.id,
  inVenue: (venue) => roster.inVenue(venue)?.id,
})

const viewing = ({
  roster,
}: MatchHouse): Part<
  'view' | 'playerView' | 'moment' | 'langOf' | 'hostView' | 'isHost' | 'mistakes' | 'seat' | 'watch'
> => {
  const runBy = (id: MatchId, actor: Parameters<Matches['isHost']>[1]): Live | undefined => {
    const live = roster.get(id)
    return live !== undefined && mayRun(live.file.stored, actor) ? live : undefined
  }
  return {
    view: (id, from) => roster.get(id)?.view(from),
    playerView: (id, player) => roster.get(id)?.playerView(player),
    moment: (id) => roster.get(id)?.match,
    langOf: (id, player) => roster.get(id)?.match.players.get(player)?.lang,
    hostView: (id, actor) => runBy(id, actor)?.hostView(),
    isHost: (id, actor) => runBy(id, actor) !== undefined,
    mistakes: (id, player) => {
      const live = roster.get(id)
      return live === undefined ? [] : mistakes(live.match, player)
    },
    seat: (id, account) => {
      const live = roster.get(id)
      return live === undefined ? undefined : seatOfAccount(live, account)
    },
    watch: (id, listener) => roster.get(id)?.watchers.add(listener) ?? (() => undefined),
  }
}

function playing(
  house: House,
  { roster }: MatchHouse,
): Part<'join' | 'leave' | 'speak' | 'answer' | 'challenge'> {
  const unknown = Promise.resolve(refused('unknown-match'))
  const own = (live: Live, player: PlayerId): PlayerId => seatOf(live, player) ?? player
  return {
    join: (id, joining) => {
      const live = roster.get(id)
      return live === undefined ? unknown : join(house, live, joining)
    },
    leave: (id, player) => roster.get(id)?.submit({ type: 'leave', player }) ?? unknown,
    speak: (id, player, lang) => {
      const live = roster.get(id)
      return live?.submit({ type: 'lang', player: own(live, player), lang }) ?? unknown
    },
    answer: (id, player, round, answer, elapsed) => {
      const live = roster.get(id)
      if (live === undefined) return unknown
      const seat = own(live, player)
      const input = { type: 'answer' as const, player: seat, round, answer, elapsed: bounded(elapsed) }
      return live.submit(input).then((outcome) => (outcome.ok ? ok({ player: seat, round }) : outcome))
    },
    challenge: (id, player, round, note) => {
      const live = roster.get(id)
      return live?.submit({ type: 'challenge', player: own(live, player), round, note }) ?? unknown
    },
  }
}

function hosting(house: House, matches: MatchHouse): Part<'create' | 'most' | 'act' | 'open'> {
  return {
    create: (actor, settings, place) => matches.create({ actor, settings, place }),
    most: (choice) => house.drawing.most(choice),
    act: async (id, actor, action) => {
      const live = await matches.open(id)
      if (live === undefined) return refused('unknown-match')
      return mayRun(live.file.stored, actor) ? live.submit({ type: 'host', action }) : refused('not-host')
    },
    open: async (id) => (await matches.open(id)) !== undefined,
  }
}

const showing = (matches: MatchHouse): Part<'attach' | 'detach' | 'restore'> => ({
  attach: async (id, venue, actor, size, own) => {
    const live = matches.roster.get(id)
    if (live === undefined) return refused('unknown-match')
    const other = matches.roster.inVenue(venue.id)
    if (other !== undefined && other !== live) return refused('busy')
    return attach(live, { venue, actor, size, own })
  },
  detach: async (id, venue) => {
    await matches.roster.get(id)?.submit({ type: 'venueLeft', venue })
  },
  restore: (platform, make) => {
    matches.restore(platform, make)
  },
})

const remembering = (
  house: House,
  matches: MatchHouse,
): Part<'report' | 'past' | 'forget' | 'appearsIn' | 'erasePlayer'> => ({
  report: async (id) => {
    const live = await matches.open(id)
    return live?.over === true ? reportOf(live) : undefined
  },
  past: (community) => pastOf(house.store, community),
  forget: (id, actor) => forgetMatch(house, matches, { id, actor }),
  appearsIn: (player) =>
    matches.roster
      .all()
      .filter((live) => appears(live, player))
      .map(({ id }) => id),
  erasePlayer: async (player, standIn, appearsIn) => {
    const ids = new Set([...appearsIn, ...matches.roster.all().map(({ id }) => id)])
    let found = false
    for (const id of ids) {
      const live = await matches.open(id)
      if (live === undefined || !appears(live, player)) continue
      await eraseFrom(house, live, { player, standIn })
      found = true
    }
    return found
  },
})

const DAY = 86_400_000

/** A venue's measure may be off; the match takes it within what the journal keeps. */
const bounded = (elapsed: number): number => Math.min(Math.max(elapsed, 0), DAY)
