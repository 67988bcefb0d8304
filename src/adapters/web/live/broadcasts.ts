import type { Clock } from '../../../play/ports.ts'
import type { PublicView } from '../../../quiz/match/view-types.ts'
import { makeFeed } from './feed.ts'
import type { Feed } from './feed.ts'
import { write } from './line.ts'
import type { Line } from './roles.ts'
import type { Voice } from './voice.ts'

export interface Crowd {
  readonly players: ReadonlySet<Line>
  readonly walls: ReadonlySet<Line>
  readonly hosts: ReadonlySet<Line>
}
export interface BroadcastParts {
  readonly crowd: Crowd
  readonly voice: Voice
  readonly clock: Clock
  /** Sends one player's state to one of that player's pages. */
  readonly sendState: (line: Line) => void
}
/** What is told to many, each at its own pace. */
export interface Broadcasts {
  changed(view: PublicView): void
  counted(): void
  /** Something that hosts alone see. */
  host(): void
  stop(): void
}

export function makeBroadcasts({ crowd, voice, clock, sendState }: BroadcastParts): Broadcasts {
  const toAll = (lines: ReadonlySet<Line>, text: () => string | undefined): Feed =>
    makeFeed({ lines, clock, compose: () => sameForAll(text()) })
  const states = makeFeed({ lines: crowd.players, clock, compose: () => voice.view() && sendState })
  const walls = toAll(crowd.walls, voice.wall)
  const consoles = makeFeed({ lines: crowd.hosts, clock, compose: () => forHosts(voice.console()) })
  const faces = [toAll(crowd.players, voice.faces), toAll(crowd.walls, voice.faces)]
  const counts = [toAll(crowd.players, voice.count), toAll(crowd.walls, voice.count)]
  let moment = ''
  return {
    changed(view) {
      const how = momentOf(view) === moment ? 'soon' : 'now'
      moment = momentOf(view)
      for (const feed of [walls, states, consoles]) feed[how]()
      for (const feed of counts) feed.drop()
      for (const feed of faces) feed.soon()
    },
    counted() {
      for (const feed of [...counts, ...faces, consoles]) feed.soon()
    },
    host: consoles.soon,
    stop() {
      for (const feed of [states, walls, consoles, ...faces, ...counts]) feed.stop()
    },
  }
}

/** What everybody is to see at once when it changes. */
const momentOf = ({ phase, round, paused, deadline, revealed, waiting }: PublicView): string =>
  [phase, round, paused, deadline, revealed?.voided, waiting].join(' ')

/** A console that stays open after its session has ended hears no more. */
function forHosts(text: string | undefined): ((line: Line) => void) | undefined {
  const send = sameForAll(text)
  return send && ((line) => line.signedIn() && send(line))
}

function sameForAll(text: string | undefined): ((line: Line) => void) | undefined {
  if (text === undefined) return undefined
  const bytes = Buffer.from(text)
  return (line) => {
    write(line, bytes)
  }
}
