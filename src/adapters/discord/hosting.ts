import type { HostAction } from '../../quiz/match/types.ts'
import type { HostView } from '../../quiz/match/view-types.ts'
import { say } from '../../quiz/message.ts'
import { goodName } from '../../quiz/match/names.ts'
import type { MatchId, PlayerId } from '../../quiz/vocabulary.ts'
import type { Press } from './custom-ids.ts'
import type { Asker, Desk } from './desk.ts'
import { matchHere, matchOrLast, said, venueOf } from './matches.ts'
import { refusal } from './practice.ts'
import { LIMITS, clip, message } from './render.ts'
import type { Choice, Reply } from './reply.ts'
import { actorIn, mayHost } from './rights.ts'
import { words } from './words.ts'

type Pressed<T extends Press['type']> = Extract<Press, { type: T }>

/** What a host does to the match of this channel. */
export async function actHere(desk: Desk, asker: Asker, action: HostAction): Promise<Reply> {
  const id = matchHere(desk, asker)
  return id === undefined ? said(words.noMatchHere[asker.lang]) : actOn(desk, asker, { id, action })
}

export async function actOn(
  desk: Desk,
  asker: Asker,
  { id, action }: { readonly id: MatchId; readonly action: HostAction },
): Promise<Reply> {
  const actor = await actorIn(desk, asker, id)
  const done = await desk.play.matches.act(id, actor, action)
  return done.ok ? said(words.done[asker.lang]) : refusal(done.code, asker.lang)
}

/** Ends the match; in a channel that only shows it, a host of the channel takes it away from there. */
export async function stopHere(desk: Desk, asker: Asker): Promise<Reply> {
  const { matches } = desk.play
  const id = matchHere(desk, asker)
  if (id === undefined) return said(words.noMatchHere[asker.lang])
  if (matches.isHost(id, await actorIn(desk, asker, id)))
    return actOn(desk, asker, { id, action: { type: 'end' } })
  if (!(await mayHost(desk, asker))) return refusal('not-host', asker.lang)
  await matches.detach(id, venueOf(asker.channel))
  return said(words.detached[asker.lang])
}

/** Of a match that has ended too; the last round that was played, where no other is named. */
export async function voidHere(
  desk: Desk,
  asker: Asker,
  { type, named }: { readonly type: 'void' | 'unvoid'; readonly named: number | undefined },
): Promise<Reply> {
  const id = await matchOrLast(desk, asker)
  const view = id === undefined ? undefined : desk.play.matches.view(id)
  if (id === undefined || view === undefined) return said(words.noMatchHere[asker.lang])
  const { phase, round } = view
  const last = phase === 'countdown' || phase === 'open' || phase === 'closed' ? round - 1 : round
  return actOn(desk, asker, { id, action: { type, round: named ?? last } })
}

/** Names are checked here, at the border. */
export function renameHere(
  desk: Desk,
  asker: Asker,
  { player, name }: { readonly player: PlayerId; readonly name: string },
): Promise<Reply> {
  const good = goodName(name)
  return good.ok
    ? actHere(desk, asker, { type: 'rename', player, name: good.value })
    : Promise.resolve(refusal('bad-name', asker.lang))
}

/** The same button pressed twice goes on once. */
export const nextIn = (desk: Desk, asker: Asker, { match, round, phase }: Pressed<'next'>): Promise<Reply> =>
  actOn(desk, asker, { id: match, action: { type: 'next', seen: { round, phase } } })

/** Players or places of this channel's match, for its host alone. */
export async function suggestFrom(
  desk: Desk,
  asker: Asker,
  { list, typed }: { readonly list: 'players' | 'venues'; readonly typed: string },
): Promise<readonly Choice[]> {
  const id = matchHere(desk, asker)
  if (id === undefined) return []
  const view = desk.play.matches.hostView(id, await actorIn(desk, asker, id))
  const rows = view === undefined ? [] : namesOf(view, list)
  return rows
    .filter(({ name }) => name.toLocaleLowerCase().includes(typed.toLocaleLowerCase()))
    .slice(0, LIMITS.choices)
    .map(({ name, value }) => ({ name: clip(name, LIMITS.choice), value }))
}

const namesOf = (view: HostView, list: 'players' | 'venues'): readonly Choice[] =>
  list === 'players'
    ? view.players.map(({ player, name, platform }) => ({ name: `${name} (${platform})`, value: player }))
    : view.venues.map(({ id, title, platform }) => ({ name: `${title} (${platform})`, value: id }))

export async function answerRequest(
  desk: Desk,
  asker: Asker,
  { match, venue, accepted }: Pressed<'venue'>,
): Promise<Reply> {
  const actor = await actorIn(desk, asker, match)
  const done = await desk.play.matches.act(match, actor, { type: 'venue', venue, accepted })
  if (!done.ok) return refusal(done.code, asker.lang)
  const { lang } = asker
  return {
    type: 'update',
    message: message({ content: say(accepted ? words.accepted : words.declined, lang) }),
  }
}
