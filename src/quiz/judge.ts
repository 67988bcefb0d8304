import { readDate, readNumbers } from './entry.ts'
import type { Answer, Question, Task } from './question.ts'
import type { Precision, Texts } from './vocabulary.ts'

type Judgement =
  | { readonly ok: true; readonly credit: number; readonly whyWrong: Texts | undefined }
  | { readonly ok: false; readonly code: 'bad-answer' }

const BAD: Judgement = { ok: false, code: 'bad-answer' }
const HALF = 0.5
/** Share of pairs in the right order from which an order earns half credit. */
const HALF_PAIRS = 2 / 3
/** A number earns half credit this share of the value beyond its tolerance, or once more the tolerance, whichever is wider. */
const NEAR = 0.05
const LENGTHS = { year: 4, month: 7, day: 10 } as const satisfies Record<Precision, number>

/**
 * Judges an answer: 1 right, 0 wrong, and half credit where a task knows it.
 *
 * - order: half for at least two thirds of all pairs in the right order;
 * - number: full within the tolerance, half up to max(tolerance, 5 % of the value) beyond it;
 * - date: full at the precision asked.
 *
 * 'bad-answer': it does not fit the task, or the entry cannot be read, so that the player may try again.
 */
export function judge(question: Pick<Question, 'task'>, answer: Answer): Judgement {
  const { task } = question
  switch (task.kind) {
    case 'pick':
      return answer.kind === 'pick' ? judgePick(task, answer.option) : BAD
    case 'arrange':
      return answer.kind === 'arrange' ? judgeOrder(task, answer.order) : BAD
    case 'number':
      return answer.kind === 'enter' ? judgeNumber(task, answer.text) : BAD
    case 'date':
      return answer.kind === 'enter' ? judgeDate(task, answer.text) : BAD
  }
}

const credited = (credit: number, whyWrong?: Texts): Judgement => ({ ok: true, credit, whyWrong })

function judgePick(task: Extract<Task, { kind: 'pick' }>, option: number): Judgement {
  if (task.options[option] === undefined) return BAD
  return option === task.key ? credited(1) : credited(0, task.whyWrong[option]?.text)
}

function judgeOrder(task: Extract<Task, { kind: 'arrange' }>, order: readonly number[]): Judgement {
  const places = task.key.map((option) => order.indexOf(option))
  if (order.length !== task.key.length || places.includes(-1)) return BAD
  const share = pairsInOrder(places)
  return credited(share === 1 ? 1 : share >= HALF_PAIRS ? HALF : 0)
}

/** Share of pairs (i < j) whose places rise. */
function pairsInOrder(places: readonly number[]): number {
  const pairs = places.flatMap((place, i) => places.slice(i + 1).map((later) => later > place))
  return pairs.filter(Boolean).length / pairs.length
}

function judgeNumber(task: Extract<Task, { kind: 'number' }>, text: string): Judgement {
  const readings = readNumbers(text)
  return readings.length === 0 ? BAD : credited(Math.max(...readings.map((n) => numberCredit(task, n))))
}

function numberCredit({ value, tolerance }: { value: number; tolerance: number }, entry: number): number {
  const beyond = Math.abs(entry - value) - tolerance
  const noise = 1e-9 * Math.max(1, Math.abs(value))
  if (beyond <= noise) return 1
  return beyond <= Math.max(tolerance, NEAR * Math.abs(value)) + noise ? HALF : 0
}

function judgeDate(task: Extract<Task, { kind: 'date' }>, text: string): Judgement {
  const date = readDate(text, task.precision)
  if (date === undefined) return BAD
  return credited(date.iso === task.date.iso.slice(0, LENGTHS[task.precision]) ? 1 : 0)
}
