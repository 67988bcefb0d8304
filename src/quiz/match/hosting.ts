import { decide, setVoid } from './challenges.ts'
import { close, dueAt, end, goOn, next, settle, skip } from './flow.ts'
import { changeTeam, giveTime, kick, rename } from './players.ts'
import { changed, refuse, roundNumber, andThen } from './state.ts'
import type { Change, Match } from './state.ts'
import { shifted } from './timing.ts'
import type { HostAction, Seen } from './types.ts'
import { consent, openChats, venueLeft } from './venues.ts'

/** What a host may do, whose rights were checked before. */
export function host(match: Match, action: HostAction, at: number): Change {
  switch (action.type) {
    case 'start':
      return start(match, at)
    case 'next':
      return onlyIf(match, canGoOn(match) && asSeen(match, action.seen), () => next(match, at))
    case 'pause':
      return onlyIf(match, running(match), () => paused(match, at))
    case 'resume':
      return resume(match, at)
    case 'extend':
      return extend(match, action.seconds)
    case 'skip':
      return onlyIf(match, canSkip(match) && asSeen(match, action.seen), () => skip(match, at))
    case 'reveal':
      return reveal(match, action.seen, at)
    case 'void':
      return setVoid(match, action.round, true)
    case 'unvoid':
      return setVoid(match, action.round, false)
    case 'rename':
      return rename(match, action)
    case 'kick':
      return kick(match, action, at)
    case 'team':
      return changeTeam(match, action)
    case 'extraTime':
      return giveTime(match, action, at)
    case 'challenge':
      return decide(match, action)
    case 'chats':
      return openChats(match, action)
    case 'venue':
      return consent(match, action)
    case 'removeVenue':
      return venueLeft(match, action.venue)
    case 'hideNames':
      return hideNames(match, action.hidden)
    case 'end':
      return onlyIf(match, match.phase !== 'podium', () => end(match))
  }
}

const onlyIf = (match: Match, allowed: boolean, change: () => Change): Change =>
  allowed ? change() : refuse(match, 'not-now')

const asSeen = (match: Match, seen: Seen | undefined): boolean =>
  seen === undefined || (seen.phase === match.phase && seen.round === roundNumber(match))

/** Somewhere between the start and the podium, with time running. */
const running = ({ phase, pausedAt }: Match): boolean =>
  phase !== 'lobby' && phase !== 'podium' && pausedAt === undefined

const canGoOn = (match: Match): boolean =>
  running(match) && (match.phase === 'reveal' || match.phase === 'standings')

const canSkip = (match: Match): boolean =>
  running(match) && (match.phase === 'countdown' || match.phase === 'open' || match.phase === 'closed')

const start = (match: Match, at: number): Change =>
  onlyIf(match, match.phase === 'lobby', () => goOn({ ...match, startedAt: at }, at))

function reveal(match: Match, seen: Seen | undefined, at: number): Change {
  const { round } = match
  if (match.phase !== 'open' || round === undefined || !running(match)) return refuse(match, 'not-now')
  return onlyIf(match, asSeen(match, seen), () => close(match, round, at))
}

export const paused = (match: Match, at: number): Change =>
  changed({ ...match, pausedAt: at }, { type: 'changed' })

function resume(match: Match, at: number): Change {
  if (match.pausedAt === undefined) return refuse(match, 'not-now')
  const later = shifted({ ...match, pausedAt: undefined }, Math.max(0, at - match.pausedAt))
  return andThen(woken(later), (running) => settle(running, at))
}

/** The match goes on: everybody looks anew, and the next wake-up is asked for. */
export function woken(match: Match): Change {
  const due = dueAt(match)
  return due === undefined
    ? changed(match, { type: 'changed' })
    : changed(match, { type: 'changed' }, { type: 'wake', at: due })
}

/** Seconds. */
const LONGEST_EXTENSION = 600

/** Everybody's limit grows, and extra time with it. */
function extend(match: Match, seconds: number): Change {
  const { round } = match
  if (match.phase !== 'open' || round?.limit === undefined) return refuse(match, 'not-now')
  if (!(seconds > 0 && seconds <= LONGEST_EXTENSION)) return refuse(match, 'not-now')
  const longer = { ...match, round: { ...round, limit: round.limit + seconds * 1000, overrun: false } }
  return match.pausedAt === undefined ? woken(longer) : changed(longer, { type: 'changed' })
}

function hideNames(match: Match, hidden: boolean): Change {
  return onlyIf(match, hidden !== match.hideNames, () =>
    changed({ ...match, hideNames: hidden }, { type: 'host' }, { type: 'changed' }),
  )
}
