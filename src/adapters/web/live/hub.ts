import type { MatchNews, Matches } from '../../../play/api/matches.ts'
import type { Clock } from '../../../play/ports.ts'
import type { PublicView } from '../../../quiz/match/view-types.ts'
import type { MatchId, PlayerId } from '../../../quiz/vocabulary.ts'
import type { Absences } from './absences.ts'
import { makeBroadcasts } from './broadcasts.ts'
import { Slate, whole } from './frames.ts'
import { lend, tell, write } from './line.ts'
import type { Hub, Line } from './roles.ts'
import { lagIn, makeSeats, noteLag } from './seats.ts'
import type { Spelled } from './shared.ts'
import { makeVoice } from './voice.ts'

export interface HubParts {
  readonly match: MatchId
  readonly matches: Matches
  readonly clock: Clock
  readonly absences: Absences
  /** The last page has gone. */
  readonly onEmpty: () => void
}

export function makeHub({ match, matches, clock, absences, onEmpty }: HubParts): Hub {
  const seats = makeSeats()
  const walls = new Set<Line>()
  const hosts = new Set<Line>()
  const slate = new Slate()
  const voice = makeVoice({ match, matches, clock, slate, connected: seats.connected })
  const composeState = (line: Line): Spelled | undefined =>
    line.role.kind === 'player' ? voice.state(line.role.player, line.role.told) : undefined
  /** Returns whether the socket still needs the slate. */
  const send = (line: Line, state: Spelled | undefined, lag?: number): boolean => {
    const { role } = line
    const view = voice.view()
    if (role.kind !== 'player' || view === undefined || state === undefined) return false
    role.told = state.told
    noteLag(role.seat, view, lag ?? sinceOpening(view, clock.now()))
    if (state.onSlate) return lend(line, state.frame)
    write(line, state.frame)
    return false
  }
  // All are composed before the first is written: a reader that finds more to read after each message is not woken anew for each,
  // and to wake one costs more than the write.
  const sendStates = (lines: readonly Line[], lag?: number): void => {
    const states = lines.map(composeState)
    const lent = lines.map((line, at) => send(line, states[at], lag))
    slate.clear(lent.includes(true))
  }
  const broadcasts = makeBroadcasts({
    crowd: { players: seats.lines, walls, hosts },
    voice,
    clock,
    sendStates,
  })
  const leave = (line: Line): void => {
    if (line.role.kind === 'player' && seats.remove(line.role.seat, line)) {
      absences.gone(match, line.role.player)
      broadcasts.host()
    }
    walls.delete(line)
    hosts.delete(line)
    line.role = { kind: 'stranger' }
  }
  const dismiss = (player: PlayerId): void => {
    for (const line of seats.of(player)) {
      leave(line)
      tell(line, { type: 'removed' })
    }
    absences.back(match, player)
    closeIfEmpty()
  }
  const closeIfEmpty = (): void => {
    if (seats.lines.size + walls.size + hosts.size === 0) onEmpty()
  }
  const onChange = (): void => {
    const view = voice.view()
    if (view !== undefined) broadcasts.changed(view)
    else for (const line of [...seats.lines, ...walls, ...hosts]) tell(line, { type: 'over' })
  }
  const unwatch = matches.watch(match, (news: MatchNews) => {
    voice.refresh()
    if (news.type === 'changed') onChange()
    else if (news.type === 'counted') broadcasts.counted()
    else if (news.type === 'host') broadcasts.host()
    else dismiss(news.player)
  })
  const hub: Hub = {
    match,
    dismiss,
    seat(line, player, fresh) {
      const seat = seats.at(player)
      line.role = { kind: 'player', hub, player, seat, told: undefined }
      const surplus = seats.add(seat, line)
      if (surplus !== undefined) {
        leave(surplus)
        surplus.socket.close(4003)
      }
      absences.back(match, player)
      sendStates([line], fresh ? undefined : 0)
      broadcasts.host()
    },
    addWall(line) {
      line.role = { kind: 'wall', hub }
      walls.add(line)
      for (const text of [voice.wall(), voice.faces()]) if (text !== undefined) write(line, whole(text))
    },
    addHost(line) {
      line.role = { kind: 'host', hub }
      hosts.add(line)
      const text = voice.console()
      if (text !== undefined) write(line, whole(text))
    },
    remove(line) {
      leave(line)
      closeIfEmpty()
    },
    timing(seat) {
      const view = voice.view()
      if (view?.openedAt === undefined) return undefined
      return { openedAt: view.openedAt, lag: lagIn(seat, view.round) }
    },
    refresh(player) {
      sendStates(seats.of(player))
    },
    echo(line, { lines }) {
      if (lines.size > 1) sendStates([...lines].filter((other) => other !== line))
    },
    stop() {
      unwatch()
      broadcasts.stop()
    },
  }
  return hub
}

const sinceOpening = ({ openedAt }: PublicView, now: number): number =>
  openedAt === undefined ? 0 : Math.max(0, now - openedAt)
