import type { PlayRefusal } from '../../../play/api/account.ts'
import type { Matches } from '../../../play/api/matches.ts'
import type { Clock } from '../../../play/ports.ts'
import type { Result } from '../../../quiz/vocabulary.ts'
import type { ClassBoards } from '../class-board.ts'
import type { PlayerMessage } from '../protocol.ts'
import { fairElapsed } from './fair-time.ts'
import { refuse, tell } from './line.ts'
import type { Line, Playing } from './roles.ts'

type Of<T extends PlayerMessage['type']> = Extract<PlayerMessage, { type: T }>

/**
 * What players say once they have joined: each speaks for the player of its own line, whatever the message holds. Undefined where
 * it is done at once.
 */
export type PlayerTalk = (line: Line, role: Playing, message: PlayerMessage) => Promise<void> | undefined

interface PlayerTalkParts {
  readonly matches: Matches
  readonly boards: ClassBoards
  readonly clock: Pick<Clock, 'now'>
}

export function makePlayerTalk({ matches, boards, clock }: PlayerTalkParts): PlayerTalk {
  const elapsed = (line: Line, { hub, seat }: Playing, claimed: number | null): number => {
    const timing = hub.timing(seat)
    if (timing === undefined) return claimed ?? 0
    return fairElapsed({ claimed, arrival: clock.now(), trip: line.trip ?? 0, ...timing })
  }
  const answer = async (line: Line, role: Playing, { n, round, answer, t }: Of<'answer'>): Promise<void> => {
    const took = elapsed(line, role, t)
    const taken = await matches.answer(role.hub.match, role.player, round, answer, took)
    if (!taken.ok) {
      refuse(line, n, taken)
      return
    }
    tell(line, { type: 'saved', n, round: taken.value.round })
    role.hub.echo(line, role.seat)
  }
  const done = (line: Line, n: number, result: Result<void, PlayRefusal>): void => {
    if (result.ok) tell(line, { type: 'done', n })
    else refuse(line, n, result)
  }
  const speak = async (line: Line, { hub, player }: Playing, { n, lang }: Of<'lang'>): Promise<void> => {
    done(line, n, await matches.speak(hub.match, player, lang))
    hub.refresh(player)
  }
  const challenge = async (line: Line, role: Playing, { n, round, note }: Of<'challenge'>): Promise<void> => {
    done(line, n, await matches.challenge(role.hub.match, role.player, round, note))
  }
  const standing = async (line: Line, { hub, player }: Playing, n: number): Promise<void> => {
    tell(line, { type: 'standing', n, standing: await boards.standing(matches.place(hub.match), player) })
  }
  const leave = async (line: Line, { hub, player }: Playing, n: number): Promise<void> => {
    done(line, n, await matches.leave(hub.match, player))
    hub.dismiss(player)
  }
  return (line, role, message) => {
    switch (message.type) {
      case 'answer':
        return answer(line, role, message)
      case 'lang':
        return speak(line, role, message)
      case 'challenge':
        return challenge(line, role, message)
      case 'mistakes':
        tell(line, {
          type: 'mistakes',
          n: message.n,
          mistakes: matches.mistakes(role.hub.match, role.player),
        })
        return undefined
      case 'standing':
        return standing(line, role, message.n)
      case 'leave':
        return leave(line, role, message.n)
    }
  }
}
