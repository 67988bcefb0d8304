import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { call, type PageRefusal } from '../call.ts'
import { TextField } from '../parts/field.tsx'
import { Refusal } from '../parts/refusal.tsx'
import { useTongue } from '../tongue.ts'
import { HOST } from '../words/host.ts'

export function Login({
  refusal: before,
  onDone,
}: {
  readonly refusal: PageRefusal | undefined
  readonly onDone: () => void
}): JSX.Element {
  const { say } = useTongue()
  const [key, setKey] = useState('')
  const [refusal, setRefusal] = useState(before)
  const enter = async (): Promise<void> => {
    const reply = await call('POST /api/host/login', { key })
    setRefusal(reply.ok ? undefined : reply.code)
    if (reply.ok) onDone()
  }
  return (
    <form
      class="panel narrow"
      onSubmit={(event) => {
        event.preventDefault()
        void enter()
      }}
    >
      <h1>{say(HOST.login)}</h1>
      <TextField
        label={say(HOST.key)}
        hint={say(HOST.keyHint)}
        value={key}
        onInput={setKey}
        attributes={{ type: 'password', dir: 'ltr', required: true, autocomplete: 'current-password' }}
      />
      <Refusal code={refusal} />
      <button class="primary" type="submit">
        {say(HOST.signIn)}
      </button>
    </form>
  )
}
