import type { JSX } from 'preact'
import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import { useTongue } from '../tongue.ts'
import { COMMON } from '../words/common.ts'
import { Confirm } from './dialog.tsx'

interface AskFirstProps {
  readonly label: string
  /** What a screen reader calls the button, where the label alone does not say whom it is about. */
  readonly name?: string
  readonly look: 'quiet' | 'danger'
  readonly text: string
  readonly onYes: () => void
}

/** A button for what cannot be undone: it asks before it does. Where it goes with its row, the focus stays with the list. */
export function AskFirst({ label, name, look, text, onYes }: AskFirstProps): JSX.Element {
  const { say } = useTongue()
  const [asking, setAsking] = useState(false)
  const ref = useRef<HTMLButtonElement>(null)
  useLayoutEffect(() => {
    const button = ref.current
    const list = button?.closest<HTMLElement>('[role=region]')
    // Without this, whoever uses the keyboard would begin at the top of the page again.
    return () => {
      if (document.activeElement === button) list?.focus()
    }
  }, [])
  const close = (): void => {
    setAsking(false)
  }
  return (
    <>
      <button
        ref={ref}
        type="button"
        class={look}
        aria-label={name}
        onClick={() => {
          setAsking(true)
        }}
      >
        {label}
      </button>
      {asking && (
        <Confirm
          title={name ?? label}
          text={text}
          yes={label}
          no={say(COMMON.cancel)}
          onYes={() => {
            close()
            onYes()
          }}
          onClose={close}
        />
      )}
    </>
  )
}
