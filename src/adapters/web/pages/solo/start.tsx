import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import type { PackSummary, Wished } from '../../protocol.ts'
import { Check, Choices, Field } from '../parts/field.tsx'
import { useTongue } from '../tongue.ts'
import { SOLO } from '../words/solo.ts'

const COUNTS = [5, 10, 20] as const
export interface Series {
  readonly count: number
  readonly wish: Wished
  /** Mistakes that are due instead of new questions. */
  readonly review: boolean
}

interface StartProps {
  readonly packs: readonly PackSummary[]
  readonly due: number
  readonly onStart: (series: Series) => void
}

interface SelectProps {
  readonly label: string
  readonly value: string
  readonly options: readonly { readonly value: string; readonly label: string }[]
  readonly onChoose: (value: string) => void
}
function Select({ label, value, options, onChoose }: SelectProps): JSX.Element {
  return (
    <Field label={label}>
      {({ id }) => (
        <select
          id={id}
          value={value}
          onChange={(event) => {
            onChoose(event.currentTarget.value)
          }}
        >
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}

/** What to play: language stands in the head, number and topic here. */
export function Start({ packs, due, onStart }: StartProps): JSX.Element {
  const { say, read, number, lang } = useTongue()
  const [pack, setPack] = useState(packs[0]?.id ?? '')
  const [topic, setTopic] = useState('')
  const [count, setCount] = useState<number>(COUNTS[0])
  const [entry, setEntry] = useState(true)
  const topics = packs.find(({ id }) => id === pack)?.topics ?? []
  const start = (review: boolean): void => {
    onStart({ count, review, wish: { lang, pack, entry, ...(topic === '' ? {} : { topic }) } })
  }
  return (
    <form
      class="start"
      onSubmit={(event) => {
        event.preventDefault()
        start(false)
      }}
    >
      <Choices
        legend={say(SOLO.count)}
        value={count}
        onChoose={setCount}
        choices={COUNTS.map((value) => ({ value, label: number(value) }))}
      />
      {packs.length > 1 && (
        <Select
          label={say(SOLO.pack)}
          value={pack}
          onChoose={(next) => {
            setPack(packs.find(({ id }) => id === next)?.id ?? pack)
            setTopic('')
          }}
          options={packs.map(({ id, title }) => ({ value: id, label: read(title) }))}
        />
      )}
      <Select
        label={say(SOLO.topic)}
        value={topic}
        onChoose={setTopic}
        options={[
          { value: '', label: say(SOLO.anyTopic) },
          ...topics.map(({ id, name, questions }) => ({
            value: id,
            label: `${read(name)} (${number(questions)})`,
          })),
        ]}
      />
      <Check label={say(SOLO.entry)} checked={entry} onCheck={setEntry} />
      <div class="buttons">
        <button class="primary" type="submit">
          {say(SOLO.begin)}
        </button>
        {due > 0 && (
          <button
            type="button"
            onClick={() => {
              start(true)
            }}
          >
            {say(SOLO.review)} <span class="hint">· {say(SOLO.due, { n: due })}</span>
          </button>
        )}
      </div>
    </form>
  )
}
