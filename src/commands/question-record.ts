import type { Flaw } from '../quiz/flaws/codes.ts'
import { MEANINGS } from '../quiz/flaws/codes.ts'
import type { Question, Task } from '../quiz/question.ts'
import type { Lang, Texts } from '../quiz/vocabulary.ts'

type Told = Partial<Record<Lang, string>>

/** A drawn question as a plain object, its texts in the languages asked for. */
export function questionRecord(question: Question, flaws: readonly Flaw[], langs: readonly Lang[]) {
  const told = (texts: Texts): Told => Object.fromEntries(langs.map((lang) => [lang, texts[lang]]))
  const { id, form, facts, stem, task, explanation, citations } = question
  return {
    id,
    form,
    factIds: facts,
    stem: told(stem),
    ...answerRecord(task, told),
    explanation: told(explanation),
    citation: citations.map(({ article, paragraph }) => ({ article, paragraph })),
    flaws: flaws
      .filter(({ lang }) => lang === undefined || langs.includes(lang))
      .map(({ code, grade, lang }) => ({ code, grade, lang: lang ?? null })),
  }
}

function answerRecord(task: Task, told: (texts: Texts) => Told) {
  switch (task.kind) {
    case 'pick':
      return { options: pickRecord(task, told) }
    case 'arrange':
      return {
        options: task.options.map(({ id, text }, i) => ({
          id,
          text: told(text),
          place: task.key.indexOf(i) + 1,
          date: task.dates[i] && told(task.dates[i]),
        })),
        accepts: { order: task.key.flatMap((at) => task.options[at]?.id ?? []) },
      }
    case 'number':
      return { accepts: { value: task.value, tolerance: task.tolerance, unit: told(task.unit) } }
    case 'date':
      return { accepts: { date: task.date.iso, precision: task.precision } }
  }
}

const pickRecord = (task: Extract<Task, { kind: 'pick' }>, told: (texts: Texts) => Told) =>
  task.options.map(({ id, text }, i) => {
    const why = task.whyWrong[i]
    return {
      id,
      text: told(text),
      right: i === task.key,
      whyWrong: why === undefined ? null : told(why.text),
      proof: why?.proof ?? null,
    }
  })

/** A drawn question for a reader, its right answer marked. */
export function questionLines(question: Question, flaws: readonly Flaw[], lang: Lang): readonly string[] {
  const { id, stem, task, explanation, citations } = question
  const found = flaws.filter((flaw) => flaw.lang === undefined || flaw.lang === lang)
  return [
    `${id} (${lang})`,
    `  ${stem[lang]}`,
    ...answerLines(task, lang).map((line) => `    ${line}`),
    `  ${explanation[lang]}`,
    `  [${citations.map(({ article, paragraph }) => `${article} ${paragraph}`).join(', ')}]`,
    ...found.map(({ code, grade }) => `  ${grade} flaw ${code}: ${MEANINGS[code]}`),
  ]
}

function answerLines(task: Task, lang: Lang): readonly string[] {
  switch (task.kind) {
    case 'pick':
      return task.options.flatMap(({ text }, i) => {
        const why = task.whyWrong[i]
        return why === undefined ? [`+ ${text[lang]}`] : [`- ${text[lang]}`, `    ${why.text[lang]}`]
      })
    case 'arrange':
      return task.options.map(
        ({ text }, i) => `${task.key.indexOf(i) + 1}. ${text[lang]} (${task.dates[i]?.[lang] ?? ''})`,
      )
    case 'number':
      return [`= ${task.shown[lang]} ± ${task.tolerance}`]
    case 'date':
      return [`= ${task.shown[lang]}`]
  }
}
