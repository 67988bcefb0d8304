import type { Answer } from '../../quiz/question.ts'
import type { MatchId } from '../../quiz/vocabulary.ts'
import { showBoard } from './boards.ts'
import { judge, showChallenges } from './challenges.ts'
import { parseId, placesOf } from './custom-ids.ts'
import type { Press, Target } from './custom-ids.ts'
import type { Asker, Desk } from './desk.ts'
import type { Deed } from './incoming.ts'
import { actOn, answerRequest, nextIn } from './hosting.ts'
import { said } from './matches.ts'
import {
  answerRound,
  challengeRound,
  joinMatch,
  leaveMatch,
  orderRound,
  ownMistakes,
  translateRound,
} from './playing.ts'
import { again, answerQuestion, challengeQuestion, orderFor, recap, translateQuestion } from './practice.ts'
import { confirmLink, eraseAll, exportAll, keepAll, linkStands, sureToErase } from './privacy.ts'
import { challengeForm, entryForm } from './question-render.ts'
import type { Modal } from './render.ts'
import type { Reply } from './reply.ts'
import { words } from './words.ts'

/** Which part of the adapter a button, a menu or a form goes to. */

type Pressed = Extract<Deed, { type: 'press' | 'form' }>
type Of<T extends Press['type']> = Extract<Press, { type: T }>

/** Buttons that open a form: answered at once, from the button alone. */
export function formFor(id: string): Modal | undefined {
  const press = parseId(id)
  if (press?.type === 'enter') return entryForm(press)
  return press?.type === 'challenge' ? challengeForm(press) : undefined
}

/** The match that a button belongs to, if it belongs to one. */
export function matchOf(id: string): MatchId | undefined {
  const press = parseId(id)
  if (press === undefined) return undefined
  if ('match' in press) return press.match
  return 'target' in press && 'match' in press.target ? press.target.match : undefined
}

export async function runPress(desk: Desk, asker: Asker, { id, value }: Pressed): Promise<Reply> {
  const press = parseId(id)
  if (press === undefined) return said(words.notSpoken[asker.lang])
  switch (press.type) {
    case 'pick':
      return answer(desk, asker, { target: press.target, answer: { kind: 'pick', option: press.option } })
    case 'entered':
      return answer(desk, asker, { target: press.target, answer: { kind: 'enter', text: value } })
    case 'arrange':
      return arrange(desk, asker, { press, value })
    case 'translate':
      return translate(desk, asker, press.target)
    case 'challenged':
      return challenge(desk, asker, { target: press.target, note: value })
    case 'join':
      return joinMatch(desk, asker, press)
    case 'team':
      return joinMatch(desk, asker, { match: press.match, team: Number(value) })
    case 'leave':
      return leaveMatch(desk, asker, press.match)
    case 'start':
      return actOn(desk, asker, { id: press.match, action: { type: 'start' } })
    case 'next':
      return nextIn(desk, asker, press)
    case 'mistakes':
      return ownMistakes(desk, asker, press)
    case 'challenges':
      return showChallenges(desk, asker, press)
    case 'judge':
      return judge(desk, asker, press)
    case 'venue':
      return answerRequest(desk, asker, press)
    case 'recap':
      return recap(desk, asker, press.token)
    case 'again':
      return again(desk, asker, press.wish)
    case 'period':
      return showBoard(desk, asker, press.period)
    case 'export':
      return exportAll(desk, asker)
    case 'erase':
      return sureToErase(desk, asker)
    case 'erase-yes':
      return eraseAll(desk, asker, 'all')
    case 'erase-this':
      return eraseAll(desk, asker, 'this')
    case 'erase-no':
      return keepAll(asker)
    case 'link':
      return linkStands(desk, asker)
    case 'link-yes':
    case 'link-no':
      return confirmLink(desk, asker, press.type === 'link-yes')
    case 'enter':
    case 'challenge':
      return said(words.notSpoken[asker.lang])
  }
}

const answer = (
  desk: Desk,
  asker: Asker,
  { target, answer: given }: { readonly target: Target; readonly answer: Answer },
): Promise<Reply> =>
  'token' in target
    ? answerQuestion(desk, asker, { ...target, answer: given })
    : answerRound(desk, asker, { ...target, answer: given })

/** A menu gives the whole order, or its first two places where there are too many orders for one menu. */
async function arrange(
  desk: Desk,
  asker: Asker,
  { press: { target, first }, value }: { readonly press: Of<'arrange'>; readonly value: string },
): Promise<Reply> {
  const order = [...first, ...placesOf(value)]
  if (first.length > 0 || value.length > 2)
    return answer(desk, asker, { target, answer: { kind: 'arrange', order } })
  return 'token' in target
    ? orderFor(desk, asker, { token: target.token, first: order })
    : orderRound(desk, asker, { ...target, first: order })
}

const translate = async (desk: Desk, asker: Asker, target: Target): Promise<Reply> =>
  'token' in target ? translateQuestion(desk, asker, target.token) : translateRound(desk, asker, target)

const challenge = (
  desk: Desk,
  asker: Asker,
  { target, note }: { readonly target: Target; readonly note: string },
): Promise<Reply> =>
  'token' in target
    ? challengeQuestion(desk, asker, { token: target.token, note })
    : challengeRound(desk, asker, { ...target, note })
