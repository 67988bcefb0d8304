import { answerText } from '../../play/text.ts'
import { matchWords } from '../../play/words/match.ts'
import { say } from '../../quiz/message.ts'
import type { ShownQuestion } from '../../quiz/match/view-types.ts'
import type { Answer } from '../../quiz/question.ts'
import type { Lang } from '../../quiz/vocabulary.ts'
import { plain } from './render.ts'

/** Options have few receipts and many readers: each is worded once, for as long as its question is on show. */
const worded = new WeakMap<ShownQuestion, Map<string, string>>()

/** What somebody hears whose answer is on disk. */
export function receipt(question: ShownQuestion, answer: Answer, lang: Lang): string {
  if (answer.kind !== 'pick') return wordingOf(question, answer, lang)
  const known = worded.get(question) ?? new Map<string, string>()
  worded.set(question, known)
  const key = `${lang}${answer.option}`
  const text = known.get(key) ?? wordingOf(question, answer, lang)
  known.set(key, text)
  return text
}

const wordingOf = (question: ShownQuestion, answer: Answer, lang: Lang): string =>
  plain(say(matchWords.savedAs, lang, { answer: answerText(question, answer, lang) }))
