import type { ComponentChildren, InputHTMLAttributes, JSX } from 'preact'
import { useId } from 'preact/hooks'

interface FieldProps {
  readonly label: string
  readonly hint?: string
  readonly children: (ids: {
    readonly id: string
    readonly described: string | undefined
  }) => ComponentChildren
}

/** A label, its field, and a line of help that belongs to it. */
export function Field({ label, hint, children }: FieldProps): JSX.Element {
  const id = useId()
  const described = hint === undefined ? undefined : `${id}-hint`
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {children({ id, described })}
      {hint !== undefined && (
        <p class="hint" id={described}>
          {hint}
        </p>
      )}
    </div>
  )
}

interface TextFieldProps {
  readonly label: string
  readonly hint?: string
  readonly value: string
  readonly onInput: (value: string) => void
  readonly attributes?: InputHTMLAttributes
}
export function TextField({ label, hint, value, onInput, attributes }: TextFieldProps): JSX.Element {
  return (
    <Field label={label} {...(hint === undefined ? {} : { hint })}>
      {({ id, described }) => (
        <input
          type="text"
          autocomplete="off"
          {...attributes}
          id={id}
          aria-describedby={described}
          value={value}
          onInput={(event) => {
            onInput(event.currentTarget.value)
          }}
        />
      )}
    </Field>
  )
}

export interface Choice<T extends string | number> {
  readonly value: T
  readonly label: ComponentChildren
}
interface ChoicesProps<T extends string | number> {
  readonly legend: ComponentChildren
  readonly choices: readonly Choice<T>[]
  readonly value: T | undefined
  readonly onChoose: (value: T) => void
  readonly look?: string
}

/** Radio buttons that look like one row of buttons. */
export function Choices<T extends string | number>({
  legend,
  choices,
  value,
  onChoose,
  look = '',
}: ChoicesProps<T>): JSX.Element {
  const name = useId()
  return (
    <fieldset class={`choices ${look}`}>
      <legend>{legend}</legend>
      <div class="choice-row">
        {choices.map((choice) => (
          <label key={choice.value} class="choice">
            <input
              type="radio"
              name={name}
              checked={choice.value === value}
              onChange={() => {
                onChoose(choice.value)
              }}
            />
            <span>{choice.label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}

interface CheckProps {
  readonly label: string
  readonly hint?: string
  readonly checked: boolean
  readonly onCheck: (checked: boolean) => void
}
export function Check({ label, hint, checked, onCheck }: CheckProps): JSX.Element {
  const id = useId()
  return (
    <div class="check">
      <label>
        <input
          type="checkbox"
          checked={checked}
          aria-describedby={hint === undefined ? undefined : id}
          onChange={(event) => {
            onCheck(event.currentTarget.checked)
          }}
        />
        <span>{label}</span>
      </label>
      {hint !== undefined && (
        <p class="hint" id={id}>
          {hint}
        </p>
      )}
    </div>
  )
}
