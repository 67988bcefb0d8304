import { latinDigits } from '../../quiz/digits.ts'
import type { ShownQuestion } from '../../quiz/match/view-types.ts'
import type { Answer } from '../../quiz/question.ts'

/** What a typed line means while a question waits. */
export type Typed =
  | { readonly type: 'answer'; readonly answer: Answer }
  | { readonly type: 'leave' }
  | { readonly type: 'challenge' }
  | { readonly type: 'unclear'; readonly why: 'notANumber' | 'notAnOrder' | 'empty' }

/** Reads a line as an answer to a task. Options are numbered from 1, in digits of any script. */
export function readLine(line: string, task: ShownQuestion['task']): Typed {
  const text = latinDigits(line).trim()
  if (/^q$/i.test(text)) return { type: 'leave' }
  if (/^c$/i.test(text)) return { type: 'challenge' }
  switch (task.kind) {
    case 'pick':
      return readPick(text, task.options.length)
    case 'arrange':
      return readOrder(text, task.options.length)
    case 'number':
    case 'date':
      return text === '' ? { type: 'unclear', why: 'empty' } : answered({ kind: 'enter', text })
  }
}

const answered = (answer: Answer): Typed => ({ type: 'answer', answer })

function readPick(text: string, options: number): Typed {
  const number = /^\d{1,3}$/.test(text) ? Number(text) : 0
  return number >= 1 && number <= options
    ? answered({ kind: 'pick', option: number - 1 })
    : { type: 'unclear', why: 'notANumber' }
}

/** "2 1 3", "2,1,3" or "213". */
function readOrder(text: string, options: number): Typed {
  const order = (text.match(/\d/g) ?? []).map((digit) => Number(digit) - 1)
  const whole = /^[\d\s,،;>.-]*$/.test(text) && order.length === options
  const each = new Set(order).size === options && order.every((place) => place >= 0 && place < options)
  return whole && each ? answered({ kind: 'arrange', order }) : { type: 'unclear', why: 'notAnOrder' }
}
