import type { Matches } from '../../../play/api/matches.ts'
import type { Clock } from '../../../play/ports.ts'
import { goodName } from '../../../quiz/match/names.ts'
import { ok, refused } from '../../../quiz/vocabulary.ts'
import type { MatchId, Result } from '../../../quiz/vocabulary.ts'
import type { ClassBoards } from '../class-board.ts'
import type { Links } from '../links.ts'
import type { ClientMessage, Hello, HostMessage, WebRefusal } from '../protocol.ts'
import type { Entry, Seated } from './entry.ts'
import { makeHubs } from './hubs.ts'
import { isOpen, refuse, tell } from './line.ts'
import type { Line } from './roles.ts'
import { makePlayerTalk } from './player-talk.ts'

export interface TalkParts {
  readonly matches: Matches
  readonly boards: ClassBoards
  readonly entry: Entry
  readonly links: Links
  readonly clock: Clock
}
/** What each message does, and what is said in return. */
export interface Talk {
  /** Undefined where it is done at once. */
  say(line: Line, message: ClientMessage): Promise<void> | undefined
  hangUp(line: Line): void
  stop(): void
}
type Of<T extends Hello['type']> = Extract<Hello, { type: T }>

export function makeTalk({ matches, boards, entry, links, clock }: TalkParts): Talk {
  const hubs = makeHubs(matches, clock)
  const sayAsPlayer = makePlayerTalk({ matches, boards, clock })
  const hangUp = (line: Line): void => {
    if (line.role.kind !== 'stranger') line.role.hub.remove(line)
  }
  const seat = (line: Line, n: number, result: Result<Seated, WebRefusal>): void => {
    if (!isOpen(line)) return
    if (!result.ok) {
      refuse(line, n, result)
      return
    }
    const { match, player, token, fresh } = result.value
    hangUp(line)
    tell(line, { type: 'joined', n, match, player, token })
    hubs.of(match).seat(line, player, fresh)
  }
  const watch = (line: Line, { n, token }: Of<'watch'>): void => {
    const match = links.watched(token)
    if (match === undefined || matches.view(match) === undefined) {
      refuse(line, n, refused(match === undefined ? 'wrong-token' : 'unknown-match'))
      return
    }
    hangUp(line)
    const { pin, addresses } = links.of(match)
    tell(line, { type: 'watching', n, match, pin, addresses })
    hubs.of(match).addWall(line)
  }
  const host = (line: Line, { n, match: text }: Of<'host'>): void => {
    const match = text as MatchId
    const signedIn = line.signedIn()
    if (!signedIn || matches.view(match) === undefined) {
      refuse(line, n, refused(signedIn ? 'unknown-match' : 'not-signed-in'))
      return
    }
    hangUp(line)
    tell(line, { type: 'hosting', n, ...links.of(match) })
    hubs.of(match).addHost(line)
  }
  const act = async (line: Line, { n, action }: HostMessage): Promise<void> => {
    if (line.role.kind !== 'host' || !line.signedIn()) {
      refuse(line, n, refused(line.role.kind === 'host' ? 'not-signed-in' : 'not-host'))
      return
    }
    const fit = withGoodName(action)
    if (!fit.ok) {
      refuse(line, n, fit)
      return
    }
    const done = await matches.act(line.role.hub.match, { host: true }, fit.value)
    if (done.ok) tell(line, { type: 'done', n })
    else refuse(line, n, done)
  }
  const join = async (line: Line, message: Of<'join'>): Promise<void> => {
    seat(line, message.n, await entry.join(message, line.address))
  }
  const rejoin = async (line: Line, message: Of<'rejoin'>): Promise<void> => {
    seat(line, message.n, await entry.rejoin(message, line.address))
  }
  const say: Talk['say'] = (line, message) => {
    switch (message.type) {
      case 'echo':
        tell(line, { type: 'echo', n: message.n, now: clock.now() })
        return undefined
      case 'join':
        return join(line, message)
      case 'rejoin':
        return rejoin(line, message)
      case 'watch':
        watch(line, message)
        return undefined
      case 'host':
        host(line, message)
        return undefined
      case 'act':
        return act(line, message)
      case 'answer':
      case 'lang':
      case 'challenge':
      case 'mistakes':
      case 'standing':
      case 'leave':
        if (line.role.kind === 'player') return sayAsPlayer(line, line.role, message)
        refuse(line, message.n, refused('not-joined'))
        return undefined
    }
  }
  return {
    hangUp,
    stop: hubs.stop,
    say,
  }
}

/** A host may give any name that a player may. */
function withGoodName(action: HostMessage['action']): Result<HostMessage['action'], 'bad-name'> {
  if (action.type !== 'rename') return ok(action)
  const name = goodName(action.name)
  return name.ok ? ok({ ...action, name: name.value }) : name
}
