import type { JSX } from 'preact'
import { useLayoutEffect, useRef } from 'preact/hooks'
import { Explanation, gradeOf } from '../parts/feedback.tsx'
import { Prose } from '../parts/prose.tsx'
import { Sign } from '../parts/sign.tsx'
import { Settled } from '../parts/task.tsx'
import { useTongue } from '../tongue.ts'
import { COMMON } from '../words/common.ts'
import { SOLO } from '../words/solo.ts'
import type { Done } from './turns.tsx'

function DoneItem({ done: { verdict } }: { readonly done: Done }): JSX.Element {
  const { say } = useTongue()
  const grade = gradeOf(verdict.credit)
  return (
    <details class="mistake">
      <summary>
        <span class={`mistake-sign ${grade}`}>
          <Sign kind={grade} />
          <span class="unseen">{say(COMMON[grade])}</span>
        </span>
        <span class="mistake-stem">
          <Prose of={verdict.question.stem} />
        </span>
      </summary>
      <Settled question={verdict.question} answer={verdict.answer} revealed={verdict.revealed} />
      <Explanation revealed={verdict.revealed} whyWrong={verdict.whyWrong} />
    </details>
  )
}

interface ResultProps {
  readonly done: readonly Done[]
  readonly onAgain: () => void
}
/** How the series went, with every question to look at again. */
export function Result({ done, onAgain }: ResultProps): JSX.Element {
  const { say } = useTongue()
  const heading = useRef<HTMLHeadingElement>(null)
  useLayoutEffect(() => {
    heading.current?.focus()
  }, [])
  const right = done.filter(({ verdict }) => verdict.credit >= 1).length
  const total = done[done.length - 1]?.verdict.total.points ?? 0
  return (
    <>
      <h1 ref={heading} tabIndex={-1}>
        {say(SOLO.result)}
      </h1>
      <p class="score">
        <strong>{say(SOLO.score, { right, asked: done.length })}</strong>
        <span> {say(SOLO.total, { points: say(COMMON.points, { n: total }) })}</span>
      </p>
      <div>
        {done.map((one) => (
          <DoneItem key={one.asked.token} done={one} />
        ))}
      </div>
      <div class="buttons">
        <button class="primary" type="button" onClick={onAgain}>
          {say(SOLO.playAgain)}
        </button>
      </div>
    </>
  )
}
