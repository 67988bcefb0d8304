import type { Revealed, ShownQuestion } from './match/view-types.ts'
import type { Answer, Question, Task } from './question.ts'
import { LANGS } from './vocabulary.ts'
import type { Lang, Texts } from './vocabulary.ts'

/** The question without its key and without ids: what may leave the process before the reveal. */
export function shown(question: Question): ShownQuestion {
  const { form, difficulty, stem, task } = question
  return { form, difficulty, stem, task: shownTask(task) }
}

function shownTask(task: Task): ShownQuestion['task'] {
  switch (task.kind) {
    case 'pick':
    case 'arrange':
      return { kind: task.kind, options: task.options.map((option) => option.text) }
    case 'number':
      return { kind: 'number', unit: task.unit }
    case 'date':
      return { kind: 'date', precision: task.precision }
  }
}

/** What the reveal adds. `distribution`: how many chose each option; for other tasks how many were right, half right, wrong. */
export function revealed(question: Question, distribution: readonly number[], voided: boolean): Revealed {
  const { task, explanation, citations } = question
  return {
    right: rightText(task),
    key: task.kind === 'pick' ? [task.key] : task.kind === 'arrange' ? task.key : [],
    whyWrong: task.kind === 'pick' ? task.whyWrong.map((why) => why?.text) : [],
    explanation,
    citations,
    distribution,
    voided,
  }
}

/** Why the option that was chosen is wrong; undefined where it is not, or where nothing is chosen. */
export const whyChosen = ({ whyWrong }: Revealed, answer: Answer | undefined): Texts | undefined =>
  answer?.kind === 'pick' ? whyWrong[answer.option] : undefined

/** Arrows point the way the language reads. */
const THEN: Texts = { ar: ' ← ', fr: ' → ', en: ' → ' }

function rightText(task: Task): Texts {
  switch (task.kind) {
    case 'pick':
      return task.options[task.key]?.text ?? { ar: '', fr: '', en: '' }
    case 'arrange':
      return eachLang((lang) => task.key.map((option) => dated(task, option, lang)).join(THEN[lang]))
    case 'number':
    case 'date':
      return task.shown
  }
}

const dated = (task: Extract<Task, { kind: 'arrange' }>, option: number, lang: Lang): string => {
  const date = task.dates[option]?.[lang]
  const text = task.options[option]?.text[lang] ?? ''
  return date === undefined ? text : `${text} (${date})`
}

function eachLang(write: (lang: Lang) => string): Texts {
  const [ar, fr, en] = LANGS.map(write)
  return { ar: ar ?? '', fr: fr ?? '', en: en ?? '' }
}
