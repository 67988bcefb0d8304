import type { JSX } from 'preact'
import { useId, useState } from 'preact/hooks'
import { latinDigits } from '../../../../quiz/digits.ts'
import type { Precision, Texts } from '../../../../quiz/vocabulary.ts'
import { useTongue } from '../tongue.ts'
import { COMMON } from '../words/common.ts'
import { Prose } from './prose.tsx'
import { Send } from './send.tsx'

interface TypedProps {
  /** What was answered before. */
  readonly before: string | undefined
  readonly frozen: boolean
  readonly onType: (text: string) => void
}

/** Something is typed, and it is not what was sent before. */
const isNew = (text: string, before: string | undefined): boolean => text.trim() !== '' && text !== before

/** A number as people write it: digits of any script, comma or point. The server reads it. */
export function TypedNumber({
  unit,
  before,
  frozen,
  onType,
}: TypedProps & { readonly unit: Texts }): JSX.Element {
  const { say, number } = useTongue()
  const id = useId()
  const [text, setText] = useState(before ?? '')
  const ready = !frozen && isNew(text, before)
  return (
    <form
      class="typed"
      onSubmit={(event) => {
        event.preventDefault()
        if (ready) onType(text)
      }}
    >
      <label for={id}>{say(COMMON.numberField)}</label>
      <span class="with-unit">
        <input
          id={id}
          type="text"
          inputMode="decimal"
          autocomplete="off"
          maxLength={40}
          dir="ltr"
          value={text}
          aria-describedby={`${id}-hint`}
          onInput={(event) => {
            setText(event.currentTarget.value)
          }}
        />
        <span class="unit">
          <Prose of={unit} />
        </span>
      </span>
      <span class="hint" id={`${id}-hint`}>
        {say(COMMON.numberHint, { example: number(1250.5) })}
      </span>
      <Send again={before !== undefined} ready={ready} />
    </form>
  )
}

const MONTHS = Array.from({ length: 12 }, (_, month) => month + 1)
const two = (value: string): string => value.padStart(2, '0')

interface DateParts {
  readonly day: string
  readonly month: string
  readonly year: string
}
const NO_DATE: DateParts = { day: '', month: '', year: '' }
const parts = (iso: string | undefined): DateParts => {
  const [year = '', month = '', day = ''] = iso?.split('-') ?? []
  return { year, month: month.replace(/^0/, ''), day: day.replace(/^0/, '') }
}

/** `2023-09-13`, `2023-09` or `2023`: the one spelling that needs no guessing. Empty where a part is missing. */
export function isoOf({ day, month, year }: DateParts, precision: Precision): string {
  const wanted = precision === 'year' ? [year] : precision === 'month' ? [year, month] : [year, month, day]
  return wanted.includes('') ? '' : wanted.map(latinDigits).map(two).join('-')
}

interface PartProps {
  readonly label: string
  readonly digits: number
  readonly value: string
  readonly onInput: (value: string) => void
}
function DigitsPart({ label, digits, value, onInput }: PartProps): JSX.Element {
  return (
    <label class="date-part">
      {label}
      <input
        type="text"
        inputMode="numeric"
        autocomplete="off"
        dir="ltr"
        size={digits}
        maxLength={digits}
        value={value}
        onInput={(event) => {
          onInput(event.currentTarget.value)
        }}
      />
    </label>
  )
}

/** A date in parts: no calendar widget is as quick for "September 2023", and none reads the same in three languages. */
export function TypedDate({
  precision,
  before,
  frozen,
  onType,
}: TypedProps & { readonly precision: Precision }): JSX.Element {
  const { say, lang } = useTongue()
  const [date, setDate] = useState(before === undefined ? NO_DATE : parts(before))
  const monthName = new Intl.DateTimeFormat(lang, { month: 'long', timeZone: 'UTC' })
  const text = isoOf(date, precision)
  const ready = !frozen && isNew(text, before)
  return (
    <form
      class="typed"
      onSubmit={(event) => {
        event.preventDefault()
        if (ready) onType(text)
      }}
    >
      <fieldset>
        <legend>{say(COMMON.dateField)}</legend>
        <span class="date-parts">
          {precision === 'day' && (
            <DigitsPart
              label={say(COMMON.day)}
              digits={2}
              value={date.day}
              onInput={(day) => {
                setDate({ ...date, day })
              }}
            />
          )}
          {precision !== 'year' && (
            <label class="date-part">
              {say(COMMON.month)}
              <select
                value={date.month}
                onChange={(event) => {
                  setDate({ ...date, month: event.currentTarget.value })
                }}
              >
                <option value="">…</option>
                {MONTHS.map((month) => (
                  <option key={month} value={String(month)}>
                    {monthName.format(Date.UTC(2023, month - 1, 1))}
                  </option>
                ))}
              </select>
            </label>
          )}
          <DigitsPart
            label={say(COMMON.year)}
            digits={4}
            value={date.year}
            onInput={(year) => {
              setDate({ ...date, year })
            }}
          />
        </span>
      </fieldset>
      <Send again={before !== undefined} ready={ready} />
    </form>
  )
}
