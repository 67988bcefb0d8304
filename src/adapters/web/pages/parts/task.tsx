import type { JSX } from 'preact'
import type { Revealed, ShownQuestion } from '../../../../quiz/match/view-types.ts'
import type { Answer } from '../../../../quiz/question.ts'
import { useTongue, type Tongue } from '../tongue.ts'
import { COMMON } from '../words/common.ts'
import { Arrange } from './arrange.tsx'
import { Marker } from './marker.tsx'
import { Pick, Picked } from './pick.tsx'
import { isolated, Prose } from './prose.tsx'
import { ShareBar } from './share-bar.tsx'
import { TypedDate, TypedNumber } from './typed.tsx'

interface TaskProps {
  readonly question: ShownQuestion
  readonly answer: Answer | undefined
  readonly onAnswer: (answer: Answer) => void
  /** Options stand there but take no answer any more. */
  readonly frozen?: boolean
}

/** What the player does with a question while it is open. */
export function Task({ question: { task }, answer, onAnswer, frozen = false }: TaskProps): JSX.Element {
  const typed = answer?.kind === 'enter' ? answer.text : undefined
  const enter = (text: string): void => {
    onAnswer({ kind: 'enter', text })
  }
  switch (task.kind) {
    case 'pick':
      return (
        <Pick
          options={task.options}
          chosen={answer?.kind === 'pick' ? answer.option : undefined}
          frozen={frozen}
          onPick={(option) => {
            onAnswer({ kind: 'pick', option })
          }}
        />
      )
    case 'arrange':
      return (
        <Arrange
          options={task.options}
          order={answer?.kind === 'arrange' ? answer.order : undefined}
          frozen={frozen}
          onOrder={(order) => {
            onAnswer({ kind: 'arrange', order })
          }}
        />
      )
    case 'number':
      return <TypedNumber unit={task.unit} before={typed} frozen={frozen} onType={enter} />
    case 'date':
      return <TypedDate precision={task.precision} before={typed} frozen={frozen} onType={enter} />
  }
}

/** What a player typed, as the language writes it. */
function typedText(task: ShownQuestion['task'], text: string, { date, read }: Tongue): string {
  if (task.kind === 'date') return date(text, task.precision)
  return task.kind === 'number' ? `${text} ${read(task.unit)}` : text
}

interface SettledProps {
  readonly question: ShownQuestion
  readonly answer: Answer | undefined
  readonly revealed: Revealed | undefined
  /** Show how many answered what. */
  readonly counted?: boolean
}

function Order({
  options,
  order,
  label,
}: {
  options: Extract<ShownQuestion['task'], { kind: 'arrange' }>['options']
  order: readonly number[]
  label: string
}): JSX.Element {
  return (
    <div>
      <p class="slug" aria-hidden="true">
        {label}
      </p>
      <ol class="sequence" aria-label={label}>
        {order.map((option) => {
          const text = options[option]
          return (
            text !== undefined && (
              <li key={option}>
                <Marker position={option} />
                <span>
                  <Prose of={text} />
                </span>
              </li>
            )
          )
        })}
      </ol>
    </div>
  )
}

/** How many were right, partly right, wrong: for tasks without options to count. */
export function Tally({ distribution }: { readonly distribution: readonly number[] }): JSX.Element {
  const { say, number } = useTongue()
  const [right = 0, partly = 0, wrong = 0] = distribution
  const all = Math.max(1, right + partly + wrong)
  const rows = [
    { label: COMMON.credits, count: right, tone: 'right' },
    { label: COMMON.partial, count: partly, tone: 'partial' },
    { label: COMMON.wrongs, count: wrong, tone: 'wrong' },
  ] as const
  return (
    <dl class="tally">
      {rows.map(({ label, count, tone }) => (
        <div key={tone}>
          <dt>{say(label)}</dt>
          <dd>
            <ShareBar share={count / all} tone={tone} />
            <span class="count-number">{number(count)}</span>
          </dd>
        </div>
      ))}
    </dl>
  )
}

/** The question when there is nothing to do any more: options with the right one marked, or the order, number or date. */
export function Settled({
  question: { task },
  answer,
  revealed,
  counted = false,
}: SettledProps): JSX.Element | null {
  const tongue = useTongue()
  const { say } = tongue
  if (task.kind === 'pick') {
    const chosen = answer?.kind === 'pick' ? answer.option : undefined
    return <Picked options={task.options} chosen={chosen} revealed={revealed} counted={counted} />
  }
  return (
    <div class="settled-text">
      {answer?.kind === 'arrange' && task.kind === 'arrange' && (
        <Order options={task.options} order={answer.order} label={say(COMMON.yourAnswer)} />
      )}
      {answer?.kind === 'enter' && (
        <p class="own-text">
          <span class="slug">{say(COMMON.yourAnswer)}</span> {isolated(typedText(task, answer.text, tongue))}
        </p>
      )}
      {revealed !== undefined && task.kind === 'arrange' && (
        <Order options={task.options} order={revealed.key} label={say(COMMON.rightAnswer)} />
      )}
      {revealed !== undefined && task.kind !== 'arrange' && (
        <p class="right-text">
          <span class="slug">{say(COMMON.rightAnswer)}</span> <Prose of={revealed.right} />
        </p>
      )}
      {revealed === undefined && answer === undefined && task.kind === 'number' && (
        <p class="hint">
          {say(COMMON.numberField)} · <Prose of={task.unit} />
        </p>
      )}
      {revealed === undefined && answer === undefined && task.kind === 'date' && (
        <p class="hint">{say(COMMON.dateField)}</p>
      )}
      {revealed === undefined && answer === undefined && task.kind === 'arrange' && (
        <p class="hint">{say(COMMON.arrangeHint)}</p>
      )}
      {revealed === undefined && task.kind === 'arrange' && answer === undefined && (
        <Order
          options={task.options}
          order={task.options.map((_, place) => place)}
          label={say(COMMON.options)}
        />
      )}
      {counted && revealed !== undefined && <Tally distribution={revealed.distribution} />}
    </div>
  )
}
