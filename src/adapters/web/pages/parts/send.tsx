import type { JSX } from 'preact'
import { useTongue } from '../tongue.ts'
import { COMMON } from '../words/common.ts'

interface SendProps {
  /** There is an answer already. */
  readonly again: boolean
  readonly ready: boolean
}

/** Sends the form around it, which refuses where it is not ready: a disabled button would lose the focus of who just pressed it. */
export function Send({ again, ready }: SendProps): JSX.Element {
  const { say } = useTongue()
  return (
    <button class="primary" type="submit" aria-disabled={!ready}>
      {say(again ? COMMON.changeAnswer : COMMON.answer)}
    </button>
  )
}
