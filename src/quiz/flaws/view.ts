import type { FactBase } from '../base.ts'
import type { Measure } from '../faces.ts'
import { measured } from '../faces.ts'
import type { Fact } from '../pack.ts'
import type { Question } from '../question.ts'
import type { Lang, Texts } from '../vocabulary.ts'
import { everyTextOf, shownTextsOf } from './texts.ts'

/** A question laid out for the checks. With its base they see names, aliases and facts; without it, the texts alone. */
export interface View {
  readonly question: Question
  readonly base: FactBase | undefined
  readonly fact: Fact | undefined
  /** Look options up by name, and read the feedback: worth its cost in tests, not each time a question is drawn. */
  readonly thorough: boolean
  readonly stem: Readonly<Record<Lang, Measure>>
  readonly options: readonly Texts[]
  /** What is read before the answer; with `thorough`, what is read after it as well. */
  readonly texts: readonly Texts[]
  readonly measures: readonly Readonly<Record<Lang, Measure>>[]
  /** Undefined where nothing is picked. */
  readonly key: number | undefined
}

export function viewOf(question: Question, base: FactBase | undefined, thorough: boolean): View {
  const { task } = question
  const options = task.kind === 'pick' || task.kind === 'arrange' ? task.options.map(({ text }) => text) : []
  const [first] = question.facts
  return {
    question,
    base,
    thorough,
    fact: base !== undefined && first !== undefined ? base.facts.get(first) : undefined,
    stem: measured(question.stem),
    options,
    texts: thorough ? everyTextOf(question) : shownTextsOf(question),
    measures: options.map(measured),
    key: task.kind === 'pick' ? task.key : undefined,
  }
}

/** The right option and the others, where there is a right one. */
export function sides(view: View): { readonly key: number; readonly others: readonly number[] } | undefined {
  const { key, options } = view
  if (key === undefined || key < 0 || key >= options.length) return undefined
  return { key, others: options.map((_, i) => i).filter((i) => i !== key) }
}

export type Check = (view: View, lang: Lang) => boolean
