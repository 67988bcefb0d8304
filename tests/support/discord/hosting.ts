import type { HostAction } from '../../../src/quiz/match/types.ts'
import type { MatchId } from '../../../src/quiz/vocabulary.ts'
import { newest } from './house.ts'
import type { DiscordHouse } from './house.ts'
import type { Answered } from './deeds.ts'

const AMOUNTS = { 1: 'usual', 1.5: 'half_more', 2: 'twice', none: 'no_limit' } as const

/** What a host presses or types; undefined: Discord has nothing for it. */
export function byHost(
  { discord, channel, host, play }: DiscordHouse,
  id: MatchId,
  action: HostAction,
): Promise<Answered> | undefined {
  const command = (sub: string, options: Record<string, number | string | boolean> = {}): Promise<Answered> =>
    discord.command(host, channel, 'match', { sub, options })
  const press = (custom: string): Promise<Answered> =>
    discord.click(host, newest(channel), custom, { stale: true })
  const view = play.matches.view(id)
  switch (action.type) {
    case 'start':
      return press(`start:${id}`)
    case 'next':
      return press(`next:${id}:${view?.round ?? 0}:${view?.phase ?? ''}`)
    case 'pause':
    case 'resume':
    case 'skip':
    case 'reveal':
      return command(action.type)
    case 'end':
      return command('stop')
    case 'extend':
      return command('extend', { seconds: action.seconds })
    case 'void':
    case 'unvoid':
      return command(action.type, { round: action.round })
    case 'kick':
      return command('kick', { player: action.player })
    case 'rename':
      return command('rename', { player: action.player, name: action.name })
    case 'extraTime':
      return command('time', { player: action.player, amount: AMOUNTS[action.factor] })
    case 'challenge':
      return press(`judge:${id}:${action.challenge}:${Number(action.upheld)}`)
    case 'hideNames':
      return command('names', { hidden: action.hidden })
    case 'removeVenue':
      return command('remove', { place: action.venue })
    case 'venue':
      return press(`venue:${id}:${action.venue}:${Number(action.accepted)}`)
    case 'chats':
    case 'team':
      return undefined
  }
}
