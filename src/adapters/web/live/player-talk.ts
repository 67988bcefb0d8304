import type { PlayRefusal } from '../../../play/api/account.ts'
import type { Matches } from '../../../play/api/matches.ts'
import type { Clock } from '../../../play/ports.ts'
import type { Result } from '../../../quiz/vocabulary.ts'
import type { ClassBoards } from '../class-board.ts'
import type { PlayerMessage } from '../protocol.ts'
import { fairElapsed } from './fair-time.ts'
import { refuse, tell } from './line.ts'
import type { Line, Playing } from './roles.ts'

type Answered = Extract<PlayerMessage, { type: 'answer' }>

/** What players say once they have joined: each speaks for the player of its own line, whatever the message holds. */
export type PlayerTalk = (line: Line, role: Playing, message: PlayerMessage) => Promise<void>

interface PlayerTalkParts {
  readonly matches: Matches
  readonly boards: ClassBoards
  readonly clock: Pick<Clock, 'now'>
}

export function makePlayerTalk({ matches, boards, clock }: PlayerTalkParts): PlayerTalk {
  const elapsed = (line: Line, { hub, player }: Playing, claimed: number | null): number => {
    const timing = hub.timing(player)
    if (timing === undefined) return claimed ?? 0
    return fairElapsed({ claimed, arrival: clock.now(), trip: line.trip ?? 0, ...timing })
  }
  const answer = async (line: Line, role: Playing, { n, round, answer, t }: Answered): Promise<void> => {
    const took = elapsed(line, role, t)
    const taken = await matches.answer(role.hub.match, role.player, round, answer, took)
    if (!taken.ok) {
      refuse(line, n, taken)
      return
    }
    tell(line, { type: 'saved', n, round: taken.value.round })
    role.hub.echo(line, role.player)
  }
  const done = (line: Line, n: number, result: Result<void, PlayRefusal>): void => {
    if (result.ok) tell(line, { type: 'done', n })
    else refuse(line, n, result)
  }
  return async (line, role, message) => {
    const { match } = role.hub
    const { n } = message
    switch (message.type) {
      case 'answer':
        await answer(line, role, message)
        return
      case 'lang':
        done(line, n, await matches.speak(match, role.player, message.lang))
        role.hub.refresh(role.player)
        return
      case 'challenge':
        done(line, n, await matches.challenge(match, role.player, message.round, message.note))
        return
      case 'mistakes':
        tell(line, { type: 'mistakes', n, mistakes: matches.mistakes(match, role.player) })
        return
      case 'standing':
        tell(line, {
          type: 'standing',
          n,
          standing: await boards.standing(matches.place(match), role.player),
        })
        return
      case 'leave':
        done(line, n, await matches.leave(match, role.player))
        role.hub.dismiss(role.player)
    }
  }
}
