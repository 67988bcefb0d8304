import { judge } from '../../quiz/judge.ts'
import type { Answer, Question } from '../../quiz/question.ts'
import { shown } from '../../quiz/shown.ts'
import { ok, refused } from '../../quiz/vocabulary.ts'
import type { CommunityId, Result } from '../../quiz/vocabulary.ts'
import type { Account, PlayRefusal } from '../api/account.ts'
import type { Verdict } from '../api/practice.ts'
import { dayKey } from '../calendar.ts'
import { playerIdOf } from '../ids.ts'
import { newPlayer } from '../people/person.ts'
import type { AskedRecord } from '../records/asked.ts'
import type { PlayerRecord } from '../records/players.ts'
import { givenBy, optionSet, revealedOf } from './asked.ts'
import type { Bank } from './bank.ts'
import type { PracticeParts } from './parts.ts'
import { printOf } from './outdated.ts'
import { personBehind } from './parts.ts'
import { isTaken, pointsOf, withTurn } from './turn.ts'
import type { PracticeTurn } from './turn.ts'

interface Given {
  readonly token: string
  readonly asked: AskedRecord
  readonly question: Question
  readonly answer: Answer
}

/** May this account answer what was asked? The accounts of one person are one. */
export async function mayAnswer(
  parts: PracticeParts,
  account: Account,
  asked: AskedRecord,
): Promise<boolean> {
  const { player } = asked
  if (player === undefined || player === playerIdOf(account)) return true
  return (await parts.neighbours.personOf(playerIdOf(account))).some((one) => one === player)
}

/**
 * Takes an answer: into the player's own record first, which counts each token once, then into the item's statistics and the
 * scoreboards, and last into the question, as the mark that all is done. A kill or a full disk in between loses nothing that was
 * acknowledged, and the same click again completes what is missing.
 */
export async function takeAnswer(
  parts: PracticeParts,
  bank: Bank,
  by: { account: Account } & Given,
): Promise<Result<Verdict, PlayRefusal>> {
  const judged = judge(by.question, by.answer)
  if (!judged.ok) return refused(judged.code)
  const player = playerIdOf(by.account)
  const before = await personBehind(parts, by.account)
  const turn = turnOf(parts, {
    ...by,
    credit: judged.credit,
    zone: before.zone ?? parts.zone,
    item: bank.ratingOf(factKey(by.question), by.question.form),
  })
  const points = pointsOf(before, turn, by.token)
  const stored = await parts.store.players.update(player, (old) =>
    withTurn(named(old ?? newPlayer(by.account), by), turn, points),
  )
  await Promise.all([
    isTaken(before, by.token) ? undefined : bank.answered(itemAnswer(by, turn, before)),
    parts.scores.answered(scored(by, turn, points)),
  ])
  const asked = await parts.store.asked.update(
    by.token,
    (old) => old && withAnswer(old, player, { answer: by.answer, credit: judged.credit, points }),
  )
  const total = totalOf(stored ?? before)
  return ok(
    verdictOf({ ...by, asked: asked ?? by.asked }, { credit: judged.credit, points, again: false, total }),
  )
}

/** What was said when this person answered first, from whichever account. */
export async function sameAgain(
  parts: PracticeParts,
  account: Account,
  given: Omit<Given, 'answer'>,
): Promise<Verdict | undefined> {
  const accounts = await parts.neighbours.personOf(playerIdOf(account))
  const old = accounts.map((one) => givenBy(given.asked, one)).find((one) => one !== undefined)
  if (old === undefined) return undefined
  const total = totalOf(await personBehind(parts, account))
  return verdictOf(
    { ...given, answer: old.answer },
    { credit: old.credit, points: old.points, again: true, total },
  )
}

function verdictOf(given: Given, said: Pick<Verdict, 'credit' | 'points' | 'again' | 'total'>): Verdict {
  const judged = judge(given.question, given.answer)
  return {
    question: shown(given.question),
    answer: given.answer,
    whyWrong: judged.ok ? judged.whyWrong : undefined,
    revealed: revealedOf(given.asked),
    ...said,
  }
}

const totalOf = (record: PlayerRecord): Verdict['total'] => ({
  points: record.points,
  answers: record.answers,
  streak: record.streak?.now ?? 0,
})

export const factKey = (question: Question): string => `${question.pack}/${question.facts[0] ?? ''}`

function turnOf(
  parts: PracticeParts,
  by: { zone: string; credit: number; item: PracticeTurn['item'] } & Given,
): PracticeTurn {
  const { question, asked } = by
  const at = parts.clock.now()
  return {
    token: by.token,
    fact: factKey(question),
    print: printOf(parts.bases, factKey(question)),
    form: question.form,
    options: optionSet(question),
    subject: asked.subject,
    topic: question.topic,
    lang: asked.lang,
    credit: by.credit,
    guess: asked.guess,
    item: by.item,
    review: asked.reason === 'due',
    at,
    day: dayKey(by.zone, at),
  }
}

/** The name as it is now, and the community where this player now appears. */
function named(
  record: PlayerRecord,
  { account, asked }: { account: Account; asked: AskedRecord },
): PlayerRecord {
  const { community } = asked
  const known = community === undefined || record.communities.includes(community)
  return {
    ...record,
    name: account.name,
    communities: known ? record.communities : [...record.communities, community],
  }
}

function withAnswer(asked: AskedRecord, player: string, given: AskedRecord['answers'][string]): AskedRecord {
  return asked.answers[player] === undefined
    ? { ...asked, answers: { ...asked.answers, [player]: given } }
    : asked
}

function itemAnswer({ question, answer }: Given, turn: PracticeTurn, before: PlayerRecord) {
  const option =
    question.task.kind === 'pick' && answer.kind === 'pick'
      ? question.task.options[answer.option]?.id
      : undefined
  return {
    fact: turn.fact,
    form: turn.form,
    player: before.rating,
    guess: turn.guess,
    credit: turn.credit,
    option,
  }
}

function scored(
  { account, token, asked, question }: { account: Account } & Given,
  turn: PracticeTurn,
  points: number,
) {
  return {
    token,
    player: playerIdOf(account),
    name: account.name,
    platform: account.platform,
    community: asked.community as CommunityId | undefined,
    question: question.id,
    topic: question.topic,
    lang: turn.lang,
    credit: turn.credit,
    points,
    at: turn.at,
  }
}
