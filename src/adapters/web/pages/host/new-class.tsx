import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { LANGS } from '../../../../quiz/vocabulary.ts'
import { KEEP_DAYS } from '../../protocol/bodies.ts'
import { call, type PageRefusal } from '../call.ts'
import { Choices, Field, TextField } from '../parts/field.tsx'
import { ownName } from '../parts/lang-switch.tsx'
import { Refusal } from '../parts/refusal.tsx'
import { useTongue } from '../tongue.ts'
import { CLASSES } from '../words/classes.ts'
import { linesOf } from './lines.ts'

/** A box for many names, one a line. */
export function NamesField({
  label,
  onNames,
}: {
  readonly label: string
  readonly onNames: (names: readonly string[]) => void
}): JSX.Element {
  const { say } = useTongue()
  return (
    <Field label={label} hint={say(CLASSES.namesHint)}>
      {({ id, described }) => (
        <textarea
          id={id}
          rows={5}
          dir="auto"
          aria-describedby={described}
          onInput={(event) => {
            onNames(linesOf(event.currentTarget.value))
          }}
        />
      )}
    </Field>
  )
}

export function NewClassForm({ zone: first }: { readonly zone: string }): JSX.Element {
  const { say, lang: own } = useTongue()
  const [wish, setWish] = useState({
    name: '',
    lang: own,
    zone: first,
    keepDays: KEEP_DAYS,
    names: [] as readonly string[],
  })
  const [refusal, setRefusal] = useState<PageRefusal>()
  const create = async (): Promise<void> => {
    const reply = await call('POST /api/host/classes', wish)
    setRefusal(reply.ok ? undefined : reply.code)
    if (reply.ok) location.hash = `class/${reply.value.id}`
  }
  return (
    <details class="more">
      <summary>{say(CLASSES.newClass)}</summary>
      <form
        class="stack"
        onSubmit={(event) => {
          event.preventDefault()
          void create()
        }}
      >
        <TextField
          label={say(CLASSES.className)}
          value={wish.name}
          onInput={(name) => {
            setWish({ ...wish, name })
          }}
          attributes={{ required: true, maxLength: 60, dir: 'auto' }}
        />
        <Choices
          legend={say(CLASSES.classLang)}
          value={wish.lang}
          onChoose={(lang) => {
            setWish({ ...wish, lang })
          }}
          choices={LANGS.map((value) => ({ value, label: <span lang={value}>{ownName(value)}</span> }))}
        />
        <div class="pair">
          <TextField
            label={say(CLASSES.zone)}
            value={wish.zone}
            onInput={(zone) => {
              setWish({ ...wish, zone })
            }}
            attributes={{ required: true, dir: 'ltr' }}
          />
          <TextField
            label={say(CLASSES.keepDays)}
            value={String(wish.keepDays)}
            onInput={(days) => {
              setWish({ ...wish, keepDays: Number(days) })
            }}
            attributes={{ type: 'number', min: 1, max: 3650, required: true }}
          />
        </div>
        <NamesField
          label={say(CLASSES.names)}
          onNames={(names) => {
            setWish({ ...wish, names })
          }}
        />
        <Refusal code={refusal} />
        <button class="primary" type="submit">
          {say(CLASSES.createClass)}
        </button>
      </form>
    </details>
  )
}
