import type { ComponentChildren, JSX } from 'preact'
import type { Revealed } from '../../../../quiz/match/view-types.ts'
import type { Texts } from '../../../../quiz/vocabulary.ts'
import { useTongue } from '../tongue.ts'
import { COMMON } from '../words/common.ts'
import { Sign } from './sign.tsx'
import { Prose } from './prose.tsx'
import { Sources } from './sources.tsx'

export type Grade = 'right' | 'partly' | 'wrong' | 'unanswered'
export const gradeOf = (credit: number | undefined): Grade =>
  credit === undefined ? 'unanswered' : credit >= 1 ? 'right' : credit > 0 ? 'partly' : 'wrong'

interface GradeLineProps {
  readonly grade: Grade
  readonly children?: ComponentChildren
}
/** The verdict as sign, word and colour. */
export function GradeLine({ grade, children }: GradeLineProps): JSX.Element {
  const { say } = useTongue()
  return (
    <div class={`grade ${grade}`}>
      <Sign kind={grade} />
      <h1 tabIndex={-1}>{say(COMMON[grade])}</h1>
      {children !== undefined && <p class="grade-more">{children}</p>}
    </div>
  )
}

interface ExplanationProps {
  readonly revealed: Revealed
  readonly whyWrong: Texts | undefined
}
/** Why the chosen one is wrong, what is true, and who says so. */
export function Explanation({ revealed, whyWrong }: ExplanationProps): JSX.Element {
  const { say } = useTongue()
  return (
    <div class="explanation">
      {revealed.voided && <p class="notice">{say(COMMON.voided)}</p>}
      {whyWrong !== undefined && (
        <p class="why-wrong">
          <Prose of={whyWrong} />
        </p>
      )}
      <p class="truth">
        <mark>
          <Prose of={revealed.explanation} />
        </mark>
      </p>
      <Sources citations={revealed.citations} />
    </div>
  )
}
