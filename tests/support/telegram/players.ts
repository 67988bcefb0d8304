import { makePress } from '../../../src/adapters/telegram/press.ts'
import type { Press } from '../../../src/adapters/telegram/press.ts'
import { makeStart } from '../../../src/adapters/telegram/start.ts'
import { refusalWords } from '../../../src/play/words/refusals.ts'
import type { Answer } from '../../../src/quiz/question.ts'
import type { MatchId } from '../../../src/quiz/vocabulary.ts'
import { refusalIn } from '../refusals.ts'
import type { TestBot } from './bot.ts'
import type { TestUser } from './world.ts'

/** What players of a transcript press or type, and what they are told. */

/** The code behind what somebody was told; 'ok' where nothing had to be said. */
export function said(text: string | undefined): string {
  if (text === undefined || GOOD.some((words) => text.startsWith(words))) return 'ok'
  return text === 'Your answer is saved.' ? 'taken' : (refusalIn(text) ?? text)
}

/** Who joins, leaves, challenges, erases, and brings a chat in. */
const GOOD = ['You are in', 'You have left', 'Thank you', 'Everything is erased.', 'The host has been asked']

/** Presses a button, whether or not it stands there. */
export async function press(
  bot: TestBot,
  { user, chat }: { readonly user: TestUser; readonly chat: { readonly id: number } },
  pressed: Press,
): Promise<string> {
  const told = await bot.server.pressData(user, chat, { message: 1, data: makePress(pressed) })
  await bot.rest()
  return said(told.text)
}

interface Given {
  readonly user: TestUser
  /** Where the buttons are; what is typed is typed in private. */
  readonly chat: { readonly id: number }
  readonly match: MatchId
  readonly round: number
  readonly answer: Answer
}

/** An order is pressed place by place; the last place is placed by itself. */
export async function given(bot: TestBot, { user, chat, match, round, answer }: Given): Promise<string> {
  if (answer.kind === 'enter') {
    await bot.say(user, user, `/start ${makeStart({ type: 'type', match, round })}`)
    await bot.say(user, user, answer.text)
    return said(bot.server.last(user).text)
  }
  const task = bot.play.matches.view(match, 'telegram')?.question?.task
  if ((answer.kind === 'arrange') !== (task?.kind === 'arrange')) return said(refusalWords['bad-answer'].en)
  const options = answer.kind === 'pick' ? [answer.option] : answer.order.slice(0, -1)
  let told = 'ok'
  for (const option of options)
    told = await press(bot, { user, chat }, { type: 'answer', match, round, option })
  return told
}
