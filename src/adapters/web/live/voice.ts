import type { Matches } from '../../../play/api/matches.ts'
import { changeForOne } from '../../../quiz/match/changes.ts'
import type { HostView, PublicView } from '../../../quiz/match/view-types.ts'
import type { PlayerId } from '../../../quiz/vocabulary.ts'
import type { Face, ServerMessage } from '../protocol.ts'
import { makeShared } from './shared.ts'
import type { SharedParts, Spelled, Told } from './shared.ts'

export interface VoiceParts extends SharedParts {
  readonly matches: Matches
  readonly connected: () => readonly PlayerId[]
}

/** What is said about one match, spelled for the wire; undefined where there is nothing to say. */
export interface Voice {
  readonly view: () => PublicView | undefined
  /** What a page is to hear that knows so much: all of it, where it knows nothing. */
  state(player: PlayerId, since: Told | undefined): Spelled | undefined
  readonly wall: () => string | undefined
  readonly console: () => string | undefined
  readonly faces: () => string | undefined
  readonly count: () => string | undefined
  /** The match has changed: read it again. */
  readonly refresh: () => void
}

export function makeVoice({ match, matches, clock, slate, connected }: VoiceParts): Voice {
  const shared = makeShared({ match, matches, clock, slate })
  // The server reads the host's view for itself; what goes to which page is decided by who asks.
  const hostView = (): HostView | undefined => matches.hostView(match, { host: true })
  return {
    view: shared.view,
    wall: shared.wall,
    refresh: shared.forget,
    state(player, since) {
      const forMany = since && shared.forMany(since, player)
      if (forMany !== undefined) return forMany
      const moment = matches.moment(match)
      if (moment === undefined) return undefined
      const change = since && changeForOne(since.moment, moment, player)
      if (change !== undefined) return shared.forOne({ change }, moment)
      const own = matches.playerView(match, player)
      return own && shared.forOne({ own }, moment)
    },
    console() {
      const [host, view] = [hostView(), shared.view()]
      if (host === undefined || view === undefined) return undefined
      return spell({ type: 'console', now: clock.now(), view, host, connected: connected() })
    },
    faces() {
      const view = shared.view()
      return view?.phase === 'lobby' ? spell(facesOf(view)) : undefined
    },
    count() {
      const view = shared.view()
      return view && spell({ type: 'count', players: view.players, answered: view.answered })
    },
  }
}

const spell = (message: ServerMessage): string => JSON.stringify(message)

/** The lobby's standings are who came last, newest first. */
function facesOf({ players, standings }: PublicView): ServerMessage {
  const faces: readonly Face[] = standings.map(({ name, avatar, team }) => ({ name, avatar, team })).reverse()
  return { type: 'faces', faces, more: players - faces.length }
}
