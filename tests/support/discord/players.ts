import type { Answer } from '../../../src/quiz/question.ts'
import { words } from '../../../src/adapters/discord/words.ts'
import { refusalIn } from '../refusals.ts'
import type { Answered, Interactions } from './deeds.ts'
import { textOf } from './world.ts'
import type { Shown, User } from './world.ts'

/** What players of a transcript press, and what they are told. */

/** The code behind what somebody was told. */
export function said({ message }: Answered): string {
  const text = textOf(message)
  if (text.startsWith('Your answer is saved')) return 'taken'
  if (text === words.noMatchHere.en) return 'not-now'
  return refusalIn(text) ?? 'ok'
}

interface Given {
  readonly who: User
  readonly message: Shown
  readonly target: string
  readonly answer: Answer
  readonly at: { readonly at?: number }
}

export async function given(
  discord: Interactions,
  { who, message, target, answer, at }: Given,
): Promise<Answered> {
  const options = { stale: true, ...at }
  switch (answer.kind) {
    case 'pick':
      return discord.click(who, message, `pick:${answer.option}:${target}`, options)
    case 'arrange':
      return discord.click(who, message, `arrange::${target}`, {
        ...options,
        values: [answer.order.join('')],
      })
    case 'enter': {
      const form = await discord.click(who, message, `enter:number:en:${target}`, options)
      return discord.fill(who, form, answer.text, at)
    }
  }
}
