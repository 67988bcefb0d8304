import { withoutIsolates } from '../../src/quiz/message.ts'
import type { FactBase } from '../../src/quiz/base.ts'
import { asks, build, draw } from '../../src/quiz/draw.ts'
import type { Question } from '../../src/quiz/question.ts'
import type { Form, Lang } from '../../src/quiz/vocabulary.ts'
import { TRICKS } from './knownothing.ts'

/** Figures over many drawn questions. */

/** `count` questions or more, from draws as matches have them. */
export function drawMany(base: FactBase, count: number): readonly Question[] {
  const drawn: Question[] = []
  for (let i = 0; drawn.length < count; i += 1)
    drawn.push(...draw([base], { seed: `figures ${i}`, count: 20, entry: i % 4 === 0 }))
  return drawn
}

/** `count` questions of a form to be picked from, or more: every ask of the pack as often as any other. */
export function buildMany(base: FactBase, form: Form, count: number): readonly Question[] {
  const chosen = asks(base).filter((ask) => ask.form === form && ask.direction !== 'entry')
  const built: Question[] = []
  for (let i = 0; built.length < count; i += 1) {
    const before = built.length
    for (const ask of chosen) {
      const question = build(base, ask, `figures ${i}`)
      if (question !== undefined) built.push(question)
    }
    if (built.length === before) break
  }
  return picks(built)
}

export const picks = (questions: readonly Question[], form?: Form): readonly Question[] =>
  questions.filter((question) => question.task.kind === 'pick' && (form ?? question.form) === question.form)

const optionsOf = ({ task }: Question) => (task.kind === 'pick' ? task.options : [])
export const keyOf = ({ task }: Question): number => (task.kind === 'pick' ? task.key : -1)

/** How often each text is the key of the pack's questions, each question counted once. */
export function keyTexts(questions: readonly Question[], lang: Lang): ReadonlyMap<string, number> {
  const keys = new Map(
    picks(questions).map((one) => [one.id, withoutIsolates(optionsOf(one)[keyOf(one)]?.text[lang] ?? '')]),
  )
  const counts = new Map<string, number>()
  for (const text of keys.values()) counts.set(text, (counts.get(text) ?? 0) + 1)
  return counts
}

/** What a trick scores above chance, from 0 to 1. */
export function gain(
  trick: string,
  {
    questions,
    lang,
    base,
    keys,
  }: { questions: readonly Question[]; lang: Lang; base: FactBase; keys: ReadonlyMap<string, number> },
): number {
  let [score, chance] = [0, 0]
  for (const question of questions) {
    const at = TRICKS[trick]?.({ question, lang, base, keys: keysBut(keys, question, lang) }) ?? []
    score += at.includes(keyOf(question)) ? 1 / at.length : 0
    chance += 1 / optionsOf(question).length
  }
  return (score - chance) / questions.length
}

/** Who guesses by frequency has not seen this question. */
function keysBut(
  keys: ReadonlyMap<string, number>,
  question: Question,
  lang: Lang,
): Pick<ReadonlyMap<string, number>, 'get'> {
  const text = withoutIsolates(optionsOf(question)[keyOf(question)]?.text[lang] ?? '')
  return { get: (one) => (keys.get(one) ?? 0) - (one === text ? 1 : 0) }
}

/** Shares of an array of counts that a fair die would give equally: the chi-square of the counts. */
export function chiSquare(counts: readonly number[]): number {
  const expected = counts.reduce((sum, count) => sum + count, 0) / counts.length
  return counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0)
}

/** How many of each three-option question's keys stand first, second, third. */
export function positions(questions: readonly Question[]): readonly number[] {
  const counts = [0, 0, 0]
  for (const question of questions) if (optionsOf(question).length === 3) counts[keyOf(question)]! += 1
  return counts
}

export const isKeyLongest = (question: Question, lang: Lang): boolean => {
  const lengths = optionsOf(question).map(({ text }) => withoutIsolates(text[lang]).length)
  return lengths.every((length, i) => i === keyOf(question) || length < (lengths[keyOf(question)] ?? 0))
}
