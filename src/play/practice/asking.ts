import { seeded } from '../../quiz/chance.ts'
import type { Seeded } from '../../quiz/chance.ts'
import { build } from '../../quiz/draw.ts'
import { choose, guessOf } from '../../quiz/practice/choice.ts'
import type { Chosen, Practised } from '../../quiz/practice/choice.ts'
import { NEW_RATING } from '../../quiz/practice/rating.ts'
import type { Question } from '../../quiz/question.ts'
import type { Form } from '../../quiz/vocabulary.ts'
import type { Account, Place } from '../api/account.ts'
import type { Wish } from '../api/practice.ts'
import { communityIdOf, playerIdOf } from '../ids.ts'
import type { AskedRecord } from '../records/asked.ts'
import type { PlayerRecord } from '../records/players.ts'
import { optionSet, TOKEN_ALPHABET, TOKEN_LENGTH } from './asked.ts'
import type { Bank, BankItem } from './bank.ts'
import { outdated, withoutOutdated } from './outdated.ts'
import { personBehind } from './parts.ts'
import type { PracticeParts } from './parts.ts'

export interface AskWish extends Wish {
  /** Mistakes that are due, and nothing else. */
  readonly review?: boolean
  /** Only questions that can be shown as a poll: options to pick from. */
  readonly pick?: boolean
}
export interface Placed {
  readonly token: string
  readonly asked: AskedRecord
  readonly player: PlayerRecord | undefined
}

/** An ask may build no question with a given seed; as many others are tried. */
const TRIES = 12
/** Draws the next question for a player (or, without one, for a whole channel) and keeps it under a new token. */
export async function askNext(
  parts: PracticeParts,
  bank: Bank,
  to: { account: Account | undefined; place: Place | undefined; wish: AskWish },
): Promise<Placed | undefined> {
  const stored = to.account === undefined ? undefined : await personBehind(parts, to.account)
  const player = stored && withoutOutdated(parts.bases, stored)
  const items = (await bank.items(to.wish.pack)).filter(await fits(parts, to.place, to.wish))
  const drawn = drawQuestion(items, practisedOf(player, parts.clock.now(), to.wish), {
    wish: to.wish,
    chance: parts.chance.seed(),
  })
  if (drawn === undefined) return undefined
  const token = parts.chance.code(TOKEN_LENGTH, TOKEN_ALPHABET)
  const alone = to.wish.shared === true ? undefined : to.account
  const dropped = stored === undefined || alone === undefined ? 0 : outdated(parts.bases, stored.cards).length
  const asked = askedRecord(drawn, to, { player, dropped, at: parts.clock.now() })
  await parts.store.asked.update(token, () => asked)
  if (alone !== undefined && dropped > 0) await dropOutdated(parts, alone)
  return { token, asked, player }
}

/** Once the question that tells of it is on disk: a kill in between tells it again. */
async function dropOutdated({ store, bases, neighbours }: PracticeParts, account: Account): Promise<void> {
  const accounts = await neighbours.personOf(playerIdOf(account))
  await Promise.all(
    accounts.map((player) => store.players.update(player, (old) => old && withoutOutdated(bases, old))),
  )
}

async function fits(
  parts: PracticeParts,
  place: Place | undefined,
  wish: AskWish,
): Promise<(item: BankItem) => boolean> {
  const withdrawn =
    place === undefined ? new Set<string>() : await parts.neighbours.withdrawn(communityIdOf(place))
  const forms: readonly Form[] =
    wish.pick === true ? ['choice', 'truth', 'number', 'date', 'speaker', 'conflict'] : []
  return (item) =>
    (wish.topic === undefined || item.topic === wish.topic) &&
    (forms.length === 0 || forms.includes(item.form)) &&
    (item.entry !== true || (wish.entry === true && wish.pick !== true)) &&
    !withdrawn.has(`${item.fact}/${item.form}/${item.ask.direction}`)
}

function practisedOf(
  player: PlayerRecord | undefined,
  now: number,
  wish: AskWish,
): Practised & { readonly only: ReadonlySet<string> | undefined } {
  if (player === undefined) return { rating: NEW_RATING, asked: 0, turns: [], due: [], only: undefined }
  const due = Object.entries(player.cards)
    .filter(([, card]) => card.due <= now)
    .sort(([, a], [, b]) => a.due - b.due)
  const only = wish.review === true ? new Set(due.map(([fact]) => fact)) : undefined
  return {
    rating: player.rating,
    asked: player.answers,
    turns: wish.review === true ? [] : player.turns,
    due,
    only,
    reviewing: wish.review === true,
  }
}

interface Drawn {
  readonly question: Question
  readonly chosen: Chosen<BankItem>
}

function drawQuestion(
  items: readonly BankItem[],
  practised: ReturnType<typeof practisedOf>,
  { wish, chance }: { wish: AskWish; chance: string },
): Drawn | undefined {
  const drawing = seeded(chance)
  let left = practised.only === undefined ? items : items.filter((item) => practised.only?.has(item.fact))
  for (let tries = 0; tries < TRIES; tries++) {
    const chosen = choose(left, practised, drawing)
    if (chosen === undefined) return undefined
    const failed = practised.due.find(([fact]) => fact === chosen.item.fact)?.[1]
    const question = otherwise(failed, () => built(chosen, drawing, wish))
    if (question !== undefined) return { question, chosen }
    left = left.filter((item) => item !== chosen.item)
  }
  return undefined
}

const REDRAWS = 8

/** A review in the form that was failed comes with other options, where the fact has some. */
function otherwise(
  failed: PlayerRecord['cards'][string] | undefined,
  draw: () => Question | undefined,
): Question | undefined {
  const first = draw()
  let question = first
  for (let i = 0; i < REDRAWS && question !== undefined; i++) {
    if (failed?.form !== question.form || optionSet(question) !== failed.options) return question
    question = draw()
  }
  return question ?? first
}

function built(chosen: Chosen<BankItem>, drawing: Seeded, wish: AskWish): Question | undefined {
  const { item, distractors } = chosen
  const question = build(item.base, item.ask, `${drawing.next()}`, { distractors })
  return question?.task.kind !== 'pick' && wish.pick === true ? undefined : question
}

function askedRecord(
  { question, chosen }: Drawn,
  to: { account: Account | undefined; place: Place | undefined; wish: AskWish },
  { player, dropped, at }: { player: PlayerRecord | undefined; dropped: number; at: number },
): AskedRecord {
  const alone = to.wish.shared === true ? undefined : to.account
  return {
    v: 1,
    question,
    at,
    lang: to.wish.lang ?? player?.lang ?? to.account?.lang ?? 'en',
    subject: chosen.item.subject,
    guess: guessOf(question.form, question.task.kind === 'pick' ? question.task.options.length : 0),
    answers: {},
    ...(dropped === 0 ? {} : { dropped }),
    ...(to.place === undefined ? {} : { community: communityIdOf(to.place) }),
    ...(alone === undefined ? {} : { player: playerIdOf(alone), reason: chosen.reason }),
  }
}
