import type { Question } from '../question.ts'
import type { Texts } from '../vocabulary.ts'

/** What is read before the answer. */
export const shownTextsOf = ({ stem, task }: Question): readonly Texts[] =>
  task.kind === 'pick' || task.kind === 'arrange' ? [stem, ...task.options.map(({ text }) => text)] : [stem]

/** Every text of a question that somebody may read. */
export function everyTextOf({ stem, explanation, task }: Question): readonly Texts[] {
  return [stem, explanation, ...taskTexts(task)]
}

function taskTexts(task: Question['task']): readonly Texts[] {
  switch (task.kind) {
    case 'pick':
      return [...task.options.map(({ text }) => text), ...task.whyWrong.flatMap((why) => why?.text ?? [])]
    case 'arrange':
      return [...task.options.map(({ text }) => text), ...task.dates]
    case 'number':
      return [task.shown]
    case 'date':
      return [task.shown]
  }
}
