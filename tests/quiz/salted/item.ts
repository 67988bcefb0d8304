import type { FlawCode } from '../../../src/quiz/flaws/codes.ts'
import type { Question, Task } from '../../../src/quiz/question.ts'
import type {
  ArticleId,
  FactId,
  Form,
  PackId,
  QuestionId,
  Texts,
  TopicId,
} from '../../../src/quiz/vocabulary.ts'

/** A question with one flaw put in on purpose, in one language. */
interface Salted {
  readonly code: FlawCode
  readonly question: Question
}

interface More {
  readonly form?: Form
  /** A fact of the fixture that the question asks about. */
  readonly fact?: string
  readonly explanation?: string
  /** Changes the task as a whole. */
  readonly task?: Task
}

/** A stem, and options of which the first is right unless one begins with "*". */
export type Row = readonly [FlawCode, string, readonly string[], More?]

const everywhere = (text: string): Texts => ({ ar: text, fr: text, en: text })

const EXPLAINED: Texts = {
  ar: 'هذا ما يذكره التقرير.',
  fr: 'C’est ce que dit l’article.',
  en: 'This is what the report says.',
}

const pick = (options: readonly string[]): Task => {
  const starred = options.findIndex((option) => option.startsWith('*'))
  const key = Math.max(0, starred)
  return {
    kind: 'pick',
    options: options.map((option, i) => ({ id: `option-${i}`, text: everywhere(option.replace(/^\*/, '')) })),
    key,
    whyWrong: options.map((_, i) =>
      i === key ? undefined : { text: EXPLAINED, proof: { rule: 'functional', facts: ['x' as FactId] } },
    ),
  }
}

export const salted = ([code, stem, options, more = {}]: Row): Salted => ({
  code,
  question: {
    id: 'ports/x/choice/object' as QuestionId,
    pack: 'ports' as PackId,
    packHash: 'f'.repeat(64),
    topic: 'ports' as TopicId,
    form: more.form ?? 'choice',
    difficulty: 'medium',
    facts: [(more.fact ?? 'x') as FactId],
    reveals: [],
    stem: everywhere(stem),
    task: more.task ?? pick(options),
    explanation: more.explanation === undefined ? EXPLAINED : everywhere(more.explanation),
    citations: [
      {
        article: 'north' as ArticleId,
        label: EXPLAINED,
        outlet: undefined,
        date: { iso: '2023', precision: 'year' },
        paragraph: 1,
        paragraphs: 2,
        url: undefined,
      },
    ],
  },
})

/** Tasks that no row can write down. */
export function brokenTasks(
  options: readonly string[],
): Readonly<Record<'twoKeys' | 'noKey' | 'noProof', Task>> {
  const task = pick(options)
  if (task.kind !== 'pick') throw new Error('options are picked')
  const why = task.whyWrong[1]
  return {
    twoKeys: { ...task, whyWrong: task.whyWrong.map((one, i) => (i === 2 ? undefined : one)) },
    noKey: { ...task, key: 9, whyWrong: task.whyWrong.map(() => why) },
    noProof: {
      ...task,
      whyWrong: task.whyWrong.map((one) => one && { ...one, proof: { rule: 'functional', facts: [] } }),
    },
  }
}
