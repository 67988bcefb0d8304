import type { FactBase } from '../../src/quiz/base.ts'
import { isEntity } from '../../src/quiz/base.ts'
import { withoutIsolates } from '../../src/quiz/message.ts'
import { contentOf, normalWords } from '../../src/quiz/normal.ts'
import type { Question } from '../../src/quiz/question.ts'
import type { Lang } from '../../src/quiz/vocabulary.ts'

/** Players who know nothing but the tricks of the trade. Each says which options its trick points to; it picks one of them blindly. */

interface Sight {
  readonly question: Question
  readonly lang: Lang
  readonly base: FactBase
  /** How often each text was the key of the other questions of the pack. */
  readonly keys: Pick<ReadonlyMap<string, number>, 'get'>
}
type Trick = (sight: Sight) => readonly number[]

const optionsOf = ({ question }: Sight) => (question.task.kind === 'pick' ? question.task.options : [])
const textsOf = (sight: Sight): readonly string[] =>
  optionsOf(sight).map(({ text }) => withoutIsolates(text[sight.lang]))

/** Positions with the greatest value. */
function greatest(values: readonly number[]): readonly number[] {
  const most = Math.max(...values)
  return values.flatMap((value, i) => (value === most ? [i] : []))
}

const wordsIn = (text: string, lang: Lang): readonly string[] => contentOf(normalWords(text), lang)

const sharedWords = (one: string, other: string, lang: Lang): number => {
  const words = wordsIn(other, lang)
  return wordsIn(one, lang).filter((word) => words.includes(word)).length
}

const famed = ({ base }: Sight, id: string): number =>
  isEntity(base, id) ? (base.entities.get(id)?.fame ?? 0) : 0

const marksOf = ({ base }: Sight, id: string): readonly string[] =>
  isEntity(base, id) ? (base.entities.get(id)?.traits ?? []) : []

/** Least in common with the others: words and marks. */
function oddest(sight: Sight): readonly number[] {
  const options = optionsOf(sight)
  const likeness = options.map((one) =>
    options
      .filter((other) => other !== one)
      .reduce((sum, other) => {
        const marks = marksOf(sight, other.id)
        const common = marksOf(sight, one.id).filter((mark) => marks.includes(mark)).length
        return sum + common + sharedWords(one.text[sight.lang], other.text[sight.lang], sight.lang)
      }, 0),
  )
  return greatest(likeness.map((value) => -value))
}

export const TRICKS: Readonly<Record<string, Trick>> = {
  'longest option': (sight) => greatest(textsOf(sight).map((text) => text.length)),
  'middle option': (sight) => [Math.floor((optionsOf(sight).length - 1) / 2)],
  'odd one out': oddest,
  'most words shared with the stem': (sight) =>
    greatest(textsOf(sight).map((text) => sharedWords(text, sight.question.stem[sight.lang], sight.lang))),
  'always true': () => [0],
  'always false': () => [1],
  'most frequent key': (sight) => greatest(textsOf(sight).map((text) => sight.keys.get(text) ?? 0)),
  'most famous option': (sight) => greatest(optionsOf(sight).map(({ id }) => famed(sight, id))),
}
