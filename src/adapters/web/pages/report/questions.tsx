import type { JSX } from 'preact'
import type { MatchReport } from '../../../../play/api/matches.ts'
import { Explanation } from '../parts/feedback.tsx'
import { Prose } from '../parts/prose.tsx'
import { ShareBar } from '../parts/share-bar.tsx'
import { Settled } from '../parts/task.tsx'
import { useTongue } from '../tongue.ts'
import { REPORT } from '../words/report.ts'

type Asked = MatchReport['questions'][number]
interface QuestionsProps {
  readonly questions: readonly Asked[]
}

const shareOf = ({ right, answers }: Asked): number => (answers === 0 ? 0 : right / answers)

function QuestionPicture({ asked }: { readonly asked: Asked }): JSX.Element {
  const { say, number, percent } = useTongue()
  const { round, question, revealed, answers, right } = asked
  return (
    <details class="mistake">
      <summary>
        <span class="mistake-round">{number(round)}</span>
        <span class="mistake-stem">
          <Prose of={question.stem} />
          <span class="bar-line">
            <ShareBar share={shareOf(asked)} tone="right" />
          </span>
          <span class="hint">
            {say(REPORT.rightShare, { right, answers, share: percent(shareOf(asked)) })}
            {revealed.voided && ` · ${say(REPORT.voided)}`}
          </span>
        </span>
      </summary>
      <Settled question={question} answer={undefined} revealed={revealed} counted />
      <Explanation revealed={revealed} whyWrong={undefined} />
    </details>
  )
}

export function QuestionPictures({ questions }: QuestionsProps): JSX.Element {
  return (
    <div>
      {questions.map((asked) => (
        <QuestionPicture key={asked.round} asked={asked} />
      ))}
    </div>
  )
}

function QuestionRow({ asked }: { readonly asked: Asked }): JSX.Element {
  const { say, number, percent } = useTongue()
  const { round, question, revealed, answers, right, medianMs, difficulty, discrimination } = asked
  const few = <span class="hint">{say(REPORT.tooFew)}</span>
  return (
    <tr>
      <td class="figure">{number(round)}</td>
      <th scope="row">
        <Prose of={question.stem} />
        {revealed.voided && <span class="hint"> ({say(REPORT.voided)})</span>}
      </th>
      <td class="figure">{number(answers)}</td>
      <td class="figure">{number(right)}</td>
      <td class="figure">
        {medianMs === undefined ? '–' : say(REPORT.secondsShort, { n: medianMs / 1000 })}
      </td>
      <td class="figure">{difficulty === undefined ? few : percent(difficulty)}</td>
      <td class="figure">{discrimination === undefined ? few : number(discrimination)}</td>
    </tr>
  )
}

export function QuestionTable({ questions }: QuestionsProps): JSX.Element {
  const { say } = useTongue()
  const heads = [REPORT.answers, REPORT.right, REPORT.median, REPORT.difficulty, REPORT.discrimination]
  return (
    <div class="scroll" tabIndex={0} role="region" aria-label={say(REPORT.questions)}>
      <table>
        <caption class="unseen">{say(REPORT.questions)}</caption>
        <thead>
          <tr>
            <th scope="col" class="figure">
              {say(REPORT.number)}
            </th>
            <th scope="col">{say(REPORT.question)}</th>
            {heads.map((head) => (
              <th key={head.en} scope="col" class="figure">
                {say(head)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {questions.map((asked) => (
            <QuestionRow key={asked.round} asked={asked} />
          ))}
        </tbody>
      </table>
    </div>
  )
}
