import type { Clock } from '../../../play/ports.ts'
import type { PublicView } from '../../../quiz/match/view-types.ts'
import { makeFeed } from './feed.ts'
import type { Feed, Send } from './feed.ts'
import { whole } from './frames.ts'
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
  /** Sends each of these pages its player's state. */
  readonly sendStates: Send<Line>
}
/** What is told to many, each at its own pace. */
export interface Broadcasts {
  changed(view: PublicView): void
  counted(): void
  /** Something that hosts alone see. */
  host(): void
  stop(): void
}

export function makeBroadcasts({ crowd, voice, clock, sendStates }: BroadcastParts): Broadcasts {
  const toAll = (lines: ReadonlySet<Line>, text: () => string | undefined): Feed =>
    makeFeed({ lines, clock, compose: () => sameForAll(text()) })
  const states = makeFeed({ lines: crowd.players, clock, compose: () => voice.view() && sendStates })
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
function forHosts(text: string | undefined): Send<Line> | undefined {
  const send = sameForAll(text)
  return (
    send &&
    ((lines) => {
      send(lines.filter((line) => line.signedIn()))
    })
  )
}

function sameForAll(text: string | undefined): Send<Line> | undefined {
  if (text === undefined) return undefined
  const frame = whole(text)
  return (lines) => {
    for (const line of lines) write(line, frame)
  }
}
