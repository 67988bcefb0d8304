import { seeded } from '../../src/quiz/chance.ts'
import type { Question, Task } from '../../src/quiz/question.ts'
import type { ArticleId, Form, PackId, QuestionId, Texts, TopicId } from '../../src/quiz/vocabulary.ts'
import type { Drawing } from '../../src/play/live/drawing.ts'

/** Questions whose answers every reader knows, for tests that need no pack: two of each task, in three languages. */

export const SAMPLE_PACK = 'sample' as PackId
const SAMPLE_TOPIC = 'cities' as TopicId

const texts = (ar: string, fr: string, en: string): Texts => ({ ar, fr, en })

interface Sample {
  readonly id: string
  readonly form: Form
  readonly stem: Texts
  readonly task: Task
  readonly explanation: Texts
}

const pick = (key: number, ...options: readonly Texts[]): Task => ({
  kind: 'pick',
  key,
  options: options.map((text, at) => ({ id: `o${at}`, text })),
  whyWrong: options.map((text, at) =>
    at === key
      ? undefined
      : {
          text: texts(
            `${text.ar} مدينة أخرى.`,
            `${text.fr} est une autre ville.`,
            `${text.en} is another city.`,
          ),
          proof: { rule: 'functional', facts: [] },
        },
  ),
})

const CAIRO = texts('القاهرة', 'Le Caire', 'Cairo')
const PARIS = texts('باريس', 'Paris', 'Paris')
const TOKYO = texts('طوكيو', 'Tokyo', 'Tokyo')

const SAMPLES: readonly Sample[] = [
  {
    id: 'egypt',
    form: 'choice',
    stem: texts('ما عاصمة مصر؟', 'Quelle est la capitale de l’Égypte ?', 'What is the capital of Egypt?'),
    task: pick(0, CAIRO, PARIS, TOKYO),
    explanation: texts(
      'عاصمة مصر القاهرة.',
      'La capitale de l’Égypte est Le Caire.',
      'The capital of Egypt is Cairo.',
    ),
  },
  {
    id: 'france',
    form: 'choice',
    stem: texts('ما عاصمة فرنسا؟', 'Quelle est la capitale de la France ?', 'What is the capital of France?'),
    task: pick(1, CAIRO, PARIS, TOKYO),
    explanation: texts(
      'عاصمة فرنسا باريس.',
      'La capitale de la France est Paris.',
      'The capital of France is Paris.',
    ),
  },
  {
    id: 'nile',
    form: 'truth',
    stem: texts(
      'صواب أم خطأ: يمر النيل بالقاهرة؟',
      'Vrai ou faux : le Nil traverse Le Caire ?',
      'True or false: the Nile runs through Cairo?',
    ),
    task: pick(0, texts('صواب', 'Vrai', 'True'), texts('خطأ', 'Faux', 'False')),
    explanation: texts('يمر النيل بالقاهرة.', 'Le Nil traverse Le Caire.', 'The Nile runs through Cairo.'),
  },
  {
    id: 'towers',
    form: 'order',
    stem: texts(
      'رتّب هذه المباني من الأقدم إلى الأحدث.',
      'Dans quel ordre ces monuments ont-ils été construits ?',
      'In which order were these monuments built?',
    ),
    task: {
      kind: 'arrange',
      options: [
        { id: 'a', text: texts('برج إيفل', 'La tour Eiffel', 'The Eiffel Tower') },
        { id: 'b', text: texts('برج القاهرة', 'La tour du Caire', 'The Cairo Tower') },
        { id: 'c', text: texts('الهرم الأكبر', 'La grande pyramide', 'The Great Pyramid') },
      ],
      key: [2, 0, 1],
      dates: [
        texts('1889', '1889', '1889'),
        texts('1961', '1961', '1961'),
        texts('2600 ق.م', '2600 av. J.-C.', '2600 BC'),
      ],
    },
    explanation: texts(
      'الهرم الأكبر هو الأقدم.',
      'La grande pyramide est la plus ancienne.',
      'The Great Pyramid is the oldest.',
    ),
  },
  {
    id: 'height',
    form: 'number',
    stem: texts(
      'كم يبلغ ارتفاع برج إيفل؟',
      'Quelle est la hauteur de la tour Eiffel ?',
      'How tall is the Eiffel Tower?',
    ),
    task: {
      kind: 'number',
      value: 330,
      tolerance: 10,
      unit: texts('متر', 'mètres', 'metres'),
      shown: texts('330 مترًا', '330 mètres', '330 metres'),
    },
    explanation: texts(
      'يبلغ ارتفاع برج إيفل 330 مترًا.',
      'La tour Eiffel mesure 330 mètres.',
      'The Eiffel Tower is 330 metres tall.',
    ),
  },
  {
    id: 'opening',
    form: 'date',
    stem: texts(
      'في أي سنة افتُتح برج إيفل؟',
      'En quelle année la tour Eiffel a-t-elle ouvert ?',
      'In which year did the Eiffel Tower open?',
    ),
    task: {
      kind: 'date',
      date: { iso: '1889', precision: 'year' },
      precision: 'year',
      shown: texts('1889', '1889', '1889'),
    },
    explanation: texts(
      'افتُتح برج إيفل سنة 1889.',
      'La tour Eiffel a ouvert en 1889.',
      'The Eiffel Tower opened in 1889.',
    ),
  },
]

const question = ({ id, form, stem, task, explanation }: Sample): Question => ({
  id: `${SAMPLE_PACK}/${id}/${form}/object` as QuestionId,
  pack: SAMPLE_PACK,
  packHash: '0'.repeat(64),
  topic: SAMPLE_TOPIC,
  form,
  difficulty: 'easy',
  facts: [],
  reveals: [],
  stem,
  task,
  explanation,
  citations: [
    {
      article: 'guide' as ArticleId,
      label: texts('دليل المدن', 'Guide des villes', 'Guide to the cities'),
      outlet: undefined,
      date: { iso: '2023-09', precision: 'month' },
      paragraph: 3,
      paragraphs: 12,
      url: undefined,
    },
  ],
})

export const SAMPLE_QUESTIONS: readonly Question[] = SAMPLES.map(question)
/** The first of them, which every test may answer: 0 is right. */
export const PICK_QUESTIONS: readonly Question[] = SAMPLE_QUESTIONS.filter(({ task }) => task.kind === 'pick')

/** By the name that transcripts give it. */
export function sampleOf(name: string): Question {
  const found = SAMPLE_QUESTIONS.find(({ id }) => id.split('/')[1] === name)
  if (found === undefined) throw new Error(`there is no sample question "${name}"`)
  return found
}

/** Rounds that a drawing of samples allows: the same few come round again under other ids. */
const PLENTY = 200

/** Hands out these questions in this order, over and over; shuffled with the seed where `shuffle` says so. */
export function sampleDrawing(questions: readonly Question[] = PICK_QUESTIONS, shuffle = false): Drawing {
  return {
    packs: () => [SAMPLE_PACK],
    topics: () => [SAMPLE_TOPIC],
    most: () => PLENTY,
    draw: (_, seed, count) => {
      const order = shuffle ? seeded(seed).shuffle(questions) : questions
      return Array.from({ length: count }, (__, at) => {
        const one = order[at % order.length]!
        return { ...one, id: `${one.id}/${at}` as QuestionId }
      })
    },
  }
}
