import type { Account, Actor, PlayRefusal } from '../../play/api/account.ts'
import type { Joining } from '../../play/api/matches.ts'
import { answerText } from '../../play/text.ts'
import { matchWords } from '../../play/words/match.ts'
import { goodName } from '../../quiz/match/names.ts'
import type { HostAction } from '../../quiz/match/types.ts'
import type { PublicView } from '../../quiz/match/view-types.ts'
import { say } from '../../quiz/message.ts'
import type { Answer } from '../../quiz/question.ts'
import type { Lang, MatchId, Result } from '../../quiz/vocabulary.ts'
import type { Press } from './press.ts'
import { lagPlace } from './lags.ts'
import { receipt } from './markup.ts'
import type { Reader } from './markup.ts'
import type { Desk } from './parts.ts'
import { isGroup, venueOf } from './read.ts'
import type { MatchRoom } from './room.ts'
import { refusedTo } from './told.ts'
import type { Pressed, Told } from './told.ts'
import { words } from './words.ts'

type Of<T extends Press['type']> = Pressed<Extract<Press, { type: T }>>

/** At most so many characters as people see them. */
const firstOf = (text: string, count: number): string =>
  Array.from(new Intl.Segmenter().segment(text), ({ segment }) => segment)
    .slice(0, count)
    .join('')

/** A name that play takes, whatever the account is called. */
function nameFor({ name, id }: Account, lang: Lang): string {
  const good = goodName(firstOf(name, 24))
  return good.ok ? good.value : `${say(matchWords.nameless, lang)} ${id.slice(-3)}`
}

export const joiningOf = (
  account: Account,
  lang: Lang,
  { venue, team }: Pick<Joining, 'venue' | 'team'> = {},
): Joining => ({
  account,
  name: nameFor(account, lang),
  avatar: '',
  lang,
  ...(venue === undefined ? {} : { venue }),
  ...(team === undefined ? {} : { team }),
})

export async function join({ desk }: MatchRoom, { press, account, reader, spot }: Of<'join'>): Promise<Told> {
  const { match, team } = press
  const by = { venue: venueOf(spot), ...(team === undefined ? {} : { team }) }
  const joined = await desk.play.matches.join(match, joiningOf(account, reader.lang, by))
  if (!joined.ok) return refusedTo(joined.code, reader)
  const name = desk.play.matches.playerView(match, joined.value)?.name ?? account.name
  return { text: receipt([say(matchWords.joined, reader.lang, { name })], reader) }
}

export async function leave(
  { desk, seats }: MatchRoom,
  { press, account, reader }: Of<'leave'>,
): Promise<Told> {
  const { match } = press
  const player = desk.play.matches.seat(match, account)
  if (player === undefined) return refusedTo('not-a-player', reader)
  await seats.stand(match, account)
  const left = await desk.play.matches.leave(match, player)
  return left.ok
    ? { text: receipt([say(matchWords.left, reader.lang)], reader) }
    : refusedTo(left.code, reader)
}

/** An option was pressed: an answer, or the next place of an order. */
export async function answerPress(room: MatchRoom, pressed: Of<'answer'>): Promise<Told> {
  const { desk, orders } = room
  const { press, account, reader } = pressed
  const { match, round, option } = press
  const view = desk.play.matches.view(match, 'telegram')
  if (view === undefined) return refusedTo('unknown-match', reader)
  const task = view.round === round ? view.question?.task : undefined
  if (task?.kind !== 'arrange') return answer(room, pressed, { kind: 'pick', option })
  const placed = orders.press({ match, round, player: account.id }, { option, of: task.options.length })
  if (!placed.whole) return { text: receipt(orderSoFar(view, placed.order, reader), reader) }
  return answer(room, pressed, { kind: 'arrange', order: placed.order })
}

function orderSoFar({ question }: PublicView, order: readonly number[], reader: Reader): readonly string[] {
  if (question === undefined || order.length === 0) return [say(words.newOrder, reader.lang)]
  return [say(words.orderSoFar, reader.lang), answerText(question, { kind: 'arrange', order }, reader.lang)]
}

/** The one thing that is said thousands of times a round. */
const savedIn = (digits: Reader['digits']): Readonly<Record<Lang, Told>> => {
  const told = (lang: Lang): Told => ({ text: receipt([say(matchWords.saved, lang)], { lang, digits }) })
  return { ar: told('ar'), fr: told('fr'), en: told('en') }
}
const SAVED = { latin: savedIn('latin'), arabic: savedIn('arabic') }

/** Told "saved" once it is on disk. */
export async function answer(
  { desk, seats }: MatchRoom,
  { press, account, reader, spot }: Of<'answer'>,
  given: Answer,
): Promise<Told> {
  const { match, round } = press
  const at = spot.type === 'private' ? spot.chat : venueOf(spot)
  const done = await submit(desk, { match, round, account, at, given })
  if (!done.ok) return refusedTo(done.code, reader)
  if (spot.type === 'private') seats.changed(match, account)
  return SAVED[reader.digits][reader.lang]
}

interface Submitted {
  readonly match: MatchId
  readonly round: number
  readonly account: Account
  /** The chat or venue by whose clock the time is measured. */
  readonly at: string | number
  readonly given: Answer
}

export async function submit(
  { play, clock, lags }: Desk,
  { match, round, account, at, given }: Submitted,
): Promise<Result<unknown, PlayRefusal>> {
  const arrival = clock.now()
  const view = play.matches.view(match, 'telegram')
  if (view === undefined) return { ok: false, code: 'unknown-match' }
  const player = play.matches.seat(match, account)
  if (player === undefined) return { ok: false, code: 'not-a-player' }
  const elapsed = lags.elapsed(lagPlace(match, at), round, arrival - (view.openedAt ?? arrival))
  return play.matches.answer(match, player, round, given, elapsed)
}

/** A press of start, next, pause …: for the match's creator, and for admins of the chat whose match it is. */
export async function hostPress(room: MatchRoom, pressed: Of<'host'>): Promise<Told> {
  const { desk } = room
  const { press, reader } = pressed
  const { match, verb, round, phase } = press
  if (desk.play.matches.view(match) === undefined) return refusedTo('unknown-match', reader)
  const actor = await actorOf(room, pressed)
  const seen = { round, phase }
  const action: HostAction =
    verb === 'next' || verb === 'skip' || verb === 'reveal' ? { type: verb, seen } : { type: verb }
  const done = await desk.play.matches.act(match, actor, action)
  return done.ok ? {} : refusedTo(done.code, reader)
}

/** The rights of the chat count for its own matches alone. */
export async function actorOf(
  { desk, rights }: MatchRoom,
  { press, account, spot, user, message }: Pressed<Press & { readonly match: MatchId }>,
): Promise<Actor> {
  const { matches } = desk.play
  if (matches.isHost(press.match, { account, host: false })) return { account, host: false }
  const own = matches.place(press.match)
  const here = own?.platform === 'telegram' && own.id === String(spot.chat)
  return { account, host: here && isGroup(spot) && (await rights.mayPress(spot, user, message)) }
}
