import type { Account } from '../../src/play/api/account.ts'
import type { Asked, Practice, Verdict } from '../../src/play/api/practice.ts'
import { judge } from '../../src/quiz/judge.ts'
import type { Question } from '../../src/quiz/question.ts'
import { revealed, shown } from '../../src/quiz/shown.ts'
import { ok, refused } from '../../src/quiz/vocabulary.ts'

export interface FakePractice extends Pick<Practice, 'ask' | 'answer' | 'challenge'> {
  readonly challenges: { readonly token: string; readonly note: string }[]
}

/** Practice that asks these questions in their order and judges as the real one does, and forgets all of it. */
export function fakePractice(questions: readonly Question[]): FakePractice {
  const challenges: FakePractice['challenges'] = []
  const total = { points: 0, answers: 0, streak: 0 }
  let next = 0
  const view = (account: Account, index: number, question: Question): Asked => ({
    token: `t${index}`,
    question: shown(question),
    lang: account.lang,
    digits: 'latin',
    reason: undefined,
  })
  return {
    challenges,
    ask(account) {
      const question = questions[next]
      if (question === undefined) return Promise.resolve(refused('no-question'))
      next += 1
      return Promise.resolve(ok(view(account, next - 1, question)))
    },
    answer(_account, token, answer) {
      const question = questions[Number(token.slice(1))]
      if (question === undefined) return Promise.resolve(refused('unknown-question'))
      const judged = judge(question, answer)
      if (!judged.ok) return Promise.resolve(refused(judged.code))
      const { credit, whyWrong } = judged
      const points = Math.round(100 * credit)
      total.points += points
      total.answers += 1
      const verdict: Verdict = {
        question: shown(question),
        credit,
        points,
        again: false,
        answer,
        whyWrong,
        revealed: revealed(question, [], false),
        total: { ...total },
      }
      return Promise.resolve(ok(verdict))
    },
    challenge(_account, token, note) {
      challenges.push({ token, note })
      return Promise.resolve(ok(undefined))
    },
  }
}
