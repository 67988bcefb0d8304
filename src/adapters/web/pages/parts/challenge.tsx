import type { JSX } from 'preact'
import { useId, useState } from 'preact/hooks'
import type { PageRefusal } from '../call.ts'
import { useTongue } from '../tongue.ts'
import { COMMON } from '../words/common.ts'
import { REFUSALS } from '../words/refusals.ts'
import { useAnnounce } from './announcer.tsx'
import { Dialog } from './dialog.tsx'

interface NoteProps {
  /** Resolves with why it was refused, undefined where it was taken. */
  readonly onSend: (note: string) => Promise<PageRefusal | undefined>
  /** What was written before it had to wait. */
  readonly draft?: string | undefined
  /** What is written so far. */
  readonly onDraft?: ((note: string) => void) | undefined
}
type Sending = 'closed' | 'open' | 'sent'

interface NoteFormProps extends NoteProps {
  readonly onDone: (sent: boolean) => void
}
function NoteForm({ onSend, draft = '', onDraft, onDone }: NoteFormProps): JSX.Element {
  const { say } = useTongue()
  const id = useId()
  const [note, setNote] = useState(draft)
  const [refusal, setRefusal] = useState<PageRefusal>()
  const send = async (): Promise<void> => {
    const code = await onSend(note)
    setRefusal(code)
    if (code === undefined) onDone(true)
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        void send()
      }}
    >
      <label for={id}>{say(COMMON.challengeNote)}</label>
      <textarea
        id={id}
        rows={3}
        maxLength={300}
        value={note}
        aria-describedby={`${id}-hint`}
        onInput={(event) => {
          setNote(event.currentTarget.value)
          onDraft?.(event.currentTarget.value)
        }}
      />
      <p class="hint" id={`${id}-hint`}>
        {say(COMMON.challengeHint)}
      </p>
      {refusal !== undefined && (
        <p class="refusal" role="alert">
          {say(REFUSALS[refusal])}
        </p>
      )}
      <div class="buttons">
        <button class="primary" type="submit">
          {say(COMMON.challengeSend)}
        </button>
        <button
          type="button"
          onClick={() => {
            onDone(false)
          }}
        >
          {say(COMMON.cancel)}
        </button>
      </div>
    </form>
  )
}

interface ChallengeProps extends NoteProps {
  /** Of the way in. */
  readonly label?: string | undefined
  /** It is sent, or given up. */
  readonly onDone?: (sent: boolean) => void
}

/** "Is this wrong?": a small way in, a dialog, and a word of thanks in its place. */
export function Challenge({ onSend, label, draft, onDraft, onDone }: ChallengeProps): JSX.Element {
  const { say } = useTongue()
  const announce = useAnnounce()
  const [sending, setSending] = useState<Sending>('closed')
  const done = (sent: boolean): void => {
    setSending(sent ? 'sent' : 'closed')
    if (sent) announce(say(COMMON.challengeSent))
    onDone?.(sent)
  }
  if (sending === 'sent') return <p class="hint">{say(COMMON.challengeSent)}</p>
  return (
    <>
      <button
        type="button"
        class="quiet"
        onClick={() => {
          setSending('open')
          onDraft?.(draft ?? '')
        }}
      >
        {label ?? say(COMMON.challenge)}
      </button>
      {sending === 'open' && (
        <Dialog
          title={say(COMMON.challengeTitle)}
          onClose={() => {
            done(false)
          }}
        >
          <NoteForm onSend={onSend} draft={draft} onDraft={onDraft} onDone={done} />
        </Dialog>
      )}
    </>
  )
}
