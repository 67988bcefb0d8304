import { buttonWords } from '../../play/words/buttons.ts'
import { matchWords } from '../../play/words/match.ts'
import { say } from '../../quiz/message.ts'
import { goodName } from '../../quiz/match/names.ts'
import type { ShownQuestion } from '../../quiz/match/view-types.ts'
import type { Answer } from '../../quiz/question.ts'
import type { Lang, MatchId, PlayerId } from '../../quiz/vocabulary.ts'
import type { Asker, Desk } from './desk.ts'
import { elapsed } from './fair-time.ts'
import { mistakesMessage, translatedRound } from './match-render.ts'
import { isShownIn, said, venueOf } from './matches.ts'
import { refusal } from './practice.ts'
import { PLATFORM } from './read.ts'
import { orderMenu } from './order-menu.ts'
import { button, message, plain, row } from './render.ts'
import { receipt } from './receipts.ts'
import { privately } from './reply.ts'
import type { Reply } from './reply.ts'
import { words } from './words.ts'

/** What players press in a match. Whatever they press, and however late, they alone hear what became of it. */

interface InRound {
  readonly match: MatchId
  readonly round: number
}

const seatIn = ({ play }: Desk, { account }: Asker, match: MatchId): PlayerId | undefined =>
  play.matches.seat(match, account)

export async function answerRound(
  desk: Desk,
  asker: Asker,
  { match, round, answer }: InRound & { readonly answer: Answer },
): Promise<Reply> {
  const { matches } = desk.play
  const { lang } = asker
  const player = seatIn(desk, asker, match)
  if (player === undefined) return outsider(desk, match, lang)
  const taken = await matches.answer(
    match,
    player,
    round,
    answer,
    elapsed(desk.starts, asker, { match, round }),
  )
  if (!taken.ok) return refusal(taken.code, lang)
  const shown = questionOn(desk, asker, { match, round })
  return said(shown === undefined ? say(matchWords.saved, lang) : receipt(shown, answer, lang))
}

/** What the channel shows is at hand; a view is made anew for every state. */
function questionOn(
  { starts, play }: Desk,
  { channel }: Asker,
  { match, round }: InRound,
): ShownQuestion | undefined {
  const here = starts.get(match, channel)
  if (here?.round === round && here.question !== undefined) return here.question
  const view = play.matches.view(match)
  return view?.round === round ? view.question : undefined
}

function outsider({ play }: Desk, match: MatchId, lang: Lang): Reply {
  const phase = play.matches.view(match)?.phase
  if (phase === undefined) return refusal('unknown-match', lang)
  if (phase === 'podium') return refusal('not-now', lang)
  const told = refusal('not-a-player', lang)
  if (told.type === 'form') return told
  const join = row([button({ type: 'join', match }, say(buttonWords.join, lang), 'good')])
  return { ...told, message: { ...told.message, components: join } }
}

export async function joinMatch(
  desk: Desk,
  asker: Asker,
  { match, team }: { readonly match: MatchId; readonly team?: number },
): Promise<Reply> {
  const { matches } = desk.play
  const { account, lang, channel } = asker
  const joined = await matches.join(match, {
    account,
    name: fitName(account.name, account.id),
    avatar: '',
    lang,
    ...(team === undefined ? {} : { team }),
    ...(isShownIn(desk, match, channel) ? { venue: venueOf(channel) } : {}),
  })
  if (!joined.ok) return refusal(joined.code, lang)
  const own = matches.playerView(match, joined.value)
  const chosen = matches.view(match)?.settings.teams[own?.team ?? -1]
  const told = [say(matchWords.joined, lang, { name: own?.name ?? account.name })]
  // Whoever is in a team stays in it, whatever they choose after it.
  if (chosen !== undefined) told.push(say(words.ownTeam, lang, { team: chosen }))
  return said(plain(told.join('\n')))
}

/** A display name that is not fit for a class, or too long, gives way to a plain one. */
function fitName(name: string, id: string): string {
  const good = goodName(name)
  if (good.ok) return good.value
  const short = goodName(name.replace(/[^\p{L}\p{M}\p{N} ._-]/gu, '').slice(0, NAME_LENGTH))
  return short.ok ? short.value : `Discord ${id.slice(-4)}`
}
const NAME_LENGTH = 20

export async function leaveMatch(desk: Desk, asker: Asker, match: MatchId): Promise<Reply> {
  const player = seatIn(desk, asker, match)
  if (player === undefined) return refusal('not-a-player', asker.lang)
  const left = await desk.play.matches.leave(match, player)
  return left.ok ? said(say(matchWords.left, asker.lang)) : refusal(left.code, asker.lang)
}

/** The round that is on show, in the reader's own language. */
export function translateRound(desk: Desk, asker: Asker, { match, round }: InRound): Reply {
  const view = desk.play.matches.view(match, 'discord')
  const lang = asker.lang
  if (view === undefined) return refusal('unknown-match', lang)
  const shown = view.round === round ? translatedRound(view, lang) : undefined
  return shown === undefined ? said(words.notSpoken[lang]) : privately(shown)
}

export function orderRound(
  desk: Desk,
  asker: Asker,
  { match, round, first }: InRound & { readonly first: readonly number[] },
): Reply {
  const view = desk.play.matches.view(match)
  const task = view?.round === round && view.phase === 'open' ? view.question?.task : undefined
  const { lang } = asker
  if (task === undefined || !('options' in task)) return refusal('old-round', lang)
  return privately(
    message({
      content: say(words.orderGoesOn, lang),
      components: [orderMenu(task.options, { match, round }, { lang, first })],
    }),
  )
}

export async function challengeRound(
  desk: Desk,
  asker: Asker,
  { match, round, note }: InRound & { readonly note: string },
): Promise<Reply> {
  const { lang } = asker
  if (!(await desk.play.matches.open(match))) return refusal('unknown-match', lang)
  const player = seatIn(desk, asker, match)
  if (player === undefined) return refusal('not-a-player', lang)
  if (desk.play.matches.place(match)?.platform === PLATFORM) desk.requests.follow(match)
  const done = await desk.play.matches.challenge(match, player, round, note)
  return done.ok ? said(say(matchWords.challenged, lang)) : refusal(done.code, lang)
}

/** `at`: 0 opens them, from 1 on it is a page of what is open. */
export async function ownMistakes(
  desk: Desk,
  asker: Asker,
  { match, at }: { readonly match: MatchId; readonly at: number },
): Promise<Reply> {
  const { matches } = desk.play
  if (!(await matches.open(match))) return refusal('unknown-match', asker.lang)
  const { lang } = asker
  const player = seatIn(desk, asker, match)
  if (player === undefined) return refusal('not-a-player', lang)
  const shown = mistakesMessage(
    { match, mistakes: matches.mistakes(match, player), at: Math.max(0, at - 1) },
    lang,
  )
  return at === 0 ? privately(shown) : { type: 'update', message: shown }
}
