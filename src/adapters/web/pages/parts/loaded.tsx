import type { JSX } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import type { Outcome } from '../call.ts'
import { useTongue } from '../tongue.ts'
import type { Entry } from '../words.ts'
import { COMMON } from '../words/common.ts'
import { HOST } from '../words/host.ts'
import { Refusal } from './refusal.tsx'

interface LoadedProps<T> {
  readonly title: Entry
  readonly read: () => Promise<Outcome<T>>
  readonly children: (value: T) => JSX.Element
}

/** Reads once, then shows what came, or why nothing came and where to go. */
export function Loaded<T>({ title, read, children }: LoadedProps<T>): JSX.Element {
  const { say } = useTongue()
  const [reply, setReply] = useState<Outcome<T>>()
  useEffect(() => {
    void read().then(setReply)
  }, [])
  if (reply === undefined) return <p class="hint">{say(COMMON.loading)}</p>
  if (reply.ok) return children(reply.value)
  return (
    <>
      <h1>{say(title)}</h1>
      <Refusal code={reply.code} />
      <p>
        <a href="/host">{say(HOST.console)}</a>
      </p>
    </>
  )
}
